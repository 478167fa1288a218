import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitInstances } from '../../../src/core/experiment/split';

const both = { train: true, test: true };

/** `test|validation|train`, one letter an instance. */
function drawn(
  letters: string,
  roles: { train: boolean; test: boolean },
  [testInstances, validationInstances, trainingInstances]: readonly [
    number | 'all',
    number,
    number | 'all',
  ],
): string {
  const limits = { testInstances, validationInstances, trainingInstances };
  const split = splitInstances(Array.from(letters), roles, limits);
  return [split.test, split.validation, split.train].map((part) => part.join('')).join('|');
}

test('first those to predict, then those to validate on, the rest to train on', () => {
  expect(drawn('abcdefgh', both, [3, 2, 'all'])).toBe('abc|de|fgh');
  expect(drawn('abcdefgh', both, [3, 2, 1])).toBe('abc|de|f');
});

test('a task that is only trained on holds nothing out for prediction', () => {
  expect(drawn('abcd', { train: true, test: false }, [3, 1, 'all'])).toBe('|a|bcd');
});

test('a task that is only predicted trains nothing', () => {
  expect(drawn('abcd', { train: false, test: true }, [3, 1, 'all'])).toBe('abc||');
  expect(drawn('abcd', { train: false, test: true }, ['all', 1, 'all'])).toBe('abcd||');
});

test('a task with too few instances trains on none rather than on those it predicts', () => {
  expect(drawn('ab', both, [3, 1, 'all'])).toBe('ab||');
});

test('no instance is ever in two parts', () => {
  const limit = fc.oneof(fc.constant('all' as const), fc.nat(9));
  fc.assert(
    fc.property(fc.nat(20), limit, fc.nat(9), limit, (count, tested, validated, trained) => {
      const letters = Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index));
      const parts = drawn(letters.join(''), both, [tested, validated, trained]).replaceAll('|', '');
      expect(letters.join('').startsWith(parts)).toBe(true);
    }),
  );
});
