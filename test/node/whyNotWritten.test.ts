import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemFailure, writeTextFile } from '../../src/node/files';
import { haveSmallDisk, smallDisk } from './smallDisk';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-unwritten-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (file: string): string => path.join(folder, file);

const said = (file: string, code: string): string =>
  systemFailure(file, Object.assign(new Error('no'), { code }), 'written').message;

test.each([
  ['ENOSPC', 'could not be written: the disk is full. Make room and try again.'],
  ['EROFS', 'is on a read-only disk.'],
  ['EACCES', 'may not be written: check its permissions.'],
  ['ENOENT', 'cannot be made.'],
  ['EIO', 'could not be written: no.'],
])('%s', (code, words) => expect(said(at('a/b'), code)).toBe(`"${at('a/b')}" ${words}`));

test('EEXIST: a file stands where a folder has to be made', () => {
  writeFileSync(at('a'), '');
  expect(said(at('a'), 'EEXIST')).toBe(`"${at('a')}" is a file, not a folder.`);
});

if (!haveSmallDisk)
  console.warn('Left out: a read-only disk. It needs Linux and the right to mount one.');
test.runIf(haveSmallDisk)('a folder on a read-only disk', async () => {
  const disk = smallDisk(at('disk'), 2 ** 16);
  try {
    disk.protect();
    expect(await writeTextFile(at('disk/b/c/d.txt'), '')).toEqual({
      kind: 'failed',
      cause: 'system',
      message: `"${at('disk/b/c/d.txt')}" is on a read-only disk.`,
    });
  } finally {
    disk.close();
  }
});
