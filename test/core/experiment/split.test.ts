import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitInstances } from '../../../src/core/experiment/split';

const both = { train: true, test: true };

/** `test|validation|train`, one letter an instance. */
function drawn(
  letters: string,
  roles: { train: boolean; test: boolean },
  [testInstances, validationInstances, samplesPerTask]: readonly [
    number | 'all',
    number,
    number | 'all',
  ],
): string {
  const limits = { testInstances, validationInstances, samplesPerTask };
  const options = { ...limits, split: 'first', seed: 42, task: 't' } as const;
  const split = splitInstances(Array.from(letters), roles, options);
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

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

describe('sup-natinst', () => {
  const options = {
    split: 'sup-natinst',
    testInstances: 100,
    validationInstances: 0,
    samplesPerTask: 100,
    seed: 42,
    task: 't',
  } as const;
  const trained = (changes: Partial<typeof options> | { seed: number } | { task: string }) =>
    splitInstances(numbers(1000), { train: true, test: false }, { ...options, ...changes }).train;

  test('the first hundred are predicted', () => {
    const { test: predicted } = splitInstances(
      numbers(1000),
      { train: false, test: true },
      options,
    );
    expect(predicted).toEqual(numbers(100));
  });

  test('a hundred that are drawn at random are trained on, in the order of the data', () => {
    const drawn = trained({});
    expect(drawn).toHaveLength(100);
    expect(new Set(drawn).size).toBe(100);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
    const mean = drawn.reduce((sum, each) => sum + each, 0) / 100;
    expect(mean).toBeGreaterThan(400);
    expect(mean).toBeLessThan(600);
  });

  test('the same ones for the same seed and task, others for others', () => {
    expect(trained({})).toEqual(trained({}));
    expect(trained({ seed: 43 })).not.toEqual(trained({}));
    expect(trained({ task: 'u' })).not.toEqual(trained({}));
  });

  test('with few instances, all of them', () => {
    const { train } = splitInstances(numbers(60), { train: true, test: false }, options);
    expect(train).toEqual(numbers(60));
  });
});

describe('downstream', () => {
  const parts = (count: number, samplesPerTask: number | 'all' = 'all') =>
    splitInstances(numbers(count), both, {
      split: 'downstream',
      testInstances: 100,
      validationInstances: 10,
      samplesPerTask,
      seed: 42,
      task: 't',
    });

  test('100 to predict, 10 to validate on, the rest to train on', () => {
    const { test: predicted, validation, train, reused } = parts(1000);
    expect([predicted.length, validation.length, train.length]).toEqual([100, 10, 890]);
    expect([...predicted, ...validation, ...train]).toEqual(numbers(1000));
    expect(reused).toBe(false);
    expect(parts(1000, 200).train).toEqual(numbers(1000).slice(110, 310));
    expect(parts(120).train).toEqual(numbers(120).slice(110));
  });

  test('a task with fewer than 120 is whole in all three', () => {
    const { test: predicted, validation, train, reused } = parts(119);
    expect([predicted, validation, train]).toEqual([numbers(119), numbers(119), numbers(119)]);
    expect(reused).toBe(true);
  });
});
