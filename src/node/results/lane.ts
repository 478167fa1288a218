import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { createSession, type Questions } from './session';

type Name = keyof Questions;
type Given<Asked extends Name> = Parameters<Questions[Asked]>;
type Answer<Asked extends Name> = ReturnType<Questions[Asked]>;

/** What goes to the worker. */
export interface Question {
  readonly number: number;
  readonly name: Name;
  readonly given: readonly unknown[];
}

/** What comes back. */
export interface Answered {
  readonly number: number;
  readonly answer: unknown;
}

/** Where questions are answered, one after the other. */
export interface Lane {
  /** Rejects where answering fails twice: that is a bug, or there is too little memory. */
  ask<Asked extends Name>(name: Asked, ...given: Given<Asked>): Promise<Answer<Asked>>;
  /** What is still unanswered rejects. */
  dispose(): void;
}

/** In a worker, or here where its script is not there, as in tests of the sources. */
export function createLane(script: string): Lane {
  return existsSync(script) ? workerLane(script) : ownLane();
}

function ownLane(): Lane {
  const session = createSession();
  return {
    ask: async (name, ...given) => {
      await Promise.resolve(); // never before the caller goes on
      return answered(session, name, given) as Answer<typeof name>; // the answer to that question
    },
    dispose: () => undefined,
  };
}

/** Asks a session; `given` is what the question of that name takes. */
export function answered(session: Questions, name: Name, given: readonly unknown[]): unknown {
  const ask = session[name] as (...given: readonly unknown[]) => unknown; // see `ask` of a lane
  return ask(...given);
}

interface Pending {
  readonly question: Question;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  isSecondTry: boolean;
}

function workerLane(script: string): Lane {
  const pending = new Map<number, Pending>();
  let worker: Worker | undefined;
  let isDisposed = false;
  let questions = 0;

  const start = (): Worker => {
    const started = new Worker(script);
    started.on('message', ({ number, answer }: Answered) => {
      pending.get(number)?.resolve(answer as never); // to the one who asked for it
      pending.delete(number);
    });
    let failure: Error | undefined;
    started.on('error', (error) => (failure = error));
    started.on('exit', () => {
      if (worker === started) worker = undefined;
      if (!isDisposed) askAgain(failure ?? new Error('The reader of results ended.'));
    });
    return started;
  };
  /** A worker that died takes its questions with it; the one that it died of may kill the next one, too. */
  const askAgain = (failure: Error): void => {
    const [first] = pending.values();
    if (first?.isSecondTry) {
      pending.delete(first.question.number);
      first.reject(failure);
    } else if (first) first.isSecondTry = true;
    if (pending.size === 0) return;
    worker = start();
    for (const { question } of pending.values()) worker.postMessage(question);
  };

  return {
    ask: (name, ...given) =>
      new Promise((resolve, reject) => {
        if (isDisposed) {
          reject(new Error('The reader of results was closed.'));
          return;
        }
        const question: Question = { number: ++questions, name, given };
        pending.set(question.number, { question, resolve, reject, isSecondTry: false });
        worker ??= start();
        worker.postMessage(question);
      }),
    dispose: () => {
      isDisposed = true;
      void worker?.terminate();
      for (const { reject } of pending.values())
        reject(new Error('The reader of results was closed.'));
      pending.clear();
    },
  };
}
