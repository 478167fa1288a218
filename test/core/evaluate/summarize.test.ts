import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InstanceScore, Summary } from '../../../src/core/evaluate/model';
import { createTally, type TallyOptions } from '../../../src/core/evaluate/summarize';
import { rowsOf, someRows, type ScoreRow } from './scoreColumns';

const without = { resamples: 0 };

describe('means', () => {
  const summary = summaryOf(
    [
      ...rowsOf('a', 'First', [0, 1, 0.5, 0.5]),
      ...rowsOf('b', 'First', [1]),
      ...rowsOf('c', 'Second', [0]),
    ],
    without,
  );

  test('over the instances of all, of a category, of a task', () => {
    expect(summary.overall).toMatchObject({ instances: 6, rougeL: 50 });
    expect(summary.categories).toMatchObject({
      First: { instances: 5, rougeL: 60, exactMatch: 40 },
      Second: { instances: 1, rougeL: 0 },
    });
    expect(summary.tasks.a).toEqual({
      instancesDigest: expect.any(String) as unknown,
      ...{ category: 'First', instances: 4, rougeL: 50, rouge1: 50, exactMatch: 25 },
      labels: [
        { label: 'reference', references: 4, predictions: 1, correct: 1 },
        { label: null, references: 0, predictions: 3, correct: 0 },
      ],
    });
  });

  test('over tasks, each counting the same', () => {
    expect(summary.overall!.byTask).toEqual({
      tasks: 3,
      rougeL: 50,
      rouge1: 50,
      exactMatch: 125 / 3,
    });
    expect(summary.categories.First!.byTask).toMatchObject({ tasks: 2, rougeL: 75 });
    expect(summary.categories.Second!.byTask).toMatchObject({ tasks: 1, rougeL: 0 });
  });

  test('of nothing are nothing', () => {
    expect(summaryOf([])).toEqual({ overall: null, categories: {}, tasks: {} });
  });

  test('are sums in the order of instances, to the last digit', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        let sum = 0;
        for (const { rougeL } of rows) sum += rougeL;
        expect(summaryOf(rows, without).overall!.rougeL).toBe((100 * sum) / rows.length);
      }),
    );
  });

  test('may be asked for at any time', () => {
    const tally = createTally(without);
    const scores = rowsOf('a', 'A', [1, 0]).map(scoreOf);
    tally.add(scores[0]!);
    expect(tally.summary().overall).toMatchObject({ instances: 1, rougeL: 100 });
    tally.add(scores[1]!);
    expect(tally.summary().overall).toMatchObject({ instances: 2, rougeL: 50 });
  });
});

describe('intervals', () => {
  const rows = Array.from({ length: 6 }, (_, task) =>
    rowsOf(`task${task}`, task < 3 ? 'A' : 'B', [0, task / 6, 1, 1]),
  ).flat();

  test('of everything, over instances and over tasks', () => {
    const { overall, categories, tasks } = summaryOf(rows);
    for (const scores of [
      overall!,
      overall!.byTask!,
      categories.A!,
      categories.A!.byTask!,
      tasks.task1!,
    ])
      for (const metric of ['rougeL', 'rouge1', 'exactMatch'] as const) {
        expect(scores.intervals![metric].low).toBeLessThanOrEqual(scores[metric]);
        expect(scores.intervals![metric].high).toBeGreaterThanOrEqual(scores[metric]);
      }
    expect(overall!.intervals!.rougeL.high - overall!.intervals!.rougeL.low).toBeGreaterThan(1);
  });

  test('are the same for the same seed; the default is 42', () => {
    expect(summaryOf(rows)).toEqual(summaryOf(rows, { seed: 42, resamples: 1000 }));
    expect(summaryOf(rows)).not.toEqual(summaryOf(rows, { seed: 43 }));
  });

  test('are left out where none are asked for', () => {
    expect(JSON.stringify(summaryOf(rows, without))).not.toContain('intervals');
  });
});

describe('the digest of the instances', () => {
  const instance = { ...scoreOf(rowsOf('a', 'A', [1])[0]!), id: '1', references: ['x', 'y'] };
  const other = { ...instance, id: '2' };
  const digestOf = (...scores: readonly InstanceScore[]): string => {
    const tally = createTally(without);
    for (const score of scores) tally.add(score);
    const { overall, categories } = tally.summary();
    expect(categories.A!.instancesDigest).toBe(overall!.instancesDigest);
    return overall!.instancesDigest!;
  };

  test('is the same for the same instances, whatever their order, predictions and scores', () => {
    const answered = { ...instance, prediction: 'z', rougeL: 0, references: ['y', 'x'] };
    expect(digestOf(other, answered)).toBe(digestOf(instance, other));
  });

  test.each<[string, readonly InstanceScore[]]>([
    ['fewer of them', [instance]],
    ['one of them twice', [instance, other, other]],
    ['another id', [instance, { ...other, id: '3' }]],
    ['another task', [instance, { ...other, task: 'b' }]],
    ['other references', [instance, { ...other, references: ['x'] }]],
  ])('is another for %s', (_, scores) => {
    expect(digestOf(...scores)).not.toBe(digestOf(instance, other));
  });

  test('of a task is that of its own instances', () => {
    const tally = createTally(without);
    for (const score of [instance, { ...other, task: 'b' }, other]) tally.add(score);
    expect(tally.summary().tasks.a!.instancesDigest).toBe(digestOf(instance, other));
  });
});

test('names of tasks and categories may be anything', () => {
  const { categories, tasks } = summaryOf(rowsOf('__proto__', 'constructor', [0, 1]));
  expect(Object.keys(tasks)).toEqual(['__proto__']);
  expect(Object.keys(categories)).toEqual(['constructor']);
  expect(Object.entries(tasks)[0]![1]).toMatchObject({ instances: 2, rougeL: 50 });
});

function summaryOf(rows: readonly ScoreRow[], options?: TallyOptions): Summary {
  const tally = createTally(options);
  for (const row of rows) tally.add(scoreOf(row));
  return tally.summary();
}

function scoreOf(row: ScoreRow): InstanceScore {
  const prediction = row.exactMatch === 1 ? 'reference' : 'something else';
  return { ...row, id: 'id', prediction, references: ['reference'] };
}
