import type { TokenCounter } from '../../prompt/tokens';
import type { ChatEvent, ChatMessage, ChatModel, ChatUsage } from '../chatModel';
import { cancelledAnswer } from './failures';
import type { KeptAnswer } from './journalLines';
import type { Tokens } from '../money';
import type { Passage, RateGate } from './rateGate';

/** Where the calls of a batch are kept. */
export interface Journal {
  /** The same name for the same question to the same model. */
  callOf(messages: readonly ChatMessage[]): string;
  kept(call: string): KeptAnswer | undefined;
  /** Notes that a request is about to be sent. */
  asking(call: string): void;
  /** On the disk when the promise is fulfilled. */
  answered(call: string, answer: KeptAnswer): Promise<void>;
  /** Notes that no answer came, and what is charged for it all the same. */
  failed(call: string, usage: ChatUsage): void;
}

/**
 * A model that answers from the journal what was answered before, and keeps each new answer before it passes it on. Of
 * equal questions at the same time only one is asked.
 */
export function journaledChatModel(
  model: ChatModel,
  journal: Journal,
  now: () => number,
): ChatModel {
  const underWay = new Map<string, Promise<void>>();
  return {
    ...model,
    async *answer(messages, signal): AsyncGenerator<ChatEvent> {
      const call = journal.callOf(messages);
      while (underWay.has(call) && !journal.kept(call)) await underWay.get(call);
      const kept = journal.kept(call);
      if (kept) {
        yield { kind: 'delta', text: kept.answer };
        const { usage, requestId, isCut } = kept;
        yield { kind: 'finished', usage, requestId, ...(isCut && { isCut }) };
        return;
      }
      let done = (): void => undefined;
      underWay.set(call, new Promise<void>((resolve) => (done = resolve)));
      try {
        journal.asking(call);
        const from = now();
        let answer = '';
        for await (const event of model.answer(messages, signal, call)) {
          if (event.kind === 'delta') answer += event.text;
          if (event.kind === 'finished') {
            const { usage, requestId, isCut } = event;
            const seconds = (now() - from) / 1000;
            const kept = { answer, usage, seconds, requestId, ...(isCut && { isCut }) };
            if (!journal.kept(call)) await journal.answered(call, kept);
          }
          if (event.kind === 'failed' && event.usage) journal.failed(call, event.usage);
          yield event;
        }
      } finally {
        underWay.delete(call);
        done();
      }
    },
  };
}

/** A model that is asked no faster than its endpoint allows. It tells its waits, and fails where one would be too long. */
export function limitedChatModel(
  model: ChatModel,
  gate: RateGate,
  tokens: TokenCounter,
): ChatModel {
  return {
    ...model,
    async *answer(messages, signal, call): AsyncGenerator<ChatEvent> {
      const { inputTokens, outputTokens } = expectedTokens(messages, tokens);
      const passage = yield* passing(gate, inputTokens + outputTokens, signal);
      if (passage.kind !== 'passed') {
        yield passage.kind === 'cancelled' ? cancelledAnswer() : tooLongAWait(passage.seconds);
        return;
      }
      for await (const event of model.answer(messages, signal, call)) {
        if (event.kind === 'waiting' && event.isLimit) gate.refused(event.seconds);
        else if (event.kind === 'waiting') gate.hold(event.seconds);
        yield event;
        // The model waits as long as is left, and asks again, when it is asked for its next event.
        if (event.kind === 'waiting') await gate.passAgain(signal);
      }
    },
  };
}

async function* passing(
  gate: RateGate,
  tokens: number,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent, Passage> {
  const waits = gate.pass(tokens, signal);
  for (;;) {
    const next = await waits.next();
    if (next.done) return next.value;
    const seconds = next.value;
    if (seconds >= noticedSeconds)
      yield {
        kind: 'waiting',
        seconds,
        reason: 'The limits that the endpoint states are reached.',
      };
  }
}

/** A shorter wait is over before one has read of it. */
const noticedSeconds = 1;

function tooLongAWait(seconds: number): ChatEvent {
  const message = `The limits that the endpoint states let no request through for ${Math.round(seconds)} s. Try again then, or use another endpoint.`;
  return { kind: 'failed', failure: { cause: 'rate-limit', message } };
}

/** A model whose answers come in one piece: nobody reads along, and each piece costs time on its way. */
export function inOnePiece(model: ChatModel): ChatModel {
  return {
    ...model,
    async *answer(messages, signal, call): AsyncGenerator<ChatEvent> {
      let text = '';
      for await (const event of model.answer(messages, signal, call)) {
        if (event.kind === 'delta') {
          text += event.text;
          continue;
        }
        if (event.kind !== 'waiting' && text !== '') yield { kind: 'delta', text };
        yield event;
      }
    },
  };
}

/** A request's own tokens, and an answer as long as a usual list of steps with some talk. */
export function expectedTokens(messages: readonly ChatMessage[], tokens: TokenCounter): Tokens {
  return {
    inputTokens: messages.reduce((sum, { content }) => sum + tokens.count(content), 0),
    outputTokens: usualAnswer,
  };
}

/** Output tokens. */
export const usualAnswer = 400;
