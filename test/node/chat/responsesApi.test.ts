import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChatEvent, ChatFailure, ChatMessage } from '../../../src/core/refine/chatModel';
import { openaiChatModel, type EndpointOptions } from '../../../src/node/openaiChatModel';
import { refusals, type Mood } from '../../servers/chatMoods';
import { startChatServer, type ChatServer } from '../../servers/chatServer';

const question: readonly ChatMessage[] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Write three steps.' },
];
const list = '1. Read the input.\n2. Compare its parts, as turn 1 asks.\n3. Answer with the label.';
const patience = { retries: 2, pauseSeconds: 0, answerSeconds: 0.4, stallSeconds: 0.3 };

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
afterAll(() => server.close());
let asked = 0;
beforeEach(() => {
  server.mood({ kind: 'answers' });
  asked = server.requests.length;
});

const requests = () => server.requests.slice(asked);

function model(options: Partial<EndpointOptions> = {}) {
  const key = 'sk-test';
  return openaiChatModel({
    ...{ baseUrl: server.url, model: 'test', api: 'responses', key, patience },
    ...options,
  });
}

async function ask(
  options: Partial<EndpointOptions> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const event of model(options).answer(question, signal, 'call-1')) events.push(event);
  return events;
}

const textOf = (events: readonly ChatEvent[]): string =>
  events.map((event) => (event.kind === 'delta' ? event.text : '')).join('');

function failureOf(events: readonly ChatEvent[]): ChatFailure {
  const last = events.at(-1);
  if (last?.kind !== 'failed') throw new Error(`No failure, but ${JSON.stringify(last)}`);
  return last.failure;
}

describe('an answer of the Responses API', () => {
  test('streams, and ends with what the endpoint counted', async () => {
    const events = await ask({ temperature: 0.2, seed: 7 });
    expect(textOf(events)).toBe(list);
    expect(events.filter(({ kind }) => kind === 'delta').length).toBeGreaterThan(3);
    expect(events.at(-1)).toEqual({
      kind: 'finished',
      usage: { inputTokens: 5, outputTokens: 17, counted: true },
      requestId: expect.stringMatching(/^request-\d+$/) as string,
    });
    const [request] = requests();
    expect(request).toMatchObject({
      path: '/v1/responses',
      authorization: 'Bearer sk-test',
      call: 'call-1',
      body: { model: 'test', input: question, stream: true, store: false, temperature: 0.2 },
    });
    expect(request?.body).not.toHaveProperty('seed');
  });

  test('may come in one piece, without what the model thought and without usage', async () => {
    server.mood({ kind: 'doesNotStream' });
    const events = await ask();
    expect(textOf(events)).toBe(list);
    expect(events.at(-1)).toMatchObject({ kind: 'finished', usage: { counted: false } });
    server.mood({ kind: 'countsNoTokens' });
    expect((await ask()).at(-1)).toMatchObject({ kind: 'finished', usage: { counted: false } });
  });

  test('a base URL with the whole path is understood', async () => {
    expect(textOf(await ask({ baseUrl: `${server.url}/responses` }))).toBe(list);
  });

  test('a model tells which API it speaks, and no seed', () => {
    const { parameters } = model({ temperature: 0, seed: 1 });
    expect(parameters).toEqual({
      ...{ baseUrl: server.url, model: 'test', api: 'responses', temperature: 0 },
    });
  });
});

test('what failed tries are charged for is told with the end', async () => {
  const message = 'Overloaded.';
  server.mood({ kind: 'errorInStream', message, outputTokens: 50, times: 2 });
  expect((await ask()).at(-1)).toMatchObject({
    kind: 'finished',
    usage: { inputTokens: 15, outputTokens: 117, counted: true },
  });
  server.mood({ kind: 'errorInStream', message, outputTokens: 50 });
  expect((await ask()).at(-1)).toMatchObject({
    kind: 'failed',
    usage: { inputTokens: 15, outputTokens: 150, counted: true },
  });
});

test.each([true, false])(
  'what a model refuses with is its answer (streamed: %j)',
  async (streams) => {
    server.mood({ kind: 'declines', streams });
    const events = await ask();
    expect(textOf(events)).toBe(list);
    expect(events.at(-1)).toMatchObject({ kind: 'finished' });
  },
);

