import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scoreRun } from '../../../src/node/runs/scores';
import { temporaryFolder } from './workspace';

test.each([
  ['missing', undefined],
  ['damaged', '{"id": "a", "task"'],
])('a run whose instances are %s cannot be scored, and says so', async (_, instances) => {
  const directory = temporaryFolder();
  writeFileSync(path.join(directory, 'predictions.jsonl'), '{"id": "a", "prediction": "x"}\n');
  if (instances !== undefined) writeFileSync(path.join(directory, 'predict.jsonl'), instances);
  expect(await scoreRun(directory)).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('predict.jsonl is missing or damaged') as string,
  });
});
