import { sideBySide } from '../refine/batch/sideBySide';
import type { ChatFailure, ChatMessage, ChatModel, ChatUsage } from '../refine/chatModel';
import { isAboutOneInstance, stopsPredicting } from './failures';

/** One instance to predict. Requests do not depend on each other. */
export interface PredictionRequest {
  /** Of its task: other tasks may have the same. */
  readonly id: string;
  readonly task: string;
  readonly messages: readonly ChatMessage[];
}

/** What a model said about an instance. */
export interface Prediction {
  readonly request: PredictionRequest;
  /** As it came: not trimmed, and perhaps empty. */
  readonly text: string;
  readonly usage: ChatUsage;
  readonly requestId: string | null;
  /** From asking to the last word, waiting included. */
  readonly seconds: number;
  /** The endpoint cut it off at its limit. */
  readonly isCut: boolean;
}

/** An instance without a prediction, and why. */
export interface MissedPrediction {
  readonly request: PredictionRequest;
  readonly failure: ChatFailure;
  /** What is charged for it all the same; `null` where nothing is known to be. */
  readonly usage: ChatUsage | null;
}

export type PredictEvent =
  | { readonly kind: 'waiting'; readonly reason: string; readonly seconds: number }
  | { readonly kind: 'predicted'; readonly prediction: Prediction }
  | { readonly kind: 'missed'; readonly missed: MissedPrediction };

export interface PredictOptions {
  readonly model: ChatModel;
  /** How many instances are under way at a time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of a prediction after it is kept. */
  readonly tell?: (event: PredictEvent) => void;
  /** The place of this instance takes the next one when the promise is fulfilled. */
  readonly keep: (prediction: Prediction) => Promise<void>;
}

export interface PredictOutcome {
  readonly predicted: number;
  /** Of them, those that the endpoint cut off at its limit. */
  readonly cut: number;
  /** Left out for a reason of their own. */
  readonly missed: number;
  /** Why instances that are left were not asked, e.g. a wrong key; `null` where all had their turn. */
  readonly stop: ChatFailure | null;
}

/**
 * Asks a model for the prediction of each instance, so many at a time. What fails for one instance leaves it out; what
 * would fail for all of them ends the work, and so do many failures in a row. What `keep` throws is thrown when no instance
 * is under way any more. Nothing is ever made up.
 */
export async function predictMany(
  requests: Iterable<PredictionRequest> | AsyncIterable<PredictionRequest>,
  options: PredictOptions,
): Promise<PredictOutcome> {
  const queue = inOrder(requests);
  const tally = new Tally(options);
  const work = async (signal: AbortSignal): Promise<void> => {
    while (!tally.isOver(signal)) {
      const next = await queue.next();
      if (next.done) return;
      await tally.note(await ask(next.value, { ...options, signal }));
    }
  };
  try {
    await sideBySide(options.concurrency, options.signal, work);
  } finally {
    await queue.return(undefined);
  }
  const { predicted, cut, missed, stop } = tally;
  return { predicted, cut, missed, stop };
}

async function* inOrder(
  requests: Iterable<PredictionRequest> | AsyncIterable<PredictionRequest>,
): AsyncGenerator<PredictionRequest, void, undefined> {
  yield* requests;
}

type Answer =
  ({ readonly kind: 'predicted' } & Prediction) | ({ readonly kind: 'missed' } & MissedPrediction);

async function ask(
  request: PredictionRequest,
  { model, signal, now, tell }: PredictOptions,
): Promise<Answer> {
  const from = now();
  let text = '';
  for await (const event of model.answer(request.messages, signal))
    switch (event.kind) {
      case 'delta':
        text += event.text;
        break;
      case 'waiting':
        tell?.({ kind: 'waiting', reason: event.reason, seconds: event.seconds });
        break;
      case 'failed':
        return { kind: 'missed', request, failure: event.failure, usage: event.usage ?? null };
      case 'finished': {
        const { usage, requestId, isCut = false } = event;
        const seconds = (now() - from) / 1000;
        return { kind: 'predicted', request, text, usage, requestId, seconds, isCut };
      }
    }
  throw new Error('An answer ended without its last event.');
}

/** Failures that are not about their instance, one after the other, until the next one is not tried any more. */
export const mostFailuresInARow = 16;

class Tally {
  predicted = 0;
  cut = 0;
  missed = 0;
  stop: ChatFailure | null = null;
  private inARow = 0;

  constructor(private readonly options: PredictOptions) {}

  isOver(signal: AbortSignal): boolean {
    if (signal.aborted) this.stop ??= cancelled;
    return this.stop !== null;
  }

  async note(answer: Answer): Promise<void> {
    if (answer.kind === 'predicted') return this.keep(answer);
    const { request, failure, usage } = answer;
    if (stopsPredicting(failure.cause)) {
      this.stop ??= failure;
      return;
    }
    this.missed++;
    if (!isAboutOneInstance(failure.cause)) this.inARow++;
    if (this.inARow >= mostFailuresInARow) this.stop ??= failedInARow(failure);
    this.options.tell?.({ kind: 'missed', missed: { request, failure, usage } });
  }

  private async keep(prediction: Prediction): Promise<void> {
    this.inARow = 0;
    await this.options.keep(prediction);
    this.predicted++;
    if (prediction.isCut) this.cut++;
    this.options.tell?.({ kind: 'predicted', prediction });
  }
}

const cancelled: ChatFailure = { cause: 'cancelled', message: 'It was cancelled.' };

function failedInARow({ cause, message }: ChatFailure): ChatFailure {
  return {
    cause,
    message: `${mostFailuresInARow} requests failed one after the other. ${message}`,
  };
}
