import { describe, expect, test } from 'vitest';
import type { ChatMessage, ChatModel } from '../../../../src/core/refine/chatModel';
import { estimatedTokens } from '../../../../src/core/prompt/tokens';
import type { OpenRound } from '../../../../src/core/refine/batch/journal';
import { RoundMoney } from '../../../../src/core/refine/batch/roundMoney';
import { Purse } from '../../../../src/core/refine/money';
import { gatheringChatModel, type Question } from '../../../../src/core/refine/batch/rounds';

const usage = { inputTokens: 1, outputTokens: 1, counted: true };
const noModel: ChatModel = {
  name: 'm',
  // oxlint-disable-next-line require-yield -- it is never asked
  async *answer() {
    await Promise.reject(new Error('Asked one by one.'));
  },
};

/** Answers every question with its own text, and keeps what came together. */
function gathering(
  most: { questions: number; characters: number },
  { purse = new Purse(null, null), open = [] }: { purse?: Purse; open?: readonly OpenRound[] } = {},
) {
  const handedIn: string[][] = [];
  const batches = new Map<string, readonly Question[]>();
  const none = (): Promise<void> => Promise.resolve();
  const model = gatheringChatModel(noModel, {
    endpoint: {
      most,
      submit: (round, questions) => {
        handedIn.push(questions.map(({ messages }) => messages[0]!.content));
        batches.set(round, questions);
        return Promise.resolve({ kind: 'handed-in', batch: round });
      },
      find: () => Promise.resolve(null),
      collect: (batch) => {
        const answers = batches
          .get(batch)!
          .map(
            ({ call, messages }) =>
              [
                call,
                { kind: 'answered', text: messages[0]!.content, usage, requestId: null },
              ] as const,
          );
        const missing = { cause: 'server', message: 'Missing.' } as const;
        return Promise.resolve({ kind: 'collected', answers: new Map(answers), missing });
      },
    },
    journal: {
      submitting: none,
      submitted: none,
      answered: none,
      failed: () => undefined,
      roundEnded: none,
    },
    open,
    moment: () => new Promise((resolve) => setTimeout(resolve, 2)),
    money: new RoundMoney({ purse, tokens: estimatedTokens, earlier: [] }),
    newName: () => `round ${handedIn.length} ${Math.random()}`,
  });
  return { model, handedIn, batches };
}

async function answerTo(model: ChatModel, content: string): Promise<string> {
  const { signal } = new AbortController();
  const messages: ChatMessage[] = [{ role: 'user', content }];
  let text = '';
  for await (const event of model.answer(messages, signal))
    if (event.kind === 'delta') text += event.text;
  return text;
}

const words = ['a', 'bb', 'ccc', 'dd', 'e', 'ffffffff', 'g'];

test('what comes together is handed in together', async () => {
  const { model, handedIn } = gathering({ questions: 100, characters: 100 });
  const answers = await Promise.all(words.map((word) => answerTo(model, word)));
  expect(answers).toEqual(words);
  expect(handedIn).toEqual([words]);
});

test('more questions than an endpoint takes at once become several rounds, and all are answered', async () => {
  const { model, handedIn } = gathering({ questions: 3, characters: 100 });
  const answers = await Promise.all(words.map((word) => answerTo(model, word)));
  expect(answers).toEqual(words);
  expect(handedIn).toEqual([['a', 'bb', 'ccc'], ['dd', 'e', 'ffffffff'], ['g']]);
});

test('so does more text, and a question that is too long goes alone', async () => {
  const { model, handedIn } = gathering({ questions: 100, characters: 6 });
  const answers = await Promise.all(words.map((word) => answerTo(model, word)));
  expect(answers).toEqual(words);
  expect(handedIn).toEqual([['a', 'bb', 'ccc'], ['dd', 'e'], ['ffffffff'], ['g']]);
});

test('of a round of an earlier start all answers are spent, also those that nobody has asked for yet', async () => {
  const purse = new Purse({ input: 1e6, output: 1e6 }, null); // 2 dollars for an answer
  const open = [{ round: 'before', calls: ['x', 'y', 'z'], batch: 'before' }];
  const { model, handedIn, batches } = gathering({ questions: 9, characters: 99 }, { purse, open });
  const question = (call: string) =>
    ({ call, messages: [{ role: 'user', content: call }] }) as const;
  batches.set('before', ['w', 'x', 'y', 'z'].map(question)); // "w" was kept before the crash
  const { signal } = new AbortController();
  const { messages, call } = question('x');
  const events = [];
  for await (const event of model.answer(messages, signal, call)) events.push(event.kind);
  expect(events).toEqual(['delta', 'finished']);
  expect(handedIn).toEqual([]);
  expect(purse.spent).toBe(6);
});

