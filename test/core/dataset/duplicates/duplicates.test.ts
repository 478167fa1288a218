import { describe, expect, test } from 'vitest';
import {
  createDuplicateCollector,
  type DuplicateCollector,
} from '../../../../src/core/dataset/duplicates/collector';
import {
  duplicateKinds,
  type DuplicateOptions,
  type DuplicateReport,
  type TextPart,
} from '../../../../src/core/dataset/duplicates/model';

const long =
  'The ferry leaves the old harbour at seven every morning and comes back before the fog closes the strait in the evening';

describe('what is found', () => {
  test('a test input that is trained on, whatever its capitals and white space', () => {
    expect(
      found(['train a', 'It is  late.\n'], ['test b', ' it is LATE.'], ['test c', 'It is early.']),
    ).toEqual(['test-in-train exact: b = a 1']);
  });

  test('a test input that is nearly trained on, in either order and length', () => {
    const near = `${long} again`;
    expect(found(['train a', long], ['test b', near])).toEqual(['test-in-train near: b = a 0.95']);
    expect(found(['test b', near], ['train a', long])).toEqual(['test-in-train near: b = a 0.95']);
    expect(found(['test b', long], ['train a', near])).toEqual(['test-in-train near: b = a 0.95']);
  });

  test('a validation input that is trained on', () => {
    expect(found(['validation v', long], ['train a', long])).toEqual([
      'validation-in-train exact: v = a 1',
    ]);
  });

  test('an example that is an instance of any part, but not one that two instructions share', () => {
    expect(found(['example x', long], ['example y', long], ['test b', `${long} again`])).toEqual([
      'example-in-data near: x = b 0.95',
      'example-in-data near: y = b 0.95',
    ]);
    expect(found(['example x', long], ['example y', long])).toEqual([]);
  });

  test('an input that a task has twice in one part', () => {
    expect(found(['train a', long], ['train b', long], ['train c', `${long} now`])).toEqual([
      'inside-task exact: b = a 1',
      'inside-task near: c = a 0.95',
    ]);
  });

  test('an exact duplicate is not a near one too', () => {
    expect(found(['train a', long], ['train n', `${long} now`], ['test b', long])).toEqual([
      'test-in-train exact: b = a 1',
      'inside-task near: n = a 0.95',
    ]);
  });

  test('not the same input in another task of the part', () => {
    const collector = createDuplicateCollector();
    collector.add(long, { part: 'train', task: 'one', id: 'a' });
    collector.add(long, { part: 'train', task: 'two', id: 'b' });
    expect(told(collector.report())).toEqual([]);
  });
});

describe('texts', () => {
  test('short ones are alike only if they are the same', () => {
    expect(found(['train a', 'red'], ['test b', 'red!'], ['test c', 'Red'])).toEqual([
      'test-in-train exact: c = a 1',
    ]);
    expect(found(['train a', 'two words'], ['test b', 'two word'])).toEqual([]);
    expect(found(['train a', ''], ['test b', ' ']).length).toBe(1);
  });

  test('writing without spaces is compared by its characters', () => {
    const text = '渡船每天早上七点从老港口出发在雾气封锁海峡之前的傍晚返回';
    expect(found(['train a', text], ['test b', `${text}了`])).toEqual([
      'test-in-train near: b = a 0.96',
    ]);
    expect(
      found(['train a', text], ['test b', '完全不同的一句话和前面的内容没有任何关系']),
    ).toEqual([]);
  });

  test('one long word is compared by its characters', () => {
    const bases = 'gattacacctgaagtcctgagcatgacca';
    expect(found(['train a', bases], ['test b', `${bases}t`])).toEqual([
      'test-in-train near: b = a 0.96',
    ]);
  });

  test('the order of words counts', () => {
    const turned = long.split(' ').toReversed().join(' ');
    expect(found(['train a', long], ['test b', turned])).toEqual([]);
  });

  test('what is too long to be kept is compared by an estimate', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `word${index}`);
    const collector = createDuplicateCollector();
    collector.add(words.join(' '), owner('train a'));
    collector.add([...words.slice(100), 'end'].join(' '), owner('test b'));
    collector.add([...words.slice(1500), 'end'].join(' '), owner('test c'));
    const report = collector.report();
    expect(report.estimated).toBe(3);
    expect(report.found['test-in-train'].near.pairs.map(({ text }) => text.id)).toEqual(['b']);
    expect(report.found['test-in-train'].near.pairs[0]!.similarity).toBeCloseTo(0.966, 1);
  });
});

