import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findFiles } from '../../src/node/findFiles';

function folderWith(...names: readonly string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-find-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), '');
  }
  return folder;
}

const endings = ['.instruct'];

test('paths, globs and folders, each file once', async () => {
  const folder = folderWith('b.instruct', 'a.instruct', 'deep/c.instruct', 'deep/d.txt');
  const found = await findFiles(['b.instruct', '*.instruct', 'deep'], { folder, endings });
  const names = found.files.map((file) => path.relative(folder, file));
  expect(names).toEqual(['b.instruct', 'a.instruct', path.join('deep', 'c.instruct')]);
  expect(found.unmatched).toEqual([]);
});

test('what is not there is named, the folder itself too', async () => {
  const folder = folderWith('a.instruct');
  const gone = path.join(folder, 'gone');
  expect(await findFiles([gone], { folder: gone, endings })).toEqual({
    files: [],
    unmatched: [gone],
  });
  expect(await findFiles(['.'], { folder: gone, endings })).toMatchObject({ unmatched: ['.'] });
  expect(await findFiles(['x*.instruct'], { folder, endings })).toMatchObject({ files: [] });
});
