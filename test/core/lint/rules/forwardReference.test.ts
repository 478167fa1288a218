import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { expectFindings } from '../expectFindings';
import { expectLinearTime } from '../../../linearTime';
import { findingsInSteps, textOfSteps } from './findingsInSteps';

test('a thing that only a later step counts', () => {
  expectFindings(
    forwardReference,
    `
    Definition: Return the longest word.
    Steps:
      1. Split the sentence into words.
      2. Using the letter counts, choose the longest word.
               ^^^^^^^^^^^^^^^^^ "the letter counts" comes from step 3 below. A model works through the steps from top to bottom and does not have it yet.
      3. Count the letters of each word.
    `,
  );
});

test('the result of a step that is named by its number', () => {
  expectFindings(
    forwardReference,
    `
    Definition: Tell the sentiment of the review.
    Steps:
      1. Answer according to the result of step 3.
                             ^^^^^^^^^^^^^^^^^^^^ "the result of step 3" comes from step 3 below. A model works through the steps from top to bottom and does not have it yet.
      2. Read the review.
      3. Weigh praise against blame.
    `,
  );
});

test('the number of a step that is not there is a matter of step-numbering', () => {
  expectFindings(
    forwardReference,
    `
    Definition: Tell the sentiment of the review.
    Steps:
      1. Answer according to the result of step 9.
      2. Weigh praise against blame.
    `,
  );
});

test('a step that is indented, wrapped and ended by CRLF', () => {
  const text =
    'Definition: X.\r\nSteps:\r\n  1. Output one of the\r\n     chosen words.\r\n  2. Choose words.\r\n';
  const [finding] = findingsOf(forwardReference, parse(text));
  expect(finding?.step).toBe(1);
  expect(text.slice(finding?.span.start, finding?.span.end)).toBe('the\r\n     chosen words');
});

const task = 'Read the review and tell its sentiment.';

test.each([
  ['Answer with the label that step 3 yields.', 'Read the review.', 'Label it.'],
  ['Start with the clues found in the next step.', 'Find clues.'],
  ['Say what the clues determined further down mean.', 'Determine the clues.'],
  ['Judge the sentences singled out afterwards.', 'Single out the sentences that matter.'],
  ['Average the scores.', 'Give each sentence a score.', 'Assign scores to the sentences.'],
  ['Compare the words you picked.', 'Pick the words that carry feeling.'],
  ['Once you have gathered the hints, weigh them.', 'Gather the hints.'],
  ['Read the review.', 'Output the most frequent of the listed moods.', 'List the moods.'],
  ['Read the review.', 'Take what remains as the answer.', 'Rule out what does not fit.'],
  ['Polish the draft.', 'Write a draft.'],
  ['Proofread your answer.', 'Write an answer.'],
  ['Based on your analysis, output a word.', 'Analyse the wording.'],
  ['Replace the idioms.', 'Look for idioms.'],
  ['Put the verdict from the third step into one word.', 'Read the review.', 'Reach a verdict.'],
  ['Judge from the list of the previous step.', 'List the adjectives.'],
  ['Fuse the notions you came up with.', 'Come up with notions.'],
  ['Lead up to the pun that you have settled on.', 'Settle on a pun.'],
  ['Compare it with the number of commas you will count.', 'Count the commas.'],
  ['Replace the gloomy words you have underlined by others.', 'Underline the gloomy words.'],
  ['If the totals differ, take the higher one.', 'Add the points up to a total per mood.'],
  ['Check each subclaim.', 'Break the praise down into subclaims.'],
  ['Exclude those candidates which do not fit.', 'Collect adjectives as candidates.'],
  ['Rule out candidates that do not fit.', 'Collect candidates.'],
  ['Trim your two lines.', 'Compose two lines.'],
  ['Go by the numbers that step 2 will have left you with.', 'Weigh praise against blame.'],
  ['Look at the phrase that has been underlined.', 'Underline the strongest phrase.'],
  ['Read the short version once more.', 'Replace the long words by short ones.'],
  ['Look for the word outside the group described in step 2.', 'Describe the group.'],
  ['Write both of the picked words.', 'Pick two words.'],
  ['Join the parts that you got below with hyphens.', 'Turn the month into a number.'],
  ['Put "did" in front of the stem that you have got.', 'Find the verb and reduce it to the stem.'],
  ['Trim the part you settled on.', 'Hunt through the review for the part on prices.'],
  ['Count the words of the line that you came up with.', 'Put the mood into a line.'],
  ['Answer with the side that is stronger in your weighing.', 'Weigh praise against blame.'],
  ['Round the number that you arrived at.', 'Compute the share of praise.'],
])('uses what is made later: %s', (...steps) => {
  expect(findingsIn(task, steps)).toHaveLength(1);
});

