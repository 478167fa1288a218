import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { instructionIndex } from '../../../src/node/results/instructionIndex';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-instructions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

test('a task is found by the name that its file gives it, else by the name of the file', async () => {
  const named = write('a.instruct', 'Task: reviews\nDefinition: b\n');
  const unnamed = write('task02_notices.instruct', 'Definition: b\n');
  expect([...(await instructionIndex([named, unnamed]))]).toEqual([
    ['reviews', named],
    ['task02_notices', unnamed],
  ]);
});

test('of several files for a task the first counts', async () => {
  const [first, second] = [write('a.instruct', 'Task: x\n'), write('b.instruct', 'Task: x\n')];
  expect((await instructionIndex([first, second])).get('x')).toBe(first);
});

test('a layout is about no task', async () => {
  const layout = write('layout.instruct', 'Template:\n  {{input}}\n');
  expect((await instructionIndex([layout])).size).toBe(0);
});

test('a file that cannot be read keeps its place, so that opening it says why', async () => {
  const gone = path.join(folder, 'gone.instruct');
  expect((await instructionIndex([gone])).get('gone')).toBe(gone);
});
