import { expect, test } from 'vitest';
import type { ChatMessage, ChatModel } from '../../../../src/core/refine/chatModel';
import { gatheringChatModel, type Question } from '../../../../src/core/refine/batch/rounds';

const usage = { inputTokens: 1, outputTokens: 1, counted: true };
const noModel: ChatModel = {
  name: 'm',
  // eslint-disable-next-line require-yield -- it is never asked
  async *answer() {
    await Promise.reject(new Error('Asked one by one.'));
  },
};

/** Answers every question with its own text, and keeps what came together. */
function gathering(most: { questions: number; characters: number }) {
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
    journal: { submitting: none, submitted: none, answered: none, roundEnded: none },
    open: [],
    moment: () => new Promise((resolve) => setTimeout(resolve, 2)),
    newName: () => `round ${handedIn.length} ${Math.random()}`,
  });
  return { model, handedIn };
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
