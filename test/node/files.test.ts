import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTextFile, writeTextFile } from '../../src/node/files';
import { findFiles } from '../../src/node/findFiles';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (file: string): string => path.join(folder, file);

describe('reading', () => {
  test('keeps every character', async () => {
    const text = '\uFEFFé\r\n你好 👍\u0000\u2028';
    writeFileSync(at('a'), text);
    expect(await readTextFile(at('a'))).toEqual({ kind: 'text', text });
  });

  test.each([
    ['a stray byte', [0x61, 0xff], 1, 'FF'],
    ['a character cut off at the end', [0x61, 0x62, 0xe4, 0xbd], 2, 'E4'],
    ['a continuation alone', [0xc3, 0xa9, 0x80], 2, '80'],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1, 'ED'],
    ['an overlong form', [0xc0, 0xaf], 0, 'C0'],
    ['Latin-1', [0x4d, 0xfc, 0x6c, 0x6c], 1, 'FC'],
  ])('%s: the byte is named', async (_, bytes, offset, value) => {
    writeFileSync(at('a'), Buffer.from(bytes));
    expect(await readTextFile(at('a'))).toEqual({
      kind: 'failed',
      cause: 'not-utf-8',
      message: `"${at('a')}" is not UTF-8: its byte ${offset} (0x${value}, counted from 0) begins no character. Save the file as UTF-8.`,
    });
  });

  test('what is missing, and what is a folder', async () => {
    expect(await readTextFile(at('a'))).toMatchObject({ kind: 'failed', cause: 'missing' });
    expect(await readTextFile(folder)).toEqual({
      kind: 'failed',
      cause: 'folder',
      message: `"${folder}" is a folder, not a file.`,
    });
  });
});

describe('writing', () => {
  test('makes the folders and leaves nothing else', async () => {
    expect(await writeTextFile(at('b/c/d.txt'), 'é\r\n')).toEqual({ kind: 'written' });
    expect(readFileSync(at('b/c/d.txt'), 'utf8')).toBe('é\r\n');
    expect(readdirSync(at('b/c'))).toEqual(['d.txt']);
  });

  test('says where it cannot', async () => {
    writeFileSync(at('file'), '');
    const inFile = await writeTextFile(at('file/a.txt'), '');
    expect(inFile).toMatchObject({ kind: 'failed', cause: 'system' });
    expect(inFile.kind === 'failed' && inFile.message).toContain(at('file/a.txt'));
    mkdirSync(at('folder'));
    expect(await writeTextFile(at('folder'), '')).toMatchObject({ kind: 'failed' });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });
});

describe('finding', () => {
  beforeEach(() => {
    for (const file of ['b.json', 'a.json', 'c.instruct', 'in/d.json', 'in/e[1].json', 'in/f.txt'])
      writeFile(file);
    writeFile('node_modules/x.json');
  });

  test.each([
    [['*.json'], ['a.json', 'b.json']],
    [['**/*.json'], ['a.json', 'b.json', 'in/d.json', 'in/e[1].json']],
    [
      ['b.json', 'a.json', './b.json'],
      ['b.json', 'a.json'],
    ],
    [['in'], ['in/d.json', 'in/e[1].json']],
    [['.'], ['a.json', 'b.json', 'c.instruct', 'in/d.json', 'in/e[1].json']],
    [['in/e[1].json'], ['in/e[1].json']],
    [['in/f.txt'], ['in/f.txt']],
    [['*.{json,instruct}'], ['a.json', 'b.json', 'c.instruct']],
  ])('%j', async (patterns, wanted) => {
    expect(await found(patterns)).toEqual({ files: wanted, unmatched: [] });
  });

  test('absolute paths and globs', async () => {
    expect(await found([at('a.json'), at('in/*.txt')])).toEqual({
      files: ['a.json', 'in/f.txt'],
      unmatched: [],
    });
  });

  test('a folder whose name looks like a glob', async () => {
    writeFile('odd (1) [x]/g.json');
    expect(await found(['odd (1) [x]'])).toEqual({ files: ['odd (1) [x]/g.json'], unmatched: [] });
  });

  test('a link that leads in a circle ends', async () => {
    symlinkSync(folder, at('in/loop'));
    const { files } = await found(['in/*.json']);
    expect(files).toEqual(['in/d.json', 'in/e[1].json']);
  });

  test('what matches nothing is named', async () => {
    expect(await found(['no.json', 'a.json', 'no/**'])).toEqual({
      files: ['a.json'],
      unmatched: ['no.json', 'no/**'],
    });
  });

  function writeFile(file: string): void {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), '');
  }

  async function found(patterns: readonly string[]) {
    const { files, unmatched } = await findFiles(patterns, {
      folder,
      endings: ['.json', '.instruct'],
    });
    return {
      files: files.map((file) => path.relative(folder, file).replaceAll(path.sep, '/')),
      unmatched,
    };
  }
});
