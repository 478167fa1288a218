import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTextFile, writeNewFile, writeTextFile } from '../../src/node/files';
import { findFiles } from '../../src/node/findFiles';
import { replaceFile } from '../../src/node/replaceFile';
import { haveSmallDisk, smallDisk } from './smallDisk';

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
    expect(inFile).toEqual({
      kind: 'failed',
      cause: 'system',
      message: `"${at('file/a.txt')}" cannot be made: "${at('file')}" is a file, not a folder.`,
    });
    mkdirSync(at('folder'));
    expect(await writeTextFile(at('folder'), '')).toMatchObject({ kind: 'failed' });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });

  test('keeps the permissions, and a link', async () => {
    mkdirSync(at('linked'));
    writeFileSync(at('linked/script'), 'old');
    chmodSync(at('linked/script'), 0o751);
    symlinkSync(at('linked/script'), at('link'));
    expect(await writeTextFile(at('link'), 'new')).toEqual({ kind: 'written' });
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('linked/script'), 'utf8')).toBe('new');
    expect(statSync(at('linked/script')).mode & 0o777).toBe(0o751);
    expect(readdirSync(at('linked'))).toEqual(['script']);
  });

  test('makes the file that a link leads to, over other links', async () => {
    mkdirSync(at('linked/deep'), { recursive: true });
    symlinkSync(at('linked/deep'), at('short'));
    symlinkSync('../target', at('linked/deep/second'));
    symlinkSync('short/second', at('link'));
    expect(await writeTextFile(at('link'), 'new')).toEqual({ kind: 'written' });
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(at('linked')).sort()).toEqual(['deep', 'target']);
    expect(readFileSync(at('linked/target'), 'utf8')).toBe('new');
    symlinkSync('short/../above', at('up'));
    expect(await writeTextFile(at('up'), 'new')).toEqual({ kind: 'written' });
    expect(readFileSync(at('up'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link', 'linked', 'short', 'up']);
  });

  test('leaves a link alone that leads nowhere', async () => {
    symlinkSync('none/target', at('link'));
    expect(await writeTextFile(at('link'), 'new')).toEqual({
      kind: 'failed',
      cause: 'system',
      message: `"${at('link')}" is a link to "none/target", in a folder that is not there. Make the folder, or remove the link.`,
    });
    symlinkSync('link', at('first'));
    expect(await writeTextFile(at('first'), 'new')).toMatchObject({
      message: expect.stringContaining(`"${at('link')}" is a link to "none/target"`) as string,
    });
    symlinkSync('none/../target', at('beside'));
    expect(await writeTextFile(at('beside'), 'new')).toMatchObject({
      message: expect.stringContaining(`"${at('beside')}" is a link to`) as string,
    });
    expect(readdirSync(folder).sort()).toEqual(['beside', 'first', 'link']);
  });

  test('leaves links in a circle alone, and says so; reading does, too', async () => {
    symlinkSync('other', at('one'));
    symlinkSync('one', at('other'));
    const reason = `"${at('one')}" is a link that leads in a circle. Remove it, or link it to a file or folder.`;
    const inFolder = `"${at('one/a.txt')}" cannot be reached: ${reason}`;
    for (const does of [
      (file: string) => writeTextFile(file, 'new'),
      (file: string) => writeNewFile(file, 'new'),
      readTextFile,
    ]) {
      expect(await does(at('one'))).toMatchObject({ kind: 'failed', message: reason });
      expect(await does(at('one/a.txt'))).toMatchObject({ kind: 'failed', message: inFolder });
    }
    expect(readdirSync(folder).sort()).toEqual(['one', 'other']);
    expect(readlinkSync(at('one'))).toBe('other');
  });

  test('leaves a link alone that can only lead to a folder', async () => {
    writeFileSync(at('file'), 'old');
    for (const target of ['new/', 'file/']) {
      symlinkSync(target, at('link'));
      symlinkSync('link', at('first'));
      for (const name of ['link', 'first'])
        expect(await writeTextFile(at(name), 'new')).toMatchObject({
          kind: 'failed',
          message: `"${at('link')}" is a link to "${target}", which only a folder can be. Mend or remove the link.`,
        });
      expect(readdirSync(folder).sort()).toEqual(['file', 'first', 'link']);
      for (const name of ['link', 'first']) unlinkSync(at(name));
    }
  });

  test('makes no new file below a file', async () => {
    writeFileSync(at('file'), 'old');
    const message = `"${at('file/a.txt')}" cannot be made: "${at('file')}" is a file, not a folder.`;
    expect(await writeNewFile(at('file/a.txt'), 'new')).toMatchObject({ message });
    const read = { cause: 'missing', message: `There is no file "${at('file/a.txt')}".` };
    expect(await readTextFile(at('file/a.txt'))).toMatchObject(read);
  });

  test('the last of several comes last', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => String(index));
    await Promise.all(texts.map((text) => replaceFile(at('a'), text)));
    expect(readFileSync(at('a'), 'utf8')).toBe('19');
  });

  if (!haveSmallDisk)
    console.warn('Left out: a full disk. It needs Linux and the right to mount one.');
  test.runIf(haveSmallDisk)('a disk with room for a part: the old text stays', async () => {
    const disk = smallDisk(at('disk'), 2 ** 16);
    try {
      writeFileSync(at('disk/a.txt'), 'old');
      disk.fill(4096);
      const written = await writeTextFile(at('disk/a.txt'), 'new '.repeat(4000));
      expect(written).toEqual({
        kind: 'failed',
        cause: 'system',
        message: `"${at('disk/a.txt')}" could not be written: the disk is full. Make room and try again.`,
      });
      expect(readFileSync(at('disk/a.txt'), 'utf8')).toBe('old');
      expect(readdirSync(at('disk')).sort()).toEqual(['.filler', 'a.txt']);
    } finally {
      disk.close();
    }
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
