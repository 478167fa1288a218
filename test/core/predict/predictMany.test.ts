import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mostFailuresInARow,
  predictMany,
  type PredictEvent,
  type PredictionRequest,
  type PredictOptions,
} from '../../../src/core/predict/predictMany';
import type { ChatEvent, ChatFailure, ChatModel } from '../../../src/core/refine/chatModel';

/** A text, or the cause of a failure. */
type Reply = string;
const isCause = (reply: Reply): reply is ChatFailure['cause'] => /^[a-z]+(?:-[a-z]+)*$/.test(reply);

/** Answers the text of the last message by `reply`: a text, or a failure where it is the name of a cause. */
function fakeModel(reply: (asked: string) => Reply): ChatModel & { asked: string[]; most: number } {
  let underWay = 0;
  const model = {
    name: 'fake',
    asked: [] as string[],
    most: 0,
    async *answer(messages: PredictionRequest['messages']): AsyncGenerator<ChatEvent> {
      const asked = messages.at(-1)!.content;
      model.asked.push(asked);
      model.most = Math.max(model.most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay--;
      const said = reply(asked);
      if (isCause(said)) {
        yield { kind: 'failed', failure: { cause: said, message: `It failed for ${said}.` } };
        return;
      }
      yield { kind: 'delta', text: said.slice(0, 1) };
      yield { kind: 'delta', text: said.slice(1) };
      const usage = { inputTokens: 3, outputTokens: 1, counted: true };
      yield { kind: 'finished', usage, requestId: `request-${asked}` };
    },
  };
  return model;
}

const requests = (count: number): PredictionRequest[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `i${index}`,
    task: 'numbers',
    messages: [{ role: 'user', content: String(index) }],
  }));

async function predicted(
  count: number,
  reply: (asked: string) => Reply,
  more: Partial<PredictOptions> = {},
) {
  const model = fakeModel(reply);
  const kept = new Map<string, string>();
  const events: PredictEvent[] = [];
  const outcome = await predictMany(requests(count), {
    model,
    concurrency: 4,
    signal: new AbortController().signal,
    now: () => 0,
    keep: ({ request, text }) => {
      kept.set(request.id, text);
      return Promise.resolve();
    },
    tell: (event) => events.push(event),
    ...more,
  });
  return { outcome, kept, events, model };
}

test('every instance gets its own answer, as it came', async () => {
  const { outcome, kept, model } = await predicted(9, (asked) => ` ${asked}\n`);
  expect(outcome).toEqual({ predicted: 9, cut: 0, missed: 0, stop: null });
  expect([...kept].sort()).toEqual(requests(9).map(({ id }, index) => [id, ` ${index}\n`]));
  expect(model.most).toBe(4);
});

test('an empty answer is an answer', async () => {
  const { outcome, kept } = await predicted(2, () => '');
  expect(outcome.predicted).toBe(2);
  expect([...kept.values()]).toEqual(['', '']);
});

test.each(['content-filter', 'context-too-long'] as const)(
  '%s leaves out its instance and no other, however often',
  async (cause) => {
    const count = 3 * mostFailuresInARow;
    const { outcome, kept, events } = await predicted(count, (asked) =>
      asked === '7' ? 'Yes' : cause,
    );
    expect(outcome).toEqual({ predicted: 1, cut: 0, missed: count - 1, stop: null });
    expect([...kept.keys()]).toEqual(['i7']);
    expect(events.filter(({ kind }) => kind === 'missed')).toHaveLength(count - 1);
  },
);

describe('what fails for all ends it', () => {
  test.each([
    'no-key',
    'wrong-key',
    'no-quota',
    'no-permission',
    'spend-cap',
    'unreachable',
    'not-an-endpoint',
    'unknown-model',
  ] as const)('%s', async (cause) => {
    const { outcome, model, events } = await predicted(50, () => cause, { concurrency: 1 });
    expect(model.asked).toHaveLength(1);
    expect(outcome).toMatchObject({ predicted: 0, missed: 0, stop: { cause } });
    expect(events).toEqual([]);
  });

  test('many failures in a row', async () => {
    const { outcome, model } = await predicted(100, () => 'server', { concurrency: 1 });
    expect(model.asked).toHaveLength(mostFailuresInARow);
    expect(outcome.missed).toBe(mostFailuresInARow);
    expect(outcome.stop?.message).toBe(
      `${mostFailuresInARow} requests failed one after the other. It failed for server.`,
    );
  });

  test('but not as many with answers between them', async () => {
    const { outcome } = await predicted(
      100,
      (asked) => (Number(asked) % 8 === 0 ? 'Yes' : 'server'),
      {
        concurrency: 1,
      },
    );
    expect(outcome).toEqual({ predicted: 13, cut: 0, missed: 87, stop: null });
  });
});

