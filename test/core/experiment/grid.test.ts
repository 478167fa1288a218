import { expect, test } from 'vitest';
import { readExperiment, type Experiment } from '../../../src/core/experiment/experiment';
import { variantsOf, type Variant } from '../../../src/core/experiment/grid';

function variants(keys: object, tasks: Readonly<Record<string, string>> = {}): readonly Variant[] {
  const read = readExperiment(
    JSON.stringify({ name: 'A', tasks: ['a'], model: 'tiny', seed: 7, ...keys }),
  );
  if (read.kind === 'damaged') throw new Error(read.problems[0]!.message);
  return variantsOf(read.experiment, new Map(Object.entries(tasks)));
}

const names = (list: readonly Variant[]): readonly string[] => list.map(({ name }) => name);

test('without a grid, the experiment itself', () => {
  expect(variants({})).toEqual([
    { name: '', experiment: expect.objectContaining({ seed: 7 }) as Experiment, trainOn: null },
  ]);
});

test('a grid stands for all combinations', () => {
  const list = variants({
    layout: 'alpaca',
    grid: { layout: ['step-by-step', 'input-only'], samplesPerTask: [100, 'all'] },
  });
  expect(names(list)).toEqual([
    'samplesPerTask=100,layout=step-by-step',
    'samplesPerTask=100,layout=input-only',
    'samplesPerTask=all,layout=step-by-step',
    'samplesPerTask=all,layout=input-only',
  ]);
  expect(list[1]!.experiment).toMatchObject({
    samplesPerTask: 100,
    layout: 'input-only',
    seed: 7,
    grid: null,
  });
});

test('a value that is given twice counts once', () => {
  expect(names(variants({ grid: { seed: [1, 2, 1] } }))).toEqual(['seed=1', 'seed=2']);
});

test('a model for each task', () => {
  const tasks = { one: '/tasks/one.instruct', two: '/tasks/two.json' };
  const list = variants({ models: 'per-task', grid: { steps: ['none', 'original'] } }, tasks);
  expect(list.map(({ name, trainOn }) => [name, trainOn])).toEqual([
    ['steps=none,task=one', '/tasks/one.instruct'],
    ['steps=none,task=two', '/tasks/two.json'],
    ['steps=original,task=one', '/tasks/one.instruct'],
    ['steps=original,task=two', '/tasks/two.json'],
  ]);
  expect(names(variants({ grid: { models: ['one', 'per-task'] } }, tasks))).toEqual([
    'models=one',
    'models=per-task,task=one',
    'models=per-task,task=two',
  ]);
});
