import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfiguration } from '../../../src/core/lint/configuration';
import { batchFile, type ReadFile } from '../../../src/node/batch/batchFiles';
import { openStepLinter } from '../../../src/node/batch/stepLinter';

const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise linter '));
const script = path.join(folder, 'lintWorker.js');

beforeAll(async () => {
  await build({
    entryPoints: [path.resolve(import.meta.dirname, '../../../src/node/batch/lintWorker.ts')],
    ...{ bundle: true, platform: 'node', format: 'cjs', outfile: script, logLevel: 'error' },
    loader: { '.instruct': 'text', '.md': 'text' },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = `Task: t
Definition: Say whether the review is good. Answer Yes or No.

Positive Example 1:
  Input: It sings.
  Output: Yes
`;

function fileWith(settings: string): ReadFile {
  const { configuration } = readConfiguration(settings);
  const read = batchFile('t.instruct', { kind: 'text', text }, () => configuration);
  if (read.kind === 'failed') throw new Error(read.message);
  return read;
}

const steps = ['Go through every review of the data set.', 'Answer Yes or No.'];

test('in a worker, steps are linted as they are without one, under the settings of their file', async () => {
  const plain = fileWith('{}');
  const without = fileWith('{"rules": {"iterates-over-dataset": "off"}}');
  const findings = async (linter: ReturnType<typeof openStepLinter>) =>
    Promise.all([
      linter.lint(plain, steps),
      linter.lint(without, steps),
      linter.lint(plain, ['Answer Yes or No.']),
    ]).finally(() => linter.dispose());
  const here = await findings(openStepLinter());
  expect(here.map((each) => each.map(({ rule }) => rule))).toEqual([
    ['iterates-over-dataset'],
    [],
    [],
  ]);
  expect(await findings(openStepLinter(script))).toEqual(here);
});

test('of those that wait, who came last is next', async () => {
  const linter = openStepLinter();
  const done: number[] = [];
  const file = fileWith('{}');
  const all = [0, 1, 2, 3, 4].map((each) => linter.lint(file, steps).then(() => done.push(each)));
  await Promise.all(all);
  expect(done).toEqual([0, 1, 4, 3, 2]);
});

test('a linter that is closed lints nothing more', async () => {
  const linter = openStepLinter(script);
  linter.dispose();
  await expect(linter.lint(fileWith('{}'), steps)).rejects.toThrow('closed');
});
