import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChatEvent, ChatFailure, ChatMessage } from '../../../src/core/refine/chatModel';
import { openaiChatModel, type EndpointOptions } from '../../../src/node/openaiChatModel';
import { refusals, type Mood } from '../../servers/chatMoods';
import { startChatServer, type ChatServer } from '../../servers/chatServer';

const key = 'sk-test-0123456789';
const question: readonly ChatMessage[] = [{ role: 'user', content: 'Write three steps.' }];
const list = '1. Read the input.\n2. Compare its parts, as turn 1 asks.\n3. Answer with the label.';
/** No pauses between tries, and little waiting. */
const patience = { retries: 2, pauseSeconds: 0, longestWaitSeconds: 0.42 };
/** For servers that say nothing. */
const impatient = { ...patience, answerSeconds: 0.4, stallSeconds: 0.3 };

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
  return openaiChatModel({ baseUrl: server.url, model: 'test', key, patience, ...options });
}

async function ask(
  options: Partial<EndpointOptions> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const event of model(options).answer(question, signal)) events.push(event);
  expect(JSON.stringify(events)).not.toContain(key);
  return events;
}

/** A complaint with HTTP 200, as proxies pass on what another endpoint answered. */
function sentAsAnswer(code: number, message: string) {
  return { kind: 'complains', status: 200, body: { error: { code, message } } } as const;
}

const textOf = (events: readonly ChatEvent[]): string =>
  events.map((event) => (event.kind === 'delta' ? event.text : '')).join('');
const waitsOf = (events: readonly ChatEvent[]): number[] =>
  events.flatMap((event) => (event.kind === 'waiting' ? [event.seconds] : []));

function failureOf(events: readonly ChatEvent[]): ChatFailure {
  const last = events.at(-1);
  if (last?.kind !== 'failed') throw new Error(`No failure, but ${JSON.stringify(last)}`);
  return last.failure;
}

describe('an answer', () => {
  test('streams, and ends with what the endpoint counted', async () => {
    const events = await ask({ temperature: 0.2, seed: 7 });
    expect(textOf(events)).toBe(list);
    expect(events.filter(({ kind }) => kind === 'delta').length).toBeGreaterThan(3);
    expect(events.at(-1)).toEqual({
      kind: 'finished',
      usage: { inputTokens: 3, outputTokens: 17, counted: true },
      requestId: expect.stringMatching(/^request-\d+$/) as string,
    });
    expect(requests()).toMatchObject([
      {
        authorization: `Bearer ${key}`,
        body: { model: 'test', messages: question, stream: true, temperature: 0.2, seed: 7 },
      },
    ]);
  });

  test('goes out without temperature, seed and key where none is set', async () => {
    await ask({ key: '' });
    expect(requests()[0]?.authorization).toBeNull();
    expect(requests()[0]?.body).not.toHaveProperty('temperature');
    expect(requests()[0]?.body).not.toHaveProperty('seed');
  });

  test('may come in one piece and without usage; then the tokens are an estimate', async () => {
    server.mood({ kind: 'doesNotStream' });
    const events = await ask();
    expect(textOf(events)).toBe(list);
    expect(events.at(-1)).toMatchObject({ kind: 'finished', usage: { counted: false } });
    server.mood({ kind: 'countsNoTokens' });
    expect((await ask()).at(-1)).toMatchObject({
      kind: 'finished',
      usage: { inputTokens: 6, outputTokens: 22, counted: false },
    });
  });

  test('may take longer than the bound on silence while it keeps coming', async () => {
    const options = { patience: { ...patience, stallSeconds: 1 } };
    server.mood({ kind: 'slow', milliseconds: 150 });
    expect(textOf(await ask(options))).toBe(list);
    server.mood({ kind: 'keepsAlive', comments: 6, milliseconds: 200 });
    expect(textOf(await ask(options))).toBe(list);
    expect(requests()).toHaveLength(2);
  });

  test('a base URL with the whole path and a query is understood', async () => {
    const events = await ask({ baseUrl: `${server.url}/chat/completions/?api-version=2` });
    expect(textOf(events)).toBe(list);
    expect(requests()[0]?.path).toBe('/v1/chat/completions?api-version=2');
  });
});

