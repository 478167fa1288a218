import { expect, test } from 'vitest';
import type { RefineEvent } from '../../src/core/refine/conversation';
import type { Transcript, Turn } from '../../src/core/refine/transcript';
import { applied, initialState, reduce } from '../../src/extension/refine/refineState';
import type { RefineState } from '../../src/protocol/refine';

const model = { kind: 'recording', name: 'refine.jsonl', reason: 'No key is set.' } as const;
const start = initialState({ fileName: 'a.instruct', task: 'a', model });

const turn: Turn = {
  stage: 'draft',
  prompt: 'Write steps.',
  answer: '1. Read it.\n2. Answer.',
  steps: ['Read it.', 'Answer.'],
  objection: null,
  usage: { inputTokens: 30, outputTokens: 8, counted: true },
  seconds: 2,
  requestId: null,
};

const transcript: Transcript = {
  transcript: 'stepwise-refine-1',
  task: 'a',
  model: 'refine.jsonl',
  parameters: {},
  started: '2026-01-01T00:00:00.000Z',
  outcome: 'finished',
  failure: null,
  stepsBefore: [],
  turns: [turn],
  unfinished: null,
  result: { stage: 'draft', steps: turn.steps, objection: null },
};

const after = (...events: readonly RefineEvent[]): RefineState => events.reduce(reduce, start);
const none = { fixed: [], added: [], left: [] };

test('all stages wait at first', () => {
  expect(start.stages.map(({ id, status }) => [id, status])).toEqual([
    ['draft', 'waiting'],
    ['single-example', 'waiting'],
    ['learn-from-examples', 'waiting'],
    ['generalise', 'waiting'],
    ['final', 'waiting'],
  ]);
});

test('an answer grows while it streams, and a notice goes with the next text', () => {
  const waiting = after(
    { kind: 'stageStarted', stage: 'draft', prompt: 'Write steps.' },
    { kind: 'answerDelta', stage: 'draft', text: '1. Read' },
    { kind: 'waiting', stage: 'draft', seconds: 1.2, reason: 'The endpoint is busy.' },
  );
  expect(waiting.stages[0]).toMatchObject({
    status: 'streaming',
    answer: '1. Read',
    notice: 'The endpoint is busy. Going on in 2 s.',
  });
  const next = reduce(waiting, { kind: 'answerDelta', stage: 'draft', text: ' it.' });
  expect(next.stages[0]).toMatchObject({ answer: '1. Read it.', notice: null });
});

test('a finished stage shows what it changed, and its tokens are summed up', () => {
  const findings = { ...none, fixed: [{ rule: 'leaks-example', message: 'x', step: 1 }] };
  const { stages, totals } = after(
    { kind: 'stageFinished', stage: 'draft', turn, before: ['Read it.'], findings },
    { kind: 'stageFinished', stage: 'final', turn, before: ['Read it.'], findings },
  );
  expect(stages[0]!.steps).toEqual([
    { words: [{ kind: 'same', text: 'Read it.' }] },
    { words: [{ kind: 'added', text: 'Answer.' }] },
  ]);
  expect(stages[0]!.findings.fixed).toHaveLength(1);
  expect(totals).toEqual({ inputTokens: 60, outputTokens: 16, seconds: 4 });
});

test('at the end there is something to apply, and then it is applied', () => {
  const finished = after({ kind: 'conversationFinished', transcript });
  expect(finished.phase).toBe('finished');
  expect(finished.result).toEqual({ kind: 'ready', stage: 'draft', objection: null });
  expect(applied(finished, 'draft').result).toEqual({ kind: 'applied', stage: 'draft' });
});

test('a failure marks the stage that streamed and keeps its answer', () => {
  const failed = after(
    { kind: 'stageStarted', stage: 'draft', prompt: 'Write steps.' },
    { kind: 'answerDelta', stage: 'draft', text: '1. Read' },
    {
      kind: 'failed',
      failure: { cause: 'wrong-key', message: 'The key was refused.' },
      transcript: { ...transcript, result: null },
    },
  );
  expect(failed.phase).toBe('failed');
  expect(failed.stages[0]).toMatchObject({ status: 'failed', answer: '1. Read' });
  expect(failed.failure?.action?.event).toBe('setKey');
  expect(failed.result).toEqual({ kind: 'none' });
});
