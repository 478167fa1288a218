import { expect, test } from 'vitest';
import type * as vscode from 'vscode';
import type { ChatEvent, ChatFailure, ChatMessage } from '../../src/core/refine/chatModel';
import {
  vscodeChatModel,
  type LanguageModel,
  type LanguageModelHost,
} from '../../src/extension/models/vscodeChatModel';

const question: readonly ChatMessage[] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Write a step.' },
  { role: 'assistant', content: '1. Read.' },
  { role: 'user', content: 'Another.' },
];

/** Messages are their role and text; a token is cancelled when its source is. */
const host: LanguageModelHost = {
  user: (text) => ['user', text] as never,
  assistant: (text) => ['assistant', text] as never,
  cancellation() {
    const token = { isCancellationRequested: false };
    return {
      token: token as vscode.CancellationToken,
      cancel: () => (token.isCancellationRequested = true),
      dispose: () => undefined,
    };
  },
};

type Send = LanguageModel['sendRequest'];
type Text = vscode.LanguageModelChatResponse['text'];

function model(text: () => Text, more: Partial<LanguageModel> = {}): LanguageModel {
  const sendRequest: Send = () => Promise.resolve({ text: text(), stream: text() });
  const countTokens = (counted: unknown) => Promise.resolve(String(counted).split(' ').length);
  return { name: 'Four', vendor: 'maker', family: 'four', sendRequest, countTokens, ...more };
}

// oxlint-disable-next-line typescript/require-await -- a model answers in its own time
async function* pieces(...texts: readonly (string | Error)[]): Text {
  for (const text of texts) {
    if (typeof text !== 'string') throw text;
    yield text;
  }
}

async function ask(
  asked: LanguageModel,
  signal = new AbortController().signal,
): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const event of vscodeChatModel(asked, host).answer(question, signal))
    events.push(event);
  return events;
}

/** As VS Code makes them: known by their code alone. */
const languageModelError = (code: string, message = 'Not\u0000 now.'): Error =>
  Object.assign(new Error(message), { code });

test('an answer streams, and its tokens are those of the model', async () => {
  expect(await ask(model(() => pieces('2. Answer', '', ' it.')))).toEqual([
    { kind: 'delta', text: '2. Answer' },
    { kind: 'delta', text: ' it.' },
    {
      kind: 'finished',
      usage: { inputTokens: 2 + 3 + 2 + 1, outputTokens: 3, counted: false },
      requestId: null,
    },
  ]);
});

test('system text goes as text of the user', async () => {
  let sent: unknown;
  const sendRequest: Send = (messages) => {
    sent = messages;
    return Promise.resolve({ text: pieces('Yes.'), stream: pieces() });
  };
  await ask(model(() => pieces(), { sendRequest }));
  expect(sent).toEqual([
    ['user', 'Be brief.'],
    ['user', 'Write a step.'],
    ['assistant', '1. Read.'],
    ['user', 'Another.'],
  ]);
});

test('tokens that cannot be counted are estimated', async () => {
  const countTokens = () => Promise.reject(new Error('No tokenizer.'));
  const events = await ask(model(() => pieces('2. Answer it.'), { countTokens }));
  expect(events.at(-1)).toMatchObject({ kind: 'finished', usage: { counted: false } });
});

test.each<[string, ChatFailure['cause'], RegExp]>([
  ['NoPermissions', 'no-permission', /not allowed .* "Four".* allow it, or choose another model/],
  ['Blocked', 'no-quota', /blocks requests to the model "Four".* Try again later/],
  ['NotFound', 'unknown-model', /no longer offers the model "Four"\. Sign in/],
  ['Unknown', 'server', /gave no answer\. Try again, .* It says: "Not now\."$/],
])('%s is %s, and says what to do', async (code, cause, message) => {
  const sendRequest: Send = () => Promise.reject(languageModelError(code));
  expect(await ask(model(() => pieces(), { sendRequest }))).toEqual([
    { kind: 'failed', failure: { cause, message: expect.stringMatching(message) as string } },
  ]);
});

test('an answer that breaks off keeps what came', async () => {
  const events = await ask(model(() => pieces('2. Ans', languageModelError('Unknown'))));
  expect(events[0]).toEqual({ kind: 'delta', text: '2. Ans' });
  expect(events[1]).toMatchObject({ failure: { cause: 'connection-lost' } });
});

test('no words are a failure', async () => {
  expect(await ask(model(() => pieces('')))).toMatchObject([
    { kind: 'failed', failure: { cause: 'server' } },
  ]);
});

test('cancelling ends the request', async () => {
  let token: vscode.CancellationToken | undefined;
  const sendRequest: Send = (_messages, _options, given) => {
    token = given;
    return Promise.resolve({ text: pieces('1', '2', '3'), stream: pieces() });
  };
  const controller = new AbortController();
  const events: ChatEvent[] = [];
  const asked = vscodeChatModel(
    model(() => pieces(), { sendRequest }),
    host,
  );
  for await (const event of asked.answer(question, controller.signal)) {
    events.push(event);
    controller.abort();
  }
  expect(events).toMatchObject([
    { kind: 'delta', text: '1' },
    { kind: 'failed', failure: { cause: 'cancelled' } },
  ]);
  expect(token?.isCancellationRequested).toBe(true);
});

test('where an empty answer is one it is taken, and VS Code is told what for', async () => {
  let told: unknown;
  const sendRequest: Send = (_, options) => {
    told = options;
    return Promise.resolve({ text: pieces(''), stream: pieces() });
  };
  const asked = vscodeChatModel(
    model(() => pieces(), { sendRequest }),
    host,
    { answers: 'all', purpose: 'To predict.' },
  );
  const events: ChatEvent[] = [];
  for await (const event of asked.answer(question, new AbortController().signal))
    events.push(event);
  expect(events).toMatchObject([{ kind: 'finished' }]);
  expect(told).toEqual({ justification: 'To predict.' });
});