describe('what an endpoint charges for', () => {
  test.each<[string, Mood, number]>([
    ['an answer cut off', { kind: 'finishes', reason: 'length', outputTokens: 4096 }, 4096],
    ['a filtered answer', { kind: 'finishes', reason: 'content_filter', outputTokens: 70 }, 70],
    ['no words', { kind: 'saysNothing' }, 0],
    ['a call of a tool', { kind: 'callsTool' }, 0],
  ])('is told of %s, too', async (_, mood, outputTokens) => {
    server.mood(mood);
    expect((await ask()).at(-1)).toMatchObject({
      kind: 'failed',
      usage: { inputTokens: 3, outputTokens, counted: true },
    });
  });

  test('is an estimate where the endpoint does not count', async () => {
    server.mood({ kind: 'finishes', reason: 'length', isCounted: false });
    expect((await ask()).at(-1)).toMatchObject({
      kind: 'failed',
      usage: { inputTokens: 6, outputTokens: 22, counted: false },
    });
  });

  test('is nothing where there was no answer', async () => {
    server.mood(refusals.contentFilter);
    expect((await ask()).at(-1)).not.toHaveProperty('usage');
  });
});

describe('where all answers are taken', () => {
  test('one that is cut off is one, and is said to be', async () => {
    server.mood({ kind: 'finishes', reason: 'length', outputTokens: 4096 });
    const events = await ask({ answers: 'all' });
    expect(textOf(events)).toBe(list);
    expect(events.at(-1)).toMatchObject({
      kind: 'finished',
      usage: { outputTokens: 4096 },
      isCut: true,
    });
  });

  test('one without text is one', async () => {
    server.mood({ kind: 'saysNothing' });
    const events = await ask({ answers: 'all' });
    expect(events).toMatchObject([{ kind: 'finished' }]);
    expect(events[0]).not.toHaveProperty('isCut');
  });

  test.each<[string, Mood, ChatFailure['cause'], RegExp]>([
    ['a filtered one', { kind: 'finishes', reason: 'content_filter' }, 'content-filter', /filter/],
    ['a call of a tool', { kind: 'callsTool' }, 'server', /called a tool/],
  ])('%s is none', async (_, mood, cause, message) => {
    server.mood(mood);
    const failure = failureOf(await ask({ answers: 'all' }));
    expect(failure).toEqual({ cause, message: expect.stringMatching(message) as string });
  });
});

