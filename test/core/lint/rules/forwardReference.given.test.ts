import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

/** What the input has, what is written too early, and what is read, moved by or pointed to before it is there. */
test.each([
  [
    'Write a toast for the wedding that is described.',
    'Read the finished toast through once more and cut what drags.',
    'Find who marries whom.',
    'Write the toast.',
  ],
  [
    'You are given a recipe and a number of guests. Compute how much flour is needed.',
    'Go forward by the shift.',
    'Compute the shift from the guests.',
    'Write the amount in grams.',
  ],
  [
    'Sort the list of cities by population.',
    'Strike out the city that gets the lowest mark in the next step.',
    'Give each city a mark for its size.',
    'Write the list.',
  ],
  [
    'Sort the list of cities by population.',
    'Read the list.',
    'Write the sorted list in one line.',
    'Find the largest city.',
    'Compare the rest by population.',
  ],
  [
    'Given a word and a clue, name the letter that is wanted.',
    'Find the word that fits the letter which you will pick out in the third step.',
    'Read the clue.',
    'Pick out the letter.',
    'Write the letter.',
  ],
  [
    'Given a word and a clue, name the letter that is wanted.',
    'Check that the letter you name in step 3 is in the word.',
    'Read the clue.',
    'Name the letter.',
  ],
  [
    'Rewrite the sentence in the passive voice.',
    'Write the passive sentence.',
    'Find the verb and its object.',
    'Determine the tense of the verb.',
    'Put the verb into the passive voice.',
  ],
  [
    'Say whether the sum of the digits is odd or even. Answer odd or even.',
    'State in one word, in lower case, whether the sum is odd or even.',
    'Split the number into its digits.',
    'If it has several digits, add them up.',
  ],
])('uses what is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).not.toHaveLength(0);
});

test.each([
  [
    'Write a toast for the wedding that is described.',
    'Find who marries whom.',
    'Write the toast.',
    'Read the finished toast aloud.',
  ],
  [
    'A homework exercise is given in which two fractions are added. Work out the sum.',
    'Expand both fractions and add the numerators.',
    'Divide the numerator by the greatest common divisor.',
    'Write the fraction.',
  ],
  [
    'Compare two versions of a contract clause. Say what the change is for.',
    'Read the deleted words and the inserted words.',
    'Decide what they change.',
    'Delete filler from your sentence and write it.',
  ],
  [
    'A report on a street fight is given. Name who started it.',
    'List everybody who sided with the groups.',
    'Split the witnesses by what they saw.',
    'Write the name.',
  ],
  [
    'Decide which option describes the right first measure. Answer with its number.',
    'Ask which of the measures is recommended.',
    'Prefer what has to happen before, since only the first measure is wanted.',
    'Write the number.',
  ],
])('uses nothing that is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toHaveLength(0);
});
