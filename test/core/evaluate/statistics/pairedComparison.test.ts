import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  pairedComparison,
  type MetricDifference,
  type PairedColumns,
  type PairedComparison,
} from '../../../../src/core/evaluate/statistics/pairedComparison';
import { columnsOf, madeScores, rowsOf, someRows, type ScoreRow } from '../scoreColumns';

describe('two runs', () => {
  const better = compared(
    rowsOf('a', 'A', [1, 1, 0.5, 0.5]).concat(rowsOf('b', 'B', [0.25])),
    rowsOf('a', 'A', [0, 1, 1, 0]).concat(rowsOf('b', 'B', [0.25])),
  );

  test('means and their difference, and which instances are better or worse', () => {
    expect(better.overall.instances).toBe(5);
    expect(better.overall.metrics.rougeL).toMatchObject({
      selected: 65,
      baseline: 45,
      difference: 20,
      better: 2,
      worse: 1,
    });
    expect(better.overall.metrics.exactMatch).toMatchObject({ difference: 0, better: 1, worse: 1 });
  });

  test('by category and by task', () => {
    expect(better.categories.map(({ name, instances }) => [name, instances])).toEqual([
      ['A', 4],
      ['B', 1],
    ]);
    expect(better.tasks.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(better.tasks[0]!.metrics.rougeL.difference).toBe(25);
  });

  test('without any difference nothing is significant', () => {
    const still = { difference: 0, interval: { low: 0, high: 0 }, p: 1, better: 0, worse: 0 };
    expect(better.tasks[1]!.metrics.rougeL).toEqual({ ...still, selected: 25, baseline: 25 });
  });

  test('that share nothing cannot be compared', () => {
    expect(pairedComparison({ selected: columnsOf([]), baseline: columnsOf([]) })).toBeUndefined();
  });

  test('whose rows are no pairs are a mistake of the caller', () => {
    const columns = { selected: columnsOf(rowsOf('a', 'A', [1])), baseline: columnsOf([]) };
    expect(() => pairedComparison(columns)).toThrow('1 rows against 0: these are no pairs.');
  });

  test('scores that differ by how they were computed are the same', () => {
    const metric = compared(rowsOf('a', 'A', [0.1 + 0.2]), rowsOf('a', 'A', [0.3])).overall.metrics
      .rougeL;
    expect(metric).toMatchObject({ difference: 0, better: 0, worse: 0, p: 1 });
  });
});

describe('p', () => {
  test('is the share of sign patterns that reach the difference', () => {
    // Ten differences, all in one direction: two of 1024 patterns are as extreme.
    expect(pOf(Array<number>(10).fill(0.5), { rounds: 200_000 })).toBeCloseTo(2 / 1024, 3);
    // A single one, or two that cancel each other: all are.
    expect(pOf([0.5])).toBe(1);
    expect(pOf([0.5, -0.5])).toBe(1);
  });

  test('is that of counting all patterns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 9 }),
        (tenths) => {
          const exact = shareOfPatterns(tenths);
          expect(Math.abs(pOf(tenths.map((tenth) => tenth / 10)) - exact)).toBeLessThan(0.03);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is that of the normal distribution for many instances', () => {
    const differences = madeScores(1000, 11).map((score) => score - 0.5 + 0.018);
    const sum = differences.reduce((total, one) => total + one, 0);
    const z = Math.abs(sum) / Math.sqrt(differences.reduce((total, one) => total + one ** 2, 0));
    expect(pOf(differences)).toBeCloseTo(2 * (1 - normal(z)), 1.5);
  });

  test('is never 0', () => {
    expect(pOf(Array<number>(500).fill(0.5))).toBe(1 / 10_001);
  });

  test('is below 0.05 in about 5 of 100 comparisons of runs that do not differ', () => {
    let significant = 0;
    for (let sample = 0; sample < 400; sample++) {
      const differences = madeScores(40, 17 + 7919 * sample).map((score) => score - 0.5);
      if (pOf(differences, { seed: sample, rounds: 500, resamples: 2 }) < 0.05) significant++;
    }
    expect(significant / 400).toBeGreaterThan(0.02);
    expect(significant / 400).toBeLessThan(0.09);
  });
});

describe('the interval', () => {
  test('is as wide as theory has it, for the difference and not for the runs', () => {
    const baseline = madeScores(400, 3).map((score) => score / 2);
    const gains = madeScores(400, 9).map((score) => score / 10);
    const selected = baseline.map((score, index) => score + gains[index]!);
    const { difference, interval } = compared(
      rowsOf('a', 'A', selected),
      rowsOf('a', 'A', baseline),
    ).overall.metrics.rougeL;
    const error = (100 * Math.sqrt(1 / 12 / 400)) / 10;
    expect(interval.low).toBeCloseTo(difference - 1.96 * error, 1);
    expect(interval.high).toBeCloseTo(difference + 1.96 * error, 1);
  });

  test('is as wide where nearly all tasks have a single instance', () => {
    const rows = (first: number) => [
      ...Array.from({ length: 100 }, (_, task) =>
        rowsOf(`single${task}`, 'A', [task < first ? 1 : 0]),
      ).flat(),
      ...rowsOf('pair', 'A', [1, 1]),
    ];
    const { difference, interval, p } = compared(rows(50), rows(66)).overall.metrics.rougeL;
    // 16 of 102 differ by -1.
    const error = (100 * Math.sqrt(100 * 0.16 * 0.84)) / 102;
    expect(difference).toBeCloseTo(-1600 / 102, 9);
    expect((interval.high - interval.low) / (2 * 1.96 * error)).toBeGreaterThan(0.9);
    expect((interval.high - interval.low) / (2 * 1.96 * error)).toBeLessThan(1.1);
    expect(p).toBeLessThan(0.05);
  });
});

const pairs = fc
  .tuple(someRows, fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 60, maxLength: 60 }))
  .map(([selected, scores]) => ({
    selected,
    baseline: selected.map((row, index) => ({
      ...row,
      rougeL: scores[index]! / 10,
      exactMatch: scores[index]! > 5 ? 1 : 0,
    })),
  }));
