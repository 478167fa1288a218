import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIdTable } from '../../../src/core/evaluate/idTable';
import { createPredictionIndex } from '../../../src/core/evaluate/predictionIndex';
import { createProblemList } from '../../../src/core/evaluate/problems';

test('a table of ids does what a Map does, also when it grows', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.constantFrom('', 'a', 'b'))), (entries) => {
      const table = createIdTable();
      const map = new Map<string, number>();
      const many = [...entries, ...numbered(3000), ...entries];
      const places = many.map((entry) => {
        const key = JSON.stringify(entry);
        const isNew = !map.has(key);
        if (isNew) map.set(key, map.size);
        return { place: map.get(key), isNew };
      });
      expect(many.map(([id, task]) => table.add(id, task))).toEqual(places);
      expect(table.size()).toBe(map.size);
      expect(many.map(([id, task]) => table.placeOf(id, task))).toEqual(
        many.map(([id, task]) => map.get(JSON.stringify([id, task]))),
      );
      expect(table.placeOf('never added')).toBe(undefined);
    }),
    { numRuns: 20 },
  );
});

describe('an index of predictions', () => {
  test('finds the place by the id, and remembers what was used', () => {
    const index = createPredictionIndex();
    for (const [number, [id]] of numbered(2000).entries())
      index.add({ id, task: undefined }, { offset: 1e10 * number, length: number });
    expect(index.use('1500', 'any')).toBe(1500);
    expect(index.use('x', 'any')).toBe(undefined);
    expect(index.placeOf(1500)).toEqual({ offset: 1.5e13, length: 1500 });
    expect(index.unused()).toEqual({ count: 1999, first: 0 });
    index.use('0', 'any');
    expect(index.unused()).toEqual({ count: 1998, first: 1 });
  });

  test('of several predictions for one id the first counts', () => {
    const index = createPredictionIndex();
    for (const [offset, id] of ['a', 'b', 'a', 'a', 'b'].entries())
      index.add({ id, task: undefined }, { offset, length: 1 });
    expect(index.use('a', '')).toBe(0);
    expect(index.use('a', '')).toBe(undefined); // another instance: which of them it would have is not known
    expect(index.size()).toBe(2);
    expect(index.repeated()).toEqual([
      {
        kind: 'repeated-prediction',
        message: '2 ids have more than one prediction, "a" first; the first counts.',
        count: 2,
      },
    ]);
  });

  test('knows whether each names its task', () => {
    const index = createPredictionIndex();
    index.add({ id: '1', task: 'colours' }, { offset: 0, length: 1 });
    expect(index.namesTasks()).toBe(true);
    index.add({ id: '2', task: undefined }, { offset: 1, length: 1 });
    expect(index.namesTasks()).toBe(false);
  });

  test('ids that count from 1 in each task are told apart by the task', () => {
    const index = createPredictionIndex();
    index.add({ id: '1', task: 'colours' }, { offset: 0, length: 1 });
    index.add({ id: '1', task: 'sums' }, { offset: 5, length: 1 });
    expect(index.use('1', 'sums')).toBe(1);
    expect(index.use('1', 'colours')).toBe(0);
    expect(index.repeated()).toEqual([]);
  });

  test('the answer to another task is never one to a task that the file names', () => {
    const index = createPredictionIndex();
    for (const [offset, [task, id]] of [
      ['colours', '1'],
      ['sums', '1'],
      ['colours', '2'],
    ].entries())
      index.add({ id: id!, task }, { offset, length: 1 });
    expect(index.use('2', 'sums')).toBe(undefined);
    expect(index.use('2', 'hues')).toBe(2);
  });

  test('a prediction without a task is for any task', () => {
    const index = createPredictionIndex();
    index.add({ id: '1', task: 'sums' }, { offset: 0, length: 1 });
    index.add({ id: '2', task: undefined }, { offset: 5, length: 1 });
    expect(index.use('2', 'sums')).toBe(1);
  });

  test('a task may be called otherwise where the predictions were made', () => {
    const index = createPredictionIndex();
    index.add({ id: 'task903-1', task: 'task903' }, { offset: 7, length: 1 });
    expect(index.use('task903-1', 'task903_plain_definition')).toBe(0);
  });

  test('an id of several tasks says nothing of a task that the file does not name', () => {
    const index = createPredictionIndex();
    for (const [offset, task] of ['colours', 'sums', 'shapes'].entries())
      index.add({ id: '1', task }, { offset, length: 1 });
    expect(index.use('1', 'hues')).toBe(undefined);
    expect(index.use('1', 'shapes')).toBe(2);
  });

  test('what the task that it names was asked for is for no other task', () => {
    const index = createPredictionIndex();
    for (const [offset, id] of ['1', '2'].entries())
      index.add({ id, task: 'colours' }, { offset, length: 1 });
    expect(index.use('1', 'colours')).toBe(0);
    expect(index.use('1', 'colours')).toBe(0);
    expect(index.use('1', 'hues')).toBe(undefined);
    // Its own task may still come, which nobody knows: then both have it.
    expect(index.use('2', 'hues')).toBe(1);
    expect(index.use('2', 'colours')).toBe(1);
  });
});

test('problems of a kind are counted when there are many', () => {
  const list = createProblemList();
  for (let number = 1; number <= 25; number++)
    list.add({ kind: 'missing-prediction', message: `task ${number}`, count: 10 });
  list.add({ kind: 'repeated-task', message: 'again', count: 1 });
  const problems = list.problems();
  expect(problems).toHaveLength(22);
  expect(problems[20]).toEqual({
    kind: 'missing-prediction',
    message: 'And 5 more like the last one: instances without a prediction (50 in all).',
    count: 50,
  });
  expect(list.isPartial()).toBe(true);
});

function numbered(count: number): [string, string][] {
  return Array.from({ length: count }, (_, number) => [String(number), '']);
}
