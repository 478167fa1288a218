import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import type { Rule } from '../../../../src/core/lint/rule';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';

/** The answers that are found in the steps of a task. */
function unknownIn(definition: string, ...steps: readonly string[]): string[] {
  const text = `Definition: ${definition}\nSteps:\n${steps.map((step) => `  1. ${step}\n`).join('')}`;
  return findingsOf(unknownLabel as Rule, parse(text)).map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

const review = 'Classify the review as positive or negative.';

test.each([
  ['Classify the writer as a fan, a hater or a newcomer.'],
  ['The review is first to be assigned to room, food or staff, each with words of its own.'],
  ['Without an opinion the review is called flat, and flat reviews are negative.'],
  ['Question → ignore. Title → read it twice.'],
  ['Praise → positive; same star twice → test for blame.'],
  ['If the guest would like to come back, it’s positive. Otherwise, it’s negative.'],
  ['When a bill is wrong, that is bad, yet positive if it was set right.'],
  ['Put "why?" behind each complaint.'],
  ['Wish: money = negative, thanks = positive.'],
  ['If a word says nothing about the stay, skip it.'],
  ['If it has two topics, name both to yourself and pick the stronger one.'],
  ['If you cannot tell who wrote it, say so to yourself and judge by the text.'],
  ['The word "fine" counts as a no.'],
])('a note on the way: %s', (step) => {
  expect(unknownIn(review, 'Praise is positive, blame is negative.', step)).toEqual([]);
});

test.each([
  ['Reviews of both kinds go down as "even".', 'even'],
  ['Where praise and blame are equal, "so-so" is a perfectly good answer too.', 'so-so'],
  ['If both occur, both labels are to be supplied.', 'both labels are to be supplied'],
  ['If the review is too short, the label may remain blank.', 'blank'],
  ['If you cannot tell, there is no shame in writing "skip".', 'skip'],
  ['Report without praise or blame: leave off the label.', 'leave off the label'],
  ['Of a review that takes no side, the term "flat" applies.', 'flat'],
  ['Reviews with more than one guest get called overpositive.', 'overpositive'],
  ['Give a label; for towns, weather and food give "elsewhere".', 'elsewhere'],
])('an answer: %s', (step, answer) => {
  expect(unknownIn(review, 'Praise is positive, blame is negative.', step)).toEqual([answer]);
});

test.each([
  ['Each hint gets 0, 1 or 2 points.'],
  ['A step with units is worth 0 points.'],
  ['If the sum is 0 or less, output 1; if it is 6 or more, output 5.'],
  ['4 hits → 5. 3 → 4. 0 → 1.'],
])('a count, not a rating: %s', (step) => {
  expect(unknownIn('Rate the exercise on a scale from 1 to 5.', step)).toEqual([]);
});

test('a number between the ratings', () => {
  const steps = ['In between, "3.5" is admissible.', 'Halves such as 3.5 are admissible.'];
  expect(unknownIn('Rate the exercise on a scale from 1 to 5.', ...steps)).toContain('3.5');
});