test('what failed tries are charged for is told with the end', async () => {
  const message = 'Overloaded.';
  server.mood({ kind: 'errorInStream', message, outputTokens: 50, times: 2 });
  expect((await ask()).at(-1)).toMatchObject({
    kind: 'finished',
    usage: { inputTokens: 9, outputTokens: 117, counted: true },
  });
  server.mood({ kind: 'errorInStream', message, outputTokens: 50 });
  expect((await ask()).at(-1)).toMatchObject({
    kind: 'failed',
    usage: { inputTokens: 9, outputTokens: 150, counted: true },
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

describe('trouble that passes', () => {
  test('a rate limit: waits as told, then goes on', async () => {
    server.mood({ kind: 'rateLimited', retryAfter: '0.05', times: 2 });
    const events = await ask();
    expect(waitsOf(events)).toEqual([0.05, 0.05]);
    expect(textOf(events)).toBe(list);
  });

  test('a rate limit that says how long to wait is no failed try', async () => {
    server.mood({ kind: 'rateLimited', retryAfter: '0.02', times: 8 });
    const events = await ask();
    expect(waitsOf(events)).toEqual(Array(8).fill(0.02));
    expect(textOf(events)).toBe(list);
  });

  const spent = 'You exceeded your current quota, please check your plan and billing details.';
  test.each<[string, string, number, string?]>([
    ['in its words', `${spent} Please retry in 0.05s.`, 0.05],
    ['in its words, otherwise', `${spent} Please try again in 50 ms.`, 0.05],
    ['in a header', spent, 0.05, '0.05'],
  ])(
    'a quota for a minute: it says when to come back, %s',
    async (_, message, wait, retryAfter) => {
      const body = { error: { code: 429, message, status: 'RESOURCE_EXHAUSTED' } };
      const said = retryAfter === undefined ? {} : { retryAfter };
      server.mood({ kind: 'complains', status: 429, body, ...said, times: 1 });
      const events = await ask();
      expect(waitsOf(events)).toEqual([wait]);
      expect(textOf(events)).toBe(list);
    },
  );

  test('a rate limit with a date, and one without a word about it', async () => {
    server.mood({ kind: 'rateLimited', retryAfter: new Date(0).toUTCString(), times: 1 });
    expect(waitsOf(await ask())).toEqual([0]);
    server.mood({ kind: 'rateLimited', retryAfter: null, times: 2 });
    const events = await ask({ patience: { ...patience, pauseSeconds: 0.01 } });
    expect(waitsOf(events)).toEqual([0.01, 0.02]);
    expect(textOf(events)).toBe(list);
  });

  test.each<[string, Mood]>([
    ['a server error', { ...refusals.serverError, times: 2 }],
    ['an error in the stream', { kind: 'errorInStream', message: 'Overloaded.', times: 2 }],
    ['an error sent as an answer', { ...sentAsAnswer(502, 'Provider returned error'), times: 2 }],
    ['a rate limit sent as an answer', { ...sentAsAnswer(429, 'Too many.'), times: 2 }],
    [
      'no word, broken off',
      { kind: 'breaksOff', reason: 'insufficient_system_resource', times: 2 },
    ],
    ['a connection lost before the first word', { kind: 'drops', pieces: 0, times: 2 }],
    ['a stream that ends before the first word', { kind: 'endsEarly', pieces: 0, times: 2 }],
  ])('%s: asks again', async (_, mood) => {
    server.mood(mood);
    const events = await ask();
    expect(waitsOf(events).length).toBeGreaterThan(0);
    expect(textOf(events)).toBe(list);
  });

  test.each<[string, Mood]>([
    ['silence', { kind: 'silent', times: 1 }],
    ['a stall before the first word', { kind: 'stalls', pieces: 0, times: 1 }],
  ])('%s: asks again', async (_, mood) => {
    server.mood(mood);
    const events = await ask({ patience: impatient });
    expect(waitsOf(events).length).toBeGreaterThan(0);
    expect(textOf(events)).toBe(list);
  });
});

describe('trouble that does not pass', () => {
  test.each<[string, Mood, ChatFailure['cause'], RegExp, number]>([
    ['a wrong key', refusals.wrongKey, 'wrong-key', /does not accept the key .*Set a key/, 1],
    ['no quota', refusals.noQuota, 'no-quota', /no quota left .*add credit/, 1],
    [
      'no quota, whenever one comes back',
      {
        kind: 'complains',
        status: 429,
        body: { error: { code: 'insufficient_quota', message: 'You exceeded your quota.' } },
        retryAfter: '1',
      },
      'no-quota',
      /no quota left/,
      1,
    ],
    ['a context too long', refusals.contextTooLong, 'context-too-long', /Shorten the def/, 1],
    ['an unknown model', refusals.unknownModel, 'unknown-model', /the model "test" .*Choose/, 1],
    ['a filtered prompt', refusals.contentFilter, 'content-filter', /Reword/, 1],
    [
      'a filtered answer',
      { kind: 'finishes', reason: 'content_filter' },
      'content-filter',
      /Reword/,
      1,
    ],
    ['an answer cut off', { kind: 'finishes', reason: 'length' }, 'context-too-long', /cut off/, 1],
    ['no words', { kind: 'saysNothing' }, 'server', /no text/, 1],
    ['a web page', { kind: 'html', status: 200 }, 'not-an-endpoint', /web page.*base URL/, 1],
    ['a web page not found', { kind: 'html', status: 404 }, 'not-an-endpoint', /base URL/, 1],
    ['other JSON', { kind: 'otherJson' }, 'not-an-endpoint', /JSON of another kind/, 1],
    ['plain text', { kind: 'plainText' }, 'not-an-endpoint', /no stream of events/, 1],
    ['malformed JSON', { kind: 'malformed' }, 'not-an-endpoint', /cannot be read/, 1],
    [
      'a refused parameter',
      { kind: 'refuses', status: 400, error: { message: 'temperature must be 1' } },
      'server',
      /refuses this request .*It says: "temperature must be 1"/,
      1,
    ],
    [
      'a bill to pay, sent as an answer',
      sentAsAnswer(402, 'No credits.'),
      'no-quota',
      /credits/,
      1,
    ],
    ['a bill to pay', { kind: 'refuses', status: 402, error: null }, 'no-quota', /add credit/, 1],
    [
      'a key without access',
      { kind: 'refuses', status: 403, error: { message: 'No.' } },
      'wrong-key',
      /not allowed/,
      1,
    ],
    [
      'a server error for good',
      refusals.serverError,
      'server',
      /problem of its own \(HTTP 500\)/,
      3,
    ],
    [
      'a rate limit for good',
      { kind: 'rateLimited', retryAfter: '0' },
      'rate-limit',
      /still limits/,
      3,
    ],
    [
      'a rate limit that asks for one wait after the other',
      { kind: 'rateLimited', retryAfter: '0.05' },
      'rate-limit',
      /still limits/,
      9,
    ],
    [
      'a long wait',
      { kind: 'rateLimited', retryAfter: '7200' },
      'rate-limit',
      /asks to wait 7200 s/,
      1,
    ],
  ])('%s', async (_, mood, cause, message, calls) => {
    server.mood(mood);
    const failure = failureOf(await ask());
    expect(failure).toEqual({ cause, message: expect.stringMatching(message) as string });
    expect(requests()).toHaveLength(calls);
  });

  test.each(['model_length', 'MAX_TOKENS', 'max_tokens', 'token_limit'])(
    'an answer that ends with "%s" is cut off',
    async (reason) => {
      server.mood({ kind: 'finishes', reason });
      expect(failureOf(await ask()).cause).toBe('context-too-long');
      expect((await ask({ answers: 'all' })).at(-1)).toMatchObject({ isCut: true });
    },
  );

  test.each(['SAFETY', 'content_filter: RECITATION', 'PROHIBITED_CONTENT', 'sensitive'])(
    'an answer that ends with "%s" is filtered',
    async (reason) => {
      server.mood({ kind: 'finishes', reason });
      expect(failureOf(await ask({ answers: 'all' })).cause).toBe('content-filter');
    },
  );

  test.each(['STOP', 'end_turn', 'stop_sequence', 'eos_token', 'COMPLETE', ''])(
    'an answer that ends with "%s" is whole',
    async (reason) => {
      server.mood({ kind: 'finishes', reason });
      expect((await ask()).at(-1)).toMatchObject({ kind: 'finished' });
    },
  );

  test.each(['insufficient_system_resource', 'error', 'abort'])(
    'an answer that ends with "%s" is broken off',
    async (reason) => {
      server.mood({ kind: 'finishes', reason });
      expect(failureOf(await ask({ answers: 'all' }))).toEqual({
        cause: 'server',
        message: `"${server.url}" broke the answer of "test" off. Try again later, or use another model. It says: "${reason}"`,
      });
      expect(requests()).toHaveLength(1);
    },
  );

  const vllm = { object: 'error', param: null };
  const detail = [
    { loc: ['body', 'model'], msg: 'Field required', type: 'missing' },
    { loc: ['body', 'seed'], msg: 'Input should be an integer', type: 'int' },
  ];
  test.each<[string, number, unknown, ChatFailure['cause'], RegExp]>([
    [
      'of vLLM, too long',
      400,
      { ...vllm, message: "This model's maximum context length is 4096 tokens.", code: 400 },
      'context-too-long',
      /It says: "This model's maximum context length is 4096 tokens\."$/,
    ],
    [
      'of vLLM, no such model',
      404,
      { ...vllm, message: 'The model `test` does not exist.', code: 404 },
      'unknown-model',
      /It says: "The model `test` does not exist\."$/,
    ],
    [
      'of Gemini, a wrong key',
      400,
      [{ error: { code: 400, message: 'API key not valid.', status: 'INVALID_ARGUMENT' } }],
      'wrong-key',
      /Set a key that is valid there\. It says: "API key not valid\."$/,
    ],
    [
      'of FastAPI',
      400,
      { detail: 'Input is too long' },
      'context-too-long',
      /It says: "Input is too long"$/,
    ],
    [
      'of FastAPI, a list',
      422,
      { detail },
      'server',
      /It says: "Field required; Input should be an integer"$/,
    ],
    ['in words alone', 400, { error: 'No such luck.' }, 'server', /It says: "No such luck\."$/],
    ['without a word', 400, { status: 'bad' }, 'server', /settings\.$/],
  ])('a complaint %s', async (_, status, body, cause, message) => {
    server.mood({ kind: 'complains', status, body });
    const failure = failureOf(await ask());
    expect(failure).toEqual({ cause, message: expect.stringMatching(message) as string });
  });

  test.each(['sk-abc…xyz', 'sk-abc\nsk-xyz', 'sk-“abc”'])(
    'the key %j, which no request can carry, is said and not shown',
    async (wrong) => {
      const events = await ask({ key: wrong });
      expect(failureOf(events)).toEqual({
        cause: 'wrong-key',
        message: expect.stringMatching(
          /^The key holds a character .* Copy the whole key/,
        ) as string,
      });
      expect(JSON.stringify(events)).not.toContain('sk-');
      expect(requests()).toEqual([]);
    },
  );

  test.each<[string, Mood, RegExp]>([
    ['silence for good', { kind: 'silent' }, /no answer within 0.4 s/],
    ['a stall before every first word', { kind: 'stalls', pieces: 0 }, /sent nothing for 0.3 s/],
  ])('%s', async (_, mood, message) => {
    server.mood(mood);
    const failure = failureOf(await ask({ patience: impatient }));
    expect(failure).toEqual({
      cause: 'timeout',
      message: expect.stringMatching(message) as string,
    });
    expect(requests()).toHaveLength(3);
  });

  test('a key is asked for where none is set', async () => {
    server.mood(refusals.wrongKey);
    expect(failureOf(await ask({ key: '' }))).toMatchObject({
      cause: 'no-key',
      message: expect.stringContaining('Set a key') as string,
    });
  });

  test('a key that the endpoint repeats stays out of the message', async () => {
    const error = { message: `The key ${key} is\n\u0000not valid. ${'x'.repeat(5000)}` };
    server.mood({ kind: 'refuses', status: 401, error });
    const { message } = failureOf(await ask());
    expect(message).toContain('It says: "The key [key] is not valid. xxx');
    expect(message.length).toBeLessThan(600);
  });
});

describe('a text that has begun to arrive is never started again', () => {
  test.each<[string, Mood, RegExp]>([
    ['the connection is lost', { kind: 'drops', pieces: 4 }, /was lost before .* kept/],
    ['the stream ends early', { kind: 'endsEarly', pieces: 4 }, /was lost before .* kept/],
    ['the stream stalls', { kind: 'stalls', pieces: 4 }, /sent nothing for 0.3 s.* kept/],
  ])('%s', async (_, mood, message) => {
    server.mood(mood);
    const events = await ask({ patience: { ...patience, stallSeconds: 0.3 } });
    expect(textOf(events)).toBe('1. Read the input.\n2. Compare its parts, ');
    expect(failureOf(events)).toEqual({
      cause: 'connection-lost',
      message: expect.stringMatching(message) as string,
    });
    expect(requests()).toHaveLength(1);
  });
});

describe('cancelling', () => {
  test('ends the request in flight', async () => {
    server.mood({ kind: 'slow', milliseconds: 30 });
    const controller = new AbortController();
    const events: ChatEvent[] = [];
    for await (const event of model().answer(question, controller.signal)) {
      events.push(event);
      if (event.kind === 'delta') controller.abort();
    }
    expect(events.map(({ kind }) => kind)).toEqual(['delta', 'failed']);
    expect(failureOf(events).cause).toBe('cancelled');
    await vi.waitFor(() => expect(requests()[0]?.aborted).toBe(true));
  });

  test('ends a wait', async () => {
    server.mood({ kind: 'rateLimited', retryAfter: '200' });
    const controller = new AbortController();
    const events: ChatEvent[] = [];
    const patient = { patience: { ...patience, longestWaitSeconds: 300 } };
    for await (const event of model(patient).answer(question, controller.signal)) {
      events.push(event);
      if (event.kind === 'waiting') setTimeout(() => controller.abort(), 10);
    }
    expect(events.map(({ kind }) => kind)).toEqual(['waiting', 'failed']);
    expect(failureOf(events).cause).toBe('cancelled');
  });

  test('ends the wait for an answer; before the first call there is none', async () => {
    server.mood({ kind: 'silent' });
    const controller = new AbortController();
    const events = ask({ patience: { ...patience, answerSeconds: 100 } }, controller.signal);
    await vi.waitFor(() => expect(requests()).toHaveLength(1));
    controller.abort();
    expect(failureOf(await events).cause).toBe('cancelled');
    expect(failureOf(await ask({}, controller.signal)).cause).toBe('cancelled');
    expect(requests()).toHaveLength(1);
  });

  test('a reader who stops reading ends the request', async () => {
    server.mood({ kind: 'slow', milliseconds: 30 });
    for await (const event of model().answer(question, new AbortController().signal))
      if (event.kind === 'delta') break;
    await vi.waitFor(() => expect(requests()[0]?.aborted).toBe(true));
  });
});

describe('hosts', () => {
  test.each([
    [
      'http://127.0.0.1:9',
      /cannot be reached: (?:nothing listens|there is no connection|the network)/,
    ],
    ['http://no-such-host.invalid/v1', /cannot be reached: .*(?:host|network)/],
  ])('%s is unreachable', async (baseUrl, message) => {
    expect(failureOf(await ask({ baseUrl }))).toEqual({
      cause: 'unreachable',
      message: expect.stringMatching(message) as string,
    });
  });

  test.each(['', 'localhost:8000', 'file:///etc/passwd', 'https://me:secret@host.example/v1'])(
    '"%s" is no base URL',
    async (baseUrl) => {
      const { cause, message } = failureOf(await ask({ baseUrl }));
      expect(cause).toBe('not-an-endpoint');
      expect(message).not.toContain('secret');
      expect(model({ baseUrl }).name).not.toContain('secret');
    },
  );

  test('a redirect to another host does not take the key along', async () => {
    const seen: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(500).end();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    server.mood({ kind: 'redirects', location: `http://127.0.0.1:${port}/v1/chat/completions` });
    expect(failureOf(await ask()).cause).toBe('server');
    expect(seen).toEqual([undefined, undefined, undefined]);
    await new Promise((resolve) => other.close(resolve));
  });

  test('an environment made for another endpoint is not sent to this one', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-from-environment');
    vi.stubEnv('OPENAI_ADMIN_KEY', 'sk-admin-from-environment');
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9');
    await ask({ key: '' });
    vi.unstubAllEnvs();
    expect(requests()[0]?.authorization).toBeNull();
  });
});

test('a model names itself and its parameters without its key', () => {
  const { name, parameters } = model({ temperature: 0, seed: 1 });
  expect(name).toBe(`test at ${server.url}`);
  expect(parameters).toEqual({ baseUrl: server.url, model: 'test', temperature: 0, seed: 1 });
});
