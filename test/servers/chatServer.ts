import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { batchEndpoints, type BatchEndpoints } from './batchEndpoints';
import { answerIn, sendJson, type ChatBody, type Messages, type Mood } from './chatMoods';
import { completionsWire, messagesOf, responsesWire, type Wire } from './wires';

/**
 * A real HTTP server on this machine that speaks the OpenAI APIs: `POST /v1/chat/completions` and `POST /v1/responses`
 * (streamed or whole) and `GET /v1/models`. Its mood decides how requests fare. A test in another process sets the mood by `POST /mood`
 * (the mood as JSON) and reads the requests by `GET /requests`.
 */
export interface ChatServer {
  /** The base URL, e.g. "http://127.0.0.1:41234/v1". */
  readonly url: string;
  /** Chat requests in the order they came. */
  readonly requests: readonly ChatRequest[];
  /** From now on. A mood with `times` passes after so many requests, and the server answers again. */
  mood(mood: Mood): void;
  /** Its Batch API. */
  readonly batch: BatchEndpoints;
  close(): Promise<void>;
}

export interface ChatRequest {
  readonly authorization: string | null;
  readonly path: string;
  readonly body: ChatBody;
  /** The name that the client gave the request; the same name is charged once. */
  readonly call: string | null;
  /** Whether the other side went away before the answer was complete. */
  aborted: boolean;
}

export interface ChatServerOptions {
  /** Scripts the answers; by default a numbered list that names the turn. */
  readonly answer?: (messages: Messages) => string;
  /** 0, the default, for any free port. */
  readonly port?: number;
}

export async function startChatServer({
  answer = numberedList,
  port = 0,
}: ChatServerOptions = {}): Promise<ChatServer> {
  const requests: ChatRequest[] = [];
  const moods: MoodBox = { mood: { kind: 'answers' }, left: Infinity };
  const batch = batchEndpoints(answer);
  const server = createServer((request, response) => {
    handle({ request, response, requests, moods, answer, batch }).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo; // an address of TCP, as `listen` was given a port
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    mood: (mood) => setMood(moods, mood),
    batch,
    close: () => close(server),
  };
}

/** The mood and for how many more requests it lasts. */
interface MoodBox {
  mood: Mood;
  left: number;
}

function setMood(moods: MoodBox, mood: Mood): void {
  moods.mood = mood;
  moods.left = 'times' in mood ? (mood.times ?? Infinity) : Infinity;
}

function nextMood(moods: MoodBox): Mood {
  if (moods.left === 0) return { kind: 'answers' };
  moods.left--;
  return moods.mood;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requests: ChatRequest[];
  readonly moods: MoodBox;
  readonly answer: (messages: Messages) => string;
  readonly batch: BatchEndpoints;
}

async function handle({ request, response, requests, moods, answer, batch }: Call): Promise<void> {
  const path = request.url ?? '';
  if (path === '/requests') return sendJson(response, 200, requests);
  if (path === '/v1/models')
    return sendJson(response, 200, { object: 'list', data: [{ id: 'test', object: 'model' }] });
  const sent = await textOf(request);
  if (await batch.handle(request, response, sent)) return;
  const body: unknown = JSON.parse(sent);
  if (path === '/mood') {
    setMood(moods, body as Mood); // sent by our own tests
    return sendJson(response, 200, {});
  }
  const wire = wireOf(path);
  if (!wire) return sendJson(response, 404, { detail: 'Not Found' });
  const chat: ChatRequest = {
    authorization: request.headers.authorization ?? null,
    path,
    call: header(request, 'idempotency-key'),
    body: body as ChatBody, // sent by the client under test; a wrong one shows in the test
    aborted: false,
  };
  requests.push(chat);
  response.on('close', () => {
    chat.aborted = !response.writableFinished;
  });
  response.setHeader('x-request-id', `request-${requests.length}`);
  const text = answer(messagesOf(chat.body));
  await answerIn(nextMood(moods), response, { body: chat.body, text, wire });
}

function wireOf(path: string): Wire | undefined {
  if (/^\/v1\/chat\/completions(?:\?|$)/.test(path)) return completionsWire;
  return /^\/v1\/responses(?:\?|$)/.test(path) ? responsesWire : undefined;
}

function header({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

function numberedList(messages: Messages): string {
  const turn = messages.filter(({ role }) => role === 'user').length;
  return `1. Read the input.\n2. Compare its parts, as turn ${turn} asks.\n3. Answer with the label.`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set, so buffers come
  return Buffer.concat(chunks).toString('utf8');
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
