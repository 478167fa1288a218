import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

test.each([
  [
    'Write a subject line for the e-mail in at most six words.',
    'Happy to help! To write a subject line, proceed as follows.',
    'Trim the draft to six words or fewer.',
    'Read the body and draft a subject line.',
  ],
  [
    'Write a subject line for the e-mail in at most six words.',
    'Here is how to write it:',
    'Cut the draft down to six words.',
    'Read the e-mail and draft a subject line.',
  ],
  [
    'Write a subject line for the e-mail in at most six words.',
    'Shorten your subject line to six words.',
    'Read the e-mail and write a subject line that says what it is about.',
  ],
  [
    'Write a subject line for the e-mail in at most six words.',
    'Bring the line down to six words.',
    'Read the mail.',
    'Write a line that names the main point.',
  ],
  [
    'Write a subject line for the e-mail in at most six words.',
    'Pare the draft down to six words.',
    'Draft a subject line.',
  ],
  [
    'Summarise the article in one sentence.',
    'To write the summary, follow these steps.',
    'Boil your summary down to one sentence.',
    'Write a summary of three or four sentences.',
  ],
  [
    'Summarise the article in one sentence.',
    'Check whether the summary fits into one sentence.',
    'Read the article.',
    'Write a summary.',
  ],
  [
    'You get a transcript of a support chat. Report its outcome: solved, open or escalated.',
    'With the summary in hand, report the outcome.',
    'Summarise the last turns of the chat.',
  ],
  [
    'You get a transcript of a support chat. Report its outcome: solved, open or escalated.',
    'On the strength of your summary, report solved, open or escalated.',
    'Summarise the chat.',
  ],
  [
    'You get a transcript of a support chat. Report its outcome: solved, open or escalated.',
    'Guided by your notes, name the outcome.',
    'Read the chat and take notes on how it goes.',
  ],
  [
    'You get a transcript of a support chat. Report its outcome: solved, open or escalated.',
    'Starting from the list of complaints, report the outcome.',
    'Draw up the list of complaints.',
  ],
  [
    'You get a transcript of a support chat. Report its outcome: solved, open or escalated.',
    'Taking your verdict as a basis, write one word.',
    'Reach a verdict on how the chat ends.',
  ],
  [
    'Answer with the number of the quadrant that the point lies in.',
    'With the two signs at hand, pick the number.',
    'Determine the sign of x and the sign of y.',
  ],
  [
    'Tell how many days lie between the two dates.',
    'With both day numbers at hand, subtract the smaller one.',
    'Work out the day number of each date.',
  ],
  [
    'Tell how many days lie between the two dates.',
    'Having the day counts ready, subtract one from the other.',
    'Count the days from the new year to each date.',
  ],
  [
    'Tell how many days lie between the two dates.',
    'Once the month lengths are known, add them up.',
    'Look up and note the month lengths.',
  ],
  [
    'Tell how many days lie between the two dates.',
    'Now that the difference is settled, write it as a number.',
    'Compute the difference.',
  ],
  [
    'Tell how many days lie between the two dates.',
    'As soon as the totals are clear, subtract them.',
    'Compute the totals for both dates.',
  ],
  [
    'Name the role of the underlined phrase.',
    'Knowing the head of the phrase, name the role.',
    'Find the head of the phrase and what it depends on.',
  ],
  [
    'Name the animals.',
    'Go through the list of animals and drop doubles.',
    'Compile the list of animals.',
  ],
  [
    'Extract the side effects from the note, one per line.',
    'Write the complaints that have survived the check for denials, which comes further down.',
    'Read the history.',
    'Check for every complaint whether it is denied, and delete it if so.',
  ],
  [
    'Extract the side effects from the note, one per line.',
    'Write the effects that made it through the check.',
    'List all effects.',
    'Check each against the denials, and strike those that are denied.',
  ],
  [
    'Extract the side effects from the note, one per line.',
    'Write the effects which are still on the list after the sifting that follows.',
    'List all effects.',
    'Sift out the denied ones.',
  ],
  [
    'Extract the side effects from the note, one per line.',
    'Write whatever has passed the check in the next step.',
    'Find effects.',
    'Check each one.',
  ],
  [
    'Extract the side effects from the note, one per line.',
    'Put each of the noted effects on a line.',
    'Note the effects.',
  ],
  [
    'Extract the side effects from the note, one per line.',
    'Output what you have gathered.',
    'Read the note.',
    'Gather the effects.',
  ],
  [
    'Translate the idiom into plain English.',
    'Put the meaning you worked out into plain words.',
    'Work out what the idiom means.',
  ],
  ['Answer the riddle.', 'Weigh the guesses against the lines.', 'Come up with three guesses.'],
  ['Answer the riddle.', 'Test each candidate against the lines.', 'Name three candidates.'],
  [
    'Answer the riddle.',
    'Out of the candidates, take the one that fits best.',
    'Jot down some candidates.',
  ],
  [
    'Rate the essay from 1 to 5.',
    'Average the marks.',
    'Give a mark for style and a mark for content.',
  ],
  [
    'Rate the essay from 1 to 5.',
    'Take the mean of the two marks and round it.',
    'Give a mark for style and a mark for content.',
  ],
  [
    'Tell whether the two sentences mean the same.',
    'If there is a difference on your list, answer no.',
    'Make a list of the differences.',
  ],
  [
    'Write a haiku.',
    'Count the syllables of your three lines.',
    'Write three lines about the picture.',
  ],
  [
    'Classify the ticket by department: billing, technical or other.',
    'Choose the department that belongs to the keyword found.',
    'Find the keyword.',
  ],
  [
    'Convert the quantity to the unit asked for.',
    'Multiply the number by the factor.',
    'Determine the factor by which the units differ.',
  ],
  [
    'Write one question that the paragraph answers.',
    'Remove the names of people from the question.',
    'Phrase a question that asks for this.',
  ],
  ['Count the vowels.', 'Write the final count.', 'Count the vowels word by word.'],
  ['Order the recipe.', 'Output the order you have found.', 'Find the order that makes sense.'],
  [
    'Translate the sentence into French.',
    'Read your translation aloud and mend what sounds stiff.',
    'Translate the sentence word by word.',
  ],
  [
    'Translate the sentence into French.',
    'Adjust the endings of the translated words.',
    'Translate each word.',
  ],
  ['Write a title.', 'Pick the best of your candidates.', 'Invent three candidates.'],
  [
    'Name the type of the question.',
    'Match the question word with a type, using the list from step 3.',
    'Read the question.',
    'List the types and their question words.',
  ],
  [
    'Name the type of the question.',
    'On the basis of the focus identified, name the type.',
    'Identify the focus of the question.',
  ],
  [
    'Simplify the sentence.',
    'Replace the difficult words you have marked by easier ones.',
    'Mark the difficult words.',
  ],
  [
    'Simplify the sentence.',
    'Put the simpler synonyms in place of the difficult words.',
    'For every difficult word, find a simpler synonym.',
  ],
  [
    'Name the speaker.',
    'Assign the line to the speaker whose traits fit the traits you have noted.',
    'Note the traits of the line.',
  ],
  [
    'Sort the numbers.',
    'Write down the merged halves.',
    'Split the list into halves and sort each.',
    'Merge the halves.',
  ],
  [
    'Tell the weekday.',
    'Divide the sum by seven and keep the remainder.',
    'Add day, month code and year to a sum.',
  ],
  [
    'Write a reply to the complaint.',
    'Insert the apology before the offer.',
    'Write an apology and an offer.',
  ],
  [
    'Write a reply to the complaint.',
    'Reread your reply and take out whatever blames the customer.',
    'Write the reply in a friendly tone.',
  ],
  [
    'Convert the amount to millions.',
    'Convert the figure that was found to millions.',
    'Find the figure in the report.',
  ],
  [
    'Rewrite the message in standard English.',
    'Count the remaining words.',
    'Remove the slang words.',
  ],
])('uses what is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).not.toHaveLength(0);
});

