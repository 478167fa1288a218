import type { ChatEvent, ChatFailure, ChatMessage, ChatModel, ChatUsage } from '../chatModel';
import { cancelledAnswer } from './failures';
import { Gathering } from './gathering';
import type { OpenRound } from './journal';
import type { KeptAnswer } from './journalLines';
import { OpenRounds } from './openRounds';
import type { RoundMoney } from './roundMoney';

/** A question of a round, under the name that the journal has for it. */
export interface Question {
  readonly call: string;
  readonly messages: readonly ChatMessage[];
}

export type RoundAnswer =
  | {
      readonly kind: 'answered';
      readonly text: string;
      readonly usage: ChatUsage;
      readonly requestId: string | null;
    }
  /** `usage`: what is charged for it all the same. */
  | { readonly kind: 'failed'; readonly failure: ChatFailure; readonly usage?: ChatUsage };

/** Answers many questions together, some time later, e.g. the Batch API of an endpoint. */
export interface RoundEndpoint {
  /** What it takes in one round; more questions become several rounds. */
  readonly most: { readonly questions: number; readonly characters: number };
  /** Hands the questions in; gives the endpoint's name for the batch. */
  submit(round: string, questions: readonly Question[], signal: AbortSignal): Promise<Handed>;
  /** The batch that was handed in under this name, for a process that ended before it could note so; `null`: none was. */
  find(round: string, signal: AbortSignal): Promise<Handed | null>;
  /** Waits until the batch is done. A question without an answer is not in `answers`. */
  collect(batch: string, signal: AbortSignal): Promise<Collected>;
}

export interface Failed {
  readonly kind: 'failed';
  readonly failure: ChatFailure;
}

export type Handed = { readonly kind: 'handed-in'; readonly batch: string } | Failed;

export type Collected =
  | {
      readonly kind: 'collected';
      readonly answers: ReadonlyMap<string, RoundAnswer>;
      /** Why a question has no answer. */
      readonly missing: ChatFailure;
    }
  | Failed;

/** Where rounds are noted, so that no question is handed in twice. */
export interface RoundJournal {
  submitting(round: string, calls: readonly string[]): Promise<void>;
  submitted(round: string, batch: string): Promise<void>;
  answered(call: string, answer: KeptAnswer): Promise<void>;
  failed(call: string, usage: ChatUsage): void;
  /** Its answers are kept, or never come. */
  roundEnded(round: string): Promise<void>;
}

export interface Rounds {
  readonly endpoint: RoundEndpoint;
  readonly journal: RoundJournal;
  /** Rounds of an earlier start whose answers were not collected yet. */
  readonly open: readonly OpenRound[];
  /** Fulfilled when a moment has passed; questions that come within it belong to the same round. */
  readonly moment: () => Promise<unknown>;
  /** A name that no round had before. */
  readonly newName: () => string;
  readonly money: RoundMoney;
}

/**
 * A model that gathers questions until no more come, and hands them in as one round, or as several where the endpoint takes fewer at
 * once. Those that there is no money for wait for a later round. A question that an earlier start handed in is not asked again: it
 * waits for the answer of that round.
 */
export function gatheringChatModel(
  model: ChatModel,
  rounds: Rounds,
  open = new OpenRounds(rounds),
): ChatModel {
  const gathering = new Gathering(rounds, open);
  return {
    ...model,
    async *answer(messages, signal, call = JSON.stringify(messages)): AsyncGenerator<ChatEvent> {
      const collected =
        (await open.answering(call, signal)) ??
        (await gathering.answering({ call, messages }, signal));
      if (signal.aborted) yield cancelledAnswer();
      else yield* eventsOf(collected, call);
    },
  };
}

function* eventsOf(collected: Collected, call: string): Generator<ChatEvent> {
  if (collected.kind === 'failed') {
    yield collected;
    return;
  }
  const answer = collected.answers.get(call);
  if (answer?.kind === 'answered') {
    yield { kind: 'delta', text: answer.text };
    yield { kind: 'finished', usage: answer.usage, requestId: answer.requestId };
  } else yield answer ?? { kind: 'failed', failure: collected.missing };
}