test('a round of an earlier start is collected when anything is asked, whatever that is', async () => {
  const purse = new Purse({ input: 1e6, output: 1e6 }, 1e6);
  const open = [{ round: 'before', calls: ['x', 'y'], batch: 'before' }];
  const { model, handedIn, batches } = gathering({ questions: 9, characters: 99 }, { purse, open });
  const messages = [{ role: 'user', content: 'x' }] as const;
  batches.set(
    'before',
    ['x', 'y'].map((call) => ({ call, messages })),
  );
  expect(await answerTo(model, 'z')).toBe('z');
  expect(handedIn).toEqual([['z']]);
  expect(purse.spent).toBe(6);
});

describe('with a cap', () => {
  /** Ten answers of a hundred tokens are known; a token is a dollar. */
  function moneyOf(cap: number): { money: RoundMoney; purse: Purse } {
    const purse = new Purse({ input: 0, output: 1e6 }, cap);
    const earlier = Array.from({ length: 10 }, () => ({ inputTokens: 0, outputTokens: 100 }));
    return { money: new RoundMoney({ purse, tokens: estimatedTokens, earlier }), purse };
  }
  const questions = (...lengths: readonly number[]): Question[] =>
    lengths.map((length, index) => ({
      call: String(index),
      messages: Array.from({ length }, () => ({ role: 'user', content: 'x' }) as const),
    }));
  const careful = 100 * (1 + 9 / 11);
  const callsOf = (cap: number, asked: readonly Question[], isAlone = true) => {
    const allotment = moneyOf(cap).money.allot(asked, { isAlone });
    return allotment.kind === 'refused'
      ? allotment.message
      : allotment.questions.map(({ question }) => question.call);
  };

  test('the conversations that are furthest go first, where there is not money for all', () => {
    const asked = questions(1, 3, 1, 5);
    expect(callsOf(4 * careful, asked)).toEqual(['0', '1', '2', '3']);
    expect(callsOf(2 * careful, asked)).toEqual(['3', '1']);
    expect(callsOf(3 * careful, asked)).toEqual(['3', '1', '0']); // it is likely to be enough for all
  });

  test('no round begins for a small share of what waits, which says what the round would take', () => {
    const asked = questions(...Array<number>(12).fill(1));
    expect(callsOf(3 * careful, asked)).toHaveLength(3);
    expect(callsOf(500, asked)).toBe(
      'The spend cap of $500 is reached: $500 of it are left, and $1,200 would be laid aside for the 12 requests of the next round. Raise the cap to $1200.00 or more and go on; what is answered is kept.',
    );
  });

  test('a last round may be as small as it is', () => {
    expect(callsOf(careful, questions(1))).toEqual(['0']);
    expect(callsOf(100, questions(1))).toEqual(['0']);
    expect(callsOf(99, questions(1))).toMatch(/^The spend cap of \$99 is/);
  });

  test('while another round is under way, they wait where there is not money for all, and nothing is laid aside', () => {
    const { money, purse } = moneyOf(3 * careful);
    expect(money.allot(questions(1, 1, 1, 1), { isAlone: false })).toEqual({
      kind: 'allotted',
      questions: [],
    });
    expect(purse.layAside({ inputTokens: 0, outputTokens: 3 * careful })).toBe(true);
    expect(callsOf(4 * careful, questions(1, 1, 1, 1), false)).toHaveLength(4);
  });

  test('what there is no money for yet goes with a later round', async () => {
    const purse = new Purse({ input: 0, output: 1e6 }, 5000); // 4,000 are laid aside for the first answer
    const { model, handedIn } = gathering({ questions: 9, characters: 99 }, { purse });
    expect(await Promise.all(words.map((word) => answerTo(model, word)))).toEqual(words);
    expect(handedIn.flat().sort()).toEqual([...words].sort());
    expect(handedIn.length).toBeGreaterThan(1);
    expect(purse.spent).toBe(words.length);
  });

  test('who waits for money can be cancelled', async () => {
    const purse = new Purse({ input: 0, output: 1e6 }, 1700);
    const { model } = gathering({ questions: 9, characters: 99 }, { purse });
    const abort = new AbortController();
    const ends = words.slice(0, 4).map(async (content) => {
      let end = '';
      for await (const event of model.answer([{ role: 'user', content }], abort.signal))
        end = event.kind === 'failed' ? event.failure.cause : event.kind;
      return end;
    });
    abort.abort();
    expect(new Set(await Promise.all(ends))).toEqual(new Set(['cancelled']));
  });
});
