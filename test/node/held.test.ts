import { buildSync } from 'esbuild';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { hold } from '../../src/node/held';
import { startTime } from '../../src/node/processes';

function place(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-held-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'deep/refine.jsonl');
}

test('one at a time, also within one program; the next one has it when it is released', async () => {
  const file = place();
  const all = await Promise.all(Array.from({ length: 8 }, () => hold(file)));
  const [held, ...others] = all.filter((one) => one !== undefined);
  expect(others).toEqual([]);
  expect(await hold(file)).toBeUndefined();
  expect(await hold(`${file}.other`)).toBeDefined();
  await held!.release();
  expect(existsSync(`${file}.lock`)).toBe(false);
  const next = await hold(file);
  expect(next).toBeDefined();
});

test('what a living program holds stays held; what one that was killed held is free', async () => {
  const file = place();
  await (await hold(file))!.release(); // makes the folder
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => void other.kill('SIGKILL'));
  const identity = { pid: other.pid, started: await startTime(other.pid!) };
  writeFileSync(`${file}.lock`, JSON.stringify(identity));
  expect(await hold(file)).toBeUndefined();
  const ended = new Promise((resolve) => other.once('exit', resolve));
  other.kill('SIGKILL');
  await ended;
  for (let round = 0; round < 20; round++) {
    writeFileSync(`${file}.lock`, JSON.stringify(identity));
    const all = await Promise.all(Array.from({ length: 8 }, () => hold(file)));
    expect(all.filter((one) => one !== undefined)).toHaveLength(1);
  }
  expect(readdirSync(path.dirname(file))).toEqual(['refine.jsonl.lock']);
});

test('a number that another program has by now holds nothing', async () => {
  const file = place();
  await (await hold(file))!.release();
  writeFileSync(`${file}.lock`, JSON.stringify({ pid: process.pid, started: 'before' }));
  expect(await hold(file)).toBeDefined();
});

test('a lock that is empty is being written, unless it is old', async () => {
  const file = place();
  await (await hold(file))!.release();
  writeFileSync(`${file}.lock`, '');
  expect(await hold(file)).toBeUndefined();
  const before = new Date(Date.now() - 60_000);
  utimesSync(`${file}.lock`, before, before);
  expect(await hold(file)).toBeDefined();
});

test('a process that has ended is no holder', async () => {
  const file = place();
  await (await hold(file))!.release();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(`${file}.lock`, JSON.stringify({ pid, started: 'then' }));
  expect(await hold(file)).toBeDefined();
});

test('programs that take it again and again never have it together', async () => {
  const file = place();
  await (await hold(file))!.release();
  const program = path.join(path.dirname(file), 'several.mjs');
  buildSync({
    entryPoints: [path.resolve('test/node/heldBySeveral.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const several = Array.from({ length: 4 }, () =>
    promisify(execFile)(process.execPath, [program, file, '150']),
  );
  for (const { stdout } of await Promise.all(several)) expect(stdout.trim()).toBe('0');
});
