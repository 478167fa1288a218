import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dataFiles } from '../../src/node/dataFiles';
import { findingsIn } from '../../src/node/fileLinting';

test.each([
  ['Layout: other.instruct', ['bad-layout']],
  ['Layout: data.json', ['bad-layout']],
  ['Layout: folder', ['missing-file']],
  ['Layout: nowhere.instruct', ['missing-file']],
  ['Layout: mine.instruct', []],
  ['Instances: folder', ['missing-file']],
  ['Instances: data.json', []],
])('%s', (field, rules) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-surroundings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'folder'));
  writeFileSync(path.join(folder, 'other.instruct'), 'Task: b\nDefinition: Say it.\n');
  writeFileSync(path.join(folder, 'mine.instruct'), 'Template: {{definition}}{{input}}\n');
  writeFileSync(path.join(folder, 'data.json'), '{"Definition": ["x"], "Instances": []}');
  const found = findingsIn(
    `Task: a\n${field}\nDefinition: Say it.\n`,
    path.join(folder, 'a.instruct'),
    { data: dataFiles(), configuration: new Map() },
  );
  expect(found.map(({ rule }) => rule).filter((rule) => rule !== 'example-count')).toEqual(rules);
});
