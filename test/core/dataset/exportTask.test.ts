import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportTask } from '../../../src/core/dataset/exportTask';
import { importTask } from '../../../src/core/dataset/importTask';
import { printJson } from '../../../src/core/json/printJson';
import { readTask, type Task } from '../../../src/core/dataset/task';
import { plainInstruction, type PlainInstruction } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { printInstruction } from '../../../src/core/document/print';
import { describeWithSuperni, superniFiles } from './superni';

const fixture = 'test/fixtures/tasks/task901_colour_naming.json';

describe('what the author changed', () => {
  const { text, task } = read(fixture);
  const instruction = throughFile(task);

  test('nothing: the same bytes', () => {
    expect(printJson(exportTask(instruction, task))).toBe(text);
  });

  test('the definition keeps the shape that it had', () => {
    const changed = { ...instruction, definition: 'Name it.' };
    expect(changes(changed, task)).toEqual({ Definition: ['Name it.'] });
    const plain = { ...task, json: { ...task.json, Definition: task.definition } };
    expect(changes(changed, plain)).toEqual({ Definition: 'Name it.' });
  });

  test('the category: further ones stay', () => {
    expect(changes({ ...instruction, category: 'Vision' }, task)).toEqual({
      Categories: ['Vision', 'Word Relations'],
    });
  });

  test('steps stand behind the definition', () => {
    const json = exportTask({ ...instruction, steps: ['Read.', 'Answer.'] }, task);
    expect(json.Steps).toEqual(['Read.', 'Answer.']);
    const keys = Object.keys(json);
    expect(keys[keys.indexOf('Steps') - 1]).toBe('Definition');
    expect(keys.filter((key) => key !== 'Steps')).toEqual(Object.keys(task.json));
  });

  test('steps that were there are replaced at their place, or go', () => {
    const withSteps = { ...task, json: { Steps: ['Old.'], ...task.json }, steps: ['Old.'] };
    expect(exportTask(throughFile(withSteps), withSteps)).toEqual(withSteps.json);
    const renewed = exportTask({ ...instruction, steps: ['New.'] }, withSteps);
    expect(Object.keys(renewed)).toEqual(Object.keys(withSteps.json));
    expect(renewed.Steps).toEqual(['New.']);
    expect('Steps' in exportTask(instruction, withSteps)).toBe(false);
  });

  test('steps keep the white space that an instruction file does not hold', () => {
    const steps = ['Check:\n  - a\n  - b', 'Read. ', 'Weigh\rit.\r\nTwice.', ' ', '\tAnswer.'];
    const original = { ...task, json: { ...task.json, Steps: steps }, steps };
    const held = throughFile(original);
    expect(held.steps).toEqual(['Check:\n- a\n- b', 'Read.', 'Weigh\nit.\nTwice.', '', 'Answer.']);
    expect(exportTask(held, original)).toEqual(original.json);
    const edited = ['Read twice.', ...held.steps.slice(2), held.steps[0]!];
    expect(exportTask({ ...held, steps: edited }, original).Steps).toEqual([
      'Read twice.',
      ...steps.slice(2),
      steps[0],
    ]);
  });

  test('an example: its further keys stay, the others keep their object', () => {
    const [first, second] = instruction.positiveExamples;
    const edited = { ...second!, output: 'crimson' };
    const json = exportTask({ ...instruction, positiveExamples: [first!, edited] }, task);
    const before = list(task.json['Positive Examples']);
    expect(json['Positive Examples']).toEqual([before[0], { ...before[1], output: 'crimson' }]);
  });

  test('an example taken away or moved takes its further keys with it', () => {
    const [first, second] = instruction.positiveExamples;
    const before = list(task.json['Positive Examples']);
    const removed = exportTask({ ...instruction, positiveExamples: [second!] }, task);
    expect(removed['Positive Examples']).toEqual([before[1]]);
    const moved = exportTask({ ...instruction, positiveExamples: [second!, first!] }, task);
    expect(moved['Positive Examples']).toEqual([before[1], before[0]]);
  });

  test('a new example has the three keys', () => {
    const added = { input: 'coal', output: 'black' };
    const json = exportTask({ ...instruction, negativeExamples: [added] }, task);
    expect(json['Negative Examples']).toEqual([{ ...added, explanation: '' }]);
  });

  function changes(instructionNow: PlainInstruction, original: Task) {
    const json = exportTask(instructionNow, original);
    expect(Object.keys(json)).toEqual(Object.keys(original.json));
    return Object.fromEntries(
      Object.entries(json).filter(([key, value]) => value !== original.json[key]),
    );
  }
});

test('without a data file there is a whole task without instances', () => {
  const instruction = {
    task: 'new',
    category: 'Naming',
    definition: 'Name it.',
    steps: ['Look.'],
    positiveExamples: [{ input: 'a', output: 'b', explanation: 'c' }],
    negativeExamples: [],
  };
  expect(exportTask(instruction, undefined)).toEqual({
    Categories: ['Naming'],
    Definition: ['Name it.'],
    Steps: ['Look.'],
    'Positive Examples': [{ input: 'a', output: 'b', explanation: 'c' }],
    'Negative Examples': [],
    Instances: [],
  });
});

describe('import, then export', () => {
  test.each(['task901_colour_naming', 'task902_odd_text', 'task903_plain_definition'])(
    '%s gives the same bytes',
    (name) => {
      expectSame(`test/fixtures/tasks/${name}.json`);
    },
  );

  describeWithSuperni('SUP-NATINST', () => {
    test.each([
      ['test', 119],
      ['train_sample', 43],
      ['edge', 1],
    ])('every file of %s (%i) gives the same bytes', (part, count) => {
      const files = superniFiles(part);
      expect(files).toHaveLength(count);
      for (const file of files) expectSame(file);
    });
  });

  /** Every text goes through the instruction file: none is looked up in the original before it is compared with it. */
  function expectSame(file: string): void {
    const { text, task } = read(file);
    const instruction = throughFile(task);
    expect(instruction).toEqual({ ...importTask(task, { dataPath: 'data.json' }) });
    expect(printJson(exportTask(instruction, task))).toBe(text);
    // And so from nothing but the instruction.
    const rebuilt = exportTask(instruction, undefined);
    expect(rebuilt.Definition).toEqual([task.definition]);
    expect(list(rebuilt['Positive Examples']).map(({ input, output }) => [input, output])).toEqual(
      list(task.json['Positive Examples']).map(({ input, output }) => [input, output]),
    );
  }
});

function read(file: string): { readonly text: string; readonly task: Task } {
  const text = readFileSync(file, 'utf8');
  const decoded = readTask(text, 'task');
  if (decoded.kind !== 'task') throw new Error(decoded.message);
  return { text, task: decoded.task };
}

function throughFile(task: Task): PlainInstruction {
  return plainInstruction(parse(printInstruction(importTask(task, { dataPath: 'data.json' }))));
}

function list(value: unknown): readonly Record<string, unknown>[] {
  return value as readonly Record<string, unknown>[];
}
