import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../../src/core/evaluate/model';
import { bootstrap } from '../../../../src/core/evaluate/statistics/bootstrap';
import { columnsOf, madeScores, rowsOf, someRows, type ScoreRow } from '../scoreColumns';

const options = { seed: 42, resamples: 1000 };

describe('intervals of means over instances', () => {
  test('are as wide as theory has it for the mean of a large task', () => {
    const scores = madeScores(400, 7);
    const { low, high } = bootstrap(columnsOf(rowsOf('a', 'A', scores)), {
      seed: 42,
      resamples: 10_000,
    }).tasks.get('a')!.rougeL;
    const error = (100 * deviation(scores)) / Math.sqrt(400);
    expect(low).toBeCloseTo(100 * mean(scores) - 1.96 * error, 0);
    expect(high).toBeCloseTo(100 * mean(scores) + 1.96 * error, 0);
    expect((high - low) / (2 * 1.96 * error)).toBeGreaterThan(0.97);
    expect((high - low) / (2 * 1.96 * error)).toBeLessThan(1.03);
  });

  test('hold the true mean in about 95 of 100 samples', () => {
    let held = 0;
    for (let sample = 0; sample < 400; sample++) {
      const columns = columnsOf(rowsOf('a', 'A', madeScores(60, 1000 + 7919 * sample)));
      const { low, high } = bootstrap(columns, { seed: sample, resamples: 400 }).tasks.get(
        'a',
      )!.rougeL;
      if (low <= 50 && 50 <= high) held++;
    }
    expect(held / 400).toBeGreaterThan(0.91);
    expect(held / 400).toBeLessThan(0.98);
  });

  test('draw instances within their tasks: what differs between tasks adds nothing', () => {
    const rows = [
      ...rowsOf('a', 'A', Array<number>(50).fill(0)),
      ...rowsOf('b', 'A', Array<number>(50).fill(1)),
    ];
    const { overall, tasks, categories } = bootstrap(columnsOf(rows), options);
    const still = { low: 50, high: 50 };
    expect(overall.ofInstances).toEqual({ rougeL: still, rouge1: still, exactMatch: still });
    expect(categories.get('A')!.ofInstances).toEqual(overall.ofInstances);
    expect(tasks.get('a')!.rougeL).toEqual({ low: 0, high: 0 });
  });

  test('cannot be had from one instance', () => {
    const { overall, categories, tasks } = bootstrap(columnsOf(rowsOf('a', 'A', [0.5])), options);
    expect({ overall, category: categories.get('A'), task: tasks.get('a') }).toEqual({
      overall: {},
      category: {},
      task: undefined,
    });
  });

  test('draw from all where each task has one instance', () => {
    const rows = madeScores(100, 3).flatMap((score, task) => rowsOf(`task${task}`, 'A', [score]));
    const { overall } = bootstrap(columnsOf(rows), options);
    expect(overall.ofInstances).toEqual(overall.ofTasks);
    expect(widthOf(overall.ofInstances!.rougeL)).toBeGreaterThan(5);
  });
});

describe('tasks with a single instance', () => {
  const singles = (scores: readonly number[]) =>
    scores.flatMap((score, task) => rowsOf(`single${task}`, 'A', [score]));
  const scores = madeScores(100, 3);

  test('are drawn together, so that a larger task beside them does not hide how they vary', () => {
    const rows = [...singles(scores), ...rowsOf('pair', 'A', [0.5, 0.5])];
    const { overall, categories } = bootstrap(columnsOf(rows), { seed: 42, resamples: 10_000 });
    const error = (100 * deviation(scores) * Math.sqrt(100)) / 102;
    expect(widthOf(overall.ofInstances!.rougeL) / (2 * 1.96 * error)).toBeGreaterThan(0.97);
    expect(widthOf(overall.ofInstances!.rougeL) / (2 * 1.96 * error)).toBeLessThan(1.03);
    expect(widthOf(categories.get('A')!.ofInstances!.rougeL)).toBeGreaterThan(5);
  });

  test('add their variance to that within the others', () => {
    const large = madeScores(200, 7);
    const rows = [...singles(scores), ...rowsOf('large', 'A', large)];
    const { overall } = bootstrap(columnsOf(rows), { seed: 42, resamples: 10_000 });
    const variance = 100 * deviation(scores) ** 2 + 200 * deviation(large) ** 2;
    const error = (100 * Math.sqrt(variance)) / 300;
    expect(widthOf(overall.ofInstances!.rougeL) / (2 * 1.96 * error)).toBeGreaterThan(0.97);
    expect(widthOf(overall.ofInstances!.rougeL) / (2 * 1.96 * error)).toBeLessThan(1.03);
  });

  test('stay as they are where there is one', () => {
    const rows = [...singles([1]), ...rowsOf('pair', 'A', [0, 1])];
    expect(bootstrap(columnsOf(rows), options).overall.ofInstances!.rougeL).toEqual({
      low: 100 / 3,
      high: 100,
    });
  });
});

