import { describe, expect, test } from 'vitest';
import type { ChatEvent, ChatMessage } from '../../../src/core/refine/chatModel';
import {
  parseRecording,
  printExchange,
  printRecordingHeader,
  recordingChatModel,
  replayChatModel,
  type Exchange,
} from '../../../src/core/refine/recording';
import { scripted } from './fakeModel';

const usage = { inputTokens: 4, outputTokens: 9, counted: true };
const hello: readonly ChatMessage[] = [{ role: 'user', content: 'Write\nsteps "now".' }];
const exchange: Exchange = {
  messages: hello,
  answer: '\n1. Read  it.\n2. Answer: "ja" 😀.\n',
  usage,
  model: 'm',
};
const text = printRecordingHeader('Made by hand.') + printExchange(exchange);

async function ask(
  recording: string,
  messages: readonly ChatMessage[],
  signal: AbortSignal = new AbortController().signal,
): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  const model = replayChatModel(parseRecording(recording), { name: 'refine.jsonl' });
  for await (const event of model.answer(messages, signal)) events.push(event);
  return events;
}

describe('replay', () => {
  test('streams the answer in pieces that make up the whole', async () => {
    const events = await ask(text, hello);
    const pieces = events.flatMap((event) => (event.kind === 'delta' ? [event.text] : []));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('')).toBe(exchange.answer);
    expect(events.at(-1)).toEqual({ kind: 'finished', usage, requestId: null });
  });

  test.each<[string, readonly ChatMessage[]]>([
    ['other words', [{ role: 'user', content: 'Write steps "now".' }]],
    ['another role', [{ role: 'system', content: hello[0]!.content }]],
    ['a longer conversation', [...hello, { role: 'assistant', content: 'x' }]],
    ['none', []],
  ])('%s are not answered', async (_, messages) => {
    expect(await ask(text, messages)).toEqual([
      {
        kind: 'failed',
        failure: {
          cause: 'not-recorded',
          message: expect.stringMatching(
            /"refine.jsonl" has no answer.*1 answers.*undo .* key/,
          ) as string,
        },
      },
    ]);
  });

  test('of equal questions the last counts', async () => {
    const again = text + printExchange({ ...exchange, answer: 'Later.' });
    expect((await ask(again, hello))[0]).toEqual({ kind: 'delta', text: 'Later.' });
  });

  test('ends when it is cancelled', async () => {
    expect(await ask(text, hello, AbortSignal.abort())).toMatchObject([
      { kind: 'failed', failure: { cause: 'cancelled' } },
    ]);
  });
});

describe('the file', () => {
  test('comes back as it was written', () => {
    expect(parseRecording(text)).toEqual({
      note: 'Made by hand.',
      exchanges: [exchange],
      problems: [],
    });
    expect(text.split('\n')).toHaveLength(3);
  });

  test('a line that is damaged or cut off is named, the others answer', async () => {
    const damaged = `${text}{"answer": 1}\n${printExchange(exchange).slice(0, 40)}`;
    expect(parseRecording(damaged).problems).toEqual([
      'Line 3 is no recorded answer and is left out.',
      'Line 4 is no recorded answer and is left out.',
    ]);
    expect((await ask(damaged, hello)).at(-1)?.kind).toBe('finished');
  });
});

test('what was recorded can be replayed; an answer that broke off is not recorded', async () => {
  const written: Exchange[] = [];
  const failure = { cause: 'server', message: 'Down.' } as const;
  const model = recordingChatModel(scripted(['1. Read.', failure]), (one) => {
    written.push(one);
    return Promise.resolve();
  });
  expect(model.name).toBe('scripted');
  const signal = new AbortController().signal;
  for (let call = 0; call < 2; call++)
    for await (const event of model.answer(hello, signal)) expect(event).toBeDefined();
  expect(written).toEqual([
    {
      messages: hello,
      answer: '1. Read.',
      usage: { inputTokens: 10, outputTokens: 5, counted: true },
      model: 'scripted',
    },
  ]);
  const events = await ask(written.map(printExchange).join(''), hello);
  expect(events[0]).toEqual({ kind: 'delta', text: '1. Read.' });
});
