import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { ruleProcess } from '../../src/cli/ruleProcess';
import { brokenKettles, fineKettles } from './kettles';
import { buildCommandLine, program } from './program';
import { temporaryFolder } from './terminal';

test('lint reads and prints through a process of its own, and ends with its exit code', () => {
  const bundle = buildCommandLine();
  const lint = (
    input: string,
    flags: readonly string[] = [],
  ): { status: number | null; stdout: string } =>
    spawnSync(process.execPath, [...flags, path.join(bundle, 'cli.js'), 'lint', '-'], {
      input,
      encoding: 'utf8',
    });
  expect(lint(fineKettles)).toMatchObject({ status: 0, stdout: '' });
  const found = lint(brokenKettles);
  expect(found.status).toBe(1);
  expect(found.stdout).toContain('step-numbering');
  const alone = lint(brokenKettles, ['--no-regexp-tier-up']);
  expect(alone).toMatchObject({ status: 1, stdout: found.stdout });
});

test('wrong use of lint stays wrong use', async () => {
  const lint = program(buildCommandLine(), ['lint'], { cwd: temporaryFolder() });
  expect(await lint.ended).toBe(2);
  expect(lint.said()).toContain('Name the instruction files to lint.');
});

test('lint that waits for more standard input ends when it is interrupted', async () => {
  const lint = program(buildCommandLine(), ['lint', '-'], { cwd: temporaryFolder() });
  const moreThanAPipeHolds = '# begun\n'.repeat(200_000);
  await new Promise((read) => lint.child.stdin!.write(moreThanAPipeHolds, read));
  lint.child.kill('SIGINT');
  expect(await lint.ended).toBe(1);
});

test('its process ends when the work is broken off', async () => {
  const folder = temporaryFolder();
  const [script, begun] = ['script.cjs', 'begun'].map((name) => path.join(folder, name));
  writeFileSync(
    script!,
    "require('node:fs').writeFileSync(process.argv[2], ''); setInterval(() => {}, 1000);",
  );
  const work = new AbortController();
  const ended = ruleProcess(script!, [begun!], work.signal);
  await vi.waitFor(() => expect(existsSync(begun!)).toBe(true), 20_000);
  work.abort();
  expect(await ended).toBeNull();
});
