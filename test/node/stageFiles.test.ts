import path from 'node:path';
import { expect, test } from 'vitest';
import { isStageFile, stageFile } from '../../src/node/stageFiles';

test('the prompts of stages are known by their place', () => {
  const folder = path.resolve('work');
  expect(isStageFile(stageFile(folder, 'draft'))).toBe(true);
  const others = ['draft.instruct', 'stages/draft.instruct', '.stepwise/stages/mine.instruct'];
  for (const other of others) expect(isStageFile(path.join(folder, other))).toBe(false);
});
