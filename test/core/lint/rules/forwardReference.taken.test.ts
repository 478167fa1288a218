import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { expectFindings } from '../expectFindings';
import { findingsInSteps } from './findingsInSteps';

test('what a later line will have made', () =>
  expectFindings(
    forwardReference,
    `
    Definition: Tell whether the headline is clickbait. Answer Yes or No.
    Steps:
      1. Using the verdict reached two lines down, phrase the answer.
                           ^^^^^^^^^^^^^^^^^^^^^^ "reached two lines down" comes from step 3 below. A model works through the steps from top to bottom and does not have it yet.
      2. Read the headline several lines down.
      3. Reach a verdict: withholding means Yes, telling means No.
    `,
  ));

test.each([
  [
    'Choose the action for the post: Keep or Hide.',
    'Use the topic and the tone that you determine further down to choose between Keep and Hide.',
    'Determine the topic of the post and its tone.',
  ],
  [
    'Order three passages by relevance.',
    'Using the three relevance grades assigned afterwards, drop the weakest passage.',
    'Grade their relevance as high, medium or low.',
  ],
  [
    "Give 2 points if the pupil's answer is right, 1 if it is partly right.",
    'Translate the share of correct statements into points.',
    'Work out which share of the statements is right.',
  ],
  [
    'Rate how soon the patient has to be seen.',
    'Read the message and leave aside greetings.',
    'Rank the symptoms in the list by how dangerous they are.',
    'Make a list of the symptoms.',
  ],
  [
    'Rewrite the sentence in plain English.',
    'Got it, the steps are simpler now.',
    'Shorten the plain version until each sentence holds one thought.',
    'Write a version in plain English.',
  ],
  [
    'Correct the grammar of the sentence.',
    'Compare the corrected sentence with the original, word by word.',
    'Find the faulty word.',
    'Put in the right form.',
  ],
  [
    'Put the names in alphabetical order.',
    'Read the text and collect what stands in capitals.',
    'Join the abbreviated names with commas.',
    'Abbreviate the names.',
  ],
])('uses what is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).not.toHaveLength(0);
});

test.each([
  [
    'Write a title for the product.',
    'Choose the properties that make the product different from others.',
    'Work out the difference to last year.',
    'Write the title.',
  ],
  [
    'Assign the level of experience that the advertisement asks for.',
    'As you work down the list of duties, treat each on its own.',
    'Note the years of experience.',
    'Write the level.',
  ],
  [
    'Give the letter of the best ending.',
    'Read the description whose first line names the hero.',
    'Give each ending a score.',
    'Write the letter of the ending whose score is highest.',
  ],
  [
    'Name the kind of change in the commit.',
    'Read the added and the removed lines of the change.',
    'Name the kind.',
  ],
])('uses nothing that is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
