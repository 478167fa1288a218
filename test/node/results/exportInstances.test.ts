import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createInstanceReader } from '../../../src/node/results/instanceReader';
import { haveSmallDisk, smallDisk } from '../smallDisk';
import { emptyWorkspace, everything, linesOf, scoredRun } from './scoredRuns';

const said = [
  { id: 'a', prediction: '=1+1', references: ['yes', 'ja'], input: 'One, "two"\nthree' },
  { id: 'b', prediction: '-5', references: ['-5'] },
  { id: 'c', prediction: 'no' },
];

async function exported(name: string, baseline: string | null = null): Promise<string> {
  const folder = emptyWorkspace();
  const reader = createInstanceReader();
  const directory = await scoredRun(said);
  const wanted = { ...everything, sort: 'score', text: 'e' } as const;
  const found = await reader.find({ directory, baseline }, wanted);
  const file = path.join(folder, name);
  expect(await reader.exportFound(file)).toBe(found.kind === 'found' ? found.total : 0);
  expect(readdirSync(folder)).toEqual([name]);
  return readFileSync(file, 'utf8');
}

test('a table that a spreadsheet reads and does not run', async () => {
  expect(await exported('found.CSV')).toBe(
    [
      'id,task,category,input,references,prediction,rougeL,rouge1,exactMatch',
      `a,copy,Copying,"One, ""two""\nthree","yes\nja",'=1+1,0,0,0`,
      'c,copy,Copying,,yes,no,0,0,0',
      '',
    ].join('\r\n'),
  );
});

test('a table with a baseline that has only one of the instances', async () => {
  const baseline = await scoredRun([{ id: 'c', prediction: 'yes' }]);
  const [headings, a, c] = (await exported('found.csv', baseline)).split('\r\n');
  expect(headings).toMatch(
    /,exactMatch,baseline prediction,baseline rougeL,baseline rouge1,baseline exactMatch$/,
  );
  expect(a).toMatch(/,'=1\+1,0,0,0,,,,$/);
  expect(c).toBe('c,copy,Copying,,yes,no,0,0,0,yes,1,1,1');
});

test('JSON lines: the instances as they are kept', async () => {
  const lines = (await exported('found.jsonl')).trim().split('\n');
  const [first, , third] = linesOf(await scoredRun(said));
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([first, third]);
});

test('JSON lines with a baseline', async () => {
  const baseline = await scoredRun([{ id: 'c', prediction: 'yes' }]);
  const lines = (await exported('found.jsonl', baseline)).trim().split('\n');
  const scores = { rougeL: 1, rouge1: 1, exactMatch: 1 };
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { id: 'a', baseline: null },
    { id: 'c', baseline: { prediction: 'yes', ...scores } },
  ]);
});

if (!haveSmallDisk)
  console.warn('Left out: a full disk. It needs Linux and the right to mount one.');
test.runIf(haveSmallDisk)(
  'a disk with room for a part: it is said, and no part is left',
  async () => {
    const long = { id: 'long', prediction: 'word '.repeat(10_000) };
    const reader = createInstanceReader();
    await reader.find({ directory: await scoredRun([long]), baseline: null }, everything);
    const folder = path.join(emptyWorkspace(), 'disk');
    const disk = smallDisk(folder, 2 ** 20);
    try {
      disk.fill(16_384);
      expect(await reader.exportFound(path.join(folder, 'found.jsonl'))).toEqual({
        kind: 'failed',
        message: expect.stringContaining('ENOSPC') as string,
      });
      expect(readdirSync(folder).filter((name) => name.startsWith('found'))).toEqual([]);
    } finally {
      disk.close();
    }
  },
);
