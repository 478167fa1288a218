import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceUpTo, nearest } from '../../../src/core/text/nearest';

const names = [
  'definition',
  'steps',
  'input',
  'positive_examples',
  'negative_examples',
  'task',
  'URL',
];

test.each([
  ['defintion', 'definition'],
  ['Definition', 'definition'],
  ['positive-examples', 'positive_examples'],
  ['positiveExample', 'positive_examples'],
  ['stpes', 'steps'],
  ['step', 'steps'],
  ['url', 'URL'],
  ['taxes', undefined],
  ['ask', undefined],
  ['answer', undefined],
  ['', undefined],
])('%s means %s', (word, meant) => expect(nearest(word, names)).toBe(meant));

test('of two that are equally near none is meant', () => {
  expect(nearest('caret', ['carets', 'carat'])).toBeUndefined();
});

test('distances', () => {
  expect(distanceUpTo(2, 'ab', 'ba')).toBe(1);
  expect(distanceUpTo(2, 'kitten', 'sitting')).toBe(3);
  expect(distanceUpTo(5, 'kitten', 'sitting')).toBe(3);
  fc.assert(
    fc.property(fc.string(), fc.string(), (from, to) => {
      expect(distanceUpTo(99, from, to)).toBe(distanceUpTo(99, to, from));
      expect(distanceUpTo(99, from, from)).toBe(0);
    }),
  );
});
