import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createInstanceReader } from '../../../src/node/results/instanceReader';
import type { InstanceQuery } from '../../../src/protocol/results';
import { emptyWorkspace, everything, scoredRun } from './scoredRuns';

const said = ['a', 'b', 'c'].map((id) => ({ id, prediction: 'yes', input: `The input of ${id}` }));

async function failure(directory: string, baseline: string | null = null): Promise<string> {
  const found = await createInstanceReader().find({ directory, baseline }, everything);
  return found.kind === 'failed' ? found.message : `found ${found.total}`;
}

function change(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('files of a run that are not as they were written', () => {
  const notKept = 'Score it again';
  const doesNotFit = 'Score the run again.';
  test.each<[string, string, (instances: string, index: string) => void]>([
    ['no index, as after an earlier version', notKept, (_, index) => rmSync(index)],
    ['no instances', notKept, (instances) => rmSync(instances)],
    ['an index that is cut off', doesNotFit, (_, index) => truncateSync(index, 150)],
    ['an index of a few bytes', doesNotFit, (_, index) => truncateSync(index, 5)],
    ['an index that is none', doesNotFit, (_, index) => writeFileSync(index, 'x'.repeat(900))],
    ['instances that are longer', doesNotFit, (instances) => appendFileSync(instances, '{}\n')],
    ['instances that are shorter', doesNotFit, (instances) => truncateSync(instances, 20)],
    ['a line that is not JSON', doesNotFit, (file) => change(file, '{"id":"b"', '{"id" "b"')],
    [
      'a line that is no instance',
      doesNotFit,
      (file) => change(file, '"prediction"', '"predictiom"'),
    ],
    ['another instance in its place', doesNotFit, (file) => change(file, '"id":"b"', '"id":"x"')],
  ])('%s', async (_, message, damage) => {
    const directory = await scoredRun(said);
    const at = (name: string): string => path.join(directory, name);
    expect(await failure(directory)).toBe('found 3');
    damage(at('instances.jsonl'), at('instances.index'));
    expect(await failure(directory)).toContain(message);
  });
});

test('a baseline without single instances: only what needs it is refused', async () => {
  const directory = await scoredRun(said);
  const baseline = await scoredRun(said);
  rmSync(path.join(baseline, 'instances.index'));
  const reader = createInstanceReader();
  const find = (wanted: Partial<InstanceQuery>) =>
    reader.find({ directory, baseline }, { ...everything, ...wanted });
  const found = await find({});
  expect(found).toMatchObject({ total: 3, rows: [{ other: null }, {}, {}] });
  const message = expect.stringMatching(
    /^The run that is compared with: .* Score it again/,
  ) as string;
  expect(await find({ changedOnly: true })).toEqual({ kind: 'failed', message });
  expect(await find({ sort: 'difference' })).toEqual({ kind: 'failed', message });
  expect(await reader.compare({ directory, baseline })).toEqual({ kind: 'unavailable', message });
});

test('rows of what was found that cannot be read any more say why', async () => {
  const directory = await scoredRun(said);
  const reader = createInstanceReader();
  expect(await reader.find({ directory, baseline: null }, everything)).toMatchObject({ total: 3 });
  rmSync(path.join(directory, 'instances.index'));
  const message = expect.stringContaining('Score it again') as string;
  expect(await reader.rows(0, 3)).toEqual({ kind: 'failed', message });
});

test('a line of the baseline that is not JSON', async () => {
  const baseline = await scoredRun(said);
  change(path.join(baseline, 'instances.jsonl'), '{"id":"b"', '{"id" "b"');
  expect(await failure(await scoredRun(said), baseline)).toMatch(
    /^The run that is compared with: /,
  );
});

test('an index of another version', async () => {
  const directory = await scoredRun(said);
  const file = path.join(directory, 'instances.index');
  const index = readFileSync(file);
  index.writeUInt32LE(1, 8);
  writeFileSync(file, index);
  expect(await failure(directory)).toContain('Score the run again.');
});

test('a run that is not there any more', async () => {
  const folder = path.join(emptyWorkspace(), 'gone');
  expect(await failure(folder)).toContain('Score it again');
  const compared = await createInstanceReader().compare({ directory: folder, baseline: folder });
  expect(compared).toMatchObject({ kind: 'unavailable' });
});

test('runs without a shared instance', async () => {
  const other = await scoredRun([{ id: 'other-1', prediction: 'yes' }]);
  const directory = await scoredRun(said);
  const compared = await createInstanceReader().compare({ directory, baseline: other });
  expect(compared).toEqual({
    kind: 'unavailable',
    message:
      'The runs share no instance, so there is nothing to compare. They are the same by task and id: here like "a" of "copy", there like "other-1" of "copy". Choose a baseline of the same tasks.',
  });
});

test('a run without a single instance', async () => {
  const directory = await scoredRun([]);
  expect(await failure(directory)).toBe('found 0');
  expect(await failure(directory, directory)).toBe('found 0');
});

test('a file for an export that cannot be written', async () => {
  const directory = await scoredRun(said);
  const reader = createInstanceReader();
  await reader.find({ directory, baseline: null }, everything);
  expect(await reader.exportFound(path.join(directory, 'no/such/folder.csv'))).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('no such file or directory') as string,
  });
});
