import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fillBelow,
  fillWords,
  randomState,
} from '../../../../src/core/evaluate/statistics/randomNumbers';

test.each([1, 2, 3, 99, 100, 2 ** 15, 2 ** 15 + 1, 2 ** 20 + 7])(
  'below %i: all in range, in the middle on average',
  (bound) => {
    const numbers = new Uint32Array(100_000);
    fillBelow(randomState(42, 'test'), bound, numbers);
    expect(numbers.every((number) => number < bound)).toBe(true);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(Math.abs(mean - (bound - 1) / 2)).toBeLessThan(0.005 * bound);
  },
);

test.each([3, 7, 10])('below %i: each as often (chi square)', (bound) => {
  const numbers = new Uint32Array(300_000);
  fillBelow(randomState(1, 'test'), bound, numbers);
  const counts = new Float64Array(bound);
  for (const number of numbers) counts[number]!++;
  const expected = numbers.length / bound;
  const square = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(square).toBeLessThan(35); // nine degrees of freedom: p = 0.0001
});

test('every bit of a word is set half of the time', () => {
  const words = new Uint32Array(50_000);
  fillWords(randomState(1, 'test'), words);
  for (let bit = 0; bit < 32; bit++) {
    const set = words.reduce((sum, word) => sum + ((word >>> bit) & 1), 0);
    expect(Math.abs(set / words.length - 0.5)).toBeLessThan(0.012);
  }
});

test('the same for the same seed and purpose, and going on where they stopped', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), (seed, purpose) => {
      const [first, second] = [new Uint32Array(8), new Uint32Array(8)];
      fillWords(randomState(seed, purpose), first);
      const state = randomState(seed, purpose);
      fillWords(state, second);
      expect(second).toEqual(first);
      fillWords(state, second);
      expect(second).not.toEqual(first);
    }),
  );
});
