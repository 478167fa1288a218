import type { Prices } from './money';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A chat model. One call answers one conversation; the stream ends after `finished` or `failed`. */
export interface ChatModel {
  /** How the model is named to a user, in a transcript and in a recording. */
  readonly name: string;
  /** What decides its answers beside the messages, for transcripts: base URL, temperature, seed. Never a key. */
  readonly parameters?: ModelParameters;
  /** What its tokens cost; left out where that is not known. */
  readonly prices?: Prices;
  /** `call` names the request: an endpoint that knows such names answers, and charges for, the same name once. */
  answer(
    messages: readonly ChatMessage[],
    signal: AbortSignal,
    call?: string,
  ): AsyncIterable<ChatEvent>;
}

export type ModelParameters = Readonly<Record<string, string | number>>;

export type ChatEvent =
  | { readonly kind: 'delta'; readonly text: string }
  /** The endpoint asked to wait, or a request is tried again. */
  | {
      readonly kind: 'waiting';
      readonly seconds: number;
      readonly reason: string;
      /** The endpoint refused the request because there were too many. */
      readonly isLimit?: true;
    }
  | {
      readonly kind: 'finished';
      readonly usage: ChatUsage;
      readonly requestId: string | null;
      /** The endpoint cut the answer off at its limit; only of a model that takes all answers. */
      readonly isCut?: true;
    }
  | {
      readonly kind: 'failed';
      readonly failure: ChatFailure;
      /** What it took all the same, e.g. for an answer that was cut off; left out where nothing is known to be charged for. */
      readonly usage?: ChatUsage;
    };

/** Which answers are given: those that have text and came to their end, or also those that have none or were cut off. */
export type TakenAnswers = 'whole' | 'all';

export interface ChatUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Whether the endpoint counted them; otherwise they are our estimate. */
  readonly counted: boolean;
}

/** What a user can do something about. `message` says what is wrong and what to do. */
export interface ChatFailure {
  readonly cause:
    | 'no-key'
    | 'wrong-key'
    | 'no-permission'
    | 'no-quota'
    | 'spend-cap'
    | 'rate-limit'
    | 'context-too-long'
    | 'content-filter'
    | 'timeout'
    | 'connection-lost'
    | 'unreachable'
    | 'not-an-endpoint'
    | 'unknown-model'
    | 'server'
    | 'not-recorded'
    /** The question is handed in, and its answer is still to come. */
    | 'not-collected'
    | 'cancelled';
  readonly message: string;
}