describe('intervals of means over tasks', () => {
  test('draw tasks: what differs within tasks adds nothing', () => {
    const rows = ['a', 'b', 'c'].flatMap((task) => rowsOf(task, 'A', [0, 1]));
    expect(bootstrap(columnsOf(rows), options).overall.ofTasks!.rougeL).toEqual({
      low: 50,
      high: 50,
    });
  });

  test('are wider the more tasks differ', () => {
    const of = (apart: number) => {
      const rows = Array.from({ length: 20 }, (_, task) =>
        rowsOf(`task${task}`, 'A', [0.5 + (task % 2 === 0 ? apart : -apart)]),
      );
      return widthOf(bootstrap(columnsOf(rows.flat()), options).overall.ofTasks!.rougeL);
    };
    expect(of(0.4)).toBeCloseTo(4 * of(0.1), 6);
  });

  test('cannot be had from one task', () => {
    expect(bootstrap(columnsOf(rowsOf('a', 'A', [0, 1])), options).overall.ofTasks).toBeUndefined();
  });
});

describe('whatever is scored', () => {
  test('low is at most high, both between the lowest and the highest score', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { overall, categories, tasks } = bootstrap(columnsOf(rows), {
          seed: 1,
          resamples: 50,
        });
        const groups = [overall, ...categories.values()].flatMap((group) => [
          group.ofInstances,
          group.ofTasks,
        ]);
        for (const intervals of [...groups, ...tasks.values()].filter(
          (found) => found !== undefined,
        ))
          for (const metric of ['rougeL', 'rouge1', 'exactMatch'] as const) {
            const scores = rows.map((row) => 100 * row[metric]);
            const { low, high } = intervals[metric];
            expect(low).toBeLessThanOrEqual(high);
            expect(low).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
            expect(high).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
          }
      }),
    );
  });

  test('the order of tasks makes no difference, only the seed does', () => {
    fc.assert(
      fc.property(someRows, fc.nat(), (rows, seed) => {
        const sorted = (order: string): ScoreRow[] =>
          rows.toSorted((left, right) => order.indexOf(left.task) - order.indexOf(right.task));
        const first = bootstrap(columnsOf(sorted('abc')), { seed, resamples: 40 });
        const second = bootstrap(columnsOf(sorted('cab')), { seed, resamples: 40 });
        expect(second).toEqual(first);
      }),
    );
    const columns = columnsOf(rowsOf('a', 'A', madeScores(30, 1)));
    expect(bootstrap(columns, { seed: 1, resamples: 100 })).not.toEqual(
      bootstrap(columns, { seed: 2, resamples: 100 }),
    );
  });

  test('no resamples, no intervals', () => {
    expect(
      bootstrap(columnsOf(rowsOf('a', 'A', [0, 1])), { seed: 1, resamples: 0 }).tasks.size,
    ).toBe(0);
  });
});

test('a task of more than 2^15 instances', () => {
  const scores = madeScores(40_000, 5);
  const { low, high } = bootstrap(columnsOf(rowsOf('a', 'A', scores)), {
    seed: 1,
    resamples: 200,
  }).tasks.get('a')!.rougeL;
  const error = (100 * deviation(scores)) / Math.sqrt(40_000);
  expect((low + high) / 2).toBeCloseTo(100 * mean(scores), 1);
  expect((high - low) / (2 * 1.96 * error)).toBeGreaterThan(0.85);
  expect((high - low) / (2 * 1.96 * error)).toBeLessThan(1.15);
});

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function deviation(numbers: readonly number[]): number {
  const centre = mean(numbers);
  return Math.sqrt(mean(numbers.map((number) => (number - centre) ** 2)));
}

function widthOf({ low, high }: Interval): number {
  return high - low;
}
