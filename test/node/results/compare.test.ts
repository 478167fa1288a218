import { expect, test } from 'vitest';
import { createInstanceReader } from '../../../src/node/results/instanceReader';
import { everything, linesOf, scoredRun } from './scoredRuns';

test('a run against its baseline: what both have, aligned by task and id', async () => {
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
    said('b', 'no no no'),
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
    otherReferences: 0,
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

test('ids that are counted from 1 in each task: an instance is its own in its task only', async () => {
  const said = (task: string, prediction: string) =>
    ['1', '2'].map((id) => ({ id, task, prediction, input: `${task} ${id}` }));
  const directory = await scoredRun([...said('A', 'yes'), ...said('B', 'no')]);
  const baseline = await scoredRun(said('B', 'no'));
  const reader = createInstanceReader();
  expect(await reader.compare({ directory, baseline })).toMatchObject({
    ...{ kind: 'ready', shared: 2, onlySelected: 2, onlyBaseline: 0, changed: 0 },
    overall: { instances: 2, metrics: { exactMatch: { difference: 0, better: 0, worse: 0 } } },
    tasks: [{ name: 'B' }],
  });
  const sorted = { ...everything, sort: 'difference', descending: false } as const;
  expect(await reader.find({ directory, baseline }, sorted)).toMatchObject({
    rows: [
      { input: 'B 1', other: { prediction: 'no' } },
      { input: 'B 2', other: { prediction: 'no' } },
      { input: 'A 1', other: null },
      { input: 'A 2', other: null },
    ],
  });
  const changed = { ...everything, changedOnly: true };
  expect(await reader.find({ directory, baseline }, changed)).toMatchObject({ total: 0 });
});

test('what has other references is another instance, and is counted', async () => {
  const said = (id: string, ...references: readonly string[]) => ({ id, prediction: '4', references }); // prettier-ignore
  const directory = await scoredRun([said('0', '4'), said('1', 'x', 'y'), said('2', '8')]);
  const baseline = await scoredRun([said('0', 'Paris'), said('1', 'y', 'x'), said('3', '8')]);
  const reader = createInstanceReader();
  expect(await reader.compare({ directory, baseline })).toMatchObject({
    ...{ shared: 1, onlySelected: 2, onlyBaseline: 2, otherReferences: 1 },
    overall: { instances: 1, metrics: { exactMatch: { difference: 0 } } },
  });
  const others = await scoredRun([said('0', 'Paris')]);
  expect(await reader.compare({ directory, baseline: others })).toEqual({
    kind: 'unavailable',
    message:
      'The runs share no instance, so there is nothing to compare: those of the same task and id (1) have other references. Choose a baseline that was scored against the same references.',
  });
});

test('an id that comes again goes with its references', async () => {
  const said = (prediction: string, reference: string) => ({ id: '1', prediction, references: [reference] }); // prettier-ignore
  const directory = await scoredRun([said('a', 'a'), said('a', 'b')]);
  const baseline = await scoredRun([said('b', 'b'), said('b', 'a')]);
  expect(await createInstanceReader().compare({ directory, baseline })).toMatchObject({
    ...{ shared: 2, changed: 2, otherReferences: 0 },
    overall: { metrics: { exactMatch: { difference: 0, better: 1, worse: 1 } } },
  });
});

test('the same id in thousands of tasks', async () => {
  const said = Array.from({ length: 3000 }, (_, at) => ({ id: '1', task: `t${at}`, prediction: `${at}` })); // prettier-ignore
  const directory = await scoredRun(said);
  const baseline = await scoredRun(said.toReversed());
  const compared = await createInstanceReader().compare({ directory, baseline });
  expect(compared).toMatchObject({ shared: 3000, onlySelected: 0, changed: 0 });
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
