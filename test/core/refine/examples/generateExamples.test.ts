import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import type { ChatFailure, ChatModel } from '../../../../src/core/refine/chatModel';
import { printExamplesTranscript } from '../../../../src/core/refine/examples/examplesTranscript';
import {
  generateExamples,
  type GenerateEvent,
  type GenerateOptions,
} from '../../../../src/core/refine/examples/generateExamples';
import { drawnText } from '../../document/damagedText';
import { scripted } from '../fakeModel';

const file = drawnText(`
  Task: task1_reviews
  Category: Sentiment Analysis

  Definition:
    Answer "good" if the guest who wrote the {{review}} was content, and "bad" if not.

  Steps:
    1. Read the review.
    2. Answer good or bad.

  Positive Example 1:
    Input: Fine food & {{wine}}.
    Output: good
    Explanation: Praise.

  Negative Example 1:
    Input: We left before the dessert.
    Output: good
`);
const examples = [
  {
    input: 'The cook waved us goodbye, which was the best of it.',
    output: 'bad',
    explanation: 'Irony.',
  },
  { input: 'Nothing to complain about but the weather.', output: 'good', explanation: 'Praise.' },
  { input: 'Fine food & {{wine}}.', output: 'bad', explanation: 'It is there already.' },
  {
    input: 'I have eaten worse, though never for this money.',
    output: 'bad',
    explanation: 'Hidden.',
  },
];
const [irony, weather, , money] = examples;
const ranking = JSON.stringify([
  { example: 2, correct: true, why: 'Two thoughts.' },
  { example: 3, correct: false, why: 'Could be either.' },
  { example: 1, correct: true, why: 'Irony.' },
]);
const answers = [JSON.stringify(examples), ranking];
const lost: ChatFailure = {
  cause: 'connection-lost',
  message: 'The connection was lost. Try again.',
};

type Last = Extract<GenerateEvent, { readonly transcript: unknown }>;

async function run(model: ChatModel, options: Partial<GenerateOptions> = {}) {
  let time = Date.UTC(2030, 0, 1);
  const events: GenerateEvent[] = [];
  for await (const event of generateExamples({
    document: parse(file),
    linting: {},
    count: 4,
    model,
    signal: new AbortController().signal,
    now: () => (time += 500),
    ...options,
  }))
    events.push(event);
  return { events, last: events.at(-1) as Last }; // it always is one of these
}
const kinds = (events: readonly GenerateEvent[]): string[] =>
  events.map(({ kind }) => kind).filter((kind) => kind !== 'answerDelta');

test('candidates are asked for, checked and ranked as two turns of one conversation', async () => {
  const model = scripted(answers);
  const { events, last } = await run(model);
  expect(kinds(events)).toEqual([
    'turnStarted',
    'candidatesChecked',
    'turnStarted',
    'candidatesRanked',
    'finished',
  ]);
  expect(model.asked.map((messages) => messages.map(({ role }) => role))).toEqual([
    ['user'],
    ['user', 'assistant', 'user'],
  ]);
  expect(last.kind === 'finished' && last.offer).toEqual({
    ranked: [
      { example: weather, why: 'Two thoughts.', isDoubted: false },
      { example: irony, why: 'Irony.', isDoubted: false },
      { example: money, why: 'Could be either.', isDoubted: true },
    ],
    best: [irony, weather], // one good beside the good one of the file would be one-sided
    rejected: [{ example: examples[2], reason: 'It says the same as Positive Example 1.' }],
    notices: [],
  });
});

test('the prompts hold the file, never expanded, and only what passed the checks', async () => {
  const model = scripted(answers);
  await run(model);
  const [ask, rank] = model.asked.map((messages) => messages.at(-1)!.content);
  expect(ask).toContain('Write 4 new examples');
  expect(ask).toContain('who wrote the {{review}} was content');
  expect(ask).toContain('  2. Answer good or bad.'.trim());
  expect(ask).toContain('Input: Fine food & {{wine}}.\nOutput: good\nWhy: Praise.');
  expect(ask).toContain('Example 1 of a mistake');
  expect(rank).toContain('These 3 of your examples');
  expect(rank).toContain('Example 3\nInput: I have eaten worse');
  expect(rank).not.toContain('{{wine}}');
});

