import { describe, expect, test } from 'vitest';
import { estimatedTokens } from '../../../../src/core/prompt/tokens';
import type { KeptAnswer } from '../../../../src/core/refine/batch/journalLines';
import { journaledChatModel, type Journal } from '../../../../src/core/refine/batch/models';
import { payingChatModel } from '../../../../src/core/refine/batch/payingChatModel';
import { Purse } from '../../../../src/core/refine/money';
import {
  refineMany,
  type BatchEvent,
  type BatchFile,
} from '../../../../src/core/refine/batch/refineMany';
import type { ChatFailure, ChatMessage, ChatModel } from '../../../../src/core/refine/chatModel';
import { instruction, lint } from '../fakeModel';

const answerText = '1. Read the review.\n2. Answer good or bad.';

/** Answers everybody, after a turn of the event loop, and counts who is being answered. */
function model(
  reply: (messages: readonly ChatMessage[]) => string | ChatFailure = () => answerText,
): ChatModel & { asked: number; most: number } {
  let busy = 0;
  const made = {
    name: 'm',
    asked: 0,
    most: 0,
    async *answer(messages: readonly ChatMessage[]) {
      made.asked++;
      made.most = Math.max(made.most, ++busy);
      await new Promise((resolve) => setTimeout(resolve, 1));
      busy--;
      const said = reply(messages);
      if (typeof said !== 'string') {
        yield { kind: 'failed' as const, failure: said };
        return;
      }
      yield { kind: 'delta' as const, text: said };
      const usage = { inputTokens: 100, outputTokens: 10, counted: true };
      yield { kind: 'finished' as const, usage, requestId: null };
    },
  };
  return made;
}

function filesOf(count: number): BatchFile[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `${index}.instruct`,
    instruction: { ...instruction, definition: `Say whether review ${index} is good.` },
  }));
}

function memory(): Journal & { readonly answers: Map<string, KeptAnswer> } {
  const answers = new Map<string, KeptAnswer>();
  return {
    answers,
    callOf: (messages) => JSON.stringify(messages),
    kept: (call) => answers.get(call),
    asking: () => undefined,
    answered: (call, answer) => {
      answers.set(call, answer);
      return Promise.resolve();
    },
    failed: () => undefined,
  };
}

const rest = {
  signal: new AbortController().signal,
  now: () => 0,
  lint: (_: BatchFile, steps: readonly string[]) => lint(steps),
};

