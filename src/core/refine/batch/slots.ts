import type { ChatEvent, ChatFailure, ChatModel } from '../chatModel';
import { cancelledAnswer, endsBatch } from './failures';

/**
 * A model that is asked so many questions at a time; of the others, the one whose conversation is furthest goes next, so that
 * files are done soon. When few conversations are left to begin, it is the one that is least far: all end together then, and no
 * slot stays empty while a last one takes its turns. Where an answer says what every other one would say (a wrong key,
 * no money), those that wait get the same and are not asked.
 */
export function slottedChatModel(model: ChatModel, count: number): ChatModel {
  const slots = new Slots(count);
  let hopeless: ChatFailure | undefined;
  return {
    ...model,
    async *answer(messages, signal, call): AsyncGenerator<ChatEvent> {
      if (!(await slots.take(messages.length, signal))) {
        yield cancelledAnswer();
        return;
      }
      let isTaken = true;
      const giveBack = (): void => {
        if (isTaken) slots.giveBack();
        isTaken = false;
      };
      try {
        if (hopeless) {
          yield { kind: 'failed', failure: hopeless };
          return;
        }
        for await (const event of model.answer(messages, signal, call)) {
          if (event.kind === 'failed' && endsBatch(event.failure.cause)) hopeless = event.failure;
          // The next question goes out while this answer is kept, read and linted.
          if (event.kind === 'finished' || (event.kind === 'failed' && !hopeless)) giveBack();
          yield event;
        }
      } finally {
        giveBack();
      }
    },
  };
}

/** A question that waits for a slot. */
interface Waiting {
  /** How many messages its conversation has; 1 before the first answer. */
  readonly length: number;
  readonly getsIt: () => void;
}

class Slots {
  private readonly waiting = new Set<Waiting>();
  private free: number;

  constructor(private readonly count: number) {
    this.free = count;
  }

  /** `false` when aborted meanwhile. */
  async take(length: number, signal: AbortSignal): Promise<boolean> {
    if (this.free === 0 && !signal.aborted) return this.wait(length, signal);
    if (signal.aborted) return false;
    this.free--;
    return true;
  }

  giveBack(): void {
    const next = this.next();
    if (!next) {
      this.free++;
      return;
    }
    this.waiting.delete(next);
    next.getsIt();
  }

  /** Among equals, who has waited longest. */
  private next(): Waiting | undefined {
    const all = [...this.waiting];
    const toBegin = all.filter(({ length }) => length === 1).length;
    const sign = toBegin < this.count ? -1 : 1;
    return all.reduce<Waiting | undefined>(
      (best, one) => (best && sign * one.length <= sign * best.length ? best : one),
      undefined,
    );
  }

  private wait(length: number, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const leaves = (): void => {
        this.waiting.delete(waiting);
        resolve(false);
      };
      const waiting: Waiting = {
        length,
        getsIt: () => {
          signal.removeEventListener('abort', leaves);
          resolve(true);
        },
      };
      this.waiting.add(waiting);
      signal.addEventListener('abort', leaves, { once: true });
    });
  }
}
