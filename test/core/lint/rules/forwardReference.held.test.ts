import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

/** Things with a number, what was done by now, and nouns that are named after what makes them. */
test.each([
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    "If the totals differ, answer with the larger one's side.",
    'Count the words of praise and the words of blame and note both totals.',
    'Write the answer.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Read the review.',
    'Hold your rating against the tone of the last sentence.',
    'Rate the tone of the review from 1 to 5.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'If a sentence was flagged as blame, answer no.',
    'Flag each sentence as praise or blame.',
    'Otherwise answer yes.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Where no words have been underlined, answer no.',
    'Underline all words of praise.',
    'Otherwise answer yes.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Read the review.',
    'Out of the five keywords, keep the most telling one.',
    'List five keywords of the review.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'If your count of complaints is above three, answer no.',
    'Count the complaints.',
    'Otherwise answer yes.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Read the review.',
    'If your search for praise failed, answer no.',
    'Search the review for praise.',
    'Answer yes.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Read the review.',
    'Use the word "not" from step 3 to turn the judgement.',
    'Find the word "not" if there is one.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Read the review.',
    'Go through your list of complaints and strike out the minor ones.',
    'Make a list of the complaints.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'With the larger group in mind, answer yes or no.',
    'Divide the sentences into two groups, praise and blame.',
    'Check that your answer is one word.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Read the review.',
    'Discard the keywords that say nothing about the product.',
    'Pick out six keywords.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Answer yes if the score is positive and no if it is negative.',
    'Give every word of praise 1 and every word of blame -1, and add these up to a score.',
    'Write the answer in lower case.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Shorten the paraphrase until it has ten words.',
    'Paraphrase the review.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Once the sentences are sorted, look at the first one.',
    'Sort the sentences by strength.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Pick the heavier side of the scale you drew up.',
    'Draw up a scale of praise and blame.',
    'Answer yes or no.',
  ],
  [
    'Turn the given active sentence into the passive voice.',
    'Find the verb.',
    'Move the object to the front and place the form of "be" from step 3 behind it.',
    'Choose the form of "be" that has the tense of the verb.',
  ],
  [
    "Choose the department for a customer's e-mail.",
    'Take your summary of the concern and match it with a department.',
    'Summarise what the customer is concerned about.',
  ],
  [
    'Extract the order number from an e-mail. If it is missing, put 0.',
    'Write 0 if your search for it brought no result.',
    'Search the e-mail for an order number.',
  ],
  [
    'You are given a remark. Tell whether it is meant: yes or no.',
    'Using the plain sense and the signs of irony, decide whether it is meant.',
    'Collect the signs of irony.',
    'Answer yes or no.',
  ],
  [
    'Write one sentence about the mountain in the table.',
    'Compare the finished sentence with the table.',
    'Write the sentence.',
  ],
])('comes from a later step: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toHaveLength(1);
});

test.each([
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'If the item was returned, answer no.',
    'Find words of praise and weigh them.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'If the product was chosen by somebody else, keep that in mind.',
    'Choose the strongest sentence.',
    'Answer yes or no.',
  ],
  [
    'You are given two sentences. Tell whether they agree. Answer yes or no.',
    'Compare the two sentences.',
    'Find two sentences parts that clash.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Find the two sides of the review.',
    'Note two sides.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Note the reasons, which should come up in the verdict as well.',
    'Reach a verdict.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Read the review.',
    'Write your answer in lower case.',
    'Check your answer.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Take your time to read the review.',
    'Pay attention to the question marks.',
    'Mark the praise.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Read the review, and mark what you find.',
    'Look at the marks.',
    'Answer yes or no.',
  ],
  [
    'Given a review, tell whether the writer is satisfied. Answer yes or no.',
    'Picture the writer.',
    'If the writer was asked to rate the shop, look at the rating.',
    'Rate the tone yourself.',
    'Answer yes or no.',
  ],
  [
    'Rewrite the chat message in a formal style.',
    'Note the names, which have to appear in the new version as well.',
    'Write the formal message.',
  ],
  [
    'Given four options, choose the best one.',
    'Compare the four options.',
    'List four options that come to mind.',
  ],
  [
    'Given a diff, write the subject of a commit message.',
    'Read the removed lines.',
    'Choose a verb, such as add, remove or rename, and put it first.',
    'Write the subject.',
  ],
  [
    'Given the minutes of a meeting, list the tasks.',
    'Leave aside reports on finished work.',
    'For every task kept, find who is to do it.',
    'Keep the date if one is given.',
    'Write the tasks.',
  ],
  [
    'Given an advertisement, tell what one unit costs.',
    'Name the product.',
    'Depending on the product, choose the unit.',
    'Calculate the price per unit.',
    'Write the price.',
  ],
  [
    'Given a text, write a headline.',
    'Write down words from which you will choose in step 2.',
    'Choose the words for the headline.',
    'Write the headline.',
  ],
  [
    'Given chords, tell whether the key is major or minor.',
    'Spell out the notes that each of them contains.',
    'Collect notes that occur twice.',
    'Answer major or minor.',
  ],
])('uses nothing that is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
