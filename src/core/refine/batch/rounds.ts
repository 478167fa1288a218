import type { ChatEvent, ChatFailure, ChatMessage, ChatModel, ChatUsage } from '../chatModel';
import { cancelledAnswer } from './failures';
import type { OpenRound } from './journal';
import type { KeptAnswer } from './journalLines';

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

interface Failed {
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
}

/**
 * A model that gathers questions until no more come, and hands them in as one round. A question that an earlier start handed in is
 * not asked again: it waits for the answer of that round.
 */
export function gatheringChatModel(model: ChatModel, rounds: Rounds): ChatModel {
  const underWay = new Map<string, Promise<Collected | null>>();
  const openOf = new Map(rounds.open.flatMap((round) => round.calls.map((call) => [call, round])));
  let gathered: Gathering | undefined;

  const gather = async (question: Question, signal: AbortSignal): Promise<Collected> => {
    const open = openOf.get(question.call);
    openOf.delete(question.call); // what failed there is asked anew
    if (open) {
      const known = underWay.get(open.round) ?? resumed(open, rounds, signal);
      underWay.set(open.round, known);
      const collected = await known;
      if (collected) return collected;
    }
    if (!gathered?.take(question)) {
      const made = gathering(rounds, signal, () => {
        if (gathered === made) gathered = undefined;
      });
      gathered = made;
      made.take(question);
    }
    return gathered.done;
  };

  return {
    ...model,
    async *answer(messages, signal, call = JSON.stringify(messages)): AsyncGenerator<ChatEvent> {
      const collected = await gather({ call, messages }, signal);
      if (signal.aborted) yield cancelledAnswer();
      else yield* eventsOf(collected, call);
    },
  };
}

interface Gathering {
  /** Whether there was room for the question; for a first one there always is. */
  take(question: Question): boolean;
  readonly done: Promise<Collected>;
}

function gathering(rounds: Rounds, signal: AbortSignal, close: () => void): Gathering {
  const { most } = rounds.endpoint;
  const questions: Question[] = [];
  let characters = 0;
  const whenAllAreThere = async (): Promise<Collected> => {
    for (let before = -1; before < questions.length;) {
      before = questions.length;
      await rounds.moment();
    }
    close();
    return handIn(questions, rounds, signal);
  };
  return {
    take: (question) => {
      const longer = characters + lengthOf(question);
      const isFull = questions.length >= most.questions || longer > most.characters;
      if (isFull && questions.length > 0) return false;
      questions.push(question);
      characters = longer;
      return true;
    },
    done: whenAllAreThere(),
  };
}

function lengthOf({ messages }: Question): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}

async function handIn(
  questions: readonly Question[],
  rounds: Rounds,
  signal: AbortSignal,
): Promise<Collected> {
  if (signal.aborted) return cancelled();
  const { endpoint, journal } = rounds;
  const round = rounds.newName();
  await journal.submitting(
    round,
    questions.map(({ call }) => call),
  );
  const handed = await endpoint.submit(round, questions, signal);
  if (handed.kind === 'failed') {
    if (mayHaveArrived.has(handed.failure.cause)) return notCollected(handed.failure);
    await journal.roundEnded(round);
    return handed;
  }
  await journal.submitted(round, handed.batch);
  return collected(round, handed.batch, { ...rounds, signal });
}

/** After these the endpoint may have the questions all the same: the next start looks. */
const mayHaveArrived: ReadonlySet<ChatFailure['cause']> = new Set<ChatFailure['cause']>([
  'unreachable',
  'connection-lost',
  'timeout',
  'server',
  'cancelled',
]);

/** `null` where the questions never came to the endpoint. */
async function resumed(
  { round, batch }: OpenRound,
  rounds: Rounds,
  signal: AbortSignal,
): Promise<Collected | null> {
  if (batch !== null) return collected(round, batch, { ...rounds, signal });
  const handed = await rounds.endpoint.find(round, signal);
  if (handed?.kind === 'failed') return notCollected(handed.failure);
  if (!handed) {
    await rounds.journal.roundEnded(round);
    return null;
  }
  await rounds.journal.submitted(round, handed.batch);
  return collected(round, handed.batch, { ...rounds, signal });
}

/** All answers are kept before the round is noted as ended, so that a crash between loses none. */
async function collected(
  round: string,
  batch: string,
  { endpoint, journal, signal }: Rounds & { readonly signal: AbortSignal },
): Promise<Collected> {
  const all = await endpoint.collect(batch, signal);
  if (all.kind === 'failed') return notCollected(all.failure);
  const kept: Promise<void>[] = [];
  for (const [call, answer] of all.answers)
    if (answer.kind === 'answered') {
      const { text, usage, requestId } = answer;
      kept.push(journal.answered(call, { answer: text, usage, seconds: 0, requestId }));
    }
  await Promise.all(kept);
  await journal.roundEnded(round);
  return all;
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

/** The round stays open. */
function notCollected(failure: ChatFailure): Failed {
  if (failure.cause === 'cancelled') return { kind: 'failed', failure };
  const message = `${failure.message} Start the batch again: what is handed in is collected then, and nothing is asked twice.`;
  return { kind: 'failed', failure: { cause: 'not-collected', message } };
}

function cancelled(): Collected {
  const failure = { cause: 'cancelled', message: 'Cancelled. What came so far is kept.' } as const;
  return { kind: 'failed', failure };
}