describe('many files', () => {
  test('a file whose steps the linter fails over fails alone, and what was said of it is kept', async () => {
    const kept: string[] = [];
    let lints = 0;
    const outcomes = await refineMany(filesOf(3), {
      ...rest,
      concurrency: 1,
      model: model(),
      lint: ({ path }, steps) => {
        if (path === '1.instruct' && ++lints === 3) throw new Error('The linter ended.');
        return lint(steps);
      },
      keep: (path) => Promise.resolve(void kept.push(path)),
    });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refined', 'failed', 'refined']);
    expect(outcomes[1]).toMatchObject({
      message:
        'The steps of an answer could not be checked: The linter ended. Start the batch again to go on.',
    });
    expect(kept).toEqual(['0.instruct', '1.instruct', '2.instruct']);
  });

  test('so many at a time, with outcomes in the order of the files', async () => {
    const asked = model();
    const events: BatchEvent[] = [];
    const outcomes = await refineMany(filesOf(20), {
      ...rest,
      model: asked,
      concurrency: 4,
      tell: (event) => events.push(event),
    });
    expect(outcomes.map(({ path }) => path)).toEqual(filesOf(20).map(({ path }) => path));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['refined']));
    expect(asked.most).toBe(4);
    const ended = events.flatMap((event) => (event.kind === 'fileEnded' ? event.ended : []));
    expect(ended).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('what goes wrong for one file goes wrong for it alone', async () => {
    const failure: ChatFailure = { cause: 'content-filter', message: 'Filtered.' };
    const outcomes = await refineMany(filesOf(3), {
      ...rest,
      concurrency: 2,
      model: model((messages) =>
        messages[0]!.content.includes('review 1 ') ? failure : answerText,
      ),
    });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refined', 'failed', 'refined']);
    expect(outcomes[1]).toMatchObject({ message: 'Filtered.' });
  });

  test('what would go wrong for all ends the batch', async () => {
    const failure: ChatFailure = { cause: 'wrong-key', message: 'No such key.' };
    const asked = model(() => failure);
    const outcomes = await refineMany(filesOf(50), { ...rest, concurrency: 2, model: asked });
    expect(asked.asked).toBe(2);
    expect(outcomes.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'failed',
      'left-out',
      'left-out',
    ]);
    expect(outcomes[49]).toMatchObject({ kind: 'left-out', message: 'No such key.' });
  });

  test('a cancelled batch leaves out what is not done', async () => {
    const controller = new AbortController();
    const outcomes = await refineMany(filesOf(9), {
      ...rest,
      signal: controller.signal,
      concurrency: 1,
      model: model(),
      tell: (event) => event.kind === 'fileEnded' && event.ended === 3 && controller.abort(),
    });
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...Array<string>(3).fill('refined'),
      ...Array<string>(6).fill('left-out'),
    ]);
  });

  test('steps that would be worse are told and not called refined', async () => {
    const worse = model(() => '1. Go through every review.\n2. SHOUT the answer.');
    const [outcome] = await refineMany(filesOf(1), { ...rest, concurrency: 1, model: worse });
    expect(outcome).toMatchObject({ kind: 'objected' });
  });

  test('steps that are there already are unchanged', async () => {
    const [file] = filesOf(1);
    const steps = ['Read the review.', 'Answer good or bad.'];
    const files = [{ ...file!, instruction: { ...file!.instruction, steps } }];
    const [outcome] = await refineMany(files, { ...rest, concurrency: 1, model: model() });
    expect(outcome).toMatchObject({ kind: 'unchanged' });
  });
});

describe('what is thrown, e.g. since the disk is full,', () => {
  /** Answers one file; every other question is under way until it is cancelled, and some time after. */
  function slowModel(quick: string): ChatModel & { underWay: number; asked: number } {
    const made = {
      name: 'slow',
      asked: 0,
      underWay: 0,
      async *answer(messages: readonly ChatMessage[], signal: AbortSignal) {
        made.asked++;
        made.underWay++;
        if (messages[0]!.content.includes(quick)) {
          yield { kind: 'delta' as const, text: answerText };
          made.underWay--;
          const usage = { inputTokens: 100, outputTokens: 10, counted: true };
          yield { kind: 'finished' as const, usage, requestId: null };
          return;
        }
        if (!signal.aborted)
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await new Promise((resolve) => setTimeout(resolve, 5));
        made.underWay--;
        yield { kind: 'failed' as const, failure: { cause: 'cancelled', message: '' } as const };
      },
    };
    return made;
  }
  const full = (): Promise<never> => Promise.reject(new Error('The disk is full.'));

  test('ends the other conversations, and is thrown when they have ended', async () => {
    const asked = slowModel('review 1 ');
    const ended: string[] = [];
    const batch = refineMany(filesOf(40), {
      ...rest,
      concurrency: 4,
      model: journaledChatModel(asked, { ...memory(), answered: full }, () => 0),
      ended: ({ path }, { kind }) => void ended.push(`${path} ${kind}`),
    });
    await expect(batch).rejects.toThrow('The disk is full.');
    expect([asked.underWay, asked.asked]).toEqual([0, 4]);
    expect(ended.sort()).toEqual([
      '0.instruct left-out',
      '2.instruct left-out',
      '3.instruct left-out',
    ]);
  });

  test('is thrown though more goes wrong behind it', async () => {
    const batch = refineMany(filesOf(4), {
      ...rest,
      concurrency: 4,
      model: journaledChatModel(slowModel('review 3 '), { ...memory(), answered: full }, () => 0),
      keep: () => Promise.reject(new Error('The journal is closed.')),
    });
    await expect(batch).rejects.toThrow('The disk is full.');
  });
});

