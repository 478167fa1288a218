import { describe, expect, test } from 'vitest';
import { readInstances } from '../../../src/core/dataset/instances';
import { readTask } from '../../../src/core/dataset/task';

const small = {
  Definition: ['Name the colour.'],
  Instances: [{ id: 'i1', input: 'sky', output: ['blue'] }],
};

describe('a task', () => {
  test('needs a definition and instances only', () => {
    expect(taskOf(small)).toMatchObject({
      name: 'colours',
      category: '',
      definition: 'Name the colour.',
      steps: [],
      positiveExamples: [],
      instances: [{ id: 'i1', input: 'sky', references: ['blue'] }],
    });
  });

  test('whose definition is a plain text, or a list of several', () => {
    expect(taskOf({ ...small, Definition: ' One. ' }).definition).toBe(' One. ');
    expect(taskOf({ ...small, Definition: ['One.', 'Two.'] }).definition).toBe('One.\nTwo.');
  });

  test('belongs to its first category', () => {
    expect(taskOf({ ...small, Categories: ['A', 'B'] }).category).toBe('A');
  });

  test('an instance may lack its id or its list', () => {
    const Instances = [
      { input: 'a', output: 'x' },
      { id: 7, input: 'b', output: ['y', 'z'] },
    ];
    expect(taskOf({ ...small, Instances }).instances).toEqual([
      { id: 'colours-1', input: 'a', references: ['x'] },
      { id: '7', input: 'b', references: ['y', 'z'] },
    ]);
  });
});

describe('no task', () => {
  test.each([
    ['an empty file', ' \n', 'The file is empty; a task file holds one JSON object.'],
    [
      'not JSON',
      '{"Definition": [}',
      'The file is not JSON: line 1, column 17: Expected a value, found "}".',
    ],
    [
      'a list',
      '[]',
      'The file is not a SUP-NATINST task: it holds an empty list instead of an object.',
    ],
    [
      'another object',
      '{"name": "stepwise"}',
      'The file is not a SUP-NATINST task: "Definition" is missing; "Instances" is missing.',
    ],
    [
      'wrong shapes',
      JSON.stringify({
        Definition: 1,
        Categories: {},
        'Positive Examples': [{ input: 'a' }, 'b'],
        Instances: [{ input: 'a', output: [] }, 3, { output: ['a'] }],
      }),
      'The file is not a SUP-NATINST task: "Categories" is an object instead of a list of texts; ' +
        '"Definition" is a number instead of a list of texts; ' +
        '"Positive Examples"[0] has nothing as "output" instead of a text; ' +
        '"Positive Examples"[1] is a text instead of an example; ' +
        '"Instances"[0] has an empty list as "output" instead of a list of texts; and 2 more.',
    ],
  ])('%s', (_, text, message) => {
    expect(readTask(text, 'colours')).toEqual({ kind: 'not-a-task', message });
  });

  test('a file cut off in the middle of 50 MB is refused with its place', () => {
    const text = `{"Definition": "${'x'.repeat(50_000_000)}`;
    expect(readTask(text, 'big')).toEqual({
      kind: 'not-a-task',
      message: 'The file is not JSON: line 1, column 16: This string has no end.',
    });
  });
});

test('50 MB in one value', () => {
  const input = 'word '.repeat(10_000_000);
  const task = taskOf({ ...small, Instances: [{ id: 'big', input, output: ['a'] }] });
  expect(task.instances[0]!.input).toHaveLength(50_000_000);
});

test('a data file needs no definition', () => {
  const text = JSON.stringify({ Instances: small.Instances });
  expect(readInstances(text, 'colours')).toEqual({
    kind: 'instances',
    instances: [{ id: 'i1', input: 'sky', references: ['blue'] }],
  });
  expect(readInstances('{}', 'colours')).toEqual({
    kind: 'not-a-task',
    message: 'The file is not a SUP-NATINST task: "Instances" is missing.',
  });
});

function taskOf(json: object) {
  const read = readTask(JSON.stringify(json), 'colours');
  if (read.kind !== 'task') throw new Error(read.message);
  return read.task;
}
