import { describe, expect, test } from 'vitest';
import { limitedChatModel } from '../../../../src/core/refine/batch/models';
import { RateGate, type Clock } from '../../../../src/core/refine/batch/rateGate';
import { estimatedTokens } from '../../../../src/core/prompt/tokens';
import type { ChatEvent, ChatModel } from '../../../../src/core/refine/chatModel';

/** Time passes only where somebody sleeps. */
function clock(): Clock & { time: number } {
  const made = {
    time: 0,
    now: () => made.time,
    sleep: (milliseconds: number) => {
      made.time += milliseconds;
      return Promise.resolve();
    },
  };
  return made;
}

const signal = new AbortController().signal;

async function letThrough(gate: RateGate, tokens: number, of: AbortSignal): Promise<string> {
  const waits = gate.pass(tokens, of);
  for (;;) {
    const next = await waits.next();
    if (next.done) return next.value.kind;
  }
}

test('nothing waits before limits are known', async () => {
  const time = clock();
  const gate = new RateGate(time, 300);
  for (let request = 0; request < 100; request++) await letThrough(gate, 5_000, signal);
  expect(time.time).toBe(0);
});

test('requests go on at the rate that the endpoint states', async () => {
  const time = clock();
  const gate = new RateGate(time, 300);
  gate.learn({ requests: { limit: 60, remaining: 2, resetSeconds: 58 }, tokens: null });
  const passed: number[] = [];
  for (let request = 0; request < 5; request++) {
    await letThrough(gate, 100, signal);
    passed.push(time.time);
  }
  expect(passed).toEqual([0, 0, 1000, 2000, 3000]);
});

test('tokens are limited, too, and a request larger than the limit waits for all of it', async () => {
  const time = clock();
  const gate = new RateGate(time, 300);
  gate.learn({ requests: null, tokens: { limit: 1000, remaining: 400, resetSeconds: 60 } });
  await letThrough(gate, 300, signal);
  expect(time.time).toBe(0);
  await letThrough(gate, 400, signal);
  expect(time.time).toBe(30_000);
  await letThrough(gate, 1_000_000, signal);
  expect(time.time).toBe(130_000);
});

test('when one request is told to wait, all wait', async () => {
  const time = clock();
  const gate = new RateGate(time, 300);
  gate.hold(20);
  await letThrough(gate, 1, signal);
  expect(time.time).toBe(20_000);
});

test('while it is paused nobody passes, and who gives up leaves', async () => {
  const gate = new RateGate(clock(), 300);
  gate.pause();
  const controller = new AbortController();
  const first = letThrough(gate, 1, controller.signal);
  const second = letThrough(gate, 1, signal);
  controller.abort();
  expect(await first).toBe('cancelled');
  gate.resume();
  expect(await second).toBe('passed');
});

test('what the endpoint told to wait is sent again when the batch goes on, not while it is paused', async () => {
  const sent: string[] = [];
  const refused: ChatModel = {
    name: 'm',
    async *answer() {
      await Promise.resolve();
      sent.push('first');
      yield { kind: 'waiting', seconds: 1, reason: 'The endpoint limits the rate of requests.' };
      sent.push('again');
      const usage = { inputTokens: 1, outputTokens: 1, counted: true };
      yield { kind: 'finished', usage, requestId: null };
    },
  };
  const gate = new RateGate(clock(), 300);
  const abort = new AbortController();
  const ask = async (of: AbortSignal): Promise<void> => {
    for await (const { kind } of limitedChatModel(refused, gate, estimatedTokens).answer([], of))
      if (kind === 'waiting') gate.pause();
  };
  const given = [ask(signal), ask(abort.signal)];
  await moment();
  expect(sent).toEqual(['first', 'first']);
  abort.abort();
  await given[1];
  expect(sent).toEqual(['first', 'first', 'again']);
  gate.resume();
  await given[0];
  expect(sent).toEqual(['first', 'first', 'again', 'again']);
});

test('a pause that comes while the wait goes on holds what would be sent again', async () => {
  const sent: string[] = [];
  const refused: ChatModel = {
    name: 'm',
    async *answer() {
      sent.push('first');
      await Promise.resolve();
      yield { kind: 'waiting', seconds: 1, reason: 'The endpoint limits the rate of requests.' };
      sent.push('again');
      const usage = { inputTokens: 1, outputTokens: 1, counted: true };
      yield { kind: 'finished', usage, requestId: null };
    },
  };
  let wake = (): void => undefined;
  const time = { time: 0, now: () => time.time };
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      wake = () => {
        time.time += milliseconds;
        resolve();
      };
    });
  const gate = new RateGate({ ...time, sleep }, 300);
  const ask = async (): Promise<void> => {
    for await (const event of limitedChatModel(refused, gate, estimatedTokens).answer([], signal))
      expect(event.kind).not.toBe('failed');
  };
  const given = ask();
  await moment();
  gate.pause();
  wake();
  await moment();
  expect(sent).toEqual(['first']);
  gate.resume();
  await given;
  expect(sent).toEqual(['first', 'again']);
});