describe('many', () => {
  test('thousands of the same text are one text with as many owners', () => {
    const collector = createDuplicateCollector();
    for (let index = 0; index < 5000; index++) collector.add(long, owner(`train a${index}`));
    for (let index = 0; index < 5000; index++) collector.add(long, owner(`test b${index}`));
    const report = collector.report();
    expect(report).toMatchObject({ texts: 10_000, distinct: 1 });
    const { exact } = report.found['test-in-train'];
    expect(exact.texts).toBe(5000);
    expect(exact.tasks).toEqual([{ task: 'ferry', texts: 5000 }]);
    expect(exact.pairs).toHaveLength(20);
    expect(report.found['inside-task'].exact.texts).toBe(4999 + 4999);
  });

  test('so do thousands that differ in a word', () => {
    const collector = createDuplicateCollector({ pairs: 3 });
    for (let index = 0; index < 3000; index++)
      collector.add(`${long} ${index}`, owner(`train a${index}`));
    const { near } = collector.report().found['inside-task'];
    expect(near.texts).toBe(2999);
    expect(near.pairs.map(({ text }) => text.id)).toEqual(['a1', 'a2', 'a3']);
  });

  test('the tasks that have most come first', () => {
    const collector = createDuplicateCollector();
    for (const [task, count] of [
      ['rare', 2],
      ['often', 4],
    ] as const)
      for (let index = 0; index < count; index++)
        collector.add(`${task} of them`, { part: 'train', task, id: `${task}${index}` });
    expect(collector.report().found['inside-task'].exact.tasks).toEqual([
      { task: 'often', texts: 3 },
      { task: 'rare', texts: 1 },
    ]);
  });
});

test('a report may be asked for again, with more texts', () => {
  const collector = createDuplicateCollector();
  collector.add(long, owner('train a'));
  expect(told(collector.report())).toEqual([]);
  collector.add(`${long} again`, owner('test b'));
  expect(told(collector.report())).toEqual(['test-in-train near: b = a 0.95']);
  expect(told(collector.report())).toEqual(['test-in-train near: b = a 0.95']);
});

test('nothing in, nothing found', () => {
  const report = createDuplicateCollector().report();
  expect(report).toMatchObject({ texts: 0, distinct: 0, estimated: 0 });
  expect(told(report)).toEqual([]);
});

/** `['train a', text]` is the text of the instance "a" of the training part. */
function found(...texts: readonly (readonly [string, string])[]): string[] {
  return told(filled(texts).report());
}

function filled(
  texts: readonly (readonly [string, string])[],
  options: Partial<DuplicateOptions> = {},
): DuplicateCollector {
  const collector = createDuplicateCollector(options);
  for (const [where, text] of texts) collector.add(text, owner(where));
  return collector;
}

function owner(where: string) {
  const [part, id] = where.split(' ');
  return { part: part as TextPart, task: 'ferry', id: id! }; // the tests name parts only
}

function told({ found }: DuplicateReport): string[] {
  return duplicateKinds.flatMap((kind) =>
    (['exact', 'near'] as const).flatMap((how) =>
      found[kind][how].pairs.map(
        ({ text, other, similarity }) =>
          `${kind} ${how}: ${text.id} = ${other.id} ${Number(similarity.toFixed(2))}`,
      ),
    ),
  );
}
