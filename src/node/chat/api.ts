import type OpenAI from 'openai';
import type { ChatMessage, ChatUsage } from '../../core/refine/chatModel';

/** One of the APIs that endpoints speak: how a question is put, and what the answer says. */
export interface ChatApi {
  /** Asks for a stream of events. The body of what comes is not read yet. */
  ask(client: OpenAI, asked: Asked, options: RequestOptions): Promise<Response>;
  /** What one event of the stream says, as far as it has the form that it should have. */
  readEvent(value: unknown): Reply;
  /** The same of an answer that came as one JSON value. */
  readWhole(value: unknown): Reply;
}

export interface Asked {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly sampling: Sampling;
}

/** What is left out, the endpoint chooses. */
export interface Sampling {
  readonly temperature?: number;
  readonly seed?: number;
}

export interface RequestOptions {
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  /** Whether it is an answer of this API at all. */
  readonly isAnswer: boolean;
  /** What the model said, also where it refuses to do what it was asked for. */
  readonly text: string;
  /** Why the model stopped; `null` while it goes on. */
  readonly stopped: 'ended' | 'too-long' | 'filtered' | 'tool-call' | BrokenOff | null;
  readonly usage: ChatUsage | null;
  /** The complaint of an endpoint that broke the answer off, or sent it in place of one. */
  readonly error: Fields | null;
}

/** An answer that did not come to its end, for a reason that only the endpoint knows. */
export interface BrokenOff {
  /** The endpoint's word for it, untrusted. */
  readonly brokenOff: string;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The field of an object that came over the network; `undefined` where there is no such field or no object. */
export function fieldOf(value: unknown, name: string): unknown {
  return fieldsOf(value)?.[name];
}

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What the endpoint counted, where both are numbers. */
export function countedUsage(inputTokens: unknown, outputTokens: unknown): ChatUsage | null {
  return typeof inputTokens === 'number' && typeof outputTokens === 'number'
    ? { inputTokens, outputTokens, counted: true }
    : null;
}
