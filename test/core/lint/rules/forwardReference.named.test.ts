import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

/** Mere names of things, before and after something has been made that they may mean. */
test.each([
  [
    'Return the longest word of the sentence.',
    'Split the sentence into words.',
    'Using the letter counts, choose the longest word.',
    'Count the letters of each word.',
  ],
  [
    'Summarise the article in one sentence.',
    'Check whether the summary fits into one sentence.',
    'Write a summary.',
  ],
])('uses what is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).not.toHaveLength(0);
});

test.each([
  [
    'Rewrite the sentence so that it favours no gender.',
    'Swap each title for a neutral one.',
    'Compare the new version with the old one.',
    'Write the new version.',
  ],
  [
    'Write the fourth line of the stanza.',
    'Collect some words that share the vowel.',
    'Say each of your candidates to yourself.',
    'Build a line around the best candidate.',
  ],
  [
    'Compute the sum of the digits of the number.',
    'Start with the leftmost digit as your running total.',
    'Add the remaining digits one by one.',
    'Write the total in figures.',
  ],
  [
    'Explain the rule to a seven-year-old.',
    'Talk to the child directly.',
    "Compare hard ideas with things from a child's day.",
    'Write the explanation.',
  ],
  [
    'Output every word once, in the order of first appearance.',
    'Start with an empty list.',
    'For each word, check if it is already on your list.',
    'If it is not, put it at the end of the list.',
    'Write the list.',
  ],
  [
    'Write a conclusion from the measurements that names the largest one.',
    'Read the results.',
    'Find the maximum.',
    'Build a sentence around the maximum.',
  ],
  [
    'Plan a tour of the islands in three days.',
    'Share out the remaining islands between the second and the third day.',
    'Leave out what no boat reaches.',
    'Write the plan.',
  ],
  [
    'Tell which of two ropes is stronger.',
    'Make two columns in your notes, one for each rope.',
    'Enter the strands of each.',
    'Put down the stronger one.',
  ],
  [
    'Cut the melody into bars.',
    'Break it at the accents and give every bar a number.',
    'Count the beats of each bar.',
    'Write the bars.',
  ],
  [
    'Say what became of the parcel.',
    'See from the tracking how far the van got.',
    'Collect what the courier wrote.',
    'Say it in one sentence.',
  ],
])('uses nothing that is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
