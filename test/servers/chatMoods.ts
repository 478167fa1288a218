import type { ServerResponse } from 'node:http';
import type { Wire } from './wires';

/** A chat request as the client sends it; one of the Responses API has an `input` for `messages`. */
export interface ChatBody {
  readonly model: string;
  readonly messages: Messages;
  readonly input?: Messages;
  readonly stream?: boolean;
  readonly temperature?: number;
  readonly seed?: number;
}

export type Messages = readonly { readonly role: string; readonly content: string }[];

/** How a request fares. A mood with `times` passes after so many requests, and the server answers again. */
export type Mood =
  | { readonly kind: 'answers' }
  /** Thinks for a while, and then sends the whole answer at once. */
  | { readonly kind: 'thinks'; readonly milliseconds: number }
  /** Says its limits with every answer, as the endpoints of the field do, and refuses what goes beyond them. */
  | { readonly kind: 'limits'; readonly requests: number; readonly seconds: number }
  /** A pause before every piece of the answer. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Takes the request and says nothing at all. */
  | { readonly kind: 'silent'; readonly times?: number }
  /** Streams this many pieces and then says nothing more. */
  | { readonly kind: 'stalls'; readonly pieces: number; readonly times?: number }
  /** Streams this many pieces and then breaks the connection. */
  | { readonly kind: 'drops'; readonly pieces: number; readonly times?: number }
  /** Ends the stream in good order, but in the middle of the answer. */
  | { readonly kind: 'endsEarly'; readonly pieces: number; readonly times?: number }
  | { readonly kind: 'rateLimited'; readonly retryAfter: string | null; readonly times?: number }
  | {
      /** This status with this error in a JSON body. */
      readonly kind: 'refuses';
      readonly status: number;
      readonly error: unknown;
      readonly times?: number;
    }
  | {
      /** This status with this JSON body, whatever its form. */
      readonly kind: 'complains';
      readonly status: number;
      readonly body: unknown;
      readonly retryAfter?: string;
      readonly times?: number;
    }
  | {
      /** Status 200 and an event stream that begins with an error object, or one that is charged for. */
      readonly kind: 'errorInStream';
      readonly message: string;
      readonly outputTokens?: number;
      readonly times?: number;
    }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'html'; readonly status: number }
  | { readonly kind: 'otherJson' }
  | { readonly kind: 'plainText' }
  | {
      /** The whole answer with this `finish_reason`, e.g. "content_filter" or "length". */
      readonly kind: 'finishes';
      readonly reason: string;
      /** What is said to be charged for; by default the words of the answer. */
      readonly outputTokens?: number;
      readonly isCounted?: boolean;
      readonly times?: number;
    }
  /** The whole answer in the place that the API has for what a model refuses to do. */
  | { readonly kind: 'declines'; readonly streams: boolean }
  /** No text, and a call of a tool in its place. */
  | { readonly kind: 'callsTool' }
  | { readonly kind: 'saysNothing' }
  /** No text, and this `finish_reason`. */
  | { readonly kind: 'breaksOff'; readonly reason: string; readonly times?: number }
  /** Answers in one piece though a stream was asked for, without usage. */
  | { readonly kind: 'doesNotStream' }
  | { readonly kind: 'countsNoTokens' }
  /** Comments of the event stream for a while, as a busy server sends them, then the answer. */
  | { readonly kind: 'keepsAlive'; readonly comments: number; readonly milliseconds: number }
  | { readonly kind: 'redirects'; readonly location: string };

export type Refusal = Extract<Mood, { readonly kind: 'refuses' }>;

/** Refusals as the endpoints of the field word them. */
export const refusals = {
  wrongKey: refusal(401, 'invalid_api_key', 'Incorrect API key provided: sk-wrong.'),
  noQuota: refusal(429, 'insufficient_quota', 'You exceeded your current quota.'),
  serverError: refusal(500, 'server_error', 'The server had an error.'),
  contextTooLong: refusal(
    400,
    'context_length_exceeded',
    "This model's maximum context length is 8192 tokens.",
  ),
  unknownModel: refusal(404, 'model_not_found', 'The model `no-such-model` does not exist.'),
  contentFilter: refusal(400, 'content_filter', 'The prompt was filtered.'),
} as const satisfies Record<string, Refusal>;

/** What to answer, and to what. */
export interface Reply {
  readonly body: ChatBody;
  readonly text: string;
  /** The API that the request came by. */
  readonly wire: Wire;
  readonly isRefusal?: boolean;
  /** What is said to be charged for; by default its words. */
  readonly outputTokens?: number | undefined;
}