describe('an endpoint that names no limit and refuses what is too many', () => {
  /** Takes `count` requests in a window, and says to the others when the next one begins. */
  async function asked(
    questions: number,
    { count, seconds }: { count: number; seconds: number },
    { idle = 0, pause = 0 }: { idle?: number; pause?: number } = {},
  ) {
    const time = clock();
    const gate = new RateGate(time, 300);
    time.time += idle * 1000;
    const window = { began: 0, taken: 0 };
    const refusals: number[] = [];
    const model: ChatModel = {
      name: 'm',
      async *answer() {
        for (let refused = 0; ; refused++) {
          await Promise.resolve();
          if (time.time - window.began >= seconds * 1000)
            Object.assign(window, { began: time.time, taken: 0 });
          if (window.taken++ < count) {
            refusals.push(refused);
            if (refusals.length === count / 2) {
              gate.pause();
              time.time += pause * 1000;
              gate.resume();
            }
            yield { kind: 'finished', usage: noUsage, requestId: null };
            return;
          }
          const left = seconds - (time.time - window.began) / 1000;
          yield { kind: 'waiting', seconds: left, reason: 'Too many.', isLimit: true };
        }
      },
    };
    const limited = limitedChatModel(model, gate, estimatedTokens);
    const ask = async (): Promise<void> => {
      const own = new AbortController().signal;
      for await (const event of limited.answer([], own)) expect(event.kind).not.toBe('failed');
    };
    await Promise.all(Array.from({ length: questions }, ask));
    return { refusals, seconds: time.time / 1000 - idle - pause };
  }
  const noUsage = { inputTokens: 1, outputTokens: 1, counted: true };

  test.each([
    ['one a second', 40, { count: 1, seconds: 1 }],
    ['ten a minute', 60, { count: 10, seconds: 60 }],
    ['one in ten seconds', 12, { count: 1, seconds: 10 }],
  ])('%s: takes them one after the other, about as fast as it can', async (_, questions, limit) => {
    const { refusals, seconds } = await asked(questions, limit);
    expect(refusals).toHaveLength(questions);
    expect(Math.max(...refusals)).toBeLessThanOrEqual(3);
    expect(seconds).toBeLessThan(1.5 * questions * (limit.seconds / limit.count));
  });

  test.each([{ idle: 600 }, { pause: 600 }])(
    'time in which nothing was asked says nothing of its pace: %o',
    async (out) => {
      const limit = { count: 10, seconds: 60 };
      const { seconds } = await asked(60, limit, out);
      expect(seconds).toBeLessThan(1.5 * 60 * (limit.seconds / limit.count));
    },
  );
});

describe('a wait for what the endpoint states', () => {
  const answering: ChatModel = {
    name: 'm',
    async *answer() {
      await Promise.resolve();
      const usage = { inputTokens: 1, outputTokens: 1, counted: true };
      yield { kind: 'finished', usage, requestId: null };
    },
  };
  async function eventsAfter(resetSeconds: number): Promise<ChatEvent[]> {
    const gate = new RateGate(clock(), 300);
    gate.learn({ requests: { limit: 1, remaining: 0, resetSeconds }, tokens: null });
    const events: ChatEvent[] = [];
    const model = limitedChatModel(answering, gate, estimatedTokens);
    for await (const event of model.answer([], signal)) events.push(event);
    return events;
  }

  test('is told before it', async () => {
    expect(await eventsAfter(20)).toMatchObject([
      { kind: 'waiting', seconds: 20, reason: 'The limits that the endpoint states are reached.' },
      { kind: 'finished' },
    ]);
  });

  test('is not told where it is over at once', async () => {
    expect(await eventsAfter(0.5)).toMatchObject([{ kind: 'finished' }]);
  });

  test('is not begun where it would be longer than any other wait', async () => {
    const message =
      'The limits that the endpoint states let no request through for 3600 s. Try again then, or use another endpoint.';
    expect(await eventsAfter(3600)).toEqual([
      { kind: 'failed', failure: { cause: 'rate-limit', message } },
    ]);
  });

  test('leaves the next in line its turn', async () => {
    const gate = new RateGate(clock(), 300);
    gate.learn({ requests: { limit: 1, remaining: 0, resetSeconds: 3600 }, tokens: null });
    expect(await Promise.all([letThrough(gate, 1, signal), letThrough(gate, 1, signal)])).toEqual([
      'too-long',
      'too-long',
    ]);
  });
});

const moment = () => new Promise((resolve) => setTimeout(resolve, 5));
