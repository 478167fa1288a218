import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohenKappa, type CohenWeights } from '../../../../src/core/evaluate/agreement/cohen';
import type { Agreement } from '../../../../src/core/evaluate/agreement/model';

describe('published examples', () => {
  test('two judges, 200 cases (Cohen 1960)', () => {
    const agreement = kappaOf([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    expect(agreement).toMatchObject({ items: 200, ratings: 400 });
    expect(agreement.observed).toBeCloseTo(0.7, 12);
    expect(agreement.expected).toBeCloseTo(0.41, 12);
    expect(agreement.kappa).toBeCloseTo(0.4915, 4);
  });

  test('two raters, 100 diagnoses, with its interval (Fleiss, Levin and Paik 2003, table 18.1)', () => {
    const { kappa, interval } = kappaOf([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);
    expect(kappa).toBeCloseTo(0.68, 2);
    expect(errorOf(interval)).toBeCloseTo(0.087, 2); // the book rounds on the way: 0.0877
  });

  const sexualFun = [
    [7, 7, 2, 3],
    [2, 8, 3, 7],
    [1, 5, 4, 9],
    [2, 8, 9, 14],
  ];

  test('91 couples (Hout, Duncan and Sobel 1987), as the package vcd of R computes it', () => {
    const plain = kappaOf(sexualFun);
    expect(plain.kappa).toBeCloseTo(0.1293, 4);
    expect(errorOf(plain.interval)).toBeCloseTo(0.0686, 4);
    const linear = kappaOf(sexualFun, 'linear');
    expect(linear.kappa).toBeCloseTo(0.2374, 4);
    expect(errorOf(linear.interval)).toBeCloseTo(0.0783, 4);
  });
});

describe('what cannot be said', () => {
  test('of a single choice', () => {
    expect(
      cohenKappa([
        ['yes', 'yes'],
        ['yes', 'yes'],
      ]),
    ).toEqual({
      kind: 'undefined',
      message: 'All ratings are "yes": kappa needs at least two different choices.',
    });
  });

  test('of nothing', () => {
    expect(cohenKappa([])).toEqual({
      kind: 'undefined',
      message: 'No item has an answer of both raters yet.',
    });
  });

  test('of a choice without a place', () => {
    expect(cohenKappa([['low', 'huge']], { kind: 'linear', order: ['low', 'high'] })).toEqual({
      kind: 'undefined',
      message: '"huge" is not in the order of choices, so it has no distance to others.',
    });
  });

  test('an interval from one item', () => {
    expect(cohenKappa([['a', 'b']])).toMatchObject({ kappa: 0, interval: null });
  });

  test.each([
    ['of raters who always agree', ['yy', 'yy', 'nn'], 1],
    ['of one who always says the same', ['yy', 'yy', 'yn'], 0],
    ['of raters who never agree', ['yn', 'ny'], -1],
  ])('an interval %s: its standard error would be 0', (_, drawn, kappa) => {
    const agreement = cohenKappa(drawn.map(([one, other]) => [one!, other!] as const));
    expect(agreement).toMatchObject({ kappa, interval: null });
  });
});

const order = ['1', '2', '3', '4'];
const pairs = fc
  .array(fc.tuple(fc.constantFrom(...order), fc.constantFrom(...order)), {
    minLength: 2,
    maxLength: 30,
  })
  .filter((some) => new Set(some.flat()).size > 1);
const kinds = fc.constantFrom<CohenWeights>(
  { kind: 'none' },
  { kind: 'linear', order },
  { kind: 'quadratic', order },
);

describe('whatever is rated', () => {
  test('it is one minus the distance seen over the distance of all pairings', () => {
    fc.assert(
      fc.property(pairs, kinds, (some, weights) => {
        const power = { none: 0, linear: 1, quadratic: 2 }[weights.kind];
        const distance = (one: string, two: string) =>
          one === two ? 0 : Math.abs(Number(one) - Number(two)) ** power;
        const seen = mean(some.map(([one, two]) => distance(one, two)));
        const chance = mean(some.flatMap(([one]) => some.map(([, two]) => distance(one, two))));
        expect(defined(cohenKappa(some, weights)).kappa).toBeCloseTo(1 - seen / chance, 10);
      }),
    );
  });

  test('raters can change places', () => {
    fc.assert(
      fc.property(pairs, kinds, (some, weights) => {
        const { kappa, interval } = defined(cohenKappa(some, weights));
        const turned = defined(
          cohenKappa(
            some.map(([one, two]) => [two, one]),
            weights,
          ),
        );
        expect(turned.kappa).toBeCloseTo(kappa, 12);
        expect(turned.interval === null).toBe(interval === null);
        if (interval) expect(turned.interval!.low).toBeCloseTo(interval.low, 9);
      }),
    );
  });

  test('the interval holds kappa, and is never a point', () => {
    fc.assert(
      fc.property(pairs, kinds, (some, weights) => {
        const { kappa, interval } = defined(cohenKappa(some, weights));
        if (!interval) return;
        expect(interval.low).toBeLessThanOrEqual(kappa + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual(kappa - 1e-12);
        expect(interval.high - interval.low).toBeGreaterThan(1e-6);
      }),
    );
  });
});

test('four items as counted by hand', () => {
  // Both yes 2, both no 1, apart 1: 3/4 agree; by chance 3/4 · 1/2 + 1/4 · 1/2 = 1/2.
  const agreement = cohenKappa([
    ['yes', 'yes'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['yes', 'no'],
  ]);
  expect(agreement).toMatchObject({ observed: 0.75, expected: 0.5, kappa: 0.5 });
});

/** From a table: rows are what the first chose. */
function kappaOf(
  table: readonly (readonly number[])[],
  kind: CohenWeights['kind'] = 'none',
): Extract<Agreement, { kind: 'kappa' }> {
  const some = table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }, () => [`${first}`, `${second}`] as const),
    ),
  );
  const names = table.map((_, place) => `${place}`);
  return defined(cohenKappa(some, kind === 'none' ? { kind } : { kind, order: names }));
}

function errorOf(interval: { readonly low: number; readonly high: number } | null): number {
  return (interval!.high - interval!.low) / 2 / 1.96;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function defined(agreement: Agreement): Extract<Agreement, { kind: 'kappa' }> {
  if (agreement.kind === 'undefined') throw new Error(agreement.message);
  return agreement;
}