/** Answers a request in a mood. */
export async function answerIn(mood: Mood, response: ServerResponse, reply: Reply): Promise<void> {
  switch (mood.kind) {
    case 'answers':
      return reply.body.stream
        ? stream(response, reply)
        : sendJson(response, 200, reply.wire.whole(reply));
    case 'thinks':
      await pause(mood.milliseconds);
      return stream(response, reply);
    case 'limits':
      return answerWithin(mood, response, reply);
    case 'slow':
      return stream(response, reply, { pause: mood.milliseconds });
    case 'silent':
      return;
    case 'stalls':
      return stream(response, reply, { pieces: mood.pieces, end: 'never' });
    case 'drops':
      return stream(response, reply, { pieces: mood.pieces, end: 'broken' });
    case 'endsEarly':
      return stream(response, reply, { pieces: mood.pieces, end: 'early' });
    case 'rateLimited':
      if (mood.retryAfter !== null) response.setHeader('retry-after', mood.retryAfter);
      return sendJson(response, 429, {
        error: { message: 'Rate limit reached.', type: 'requests', code: 'rate_limit_exceeded' },
      });
    case 'refuses':
      return sendJson(response, mood.status, { error: mood.error });
    case 'complains':
      if (mood.retryAfter !== undefined) response.setHeader('retry-after', mood.retryAfter);
      return sendJson(response, mood.status, mood.body);
    case 'errorInStream':
      startStream(response);
      return endWith(
        response,
        reply.wire.complaint(mood.message, { ...reply, outputTokens: mood.outputTokens }),
      );
    case 'malformed':
      startStream(response);
      return endWith(response, 'data: {"choices": [{"delta": {"cont\n\n');
    case 'html':
      response.writeHead(mood.status, { 'content-type': 'text/html; charset=utf-8' });
      return endWith(response, '<!doctype html><title>Welcome</title><p>Please sign in.');
    case 'otherJson':
      return sendJson(response, 200, { status: 'ok', version: '1.2.3' });
    case 'plainText':
      response.writeHead(200, { 'content-type': 'text/plain' });
      return endWith(response, 'It works.');
    case 'finishes':
      return stream(
        response,
        { ...reply, outputTokens: mood.outputTokens },
        { reason: mood.reason, isCounted: mood.isCounted ?? true },
      );
    case 'declines':
      return mood.streams
        ? stream(response, { ...reply, isRefusal: true })
        : sendJson(response, 200, reply.wire.whole({ ...reply, isRefusal: true }));
    case 'callsTool':
      return stream(response, { ...reply, text: '' }, { reason: 'tool_calls' });
    case 'saysNothing':
      return stream(response, { ...reply, text: '' });
    case 'breaksOff':
      return stream(response, { ...reply, text: '' }, { reason: mood.reason });
    case 'doesNotStream':
      return sendJson(response, 200, { ...reply.wire.whole(reply), usage: undefined });
    case 'countsNoTokens':
      return stream(response, reply, { isCounted: false });
    case 'keepsAlive':
      startStream(response);
      for (let comment = 0; comment < mood.comments; comment++) {
        await pause(mood.milliseconds);
        response.write(': busy\n\n');
      }
      return stream(response, reply);
    case 'redirects':
      response.writeHead(307, { location: mood.location });
      return endWith(response, '');
  }
}

/** A window of `seconds` holds so many requests; how many it held so far. */
const windows = new WeakMap<object, { began: number; taken: number }>();

async function answerWithin(
  mood: Extract<Mood, { readonly kind: 'limits' }>,
  response: ServerResponse,
  reply: Reply,
): Promise<void> {
  const length = mood.seconds * 1000;
  let window = windows.get(mood);
  if (!window || Date.now() - window.began >= length)
    windows.set(mood, (window = { began: Date.now(), taken: 0 }));
  const isBeyond = window.taken >= mood.requests;
  if (!isBeyond) window.taken++;
  const reset = Math.max(1, length - (Date.now() - window.began));
  response.setHeader('x-ratelimit-limit-requests', mood.requests);
  response.setHeader('x-ratelimit-remaining-requests', mood.requests - window.taken);
  response.setHeader('x-ratelimit-reset-requests', `${reset}ms`);
  if (!isBeyond) return stream(response, reply);
  response.setHeader('retry-after-ms', reset);
  return sendJson(response, 429, {
    error: { message: 'Rate limit reached.', type: 'requests', code: 'rate_limit_exceeded' },
  });
}

interface StreamOptions {
  readonly pause?: number;
  /** How many pieces are sent; all by default. */
  readonly pieces?: number;
  readonly end?: 'whole' | 'never' | 'broken' | 'early';
  readonly reason?: string;
  readonly isCounted?: boolean;
}

async function stream(
  response: ServerResponse,
  reply: Reply,
  {
    pause: milliseconds = 0,
    pieces = Infinity,
    end = 'whole',
    reason = 'stop',
    isCounted = true,
  }: StreamOptions = {},
): Promise<void> {
  startStream(response);
  for (const piece of piecesOf(reply.text).slice(0, pieces)) {
    if (milliseconds > 0) await pause(milliseconds);
    response.write(reply.wire.piece(reply, piece));
  }
  if (end === 'never') return;
  if (end === 'early') return endWith(response, '');
  if (end === 'broken') {
    await pause(20); // what was written goes out before the connection breaks
    response.destroy();
    return;
  }
  return endWith(response, reply.wire.ending(reply, { reason, isCounted }));
}

function refusal(status: number, code: string, message: string): Refusal {
  return { kind: 'refuses', status, error: { message, type: 'invalid_request_error', code } };
}

function startStream(response: ServerResponse): void {
  if (response.headersSent) return;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
}

/** One or two words each. */
function piecesOf(text: string): readonly string[] {
  return text.match(/(?:\S+\s*){1,2}|\s+/g) ?? [];
}

export function sendJson(response: ServerResponse, status: number, value: unknown): Promise<void> {
  response.writeHead(status, { 'content-type': 'application/json' });
  return endWith(response, JSON.stringify(value));
}

function endWith(response: ServerResponse, text: string): Promise<void> {
  return new Promise((resolve) => {
    response.end(text, resolve);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
