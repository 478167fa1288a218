import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fleissKappa } from '../../../../src/core/evaluate/agreement/fleiss';
import type { Agreement } from '../../../../src/core/evaluate/agreement/model';

const options = { seed: 42, resamples: 1000 };

describe('published examples', () => {
  test('30 patients, 6 psychiatrists, 5 diagnoses (Fleiss 1971, table 1)', () => {
    const agreement = kappaOf(`
      0 0 0 6 0   0 3 0 0 3   0 1 4 0 1   0 0 0 0 6   0 3 0 3 0
      2 0 4 0 0   0 0 4 0 2   2 0 3 1 0   2 0 0 4 0   0 0 0 0 6
      1 0 0 5 0   1 1 0 4 0   0 3 3 0 0   1 0 0 5 0   0 2 0 3 1
      0 0 5 0 1   3 0 0 1 2   5 1 0 0 0   0 2 0 4 0   1 0 2 0 3
      0 0 0 0 6   0 1 0 5 0   0 2 0 1 3   2 0 0 4 0   1 0 0 4 1
      0 5 0 1 0   4 0 0 0 2   0 2 0 4 0   1 0 5 0 0   0 0 0 0 6`);
    expect(agreement).toMatchObject({ items: 30, ratings: 180 });
    expect(agreement.observed).toBeCloseTo(0.556, 3);
    expect(agreement.expected).toBeCloseTo(0.22, 3);
    expect(agreement.kappa).toBeCloseTo(0.43, 3);
    expect(agreement.interval!.low).toBeLessThan(0.43);
    expect(agreement.interval!.high).toBeGreaterThan(0.43);
  });

  test('10 subjects, 14 raters, 5 choices', () => {
    const agreement = kappaOf(`
      0 0 0 0 14   0 2 6 4 2   0 0 3 5 6   0 3 9 2 0   2 2 8 1 1
      7 7 0 0 0    3 2 6 3 0   2 5 3 2 2   6 5 2 1 0   0 2 2 3 7`);
    expect(agreement.kappa).toBeCloseTo(0.21, 3);
    expect(agreement.observed).toBeCloseTo(0.378, 3);
    expect(agreement.expected).toBeCloseTo(0.213, 3);
  });
});

describe('what raters can do', () => {
  test('always agree', () => {
    const agreement = fleissKappa(
      [
        ['a', 'a'],
        ['b', 'b', 'b'],
        ['a', 'a'],
        ['b', 'b'],
      ],
      options,
    );
    expect(agreement).toMatchObject({ kappa: 1, interval: null, observed: 1 });
  });

  test('never agree', () => {
    expect(
      fleissKappa(
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
        options,
      ),
    ).toMatchObject({ kappa: -1, interval: null, observed: 0 });
  });

  test('use a single choice', () => {
    expect(
      fleissKappa(
        [
          ['yes', 'yes'],
          ['yes', 'yes'],
        ],
        options,
      ),
    ).toEqual({
      kind: 'undefined',
      message: 'All ratings are "yes": kappa needs at least two different choices.',
    });
  });

  test('rate nothing twice', () => {
    const message = 'No item has two answers yet.';
    expect(fleissKappa([], options)).toEqual({ kind: 'undefined', message });
    expect(fleissKappa([['a'], [], ['b']], options)).toEqual({ kind: 'undefined', message });
  });

  test('leave items to one: these are left out', () => {
    const rated = [
      ['a', 'a', 'b'],
      ['b', 'b'],
      ['a', 'b'],
    ];
    expect(fleissKappa([...rated, ['c'], []], options)).toEqual(fleissKappa(rated, options));
  });
});

describe('the interval', () => {
  const items = Array.from({ length: 200 }, (_, index) =>
    index % 4 === 0 ? ['a', 'b', 'b'] : index % 3 === 0 ? ['a', 'a', 'a'] : ['b', 'b', 'b'],
  );

  test('is the same for the same seed, and another for another', () => {
    const interval = (seed: number) =>
      defined(fleissKappa(items, { seed, resamples: 1000 })).interval;
    expect(interval(1)).toEqual(interval(1));
    expect(interval(1)).not.toEqual(interval(2));
  });

  test('narrows with the number of items, and is there only for two or more', () => {
    const widthOf = (some: readonly (readonly string[])[]) => {
      const { low, high } = defined(fleissKappa(some, options)).interval!;
      return high - low;
    };
    expect(widthOf(items)).toBeLessThan(widthOf(items.slice(0, 20)));
    expect(defined(fleissKappa([['a', 'b']], options)).interval).toBeNull();
    expect(defined(fleissKappa(items, { seed: 1, resamples: 0 })).interval).toBeNull();
  });
});

const choice = fc.constantFrom('a', 'b', 'c');
const ratedItems = fc
  .array(fc.array(choice, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  .filter((items) => new Set(items.flat()).size > 1);

describe('whatever is rated', () => {
  test('it is what the definition says, pair by pair', () => {
    fc.assert(
      fc.property(ratedItems, (items) => {
        const { observed, expected, kappa } = defined(
          fleissKappa(items, { seed: 1, resamples: 0 }),
        );
        const definition = byPairs(items);
        expect(observed).toBeCloseTo(definition.observed, 12);
        expect(expected).toBeCloseTo(definition.expected, 12);
        expect(kappa).toBeCloseTo((observed - expected) / (1 - expected), 12);
      }),
    );
  });

  test('neither the order of raters nor that of items nor the names of choices matter', () => {
    fc.assert(
      fc.property(ratedItems, (items) => {
        const { kappa } = defined(fleissKappa(items, { seed: 1, resamples: 0 }));
        const other = items.map((ratings) => ratings.map((one) => `${one}!`).reverse()).reverse();
        expect(defined(fleissKappa(other, { seed: 1, resamples: 0 })).kappa).toBeCloseTo(kappa, 12);
      }),
    );
  });

  test('the interval is within reach of a kappa', () => {
    fc.assert(
      fc.property(ratedItems, (items) => {
        const { interval } = defined(fleissKappa(items, { seed: 1, resamples: 50 }));
        if (!interval) return;
        expect(interval.low).toBeLessThan(interval.high);
        expect(interval.low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(interval.high).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

/** Draws a pair of ratings of an item, and one rating of each of two items, in every possible way. */
function byPairs(items: readonly (readonly string[])[]): { observed: number; expected: number } {
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const pairs = (ratings: readonly string[]) =>
    ratings.flatMap((one, at) =>
      ratings.filter((_, other) => other !== at).map((two) => +(one === two)),
    );
  const across = (left: readonly string[], right: readonly string[]) =>
    mean(left.flatMap((one) => right.map((two) => +(one === two))));
  return {
    observed: mean(items.map((ratings) => mean(pairs(ratings)))),
    expected: mean(items.flatMap((left) => items.map((right) => across(left, right)))),
  };
}

/** From how often each of five choices was made, item by item. */
function kappaOf(counts: string): Extract<Agreement, { kind: 'kappa' }> {
  const numbers = counts.trim().split(/\s+/).map(Number);
  const items = Array.from({ length: numbers.length / 5 }, (_, item) =>
    numbers
      .slice(5 * item, 5 * item + 5)
      .flatMap((count, place) => Array<string>(count).fill(`${place}`)),
  );
  return defined(fleissKappa(items, options));
}

function defined(agreement: Agreement): Extract<Agreement, { kind: 'kappa' }> {
  if (agreement.kind === 'undefined') throw new Error(agreement.message);
  return agreement;
}
