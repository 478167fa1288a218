import type { ChatEvent, ChatFailure, ChatModel } from '../chatModel';
import { cancelledAnswer, endsBatch } from './failures';

/**
 * A model that is asked so many questions at a time; the others wait in the order they came. Where an answer says what
 * every other one would say (a wrong key, no money), those that wait get the same and are not asked.
 */
export function slottedChatModel(model: ChatModel, count: number): ChatModel {
  const slots = new Slots(count);
  let hopeless: ChatFailure | undefined;
  return {
    ...model,
    async *answer(messages, signal, call): AsyncGenerator<ChatEvent> {
      if (!(await slots.take(signal))) {
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
          if (event.kind === 'finished' || event.kind === 'failed') giveBack();
          yield event;
        }
      } finally {
        giveBack();
      }
    },
  };
}

class Slots {
  private readonly waiting = new Set<() => void>();

  constructor(private free: number) {}

  /** `false` when aborted meanwhile. */
  async take(signal: AbortSignal): Promise<boolean> {
    if (this.free === 0 && !signal.aborted) return this.wait(signal);
    if (signal.aborted) return false;
    this.free--;
    return true;
  }

  /** The slot goes to who has waited longest. */
  giveBack(): void {
    const [next] = this.waiting;
    if (!next) {
      this.free++;
      return;
    }
    this.waiting.delete(next);
    next();
  }

  private wait(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const getsIt = (): void => {
        signal.removeEventListener('abort', leaves);
        resolve(true);
      };
      const leaves = (): void => {
        this.waiting.delete(getsIt);
        resolve(false);
      };
      this.waiting.add(getsIt);
      signal.addEventListener('abort', leaves, { once: true });
    });
  }
}
