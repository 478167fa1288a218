import { expect, test } from 'vitest';
import { createInstanceReader } from '../../../src/node/results/instanceReader';
import { linesOf, scoredRun } from './scoredRuns';

test('a run against its baseline: what both have, aligned by id', async () => {
  const said = (id: string, prediction: string, task = 'copy') => ({ id, prediction, task });
  const directory = await scoredRun([
    said('only-here', 'yes'),
    said('a', 'yes'),
    said('b', 'yes no'),
    said('c', 'no', 'deny'),
    said('twice', 'yes', 'deny'),
    said('twice', 'no', 'deny'),
  ]);
  const baseline = await scoredRun([
    said('twice', 'yes', 'deny'),
    said('twice', 'maybe', 'deny'),
    said('c', 'no', 'deny'),
    said('b', 'no no no', 'other'),
    said('a', 'yes'),
    said('only-there', 'yes'),
    said('nor-here', 'yes'),
  ]);
  const compared = await createInstanceReader().compare({ directory, baseline });
  if (compared.kind !== 'ready') throw new Error(compared.message);
  const { overall, tasks, categories, ...counts } = compared;
  expect(counts).toEqual({
    kind: 'ready',
    shared: 5,
    onlySelected: 1,
    onlyBaseline: 2,
    changed: 2,
  });
  expect(overall).toMatchObject({
    instances: 5,
    metrics: { exactMatch: { selected: 40, baseline: 40, difference: 0, better: 0, worse: 0 } },
  });
  const { rougeL } = linesOf(directory)[2]!;
  expect(overall.metrics.rougeL.difference).toBeCloseTo((100 * rougeL) / 5);
  expect(overall.metrics.rougeL).toMatchObject({ better: 1, worse: 0 });
  expect(tasks.map(({ name, instances }) => [name, instances])).toEqual([
    ['copy', 2],
    ['deny', 3],
  ]);
  expect(categories.map(({ name }) => name)).toEqual(['Copying']);
  expect(await createInstanceReader().compare({ directory, baseline })).toEqual(compared);
});

test('a run against itself', async () => {
  const directory = await scoredRun([{ id: 'a', prediction: 'no' }]);
  const compared = await createInstanceReader().compare({ directory, baseline: directory });
  expect(compared).toMatchObject({ kind: 'ready', shared: 1, changed: 0 });
});

test('a run against nothing', async () => {
  const directory = await scoredRun([{ id: 'a', prediction: 'no' }]);
  const compared = await createInstanceReader().compare({ directory, baseline: null });
  expect(compared).toMatchObject({ kind: 'unavailable' });
});
