import { describe, expect, test } from 'vitest';
import { readExperiment, type Experiment } from '../../../src/core/experiment/experiment';
import { promptVariants, variantsOf, type Variant } from '../../../src/core/experiment/grid';

function variants(keys: object, tasks: Readonly<Record<string, string>> = {}): readonly Variant[] {
  return variantsOf(experimentOf(keys), new Map(Object.entries(tasks)));
}

function experimentOf(keys: object): Experiment {
  const read = readExperiment(
    JSON.stringify({ name: 'A', tasks: ['a'], model: 'tiny', seed: 7, ...keys }),
  );
  if (read.kind === 'damaged') throw new Error(read.problems[0]!.message);
  return read.experiment;
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

describe('the ways in which a grid makes prompts', () => {
  const ways = (keys: object): readonly string[] => names(promptVariants(experimentOf(keys)));

  test.each([
    ['none without a grid', {}, ['']],
    [
      'how much is trained on, by how many models and with which seed changes no prompt',
      { grid: { samplesPerTask: [100, 'all'], models: ['one', 'per-task'], seed: [1, 2] } },
      [''],
    ],
    [
      'layouts and numbers of examples do',
      {
        models: 'per-task',
        grid: { samplesPerTask: [1, 2], layout: ['a'], positiveExamples: [0, 1] },
      },
      ['layout=a,positiveExamples=0', 'layout=a,positiveExamples=1'],
    ],
    [
      'a seed does where it shuffles steps',
      { grid: { steps: ['none', 'shuffled'], seed: [1, 2] } },
      ['steps=none,seed=1', 'steps=none,seed=2', 'steps=shuffled,seed=1', 'steps=shuffled,seed=2'],
    ],
    ['of all runs, too', { steps: 'shuffled', grid: { seed: [1, 2] } }, ['seed=1', 'seed=2']],
  ])('%s', (_, keys, wanted) => expect(ways(keys)).toEqual(wanted));

  test('each is the experiment with its values', () => {
    const [, second] = promptVariants(experimentOf({ grid: { layout: ['a', 'b'], seed: [1] } }));
    expect(second).toMatchObject({
      name: 'layout=b',
      experiment: { layout: 'b', seed: 7, grid: null },
    });
  });
});
