import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { holdsReferences } from '../../../src/node/evaluate/holdsReferences';

const bare = '{"id": "1", "prediction": "yes"}\n';

test.each([
  ['our own', '{"id": "1", "prediction": "yes", "references": ["no"]}', true],
  [
    'Tk-Instruct',
    '{"Task": "t", "Instance": {"id": "1", "output": ["no"]}, "prediction": "yes"}',
    true,
  ],
  ['lm-evaluation-harness', '{"doc_id": 1, "target": "no", "filtered_resps": ["yes"]}', true],
  ['a JSON list', '[{"id": "1", "prediction": "yes", "references": ["no"]}]', true],
  ['some lines without', `${bare}{"id": "2", "prediction": "a", "references": ["b"]}`, true],
  ['predictions alone', bare.repeat(100_000), false],
  ['references alone', '{"id": "1", "references": ["no"]}', false],
  ['nothing', '', false],
  ['no text', 'PAR1', false],
])('%s', async (_, content, wanted) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-references-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'p.jsonl');
  writeFileSync(file, content);
  expect(await holdsReferences(file)).toBe(wanted);
  expect(await holdsReferences(path.join(folder, 'none.jsonl'))).toBe(false);
});
