import { expect, test } from 'vitest';
import { noAnswerStep } from '../../../../src/core/lint/rules/noAnswerStep';
import { findingsInSteps } from './findingsInSteps';

/** What a definition asks after is what a step writes; putting things in order on the way is none. */
test.each([
  [
    'Work out which flight leaves first. Answer with its number.',
    'Read the flights.',
    'Put the flights in the right order.',
  ],
  [
    'Work out which flight leaves first. Answer with its number.',
    'Read the flights.',
    'Carry out these comparisons twice.',
  ],
  ['Write a follow-up question.', 'Read the statement.', 'Find what it leaves open.'],
])('reported: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(noAnswerStep, definition, steps)).toHaveLength(1);
});

test.each([
  [
    'Decide which aspect the review is about: price or quality.',
    'Read the review.',
    'Write the aspect that weighs most. I hope this helps, and let me know if you need anything else!',
  ],
  [
    'Write a thank-you note for the gift.',
    'Read what was given.',
    'Write the note, closing with Yours and the name.',
    'Consider whether it sounds warm.',
  ],
  [
    'Sort the list of cities by population.',
    'Write the sorted list in one line.',
    'Find the largest city.',
    'Compare the rest by population.',
  ],
  [
    'A list of ingredients is given. Arrange them in the order of use.',
    'Read the list.',
    'Put the ingredients in the right order.',
  ],
  [
    'Rewrite the sentence in the passive voice.',
    'Find the object.',
    'Put the verb into the passive voice.',
  ],
])('fine: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(noAnswerStep, definition, steps)).toHaveLength(0);
});
