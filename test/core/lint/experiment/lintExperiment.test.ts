import { describe, expect, test } from 'vitest';
import type { NamedTasks } from '../../../../src/core/lint/experiment/experimentRule';
import { lintExperiment } from '../../../../src/core/lint/experiment/lintExperiment';

const problemWith = (key: string, name: string): string | null =>
  name.startsWith('no-') ? `There is no ${key} "${name}".` : null;

/** Files of instances, drawn as inputs by letters. */
function told(source: string, files: Readonly<Record<string, string>>): readonly string[] {
  const tasks = (pattern: string): NamedTasks => ({
    missing: pattern === 'split.txt' ? ['task9', 'task10'] : [],
    found: Object.entries(files)
      .filter(([file]) => pattern === '*' || pattern === file)
      .map(([file, inputs]) => ({
        file,
        task: file.replace(/.*\//, ''),
        instances: Array.from(inputs, (input, index) => ({
          id: `${file}-${index + 1}`,
          input,
          references: ['x'],
        })),
      })),
  });
  return lintExperiment(source, { tasks, problemWith }).map(
    ({ rule, span, message }) => `${rule} at ${source.slice(span.start, span.end)}: ${message}`,
  );
}

function experiment(keys: object): string {
  return JSON.stringify({ name: 'e', model: 'tiny', testInstances: 2, ...keys });
}

describe('split-leak', () => {
  test('instances of a task are held out', () =>
    expect(told(experiment({ tasks: ['a'] }), { a: 'pqrst' })).toEqual([]));

  test('an instance that stands twice gets into both halves', () =>
    expect(told(experiment({ tasks: ['a'] }), { a: 'pqrpst' })).toEqual([
      'split-leak at "a": 1 of the 2 inputs of "a" that are predicted are trained on, too: "a-1" is "a-4" in the same file. A score on it shows what the model remembers.',
    ]));

  test('white space makes no difference, capitals do', () => {
    expect(told(experiment({ tasks: ['*'], testTasks: ['b'] }), { a: 'x', b: 'Xyz' })).toHaveLength(
      1,
    );
    expect(told(experiment({ tasks: ['a'], testTasks: ['b'] }), { a: 'x', b: 'X' })).toEqual([]);
  });

  test('other tasks with the same instances', () =>
    expect(
      told(experiment({ tasks: ['a'], testTasks: ['b', 'c'] }), { a: 'pqrs', b: 'ps', c: 'xyp' }),
    ).toEqual([
      'split-leak at "b": All 2 inputs of "b" that are predicted are trained on, too: "b-1" is "a-1" in "a". A score on them shows what the model remembers.',
    ]));

  test('a task that is trained on and named for prediction', () => {
    const files = { a: 'pqrs', b: 'xyz' };
    const source = experiment({ tasks: ['*'], testTasks: ['b'] });
    expect(told(source, files)).toEqual([
      'split-leak at "b": "b" is among "tasks", too. The model is trained on this very task, so its score does not say how it does on tasks that it has not seen.',
    ]);
    const configuration = new Map([
      ['split-leak', { severity: 'error' as const, options: { sameTask: false } }],
    ]);
    const tasks = (pattern: string) => ({
      found: [{ file: pattern, task: pattern, instances: undefined }],
      missing: [],
    });
    expect(lintExperiment(source, { tasks, problemWith }, configuration)).toEqual([]);
  });

  test('the split "downstream" takes a small task whole for all parts', () =>
    expect(told(experiment({ tasks: ['a'], split: 'downstream' }), { a: 'pqrst' })).toEqual([
      'split-leak at "a": "a" has 5 instances, too few for the split "downstream", so the same ones are trained on, validated on and predicted. Its score shows what the model remembers.',
    ]));

  test('empty inputs are like no others', () =>
    expect(told(experiment({ tasks: ['a'], testTasks: ['b'] }), { a: ' ', b: ' ' })).toEqual([]));

  test('what is not known is not reported', () => {
    const source = experiment({ tasks: ['a'], testTasks: ['b'] });
    expect(lintExperiment(source)).toEqual([]);
  });
});

describe('nothing-to-train-on', () => {
  const files = { a: 'pq', b: 'rst', c: 'uvwxyz' };

  test('all instances of all tasks are predicted', () =>
    expect(told(experiment({ tasks: ['a'] }), files)).toEqual([
      'nothing-to-train-on at 2: No instance is left to train on: "a" has 2 instances, and of each task the first 2 are predicted. Lower "testInstances", or name other tasks in "testTasks".',
    ]));

  test('some tasks drop out', () => {
    const source = experiment({ tasks: ['*'], testInstances: 1, validationInstances: 2 });
    expect(told(source, files)).toEqual([
      'nothing-to-train-on at 1: 2 of the 3 tasks have no instance left to train on: "a" has 2 instances, and of each task the first is predicted, the next 2 validated on. Lower "testInstances", or name other tasks in "testTasks".',
    ]);
    expect(told(experiment({ tasks: ['*'] }), files)).toEqual([
      expect.stringContaining(': 1 of the 3 tasks has no instance left to train on: "a" has 2'),
    ]);
  });

  test('the usual number is told where the tasks are named', () =>
    expect(told('{"name": "e", "model": "tiny", "tasks": ["*"]}', files)).toEqual([
      expect.stringMatching(/^nothing-to-train-on at "\*": .* the first 100 are predicted\./),
    ]));

  test('what is not predicted is held out for validation', () => {
    const keys = { tasks: ['a'], testTasks: ['b'], validationInstances: 2 };
    expect(told(experiment(keys), files)).toEqual([
      'nothing-to-train-on at 2: No instance is left to train on: "a" has 2 instances, and of each task the first 2 are validated on. Lower "validationInstances".',
    ]);
  });

  test.each([
    ['one is left of each', { tasks: ['b', 'c'] }],
    ['others are predicted', { tasks: ['a'], testTasks: ['b'] }],
    ['all are meant to be predicted', { tasks: ['a'], testInstances: 'all' }],
    ['there are no instances, or they are not known', { tasks: ['d'] }],
  ])('%s: no finding', (_, keys) => {
    const findings = told(experiment(keys), { ...files, d: '' });
    expect(findings).toEqual([]);
  });
});

describe('bad-experiment', () => {
  test('what is wrong in the file, and patterns without files', () =>
    expect(told('{"name": 1, "tasks": ["a", "b"], "model": "tiny"}', { a: 'x' })).toEqual([
      'bad-experiment at 1: "name" must be text, but is 1.',
      'bad-experiment at "b": No file matches "b", so the experiment cannot run. Paths are relative to this file.',
    ]));

  test('a split file that names tasks without files', () =>
    expect(told(experiment({ tasks: ['split.txt'] }), { a: 'x' })).toEqual([
      'bad-experiment at "split.txt": 2 of the 2 tasks that "split.txt" names have no file, "task9" first. "taskFolders" says where NAME.instruct or NAME.json are.',
    ]));

  test('files that are one task, but not a file that is named twice', () =>
    expect(
      told(experiment({ tasks: ['x/a', 'x/a', 'b'], testTasks: ['y/a'] }), {
        ...{ 'x/a': 'pqrs', 'y/a': 'tuv', b: 'wxyz' },
      }),
    ).toEqual([
      'bad-experiment at "y/a": "x/a" and "y/a" are both the task "a". Give one of them another name.',
    ]));

  test('layouts and a tokenizer that cannot be used, each at its place', () =>
    expect(
      told(
        experiment({
          tasks: ['a'],
          layout: 'no-layout',
          tokenizer: 'no-tokenizer',
          grid: { layout: ['chat', 'no-other'] },
        }),
        { a: 'pqr' },
      ),
    ).toEqual([
      'bad-experiment at "no-layout": There is no layout "no-layout".',
      'bad-experiment at "no-tokenizer": There is no tokenizer "no-tokenizer".',
      'bad-experiment at "no-other": There is no layout "no-other".',
    ]));

  test.each(['', '{', '[]', '{"tasks": 3}', '['.repeat(100_000)])('%j', (source) =>
    expect(lintExperiment(source).every(({ rule }) => rule === 'bad-experiment')).toBe(true),
  );
});
