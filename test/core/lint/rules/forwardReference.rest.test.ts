import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

test.each<[string, ...string[]]>([
  [
    'Put a list of cities in the order of their populations.',
    'In the ordered list, mark the capital with a star.',
    'Order the cities by their populations.',
    'Write the list.',
  ],
  [
    'Given a melody, transpose it.',
    'String the raised notes together.',
    'Split the melody into notes.',
    'Raise each tone by a third.',
    'Write the melody.',
  ],
  [
    'Given a dish measured in cups, compute its price for a party.',
    'Round the sum.',
    'Form the sum of the prices of all courses.',
    'Write the price.',
  ],
  [
    'Given the rain of four weeks in inches, tell whether the month was wet or dry.',
    'Hold the average against 20 millimetres.',
    'Take the average of the four amounts.',
    'Answer wet or dry.',
  ],
  [
    'Given two essays, choose the better one, A or B.',
    'Take the essay that has earned the higher grade.',
    'Give each essay a grade from 1 to 6.',
    'Answer with the letter.',
  ],
  [
    'Given a shelf list, find the cheapest book that is in stock.',
    'Among the books that remain, find the lowest price.',
    'Drop the books that are sold out.',
    'Write the title.',
  ],
])('names what only a later step makes: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toMatchObject([{ step: 1 }]);
});

test.each<[string, ...string[]]>([
  [
    'Given a chat, sum up for an absent member what was settled.',
    'Skim off greetings.',
    'Among what is left, tell open questions from settled ones.',
    'Drop what was settled twice.',
    'Write what was settled.',
  ],
  [
    'Given a life story, list its events with their years.',
    'Mark every event.',
    'For the remaining events, compute the year.',
    'Drop the events that have no year.',
    'Write the list.',
  ],
  [
    'Given a budget, tell what is left for travel.',
    'See what is left behind rent and food.',
    'Drop anything that is not monthly.',
    'Write the amount.',
  ],
  [
    'Compute the score of a throw of dice.',
    'Multiply the count of ones by 100 to get the points for the ones.',
    'Multiply the count of fives by 50 to get the points for the fives.',
    'Write the score.',
  ],
  [
    'Solve the word problem, and give the number.',
    'Calculate it part by part, using each intermediate result in the next part.',
    'Give the result as a number.',
  ],
  [
    'Compute the change that the customer gets.',
    'Subtract the price from what was paid.',
    'Output the difference.',
    'Proceed to the following problem and solve it.',
  ],
])('names what is there: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