test('the transcript holds the whole conversation and is for people', async () => {
  const { last } = await run(scripted(answers));
  const text = printExamplesTranscript(last.transcript);
  const read = JSON.parse(text) as Record<string, unknown>;
  expect(read).toMatchObject({
    transcript: 'stepwise-examples-1',
    task: 'task1_reviews',
    model: 'scripted',
    parameters: { seed: 7 },
    started: '2030-01-01T00:00:00.500Z',
    outcome: 'finished',
    failure: null,
    turns: [
      { turn: 'ask', requestId: 'request-1' },
      { turn: 'rank', answer: ranking },
    ],
    unfinished: null,
    offered: [{ ...weather, reason: 'Two thoughts.' }, irony, money],
    rejected: [{ input: 'Fine food & {{wine}}.' }],
  });
  expect(text).toContain('"You write worked examples for a task.');
});

describe('less than hoped for', () => {
  test('an answer without examples offers nothing and asks nothing more', async () => {
    const { events, last } = await run(scripted(['Sorry, I cannot do that.']));
    expect(kinds(events).at(-1)).toBe('finished');
    expect(last.kind === 'finished' && last.offer).toEqual({
      ranked: [],
      best: [],
      rejected: [],
      notices: [],
    });
    expect(last.transcript.turns[0]?.answer).toBe('Sorry, I cannot do that.');
  });

  test('a single example is not ranked', async () => {
    const { last } = await run(scripted([JSON.stringify([irony])]));
    expect(last.kind === 'finished' && last.offer.best).toEqual([irony]);
  });

  test('more than asked for are left out', async () => {
    const { last } = await run(scripted([JSON.stringify(examples), '[1, 2]']), { count: 2 });
    expect(last.kind === 'finished' && last.offer.ranked).toHaveLength(2);
  });

  test('a ranking that cannot be read leaves the order, and says so', async () => {
    const { last } = await run(scripted([answers[0]!, 'They are all wonderful.']));
    expect(last.kind === 'finished' && last.offer.best).toEqual([irony, weather]);
    expect(last.kind === 'finished' && last.offer.notices).toEqual([
      'The ranking could not be read. The examples stand in the order in which they came.',
    ]);
  });

  test('so does a ranking that fails', async () => {
    const { last } = await run(scripted([answers[0]!, lost]));
    expect(last.kind === 'finished' && last.offer.notices[0]).toMatch(/The connection was lost/);
    expect(last.transcript.unfinished?.answer).toBe('Half an ans');
  });
});

test('examples that would be one-sided with those of the file are not recommended', async () => {
  const praise = { input: 'Not a crumb was left on our plates.', output: 'good' };
  const { last } = await run(scripted([JSON.stringify([weather, praise]), '[2, 1]']));
  expect(last.kind === 'finished' && last.offer).toMatchObject({
    ranked: [{ example: praise }, { example: weather }],
    best: [],
    notices: [expect.stringMatching(/More of them would add a finding, "one-sided-examples"/)],
  });
});

describe('nothing is offered', () => {
  test('when the first turn fails; what came is kept', async () => {
    const { last } = await run(scripted([lost]));
    expect(last).toMatchObject({ kind: 'failed', failure: lost });
    expect(last.transcript.unfinished?.answer).toBe('Half an ans');
  });

  test('what a failed turn took stands with it', async () => {
    const usage = { inputTokens: 30, outputTokens: 4096, counted: true };
    const { last } = await run(scripted([{ ...lost, usage }]));
    expect(last.transcript.unfinished).toMatchObject({ answer: 'Half an ans', usage });
  });

  test.each([0, 1])('when turn %d is cancelled', async (turn) => {
    const stop: ChatFailure = { cause: 'cancelled', message: 'Cancelled.' };
    const { last } = await run(scripted([...answers.slice(0, turn), stop]));
    expect(last.kind).toBe('cancelled');
    expect(last.transcript.outcome).toBe('cancelled');
  });

  test('when the file has no definition; no model is asked', async () => {
    const model = scripted([]);
    const { last } = await run(model, { document: parse('Task: a\n') });
    expect(last).toMatchObject({ kind: 'failed', failure: { cause: 'nothing-to-go-by' } });
    expect(model.asked).toEqual([]);
  });
});

test('the signal reaches the model', async () => {
  const abort = new AbortController();
  const signals: AbortSignal[] = [];
  const model: ChatModel = {
    name: 'watched',
    async *answer(messages, signal) {
      signals.push(signal);
      yield* scripted(answers.slice(messages.length > 1 ? 1 : 0)).answer(messages, signal);
    },
  };
  await run(model, { signal: abort.signal });
  expect(signals).toEqual([abort.signal, abort.signal]);
});
