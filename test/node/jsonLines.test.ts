import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { jsonLines, linesOf } from '../../src/node/jsonLines';

function fileOf(text: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-lines-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'lines.jsonl');
  writeFileSync(file, text);
  return file;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

test('a line ends where JSON cannot go on, and at no other separator', async () => {
  const values = ['\u2028', '\u2029', '\u0085', '\v', '\f'].map((text) => ({ text: `a${text}b` }));
  const file = fileOf(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  expect(await all(jsonLines(file))).toEqual(values);
});

test.each([
  ['a\nb\n', ['a', 'b']],
  ['a\r\nb\r\n', ['a', 'b']],
  ['a\n\n\r\nb', ['a', 'b']],
  ['a\rb\n', ['a\rb']],
  ['', []],
])('%j', async (text, lines) => {
  expect(await all(linesOf(fileOf(text)))).toEqual(lines);
});

test('characters and lines across the pieces of a file are whole', async () => {
  const lines = Array.from({ length: 40 }, (_, number) => 'x€\u{1F600}'.repeat(4000 + number));
  expect(await all(linesOf(fileOf(lines.join('\r\n'))))).toEqual(lines);
});

test('of a file that is not there: a missing file, or no objects', async () => {
  const file = path.join(os.tmpdir(), 'stepwise-no-such-file.jsonl');
  await expect(all(linesOf(file))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await all(jsonLines(file))).toEqual([]);
});

test('a line that was cut off is left out', async () => {
  expect(await all(jsonLines(fileOf('{"a":1}\n{"b":\n[1]\n{"c":3}')))).toEqual([
    { a: 1 },
    { c: 3 },
  ]);
});
