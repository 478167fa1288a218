import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { smallestTask } from '../../../src/node/dataset/smallestTask';

const patterns = ['../tasks/*.instruct'];

/** Tasks with so many instances; `undefined`: there is no data file. */
function workspace(sizes: Readonly<Record<string, number | undefined>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-smallest-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['tasks', 'experiments']) mkdirSync(path.join(folder, name));
  for (const [name, size] of Object.entries(sizes)) {
    const at = path.join(folder, 'tasks', name);
    writeFileSync(`${at}.instruct`, `Instances: ${name}.json\nDefinition: Say it.\n`);
    const Instances = Array.from({ length: size ?? 0 }, (_, index) => ({
      id: `${name}-${index}`,
      input: 'x',
      output: ['y'],
    }));
    if (size !== undefined) writeFileSync(`${at}.json`, JSON.stringify({ Instances }));
  }
  return path.join(folder, 'experiments');
}

test('the task with the fewest instances counts, whatever cannot be read', async () => {
  const folder = workspace({ a: 30, b: 22, c: 41, none: 0, missing: undefined });
  expect(await smallestTask(patterns, folder)).toBe(22);
});

test('it is found among many', async () => {
  const many = Array.from({ length: 30 }, (_, index) => [`task${index}`, 40 - index] as const);
  expect(await smallestTask(patterns, workspace(Object.fromEntries(many)))).toBe(11);
});

test('without tasks there is none', async () => {
  expect(await smallestTask(patterns, workspace({}))).toBeUndefined();
});

test('the sample: most instances of its smallest task are left to train on', async () => {
  expect(await smallestTask(patterns, path.resolve('sample/experiments'))).toBe(22);
});
