import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeOfInput } from '../../src/node/dataWork';
import { previewData } from '../../src/node/previewData';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-preview-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (): string => path.join(folder, 'kettles.instruct');
const dataFile = (): string => path.join(folder, 'data.json');
const instances = [
  { id: 'a', input: 'one', output: ['yes'] },
  { id: 'b', input: 'A "lid"\nrattles.', output: 'no' },
];
const writeData = (list: readonly object[]): void =>
  writeFileSync(dataFile(), JSON.stringify({ Instances: list }, null, 2));

test('the instances of a data file, read again only when it has changed', async () => {
  writeData(instances);
  const data = previewData();
  const load = () => data.instances(file(), 'data.json', 'kettles');
  const [first, second] = await Promise.all([load(), load()]);
  if (first.kind !== 'list' || second.kind !== 'list') throw new Error('no instances');
  expect(first.instances.length).toBe(2);
  expect(first.instances.at(1)).toEqual({
    id: 'b',
    input: 'A "lid"\nrattles.',
    references: ['no'],
  });
  expect((await load()) === second).toBe(true);
  writeData(instances.slice(0, 1));
  utimesSync(dataFile(), 1, 1);
  const changed = await load();
  expect(changed.kind === 'list' && changed.instances.length).toBe(1);
});

test.each([
  [undefined, 'not-named'],
  ['none.json', 'missing'],
  ['data.json', 'unreadable'],
])('the data file "%s" is %s', async (named, cause) => {
  writeFileSync(dataFile(), '{');
  expect(await previewData().instances(file(), named, 'kettles')).toMatchObject({
    kind: 'none',
    cause,
  });
});

test('a layout stays the same object while its file does', async () => {
  const data = previewData();
  const layout = path.join(folder, 'mine.instruct');
  writeFileSync(layout, 'Template:\n  {{input}}\n');
  for (const name of ['chat', 'mine.instruct']) {
    const first = await data.layout(name, folder);
    expect(first.kind).toBe('layout');
    expect((await data.layout(name, folder)) === first).toBe(true);
  }
});

test('a tokenizer that is none leaves the estimate, and says why', async () => {
  writeData([]);
  const loaded = await previewData().tokenizer(dataFile());
  expect(loaded.counter.estimate).toBe(true);
  expect(loaded.problem).toContain('not a tokenizer');
});

test('a letter of an input is found in the data file, behind escapes', async () => {
  writeData(instances);
  const input = instances[1]!.input;
  expect(await placeOfInput(dataFile(), 1, input.indexOf('rattles'))).toEqual({
    line: 11,
    character: '      "input": "A \\"lid\\"\\n'.length,
  });
  expect(await placeOfInput(dataFile(), 2, 0)).toBeNull();
  expect(await placeOfInput(file(), 0, 0)).toBeNull();
});