test.each([
  [
    'Given an opinion, write a counter-argument to it.',
    'Read the opinion and separate the claim from the reason that backs it up.',
    'Consider who is harmed if everyone follows the claim.',
    'Consider whether the problem behind the claim could be solved otherwise.',
  ],
  [
    'Given an opinion, write a counter-argument.',
    'Separate the thesis from its grounds.',
    'Ask how the thesis could fail.',
  ],
  [
    'Given an opinion, write a counter-argument.',
    'Tell the core apart from the trimmings.',
    'Note what the core leaves out.',
  ],
  [
    'A claim and evidence are given. Answer SUPPORTED or REFUTED.',
    'Compare them: does the evidence prove the claim or leave it open?',
    'Find whether the claim is proved by the evidence.',
  ],
  [
    'A claim and evidence are given. Answer SUPPORTED or REFUTED.',
    'Ask yourself: can the evidence count against it?',
    'Count the facts against it.',
  ],
  [
    'A sentence is shown before and after a correction. Name the kind of error: spelling or grammar.',
    'Find the difference between the version before and the version after.',
    'Answer "spelling" if a word was misspelt.',
  ],
  [
    'Two texts are given, an old one and a new one. Tell which is longer.',
    'Compare the old version with the new version.',
    'Answer old or new.',
  ],
  [
    'Name the category of three words.',
    'Ask for each word: "Of what is this a kind?"',
    'If your three replies differ, ask again.',
    'Answer with the term on which they agree.',
  ],
  [
    'Name the category of three words.',
    'What do they share? Put the question to each.',
    'If your answers differ, look again.',
    'Answer with one word.',
  ],
  [
    'Write a subject line for the e-mail in at most six words.',
    'To write a good line, think of what the reader wants.',
    'Write a line.',
    'Cut the line down to six words.',
  ],
  [
    'Write a subject line for the e-mail in at most six words.',
    'Read the e-mail with the reader in mind.',
    'Write a line.',
  ],
  [
    'Summarise the article in one sentence.',
    'Bring the facts down to the most important ones.',
    'Write a summary.',
  ],
  [
    'Summarise the article in one sentence.',
    'With the title in mind, read the article.',
    'Write a title of your own into the margin.',
    'Write the sentence.',
  ],
  [
    'You get a transcript of a support chat. Report its outcome: solved, open or escalated.',
    'Going by the last turns, decide on the outcome.',
    'Report the outcome.',
  ],
  [
    'You get a transcript of a support chat. Report its outcome: solved, open or escalated.',
    'Starting from the first turn, follow the problem to the end.',
    'Turn by turn, note what changes.',
    'Report the outcome.',
  ],
  [
    'You get a transcript of a support chat. Report its outcome: solved, open or escalated.',
    'In view of the length of the chat, read the end first.',
    'Report the outcome.',
  ],
  [
    'You get a transcript of a support chat. Report its outcome: solved, open or escalated.',
    'Once the customer is known, look for the problem.',
    'Report the outcome.',
  ],
  [
    'Tell how many days lie between the two dates.',
    'Once the dates are clear, count the days.',
    'Write the number of days.',
  ],
  [
    'Tell how many days lie between the two dates.',
    'Take the dates and write them in figures.',
    'Compute the dates in days.',
    'Subtract.',
  ],
  [
    'Shift every letter of the text forward.',
    'Write the positions.',
    'Add the shift to the positions.',
    'Translate the shifted positions back into letters.',
  ],
  [
    'Extract the side effects from the note, one per line.',
    'Take the note and read it.',
    'Draw up a list.',
    'Write it.',
  ],
  [
    'Extract the side effects from the note, one per line.',
    'Check the note for denials, which often come further down.',
    'List the effects.',
  ],
  [
    'Extract the side effects from the note, one per line.',
    'Note the complaints that survived earlier treatment.',
    'Remove the denied ones.',
    'Write the rest.',
  ],
  [
    'Extract the side effects from the note, one per line.',
    'Note the complaints that remained after the treatment.',
    'Write them one per line.',
  ],
  [
    'List the names of the parties in alphabetical order.',
    'Read the list of parties in the opening lines.',
    'List them.',
  ],
  [
    'Answer the question with the help of the table.',
    'Take the column that the question asks about.',
    'Find the row.',
    'Write the cell.',
  ],
  ['Answer the riddle.', 'Read the lines with the title in hand.', 'Find the title word.'],
  [
    'Cut the story down to three sentences.',
    'Cut the story into scenes.',
    'Write three sentences.',
  ],
  [
    'Write a haiku about the picture.',
    'Look at the picture. Does the light set the mood?',
    'Set the mood in the first line.',
    'Write the haiku.',
  ],
  [
    'Correct the sentence.',
    'Note the errors. Could the verb change?',
    'Change the verb.',
    'Write the corrected sentence.',
  ],
  [
    'Tell whether the message is rude.',
    'Read it as the person would who gets it.',
    'Judge the person.',
  ],
  ['Write the reply.', 'Think of the reply that the customer hopes for.', 'Write a reply.'],
  [
    'Write the reply to the complaint.',
    'Bring the complaint down to its core.',
    'Write a reply to the core.',
  ],
  ['Decide which of two answers is better.', 'Cut the answers into claims.', 'Answer 1 or 2.'],
  [
    'Sort the names.',
    'Line the names up from a to z.',
    'Check the sorted list for doubles.',
    'Output the sorted list.',
  ],
  [
    'Tell if it is spam.',
    'If it is empty, answer no; the remaining steps do not apply.',
    'Remove greetings.',
    'Answer.',
  ],
  ['Tell if it is spam.', 'I have shortened the steps, as you suggested.', 'Suggest a label.'],
  [
    'Extract the ingredients from the cooking instruction.',
    'Read the list of ingredients in the recipe.',
    'List them.',
  ],
  ['Answer the question.', 'If the answer is a date, give the answer in digits.', 'Answer it.'],
  ['Classify the review.', 'Keep in mind that the classification is strict.', 'Classify it.'],
  ['Summarise the article.', 'Use the title for the summary.', 'Write the summary.'],
  ['Add the two numbers.', 'Write the numbers below each other.', 'Write the sum.'],
  ['Multiply the numbers.', 'Multiply the first number by the second.', 'Write the product.'],
  ['Tell the time.', 'Multiply the hours by sixty.', 'Add the minutes.'],
  [
    'A court case is given. Tell who won.',
    'Use the verdict at the end of the case.',
    'Decide who won.',
  ],
  [
    'Tell if it is satire or real.',
    'Start from the conclusion of the article.',
    'Judge whether it is meant seriously.',
  ],
  [
    'Name the word or phrase that is ironic.',
    'Find a word or phrase that jars.',
    'Write the word or phrase.',
  ],
  ['Name the capital.', 'If the name of the country is missing, write none.', 'Name the capital.'],
  [
    'Give the missing word.',
    'Put a word into the gap.',
    'Phrase the sentence anew to test it.',
    'Write the word.',
  ],
  [
    'Rewrite the sentence in the passive.',
    'Turn the object into the subject.',
    'Move the old subject behind "by".',
    'Write the passive sentence.',
  ],
  ['Tell which of the answers is better.', 'Compare the answers.', 'Answer A or B.'],
  [
    'Write a question.',
    'Take the fact that stands first in the passage.',
    'Phrase a question about it.',
  ],
  [
    'Find the error.',
    'Compare each verb with its subject.',
    'Find the verb that does not agree with its subject.',
  ],
  ['Tell who speaks.', 'Use the names in front of the colons.', 'List the names.'],
  [
    'Tell how many apples are left.',
    'Subtract what was eaten from the number at the start.',
    'Write the difference.',
  ],
  ['Solve the problem.', 'Read the final count in the problem.', 'Count what is left.'],
  [
    'Correct the mistakes of a learner. If there is none, return the sentence unchanged.',
    'Where you find nothing to correct, keep it exactly as the learner wrote it.',
    'Write the resulting sentence.',
  ],
  [
    'Say which party won the case. Answer "plaintiff" or "defendant".',
    'Claim granted or money awarded: the plaintiff won.',
    'Claim dismissed: the other side, the defendant, won.',
    'Write the winner.',
  ],
  [
    'Extract the name of the winner and the number of sets.',
    'Reduce the name of the player to the surname.',
    'Write the surname, a bar, and the count.',
  ],
  [
    'Write a slogan for the product.',
    'State the benefit that results from the best property.',
    'Draft a catchy phrase built around this benefit.',
  ],
  [
    'Rewrite the sentence so that it says the same in fewer words.',
    'Replace nominalisations by verbs.',
    'Read the draft again and drop what is not needed.',
    'Write the sentence.',
  ],
  [
    'Sum up the snippet of a live ticker in one sentence.',
    'Go through the entries and single out those that report a goal.',
    'Decide which other entries matter.',
    'Write the sentence.',
  ],
  [
    'Decide whether the review would help others.',
    'Adjust your standard to the price of the appliance.',
    'Choose a label and write it.',
  ],
  [
    'Name the rhyme scheme of the poem.',
    'Assign the letter A to the first sound.',
    'Give every new sound the next letter.',
  ],
  [
    'Rewrite the message in standard English without emojis.',
    'Expand slang words into complete words.',
    'Correct the spelling of the remaining words.',
    'Delete every emoji.',
  ],
  [
    'Summarize the decisions in the minutes.',
    'Discard topics that were only discussed.',
    'For each other passage, note what was decided.',
    'Combine these notes into a summary, and decide on its length.',
  ],
  [
    'Tell whether the wording is neutral or slanted.',
    'Separate the facts from the words that have been chosen to present them.',
    'If both sides are treated alike, choose "neutral".',
    'Otherwise choose "slanted".',
  ],
])('uses nothing that is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
