import { expect, test } from 'vitest';
import { slottedChatModel } from '../../../../src/core/refine/batch/slots';
import type { ChatMessage, ChatModel } from '../../../../src/core/refine/chatModel';

const usage = { inputTokens: 1, outputTokens: 1, counted: true };

/** Answers when it is told to, and knows in what order it was asked. */
function held(): ChatModel & { asked: string[]; answerAll: (count: number) => Promise<void> } {
  const waiting: (() => void)[] = [];
  const asked: string[] = [];
  return {
    name: 'm',
    asked,
    async answerAll(count) {
      for (let answered = 0; answered < count; answered++) {
        await new Promise((resolve) => setImmediate(resolve));
        waiting.shift()!();
      }
    },
    async *answer(messages) {
      asked.push(`${messages[0]!.content}${messages.length}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
      yield { kind: 'finished', usage, requestId: null };
    },
  };
}

/** The question of a conversation that has so many messages. */
const question = (name: string, length: number): ChatMessage[] =>
  Array.from({ length }, () => ({ role: 'user', content: name }));

async function ask(model: ChatModel, questions: readonly ChatMessage[][]): Promise<void> {
  const { signal } = new AbortController();
  await Promise.all(
    questions.map(async (messages) => {
      for await (const event of model.answer(messages, signal)) expect(event.kind).toBe('finished');
    }),
  );
}

test('the conversation that is furthest goes next, while many are left to begin', async () => {
  const model = held();
  const done = ask(slottedChatModel(model, 1), [
    question('a', 1),
    question('b', 1),
    question('c', 3),
    question('d', 5),
    question('e', 3),
  ]);
  await model.answerAll(5);
  await done;
  expect(model.asked).toEqual(['a1', 'd5', 'c3', 'e3', 'b1']);
});

test('when few are left to begin, the one that is least far', async () => {
  const model = held();
  const done = ask(slottedChatModel(model, 2), [
    question('a', 1),
    question('b', 3),
    question('c', 5),
    question('d', 3),
    question('e', 1),
    question('f', 3),
  ]);
  await model.answerAll(6);
  await done;
  expect(model.asked).toEqual(['a1', 'b3', 'e1', 'd3', 'f3', 'c5']);
});

test('who is cancelled while it waits gives its turn to the next', async () => {
  const model = held();
  const slotted = slottedChatModel(model, 1);
  const abort = new AbortController();
  const done = ask(slotted, [question('a', 1)]);
  const cancelled = (async () => {
    const events = [];
    for await (const event of slotted.answer(question('b', 5), abort.signal)) events.push(event);
    return events;
  })();
  const last = ask(slotted, [question('c', 1)]);
  abort.abort();
  expect(await cancelled).toMatchObject([{ kind: 'failed', failure: { cause: 'cancelled' } }]);
  await model.answerAll(2);
  await Promise.all([done, last]);
  expect(model.asked).toEqual(['a1', 'c1']);
});