test('a call of a tool is no answer, not even where all are taken', async () => {
  server.mood({ kind: 'callsTool' });
  expect(failureOf(await ask({ answers: 'all' })).message).toContain('called a tool');
});

test('a cut answer is charged for, and is one where all are taken', async () => {
  server.mood({ kind: 'finishes', reason: 'length', outputTokens: 4096 });
  const usage = { inputTokens: 5, outputTokens: 4096, counted: true };
  expect((await ask()).at(-1)).toMatchObject({ kind: 'failed', usage });
  expect((await ask({ answers: 'all' })).at(-1)).toMatchObject({
    kind: 'finished',
    usage,
    isCut: true,
  });
});

test.each<[string, Mood]>([
  ['a rate limit', { kind: 'rateLimited', retryAfter: '0.05', times: 2 }],
  ['a server error', { ...refusals.serverError, times: 2 }],
  ['an error in the stream', { kind: 'errorInStream', message: 'Overloaded.', times: 2 }],
  ['a connection lost before the first word', { kind: 'drops', pieces: 0, times: 2 }],
  ['a stream that ends before the first word', { kind: 'endsEarly', pieces: 0, times: 2 }],
  ['silence', { kind: 'silent', times: 1 }],
  ['a stall before the first word', { kind: 'stalls', pieces: 0, times: 1 }],
])('%s passes: asks again, by the same name', async (_, mood) => {
  server.mood(mood);
  const events = await ask();
  expect(textOf(events)).toBe(list);
  expect(requests().length).toBeGreaterThan(1);
  expect(new Set(requests().map(({ call }) => call))).toEqual(new Set(['call-1']));
});

test.each<[string, Mood, ChatFailure['cause'], RegExp, number]>([
  ['a wrong key', refusals.wrongKey, 'wrong-key', /does not accept the key/, 1],
  ['no quota', refusals.noQuota, 'no-quota', /no quota left .*add credit/, 1],
  ['a context too long', refusals.contextTooLong, 'context-too-long', /Shorten the def/, 1],
  ['a filtered answer', { kind: 'finishes', reason: 'content_filter' }, 'content-filter', /Re/, 1],
  ['an answer cut off', { kind: 'finishes', reason: 'length' }, 'context-too-long', /cut off/, 1],
  ['no words', { kind: 'saysNothing' }, 'server', /no text/, 1],
  ['a web page', { kind: 'html', status: 200 }, 'not-an-endpoint', /web page.*base URL/, 1],
  ['other JSON', { kind: 'otherJson' }, 'not-an-endpoint', /JSON of another kind/, 1],
  ['malformed JSON', { kind: 'malformed' }, 'not-an-endpoint', /cannot be read/, 1],
  [
    'an error in every stream',
    { kind: 'errorInStream', message: 'Overloaded.' },
    'server',
    /It says: "Overloaded\."/,
    3,
  ],
  ['a lost connection', { kind: 'drops', pieces: 4 }, 'connection-lost', /was lost .* kept/, 1],
  ['an early end', { kind: 'endsEarly', pieces: 4 }, 'connection-lost', /was lost .* kept/, 1],
  ['a stall', { kind: 'stalls', pieces: 4 }, 'connection-lost', /sent nothing for 0.3 s/, 1],
])('%s does not pass', async (_, mood, cause, message, calls) => {
  server.mood(mood);
  const failure = failureOf(await ask());
  expect(failure).toEqual({ cause, message: expect.stringMatching(message) as string });
  expect(requests()).toHaveLength(calls);
});

test('cancelling ends the request in flight', async () => {
  server.mood({ kind: 'slow', milliseconds: 30 });
  const controller = new AbortController();
  const events: ChatEvent[] = [];
  for await (const event of model().answer(question, controller.signal)) {
    events.push(event);
    if (event.kind === 'delta') controller.abort();
  }
  expect(failureOf(events).cause).toBe('cancelled');
  await vi.waitFor(() => expect(requests()[0]?.aborted).toBe(true));
});
