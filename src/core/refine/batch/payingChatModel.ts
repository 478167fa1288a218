import type { TokenCounter } from '../../prompt/tokens';
import type { ChatEvent, ChatModel } from '../chatModel';
import type { Purse, Tokens } from '../money';
import { AnswerLengths } from './answerLengths';
import { cancelledAnswer } from './failures';
import { expectedTokens } from './models';
import { toldReached } from './spendCap';

/** What requests are paid from, and what is known of their cost. */
export interface Funds {
  readonly purse: Purse;
  readonly tokens: TokenCounter;
  /** What answers of earlier starts took, with this model: new ones may be as long. Without failures. */
  readonly earlier: readonly Tokens[];
}

/**
 * A model that is asked only while there is money for the answer. A request whose money is laid aside for others waits until they
 * are answered; one that the cap does not allow even alone fails.
 */
export function payingChatModel(model: ChatModel, { purse, tokens, earlier }: Funds): ChatModel {
  const till = new Till(purse, new AnswerLengths(earlier));
  return {
    ...model,
    ...(purse.prices && { prices: purse.prices }),
    async *answer(messages, signal, call): AsyncGenerator<ChatEvent> {
      const admission = await till.admit(expectedTokens(messages, tokens), signal);
      if (admission.kind === 'cancelled') {
        yield cancelledAnswer();
        return;
      }
      if (admission.kind === 'refused') {
        const message = toldReached(purse, admission.needed);
        yield { kind: 'failed', failure: { cause: 'spend-cap', message } };
        return;
      }
      let end: ChatEnd | null = null;
      try {
        for await (const event of model.answer(messages, signal, call)) {
          if (event.kind === 'finished' || event.kind === 'failed') end = event;
          yield event;
        }
      } finally {
        till.settle(admission.laidAside, end);
      }
    },
  };
}

type ChatEnd = Extract<ChatEvent, { readonly kind: 'finished' | 'failed' }>;

type Admission =
  | { readonly kind: 'admitted'; readonly laidAside: Tokens }
  | { readonly kind: 'refused'; readonly needed: Tokens }
  | { readonly kind: 'cancelled' };

interface Waiting {
  readonly request: Tokens;
  readonly goesOn: (admission: Admission) => void;
}

/**
 * Lets requests through, in the order in which they come, as far as the money goes. Laid aside for each is an answer that is longer
 * than all before it; beside no other request, one goes where an answer as long as the longest so far fits.
 */
class Till {
  private readonly waiting = new Set<Waiting>();
  private underWay = 0;

  constructor(
    private readonly purse: Purse,
    private readonly lengths: AnswerLengths,
  ) {}

  async admit(request: Tokens, signal: AbortSignal): Promise<Admission> {
    const admission = this.waiting.size === 0 ? this.admissionOf(request) : undefined;
    return admission ?? this.turnOf(request, signal);
  }

  settle(laidAside: Tokens, end: ChatEnd | null): void {
    const used = end?.usage;
    this.purse.settle(laidAside, used ?? null);
    this.underWay--;
    if (used) this.lengths.learn(used, end.kind === 'finished' ? 'answer' : 'failure');
    for (const one of this.waiting) {
      const admission = this.admissionOf(one.request);
      if (!admission) return;
      this.waiting.delete(one);
      one.goesOn(admission);
    }
  }

  /** `undefined` where others have to be answered first. */
  private admissionOf(request: Tokens): Admission | undefined {
    const careful = this.lengths.careful(request);
    const alone = this.lengths.likely(request);
    const laidAside = [careful, ...(this.underWay === 0 ? [alone] : [])].find((expected) =>
      this.purse.layAside(expected),
    );
    if (!laidAside) return this.underWay === 0 ? { kind: 'refused', needed: alone } : undefined;
    this.underWay++;
    return { kind: 'admitted', laidAside };
  }

  private turnOf(request: Tokens, signal: AbortSignal): Promise<Admission> {
    return new Promise((resolve) => {
      const leaves = (): void => {
        this.waiting.delete(waiting);
        resolve({ kind: 'cancelled' });
      };
      const waiting: Waiting = {
        request,
        goesOn: (admission) => {
          signal.removeEventListener('abort', leaves);
          resolve(admission);
        },
      };
      this.waiting.add(waiting);
      if (signal.aborted) leaves();
      else signal.addEventListener('abort', leaves, { once: true });
    });
  }
}