test.each([
  ['Choose words.', 'Output the chosen words.'],
  ['Pick a sentence and read the picked sentence again.', 'Pick another sentence.'],
  ['Read the words chosen by the author.', 'Choose one of them.'],
  ['Read the review, whose words you will count in step 2.', 'Count the words.'],
  ['Read the review before you score it in the next step.', 'Score it.'],
  ['If it is empty, go to step 3.', 'Score it.', 'Write "nothing".'],
  ['Leave the scores to step 2.', 'Assign scores.'],
  ['Identify the aspects mentioned in the review.', 'Mention each aspect once.'],
  ['Remember that your answer must be one word.', 'Write your answer.'],
  ['Consider the tone.', 'Identify the tone.', 'Output it.'],
  ['Look at the text below the title.', 'Output a word.'],
  ['Find the mood.', 'Output "the chosen mood" with your word.', 'Choose a word.'],
  ['Extract the aspects.', 'Combine the aspects found.', 'Find a label.'],
  ['Spot slips; keep in mind that the corrected line must be short.', 'Correct the line.'],
  ['Read on to the part where the month stands.', 'Write year, month and day.'],
  ['Note the parties identified at its beginning.', 'Identify the mood.'],
  ['Find the aspect, which is decisive in the last step.', 'Read it again.', 'Label it.'],
  ['Read it as the interpreter would.', 'Interpret it.'],
  ['Turn it into one claim.', 'Check the claim piece by piece.', 'A piece may clash.'],
  ['Break it up into the single duties it names.', 'Mark each duty as fair or not.'],
  ['Go back to the previous balance.', 'If it comes without a balance, write 0.'],
  ['Look at it. A smooth line usually repeats the rhyme.', 'Find the rhyme.'],
  ['Choose the line that opens it.', 'Attach the remaining lines.', 'Leave out greetings.'],
  ['Choose one of the moods named in step 2.', 'The moods are glad and sad.'],
  ['Find the remarks that were made.', 'Make sure it is short.', 'Write a list of the remarks.'],
  ['Translate the description.', 'Write name and description.'],
  ['Note the remedies that people suggest.', 'Write a line about the accepted remedy.'],
  ['Names go before the colon.', 'Write a colon and a word.'],
  ['Mark what counts.', 'Arrange the marked points by weight.', 'Join the weightiest points.'],
  ['Carry the hinge word over.', 'Find the hinge word, which links both.'],
  ['Compare the praise with the blame.', 'List the praise that weighs most for a buyer.'],
  ['Place the pieces on the board.', 'Find the piece to be moved.'],
  ['Check whether the piece is there.', 'Ask whether such a piece may move.'],
  ['Begin with the items that are surely food.', 'Decide on the doubtful items.'],
  ['Jot down the feeling it gives you.', 'Note a feeling for the whole.'],
  ['Tell it from the joke which it has for readers.', 'Write a joke.'],
  ['Collect the evaluating words of the author.', 'Evaluate them.'],
  ['Give what is asked for the name x.', 'Find the name x.'],
  ['Each time it rains, append the day to your record.', 'Write your record.'],
  ["I've taken the sample out of step two.", 'Read it.'],
  ['Choose a word and write the word you settled on.', 'Choose another word.'],
  ['Read the text you received.', 'Answer.'],
  ['Keep the spelling you found.', 'Look for hints at the mood.'],
  ['Use no word you have found elsewhere.', 'Look for hints at the mood.'],
  ['Note all names, since these have to appear in the short version.', 'Write a short version.'],
])('uses nothing that is made later: %s', (...steps) => {
  expect(findingsIn(task, steps)).toEqual([]);
});

test('what the definition speaks of is there from the start', () => {
  const steps = ['Output one of the selected options.', 'Select another option.'];
  expect(findingsIn('Two options are selected. Give one.', steps)).toEqual([]);
  expect(findingsIn('Give an option.', steps)).toHaveLength(1);
});

test('labels are there from the start', () => {
  const steps = ['Weigh the rights of the buyer.', 'Answer buyer or seller.'];
  expect(findingsIn('Tell who wins: buyer or seller.', steps)).toEqual([]);
});

test('the input may hold marks of its own', () => {
  const steps = ['Replace the marked word.', 'Mark what belongs to it.', 'Output it.'];
  expect(findingsIn('A word is underlined. Tell its meaning.', steps)).toEqual([]);
  expect(findingsIn('Tell the meaning of the word.', steps)).toHaveLength(1);
});

test('steps that the input is about', () => {
  const steps = ['Judge by the result of the last step.', 'Name the dish.', 'Output it.'];
  expect(findingsIn('Given the steps of a recipe, name the dish.', steps)).toEqual([]);
});

test.each([
  '',
  'Steps:',
  'Steps:\n  1.',
  'Steps:\n  1. the\n  2. your',
  'Steps:\n  1. Use the \ud800.\n  2. \ud800\n',
])('nothing to report in %j', (text) => {
  expect(findingsOf(forwardReference, parse(text))).toEqual([]);
});

test('a layout has no steps of its own', () => {
  const text =
    'Template:\n  {{steps}}\nSteps:\n  1. Output the chosen word.\n  2. Choose a word.\n';
  expect(findingsOf(forwardReference, parse(text))).toEqual([]);
});

test.each([
  'use the chosen word ',
  'the the the ',
  'your ',
  'below ',
  'based on step 2 ',
  'once you have counted the letters ',
  'the words that you have chosen, ',
  'count the letters. ',
  'choose a verb such as add ',
  'answer yes or no ',
  'that the check in step 2 ',
  'Write a or ',
  'write a-',
  '\u05d0 ',
  '\ud800',
])('long text of %j takes linear time', (words) => {
  expectLinearTime(24_000, (length, turn) => {
    const long = `${words.repeat(Math.ceil(length / words.length))}${turn}`;
    const steps = [long, long, 'Choose a word and count the letters.'];
    const document = parse(textOfSteps(long, steps));
    return () => findingsOf(forwardReference, document);
  });
});

function findingsIn(definition: string, steps: readonly string[]): unknown[] {
  return [...findingsInSteps(forwardReference, definition, steps)];
}
