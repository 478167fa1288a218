import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

test.each<[number, string, ...string[]]>([
  [
    1,
    'Count how many of the lamps in the list are broken. Answer with the number in digits.',
    'Output the number of broken lamps in digits.',
    'Go through the lamps and see what is said of each.',
    'A lamp that flickers counts as broken, too.',
  ],
  [
    1,
    'Work out on which day the parcel arrives.',
    'Add the days of the journey to the day of posting, and return the weekday.',
    'Find the day on which it was posted.',
    'Determine how many days the journey takes.',
  ],
  [
    1,
    'Suggest two names for the given boat.',
    'Choose the two best names from those you have gathered.',
    'Gather words that the sea brings to mind.',
    'Write the two names.',
  ],
  [
    2,
    'Tell which of the two choirs won.',
    'Note the names of the choirs.',
    'Compare the two tallies and take the choir with the higher one.',
    'Go through the votes and keep a tally for each choir.',
    'Write the name of the choir.',
  ],
  [
    2,
    'Title the given essay. Write all words with a capital but the little ones.',
    'Split the title into words.',
    'Capitalise the words that you have marked.',
    'Give a mark to the first and to the last word.',
    'Write the title.',
  ],
  [
    3,
    'Compute what the flowers cost together.',
    'Read the prices.',
    'Multiply each price by its number.',
    'Round the sum that you have formed to whole cents.',
    'Add up the products to a sum.',
    'Write it.',
  ],
])('step %i uses what nobody has made by then: %s', (step, definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toMatchObject([{ step }]);
});

test.each([
  [
    'Sort the ages in the list. If the list is empty, output none.',
    'If the list is empty, output none.',
    'Compare the ages and put the lowest first.',
    'Output them in a row.',
  ],
  [
    'Write a poem of three lines on the given tree.',
    'Picture the tree and note three features, one for each of the lines you are going to write.',
    'Write the three lines.',
    'Read them through once more.',
  ],
  [
    'Say which of the two sums is larger.',
    'Add up each row.',
    'Compare the two sums that you have now.',
    'Write the larger sum.',
  ],
  [
    'Find the verbs of the sentence and list them.',
    'Split the sentence into words.',
    'Find the verbs among the words.',
    'List the verbs that you have marked or found.',
  ],
])('nothing is used before it is there: %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
