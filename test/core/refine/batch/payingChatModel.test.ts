import { describe, expect, test } from 'vitest';
import { estimatedTokens } from '../../../../src/core/prompt/tokens';
import { payingChatModel, type Funds } from '../../../../src/core/refine/batch/payingChatModel';
import { toldTooLow } from '../../../../src/core/refine/batch/spendCap';
import type { ChatEvent, ChatModel } from '../../../../src/core/refine/chatModel';
import { Purse, type Tokens } from '../../../../src/core/refine/money';

const prices = { input: 1, output: 10 };
const messages = [{ role: 'user', content: 'x'.repeat(400) }] as const; // 100 tokens, $0.0001

describe('a spend cap, with as many requests at once as are given', () => {
  test.each<[string, readonly number[]]>([
    ['long answers', [4000]],
    ['a short answer before long ones', [500, 4000]],
    ['a few short answers before long ones', [50, 100, 50, 4000]],
    ['answers of many lengths', [300, 3000, 700, 50, 2000, 1200]],
    ['answers that are shorter than any guess', [200]],
  ])('holds for %s', async (_, lengths) => {
    for (const cap of [0.05, 0.2, 1]) {
      const { spent, kinds } = await asked({ cap, lengths, requests: 500 });
      expect(spent).toBeLessThanOrEqual(cap);
      expect(spent).toBeGreaterThan(cap - 0.0001 - costOfAnswer(Math.max(...lengths)));
      expect(new Set(kinds)).toEqual(new Set(['finished', 'spend-cap']));
    }
  });

  test('is passed by no more than the one answer that is far longer than was to be expected', async () => {
    const { spent, most } = await asked({ cap: 0.05, lengths: [30_000], requests: 8 });
    expect(spent).toBeCloseTo(0.0001 + costOfAnswer(30_000));
    expect(most).toBe(1);
  });

  test('is for the answers of many requests at once where it is far off', async () => {
    expect((await asked({ cap: 100, lengths: [400], requests: 8 })).most).toBe(8);
  });

  test('lets the last request through that it has money for', async () => {
    const { kinds } = await asked({ cap: 0.0042, lengths: [200], requests: 3 });
    expect(kinds).toEqual(['finished', 'spend-cap', 'spend-cap']);
  });
});

test('what failed and is charged for all the same counts', async () => {
  const { spent, kinds } = await asked({ cap: 0.2, lengths: [4000], requests: 300, fails: 300 });
  expect(spent).toBeLessThanOrEqual(0.2);
  expect(spent).toBeGreaterThan(0.2 - 0.0001 - costOfAnswer(4000));
  expect(new Set(kinds)).toEqual(new Set(['context-too-long', 'spend-cap']));
});

test('failures that took little do not say how long answers are', async () => {
  const failures = Array<number>(20).fill(1);
  const lengths = [...failures, ...Array<number>(180).fill(4000)];
  const { spent, most } = await asked({ cap: 0.2, lengths, requests: 200, fails: failures.length });
  expect(spent).toBeLessThanOrEqual(0.2);
  expect(most).toBeLessThan(20);
});

describe('a request for which there is no money says so', () => {
  test('nothing is spent: the cap is lower than what is laid aside for it', async () => {
    const { messages } = await asked({ cap: 0.0005, lengths: [10], requests: 3 });
    const message =
      'The spend cap of $0.0005 is lower than the $0.0041 that are laid aside for the 101 tokens of a request and 400 of its answer, so it is not sent. Raise the cap.';
    expect(messages).toEqual([message, message, message]);
    expect(toldTooLow({ cap: 0.0005, prices }, 101)).toBe(message);
    expect(toldTooLow({ cap: 0.0042, prices }, 101)).toBeUndefined();
    expect(toldTooLow({ cap: 0.0005, prices }, null)).toBeUndefined();
  });

  test('it is spent: what is left', async () => {
    const { messages } = await asked({ cap: 0.005, lengths: [200], requests: 2 });
    expect(messages).toEqual([
      'The spend cap of $0.005 is reached: $0.0029 of it are left, and $0.0041 would be laid aside for the next request. Raise the cap and go on; what is answered is kept.',
    ]);
  });
});

