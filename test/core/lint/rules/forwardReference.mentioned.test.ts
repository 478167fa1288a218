import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { expectFindings } from '../expectFindings';
import { findingsInSteps } from './findingsInSteps';

test('what the name of a later step is the subject of', () =>
  expectFindings(
    forwardReference,
    `
    Definition: Replace the marked word by a simpler one.
    Steps:
      1. Put the synonym step 2 suggests in the place of the marked word.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "the synonym step 2 suggests" comes from step 2 below. A model works through the steps from top to bottom and does not have it yet.
      2. Think of a word with the same meaning.
    `,
  ));

test('the preposition behind a later step is no verb', () =>
  expectFindings(
    forwardReference,
    `
    Definition: Write a title for the text.
    Steps:
      1. Combine the words from step 2 into a title.
                 ^^^^^^^^^^^^^^^^^^^^^ "the words from step 2" comes from step 2 below. A model works through the steps from top to bottom and does not have it yet.
      2. Find the most important words.
    `,
  ));

const mail = 'Tell whether the mail is spam or ham.';

test.each([
  'If step 3 shows that the sender hides, answer spam, otherwise ham.',
  'Depending on how step 3 turns out, write spam or ham.',
  'Answer spam or ham, whichever step 3 comes to.',
  "Use step 3's marks to choose between spam and ham.",
  'Take from step 3 the two strongest hints and weigh them.',
  'Add up the marks that are given in the next step.',
  'Count the hints that the check in step three brings to light.',
  'Judge by the sum of the points, as it is reached in step three.',
  'Weigh the words by means of the table that is drawn up two steps further down.',
  'Subtract the total, which you will work out in step 3, from ten.',
  "Consult the table you'll be making in step 3.",
  'From the number of links take away the harmless ones that you will find in step 3.',
])('takes from a later step: %s', (first) => {
  const steps = ['Read the mail.', first, 'Check the mail and give each hint a mark.'];
  expect(findingsInSteps(forwardReference, mail, steps).map(({ step }) => step)).toEqual([2]);
});

test.each([
  'Number the hints, so that step 3 can name them.',
  'As step 3 explains, links weigh most.',
  'Look for hints; step 3 tells what to do with them.',
  'Mark each hint with its kind, which will matter in step 3.',
  'Split the mail into sentences, which you will mark in step 3.',
  'Find the strongest hint; the mark you give it in step 3 is the highest.',
  'Carry out step 3 for each sentence.',
  'Leave the links to step 3.',
  'If there are no links, skip step 3.',
  'In step 3 you will need the links, so note them.',
  'Reply with the next step that the reader should take.',
  'Keep the order of step 3 unchanged.',
  'Follow the advice of step 3 again.',
  'Collect the details that matter in step 3.',
  'Note the number of links that the check in step 3 needs.',
])('takes nothing from a later step: %s', (first) => {
  const steps = ['Read the mail.', first, 'Check the mail and give each hint a mark.'];
  expect(findingsInSteps(forwardReference, mail, steps)).toEqual([]);
});