const few = { seed: 5, resamples: 40, rounds: 41 };

describe('whatever is compared', () => {
  test('means are those of the columns, better and worse those that one can count', () => {
    fc.assert(
      fc.property(pairs, ({ selected, baseline }) => {
        const { overall, tasks } = compared(selected, baseline, few);
        const gains = selected.map((row, index) => row.rougeL - baseline[index]!.rougeL);
        expect(overall.metrics.rougeL.difference).toBeCloseTo((100 * sum(gains)) / gains.length, 9);
        expect(overall.metrics.rougeL.better).toBe(gains.filter((gain) => gain > 1e-12).length);
        expect(overall.metrics.rougeL.worse).toBe(gains.filter((gain) => gain < -1e-12).length);
        expect(sum(tasks.map(({ instances }) => instances))).toBe(selected.length);
      }),
    );
  });

  test('the other way round, differences change their sign and p stays', () => {
    fc.assert(
      fc.property(pairs, ({ selected, baseline }) => {
        const forth = compared(selected, baseline, few).overall.metrics;
        const back = compared(baseline, selected, few).overall.metrics;
        expect(back.rougeL.difference).toBeCloseTo(-forth.rougeL.difference, 9);
        expect(back.rougeL.p).toBe(forth.rougeL.p);
        expect(back.exactMatch.p).toBe(forth.exactMatch.p);
        expect(back.rougeL.interval.low).toBeCloseTo(-forth.rougeL.interval.high, 9);
      }),
    );
  });

  test('tasks in another order give the same', () => {
    fc.assert(
      fc.property(pairs, ({ selected, baseline }) => {
        const sorted = (rows: readonly ScoreRow[], order: string) =>
          rows.toSorted((left, right) => order.indexOf(left.task) - order.indexOf(right.task));
        const first = compared(sorted(selected, 'abc'), sorted(baseline, 'abc'), few);
        const second = compared(sorted(selected, 'cba'), sorted(baseline, 'cba'), few);
        expect(second).toEqual(first);
      }),
    );
  });
});

function compared(
  selected: readonly ScoreRow[],
  baseline: readonly ScoreRow[],
  options: Parameters<typeof pairedComparison>[1] = {},
): PairedComparison {
  const columns: PairedColumns = { selected: columnsOf(selected), baseline: columnsOf(baseline) };
  return pairedComparison(columns, options)!;
}

/** Of ROUGE-L that differs by these, in two tasks by turns. */
function pOf(differences: readonly number[], options = {}): MetricDifference['p'] {
  const rows = (sign: number) =>
    differences.flatMap((difference, index) =>
      rowsOf(index % 2 === 0 ? 'a' : 'b', 'A', [0.5 + (sign * difference) / 2]),
    );
  return compared(rows(1), rows(-1), options).overall.metrics.rougeL.p;
}

function shareOfPatterns(differences: readonly number[]): number {
  const seen = Math.abs(sum(differences));
  let reached = 0;
  for (let pattern = 0; pattern < 2 ** differences.length; pattern++)
    if (Math.abs(sum(differences.map((one, bit) => ((pattern >> bit) & 1 ? one : -one)))) >= seen)
      reached++;
  return reached / 2 ** differences.length;
}

/** The standard normal distribution (Abramowitz and Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z);
  const tail = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153].reduce(
    (value, coefficient) => (value + coefficient) * t,
    0,
  );
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