test('without a cap, or without prices, nothing waits', async () => {
  expect((await asked({ cap: null, lengths: [4000], requests: 8 })).most).toBe(8);
  const free = new Purse(null, 0.01);
  expect((await asked({ purse: free, lengths: [4000], requests: 8 })).most).toBe(8);
});

test('what failed costs nothing, and the next one goes', async () => {
  const { kinds, spent } = await asked({ cap: 0.0042, lengths: [-1, -1, 10], requests: 3 });
  expect(kinds).toEqual(['server', 'server', 'finished']);
  expect(spent).toBeCloseTo(0.0002);
});

test('who waits for money can be cancelled', async () => {
  const purse = new Purse(prices, 0.05);
  const abort = new AbortController();
  const paid = payingChatModel(answering({ lengths: [4000] }).model, funds(purse));
  const first = endOf(paid);
  const second = endOf(paid, abort.signal);
  abort.abort();
  expect(await second).toBe('cancelled');
  expect(await first).toBe('finished');
});

test('answers of earlier starts say how long those to come are', async () => {
  const start = { cap: 0.02, lengths: [40], requests: 3 };
  expect((await asked(start)).most).toBe(1);
  const earlier = Array.from({ length: 20 }, () => ({ inputTokens: 100, outputTokens: 40 }));
  expect((await asked({ ...start, earlier })).most).toBe(3);
});

function funds(purse: Purse, earlier: readonly Tokens[] = []): Funds {
  return { purse, tokens: estimatedTokens, earlier };
}

function costOfAnswer(tokens: number): number {
  return (tokens * prices.output) / 1e6;
}

interface Asked {
  readonly cap?: number | null;
  readonly purse?: Purse;
  /** Of the answers in turn, in tokens, over and over; a negative one fails. */
  readonly lengths: readonly number[];
  readonly requests: number;
  /** Answers of earlier starts. */
  readonly earlier?: readonly Tokens[];
  /** How many of the first answers are none, and are charged for. */
  readonly fails?: number;
}

async function asked({
  cap = null,
  purse = new Purse(prices, cap),
  lengths,
  requests,
  earlier = [],
  fails = 0,
}: Asked) {
  const answers = answering({ lengths, fails });
  const paid = payingChatModel(answers.model, funds(purse, earlier));
  const ends = await Promise.all(Array.from({ length: requests }, () => lastOf(paid)));
  return {
    kinds: ends.map(kindOf),
    messages: ends.flatMap((end) => (end?.kind === 'failed' ? end.failure.message : [])),
    spent: purse.spent,
    most: answers.most(),
  };
}

/** How an answer ended: `finished`, or the cause. */
async function endOf(model: ChatModel, signal?: AbortSignal): Promise<string> {
  return kindOf(await lastOf(model, signal));
}

function kindOf(end: ChatEvent | undefined): string {
  return end?.kind === 'failed' ? end.failure.cause : (end?.kind ?? '');
}

async function lastOf(
  model: ChatModel,
  signal = new AbortController().signal,
): Promise<ChatEvent | undefined> {
  let last: ChatEvent | undefined;
  for await (const event of model.answer(messages, signal)) last = event;
  return last;
}

/** A model that answers all that it is asked at once after the same while. */
function answering({ lengths, fails = 0 }: Pick<Asked, 'lengths' | 'fails'>) {
  let [count, underWay, most] = [0, 0, 0];
  const model: ChatModel = {
    name: 'fake',
    async *answer(): AsyncGenerator<ChatEvent> {
      const hasFailed = count < fails;
      const outputTokens = lengths[count++ % lengths.length]!;
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay--;
      const usage = { inputTokens: 100, outputTokens, counted: true };
      if (outputTokens < 0)
        yield { kind: 'failed', failure: { cause: 'server', message: 'Broken.' } };
      else if (hasFailed)
        yield { kind: 'failed', failure: { cause: 'context-too-long', message: 'Cut.' }, usage };
      else yield { kind: 'finished', usage, requestId: null };
    },
  };
  return { model, most: () => most };
}

test('the prices are told with the model, for what is kept of its answers', () => {
  const model: ChatModel = { name: 'm', answer: () => ({}) as AsyncIterable<ChatEvent> };
  const paid = (purse: Purse): ChatModel => payingChatModel(model, funds(purse));
  expect(paid(new Purse(prices, null)).prices).toEqual(prices);
  expect(paid(new Purse(null, null))).not.toHaveProperty('prices');
});
