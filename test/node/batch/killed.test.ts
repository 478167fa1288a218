import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { parseJournal } from '../../../src/core/refine/batch/journal';
import { startChatServer } from '../../servers/chatServer';

const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-batch-'));
const cli = path.join(folder, 'cli.cjs');

beforeAll(async () => {
  await build({
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: cli,
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'moduleUrl' },
    loader: { '.instruct': 'text', '.md': 'text' },
    external: ['@huggingface/*', 'onnxruntime-*', 'sharp'],
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tasks = 14;

/**
 * The process is ended by force at moments that nobody chose, and started again, until the batch is done. An answer that
 * reached the disk is never asked for again; what was under way comes under its old name, so that an endpoint charges it once.
 */
test('killed again and again, a batch loses no answer and asks nothing twice that is answered', async () => {
  const chat = await startChatServer({
    answer: () => '1. Read the review.\n2. Answer Yes or No.',
  });
  onTestFinished(() => chat.close());
  chat.mood({ kind: 'thinks', milliseconds: 20 });
  for (let task = 0; task < tasks; task++)
    writeFileSync(
      path.join(folder, `${task}.instruct`),
      `Task: t${task}\nDefinition: Is review ${task} good? Answer Yes or No.\n`,
    );
  const journal = path.join(folder, '.stepwise/refine.jsonl');
  const answered = (): ReadonlySet<string> => {
    try {
      return new Set(parseJournal(readFileSync(journal, 'utf8')).answers.keys());
    } catch {
      return new Set(); // not yet begun
    }
  };
  let kills = 0;
  for (;;) {
    const before = answered();
    const from = chat.requests.length;
    const isDone = await runUntilKilled(
      chat.url,
      () => chat.requests.length - from >= 6 + (kills % 5),
    );
    for (const { call } of chat.requests.slice(from)) expect(before).not.toContain(call);
    for (const call of before) if (!isDone) expect(answered()).toContain(call);
    if (isDone) break;
    kills++;
  }
  expect(kills).toBeGreaterThan(2);
  const calls = new Set(chat.requests.map(({ call }) => call));
  expect(calls).not.toContain(null);
  expect(calls.size).toBe(3 * tasks); // draft, single example, generalise: then they no longer change
  for (let task = 0; task < tasks; task++)
    expect(readFileSync(path.join(folder, `${task}.refined.instruct`), 'utf8')).toContain(
      '  1. Read the review.\n  2. Answer Yes or No.',
    );
}, 120_000);

/** Whether the process came to its end before it was killed. */
async function runUntilKilled(url: string, isTime: () => boolean): Promise<boolean> {
  const given = [
    'refine',
    '.',
    '--base-url',
    url,
    '--model',
    'test',
    '--yes',
    '--concurrency',
    '6',
  ];
  const child = spawn(process.execPath, [cli, ...given], { cwd: folder, stdio: 'ignore' });
  const watch = setInterval(() => {
    if (!isTime()) return;
    child.kill('SIGKILL');
  }, 1);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve)); // null: by a signal
  clearInterval(watch);
  expect([0, null]).toContain(code);
  return code === 0;
}
