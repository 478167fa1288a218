import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChatEvent, ChatMessage, ChatModel } from '../../../src/core/refine/chatModel';
import { openaiChatModel } from '../../../src/node/openaiChatModel';
import { openRecording, recordTo } from '../../../src/node/recording';
import { startChatServer } from '../../servers/chatServer';

const hello: readonly ChatMessage[] = [{ role: 'user', content: 'Write steps.' }];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stepwise-recording-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function answerOf(model: ChatModel): Promise<{ text: string; last: ChatEvent }> {
  const events: ChatEvent[] = [];
  for await (const event of model.answer(hello, new AbortController().signal)) events.push(event);
  const text = events.map((event) => (event.kind === 'delta' ? event.text : '')).join('');
  return { text, last: events.at(-1)! };
}

test('an endpoint is recorded, key and address left out, and replayed without it', async () => {
  const server = await startChatServer();
  const file = path.join(folder, 'new', 'folder', 'refine.jsonl');
  const endpoint = openaiChatModel({ baseUrl: server.url, model: 'test', key: 'sk-secret' });
  const recorder = recordTo(file, endpoint, 'Recorded by a test.');
  const live = await answerOf(recorder);
  await answerOf(recorder);
  await server.close();

  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0]!)).toMatchObject({ note: 'Recorded by a test.' });
  expect(lines.join('\n')).not.toContain('sk-secret');

  const opened = await openRecording(file, { hurry: true });
  if (opened.kind === 'failed') throw new Error(opened.message);
  expect(opened.note).toBe('Recorded by a test.');
  expect(opened.model.name).toBe('refine.jsonl');
  expect((await answerOf(opened.model)).text).toBe(live.text);
});

describe('a recording that cannot be used says why', () => {
  test.each<[string, string | null, RegExp]>([
    ['no file', null, /cannot be read: there is no such file\. Choose another/],
    ['an empty file', '', /holds no recorded answer\. It is empty\./],
    ['another file', 'Hello\n', /holds no recorded answer\. Line 1 is no recorded answer/],
  ])('%s', async (_, content, message) => {
    const file = path.join(folder, 'x.jsonl');
    if (content !== null) await writeFile(file, content);
    expect(await openRecording(file)).toEqual({
      kind: 'failed',
      message: expect.stringMatching(message) as string,
    });
  });
});
