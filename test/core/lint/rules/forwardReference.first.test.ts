import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

test.each<[number, string, ...string[]]>([
  [
    1,
    'Say which animal the diary entry is about.',
    'Write down the animal that you have found.',
    'Search the entry for animals and decide which one it is about.',
  ],
  [
    1,
    'Extract the diseases from the letter.',
    'Put the diseases you have found in the order of the letter.',
    'Go through the letter and find every illness.',
    'Output them with commas in between.',
  ],
  [
    2,
    'Name the rhyme scheme of a poem.',
    'Read the poem.',
    'Look at the finished table and write the scheme.',
    'Build a table with the last sound of each line.',
  ],
  [
    2,
    'Rate how polite a letter is, from 1 to 5.',
    'Read the letter.',
    'Give the rating that your comparison yielded.',
    'Compare its forms of address with those of formal letters.',
  ],
])('step %i uses what nothing has brought yet: %s', (step, definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toMatchObject([{ step }]);
});

test.each([
  [
    'Say what the letter asks for.',
    'Read the letter.',
    'Ask what the sender needs.',
    'Write what you have worked out as one sentence.',
    'Find a shorter wording if it is too long.',
  ],
  [
    'Name the colours of the scene.',
    'Read the scene.',
    'Note every colour.',
    'Write the colours you have found, one per line.',
    'Find doubles and drop them.',
  ],
  [
    'Name the winner of the finished game.',
    'Look at the finished game.',
    'Build a list of its moves.',
    'Write the name of the winner.',
  ],
  [
    'Name the verbs of a sentence.',
    'Here is the final version of the steps.',
    'Find the verbs and make a list of them.',
    'Write a version of the list with commas.',
  ],
  [
    'Say which sentence is true, by the comparison in the table.',
    'Read the table.',
    'Take the result that the comparison shows.',
    'Compare both sentences with it.',
    'Write the true one.',
  ],
])('uses nothing that is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
