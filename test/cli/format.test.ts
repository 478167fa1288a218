import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatCommand } from '../../src/cli/formatCommand';
import { stepwise } from '../../src/cli/stepwise';
import { temporaryFolder } from './terminal';

const untidy = 'Task:  kettles\nDefinition: Say it.\nSteps:\n  - Read.\n';
const tidy = 'Task: kettles\n\nDefinition: Say it.\n\nSteps:\n  1. Read.\n';

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, name), content);
  return folder;
}

async function run(
  folder: string,
  given: readonly string[],
  signal = new AbortController().signal,
) {
  const output: string[] = [];
  const notices: string[] = [];
  const code = await stepwise([formatCommand], ['format', ...given], {
    folder,
    environment: {},
    signal,
    readInput: () => Promise.resolve(''),
    print: (text) => void output.push(text),
    notice: (message) => void notices.push(message),
    progress: () => undefined,
  });
  return { code, output: output.join('\n'), notices: notices.join('\n') };
}

test('files are laid out, and those that changed are named', async () => {
  const folder = folderWith({ 'a.instruct': untidy, 'b.instruct': tidy });
  expect(await run(folder, ['.'])).toEqual({
    code: 0,
    output: 'a.instruct',
    notices: '1 of 2 files changed.',
  });
  expect(readFileSync(path.join(folder, 'a.instruct'), 'utf8')).toBe(tidy);
  expect((await run(folder, ['.'])).output).toBe('');
});

test('--check changes nothing and tells by the exit code', async () => {
  const folder = folderWith({ 'a.instruct': untidy, 'b.instruct': tidy });
  expect(await run(folder, ['*.instruct', '--check'])).toEqual({
    code: 1,
    output: 'a.instruct',
    notices: '1 of 2 files would change.',
  });
  expect(readFileSync(path.join(folder, 'a.instruct'), 'utf8')).toBe(untidy);
  expect((await run(folder, ['b.instruct', '--check'])).code).toBe(0);
});

test('--json is the list of changed files', async () => {
  const folder = folderWith({ 'a.instruct': untidy, 'b.instruct': tidy });
  expect(await run(folder, ['.', '--json'])).toEqual({
    code: 0,
    output: '[\n  "a.instruct"\n]',
    notices: '',
  });
  expect((await run(folder, ['.', '--json'])).output).toBe('[]');
});

test('what cannot be read is named, stays as it is, and the rest is laid out', async () => {
  const bytes = Buffer.from([0x54, 0x61, 0xff, 0x0a]);
  const folder = folderWith({ 'a.instruct': bytes, 'b.instruct': untidy });
  const { code, output, notices } = await run(folder, ['.', 'missing.instruct']);
  expect(code).toBe(1);
  expect(output).toBe('b.instruct');
  expect(notices).toContain('is not UTF-8: its byte 2 (0xFF');
  expect(notices).toContain('No file matches "missing.instruct".');
  expect(readFileSync(path.join(folder, 'a.instruct'))).toEqual(bytes);
});

test('files of other kinds are left out, which is said', async () => {
  const notes = 'Setup:   run it\nSteps: see below  \nand more\n\n\n\nend\n';
  const data = '{\n  "a": 1,\n\n\n  "b": 2\n}\n';
  const folder = folderWith({ 'NOTES.md': notes, 'x.json': data, 'a.instruct': untidy });
  expect(await run(folder, ['*'])).toEqual({
    code: 0,
    output: 'a.instruct',
    notices:
      'Left out, since only .instruct files are laid out: "NOTES.md", "x.json".\n1 of 1 file changed.',
  });
  expect(readFileSync(path.join(folder, 'NOTES.md'), 'utf8')).toBe(notes);
  expect(readFileSync(path.join(folder, 'x.json'), 'utf8')).toBe(data);
});

test('where nothing is left to lay out, it fails; of many files that are left out a few are named', async () => {
  const folder = folderWith(
    Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((name) => [`${name}.md`, ''])),
  );
  expect(await run(folder, ['*.md'])).toEqual({
    code: 1,
    output: '',
    notices:
      'Left out, since only .instruct files are laid out: "1.md", "2.md", "3.md", "4.md", "5.md" and 2 more.\n0 of 0 files changed.',
  });
});

test('a byte order mark and CR LF stay', async () => {
  const folder = folderWith({ 'a.instruct': '\uFEFFTask:  a\r\nDefinition: b\n' });
  await run(folder, ['a.instruct']);
  expect(readFileSync(path.join(folder, 'a.instruct'), 'utf8')).toBe(
    '\uFEFFTask: a\r\n\r\nDefinition: b\r\n',
  );
});

test('a cancelled run says what it left out', async () => {
  const folder = folderWith({ 'a.instruct': untidy });
  const { code, notices } = await run(folder, ['.'], AbortSignal.abort());
  expect(code).toBe(1);
  expect(notices).toContain('Cancelled: 1 of 1 files were left out.');
});

test('without files it is used wrongly', async () => {
  expect((await run(temporaryFolder(), [])).code).toBe(2);
});

test('a folder that may not be written is named', async () => {
  const folder = folderWith({ 'a.instruct': untidy });
  chmodSync(folder, 0o555);
  const { code, output, notices } = await run(folder, ['a.instruct']);
  chmodSync(folder, 0o755);
  if (process.getuid?.() === 0)
    expect(code).toBe(0); // root may write everywhere
  else {
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(notices).toContain('may not be written');
  }
});