test('files whose end is known are not asked again', async () => {
  const usage = { turns: 5, inputTokens: 9, outputTokens: 9 };
  const asked = model();
  const outcomes = await refineMany(filesOf(5), {
    ...rest,
    concurrency: 2,
    model: asked,
    known: ({ path }) => (path === '3.instruct' ? undefined : { path, kind: 'unchanged', usage }),
  });
  expect(outcomes.map(({ kind }) => kind)).toEqual([
    ...Array<string>(3).fill('unchanged'),
    'refined',
    'unchanged',
  ]);
  expect(asked.asked).toBe(outcomes[3]!.usage.turns);
});

test('the outcome of each file is taken before it is told, also of one that was left out', async () => {
  const controller = new AbortController();
  const said: string[] = [];
  await refineMany(filesOf(3), {
    ...rest,
    signal: controller.signal,
    concurrency: 1,
    model: model(),
    ended: async ({ path }, { kind }) => {
      await Promise.resolve();
      said.push(`took ${path} ${kind}`);
      if (path === '1.instruct') controller.abort();
    },
    tell: (event) => event.kind === 'fileEnded' && said.push(`told ${event.outcome.path}`),
  });
  expect(said).toEqual([
    'took 0.instruct refined',
    'told 0.instruct',
    'took 1.instruct refined',
    'told 1.instruct',
    'took 2.instruct left-out',
    'told 2.instruct',
  ]);
});

describe('a journal', () => {
  test('answers what was answered before, and asks only the rest', async () => {
    const journal = memory();
    const first = model();
    const controller = new AbortController();
    await refineMany(filesOf(8), {
      ...rest,
      signal: controller.signal,
      concurrency: 3,
      model: journaledChatModel(first, journal, () => 0),
      tell: (event) => event.kind === 'turnFinished' && first.asked >= 11 && controller.abort(),
    });
    const kept = journal.answers.size;
    expect(kept).toBeGreaterThanOrEqual(9);
    const second = model();
    const outcomes = await refineMany(filesOf(8), {
      ...rest,
      concurrency: 3,
      model: journaledChatModel(second, journal, () => 0),
    });
    expect(second.asked).toBe(journal.answers.size - kept);
    expect(outcomes.every(({ kind }) => kind === 'refined')).toBe(true);
  });

  test('of equal questions at the same time one is asked', async () => {
    const asked = model();
    const [file] = filesOf(1);
    const same = Array.from({ length: 6 }, (_, index) => ({ ...file!, path: `${index}` }));
    const outcomes = await refineMany(same, {
      ...rest,
      concurrency: 6,
      model: journaledChatModel(asked, memory(), () => 0),
    });
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(6).fill('refined'));
    expect(asked.asked).toBe(outcomes[0]!.usage.turns);
  });

  test('what failed is asked again', async () => {
    const journal = memory();
    const failing = model(() => ({ cause: 'server', message: 'Broken.' }));
    const options = { ...rest, concurrency: 1 };
    await refineMany(filesOf(1), {
      ...options,
      model: journaledChatModel(failing, journal, () => 0),
    });
    expect(journal.answers.size).toBe(0);
    const [outcome] = await refineMany(filesOf(1), {
      ...options,
      model: journaledChatModel(model(), journal, () => 0),
    });
    expect(outcome?.kind).toBe('refined');
  });
});

test('a spend cap is never passed, whatever goes on at once', async () => {
  const purse = new Purse({ input: 1000, output: 1000 }, 5);
  const paid = payingChatModel(model(), { purse, tokens: estimatedTokens, earlier: [] });
  const outcomes = await refineMany(filesOf(30), { ...rest, concurrency: 8, model: paid });
  expect(purse.spent).toBeLessThanOrEqual(5);
  expect(purse.spent).toBeGreaterThan(1);
  expect(outcomes.at(-1)).toMatchObject({ kind: 'left-out' });
  expect(outcomes.find(({ kind }) => kind === 'left-out')).toHaveProperty(
    'message',
    expect.stringContaining('spend cap'),
  );
});
