import { beforeEach, expect, test, vi } from 'vitest';
import { tellOutcome } from '../../src/extension/predict/tellOutcome';
import type { ChatRunOutcome } from '../../src/node/predict/predictChatRun';
import type { PreparedChatRun } from '../../src/node/predict/prepareChatRun';
import { editor, said } from './fakeVSCode';

vi.mock('vscode', () => import('./fakeVSCode'));
beforeEach(() => editor.reset());

// As much of a run as its outcome is told with.
const run = { manifest: { id: 'run', instances: { predict: 10 } } } as unknown as PreparedChatRun;
const outcome: ChatRunOutcome = {
  ...{ predicted: 10, cut: 0, missed: 0, stop: null, evaluation: null },
  spent: null,
};

test.each([
  [null, '10 of 10 instances predicted.'],
  [1.8, '10 of 10 instances predicted. Spent: $1.80.'],
  [0.0012, '10 of 10 instances predicted. Spent: $0.0012.'],
  [0, '10 of 10 instances predicted. Spent: $0.00.'],
])('the end of a run that cost %j dollars', (spent, message) => {
  tellOutcome(run, { ...outcome, spent });
  expect(said).toEqual([message]);
});

test('so it is where the run was stopped', () => {
  const stop = { cause: 'spend-cap', message: 'The spend cap is reached.' } as const;
  tellOutcome(run, { ...outcome, predicted: 4, stop, spent: 1.8 });
  expect(said).toEqual([
    '4 of 10 instances predicted. Spent: $1.80. The spend cap is reached. "Predict with Chat Model…" goes on with it.',
  ]);
});
