import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

/** What was done to a thing is said with the verb that does it, or with another one to the same thing. */
test.each([
  [
    'Given a list of prices, compute the average.',
    'Round the computed average to two places.',
    'Compute the average of the prices.',
    'Write it.',
  ],
  [
    'Given a riddle, solve it.',
    'Test the guessed solution against every line.',
    'Guess the solution.',
    'Write it.',
  ],
  [
    'Given a log of a journey, give its length.',
    'Write the length, taking it from the addition that is done in step 2.',
    'Add the single legs.',
    'Check that the result is plausible.',
  ],
])('uses what is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toHaveLength(1);
});

test.each([
  [
    'Two notices are given: one of a lost thing, one of a thing that was found. Answer yes or no.',
    'List the marks of the found thing.',
    'Look for a point on which both notices contradict each other.',
    'Answer no if there is one, otherwise yes.',
  ],
  [
    'The input is a recipe. Say whether it needs an oven. Answer yes or no.',
    'Read the list of ingredients and then the remaining lines.',
    'Drop remarks on serving.',
    'Answer yes or no.',
  ],
  [
    'Given is the description of a survey. Decide which bias threatens it.',
    'Establish who could be asked at all by the means chosen.',
    'If several threats have come to light, prefer the gravest.',
    'Write the bias.',
  ],
  [
    'Two recipes are given. Answer same or different.',
    'Reduce the first recipe to its main ingredients, and the second one likewise.',
    'Lay the two outlines side by side.',
    'If the ingredients agree, write same; otherwise write different.',
  ],
  [
    'Given the budget of a club, name the post that overspent most.',
    'For every post, subtract what was planned from what was spent.',
    'Divide the difference by the sum planned.',
    'Choose the greatest percentage; a large difference in money can be a small one here.',
    'Write the post.',
  ],
  [
    'A question and a reply are given. Decide whether the reply is full.',
    'Take the reply apart, into the pieces of information it gives.',
    'Match pieces of the reply with parts of the question.',
    'Write yes or no.',
  ],
  [
    'Write a query for the question.',
    "Of course! Below you'll find a handy guide for your query.",
    'Match the nouns of the question with the columns.',
    'Write the query.',
  ],
])('uses nothing that is made later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
