import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMade } from '../../src/extension/results/readMade';

const [first, second, copy, none] = ['a', 'b', 'c', 'd'].map(
  (mark) => `20260101-120000-000-${mark}`,
) as [string, string, string, string];

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(path.join(os.tmpdir(), 'stepwise-made-'));
  writeRun(first, { name: 'Tiny', seed: 42 }, 'one line\nanother\n');
  writeRun(second, { name: 'Tiny', seed: 7 }, '');
  writeRun(copy, null, '');
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

function writeRun(id: string, experiment: object | null, log: string): void {
  const directory = path.join(workspace, '.stepwise/runs', id);
  mkdirSync(directory, { recursive: true });
  const manifest = {
    ...{ id, name: id, action: experiment ? 'train' : 'baseline', started: '2026-01-01' },
    ...{ host: 'local', experimentFile: null, experiment, model: null, seed: null, files: [] },
    ...{ instances: { train: 1, validation: 0, predict: 1 }, versions: {}, problems: [] },
  };
  writeFileSync(path.join(directory, 'manifest.json'), JSON.stringify(manifest));
  if (log !== '') writeFileSync(path.join(directory, 'log.txt'), log);
}

const made = (selected: string | null, baseline: string | null) =>
  readMade(workspace, { selected, baseline });

test('the end of the log and what differs are read for the selected run', async () => {
  expect(await made(first, second)).toEqual({
    log: { lines: ['one line', 'another'], isCut: false },
    differences: [{ what: 'seed', group: 'experiment', selected: '42', baseline: '7' }],
  });
});

test('a run that printed nothing has no log, and without a baseline nothing differs', async () => {
  expect(await made(second, null)).toEqual({ log: null, differences: null });
  expect(await made(second, second)).toEqual({ log: null, differences: null });
  expect(await made(null, first)).toEqual({ log: null, differences: null });
});

test('what no experiment made has nothing to differ in', async () => {
  expect((await made(first, copy)).differences).toBeNull();
  expect((await made(first, none)).differences).toBeNull();
});