test('what is under way when it ends is kept', async () => {
  const { outcome, kept } = await predicted(20, (asked) => (asked === '1' ? 'no-quota' : 'Yes'), {
    concurrency: 3,
  });
  expect(outcome.stop?.cause).toBe('no-quota');
  expect([...kept.keys()]).toContain('i2');
  expect(outcome.predicted).toBe(kept.size);
});

test('cancelled, it asks nothing more', async () => {
  const controller = new AbortController();
  const { outcome, model } = await predicted(
    20,
    (asked) => {
      if (asked === '2') controller.abort();
      return 'Yes';
    },
    { signal: controller.signal, concurrency: 1 },
  );
  expect(model.asked).toHaveLength(3);
  expect(outcome).toMatchObject({ predicted: 3, stop: { cause: 'cancelled' } });
});

test('what cannot be kept is thrown, and the others stop', async () => {
  const model = fakeModel(() => 'Yes');
  const full = predictMany(requests(50), {
    model,
    concurrency: 2,
    signal: new AbortController().signal,
    now: () => 0,
    keep: () => Promise.reject(new Error('The disk is full.')),
  });
  await expect(full).rejects.toThrow('The disk is full.');
  expect(model.asked.length).toBeLessThan(5);
});

test('what is thrown is thrown on when no other instance is under way any more', async () => {
  let underWay = 0;
  const model: ChatModel = {
    name: 'slow',
    async *answer([message], signal) {
      underWay++;
      const isQuick = message!.content === '1';
      if (!isQuick) {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      underWay--;
      if (isQuick) {
        const usage = { inputTokens: 1, outputTokens: 1, counted: true };
        yield { kind: 'finished', usage, requestId: null };
      } else yield { kind: 'failed', failure: { cause: 'cancelled', message: '' } };
    },
  };
  const full = predictMany(requests(50), {
    model,
    concurrency: 4,
    signal: new AbortController().signal,
    now: () => 0,
    keep: () => Promise.reject(new Error('The disk is full.')),
  });
  await expect(full).rejects.toThrow('The disk is full.');
  expect(underWay).toBe(0);
});

test('requests are taken one by one, as places become free, and their source is closed', async () => {
  let isClosed = false;
  let taken = 0;
  // oxlint-disable-next-line typescript/require-await -- read from a file elsewhere
  async function* source(): AsyncGenerator<PredictionRequest> {
    try {
      for (const request of requests(1000)) {
        taken++;
        yield request;
      }
    } finally {
      isClosed = true;
    }
  }
  await predictMany(source(), {
    model: fakeModel((asked) => (asked === '5' ? 'wrong-key' : 'Yes')),
    concurrency: 2,
    signal: new AbortController().signal,
    now: () => 0,
    keep: () => Promise.resolve(),
  });
  expect(taken).toBeLessThan(12);
  expect(isClosed).toBe(true);
});

test('every instance is predicted, missed, or not asked, whatever happens', async () => {
  const replies = fc.constantFrom<Reply>('Yes', '', 'content-filter', 'server', 'no-quota');
  await fc.assert(
    fc.asyncProperty(
      fc.array(replies, { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (given, concurrency) => {
        const { outcome, kept, events, model } = await predicted(
          given.length,
          (asked) => given[Number(asked)]!,
          { concurrency },
        );
        expect(new Set(model.asked).size).toBe(model.asked.length);
        expect(kept.size).toBe(outcome.predicted);
        expect(events.filter(({ kind }) => kind === 'missed')).toHaveLength(outcome.missed);
        if (outcome.stop === null) expect(outcome.predicted + outcome.missed).toBe(given.length);
        for (const [id, text] of kept) expect(text).toBe(given[Number(id.slice(1))]);
      },
    ),
  );
});
