import { existsSync } from 'node:fs';
import { parentPort, Worker, type ResourceLimits } from 'node:worker_threads';

/** What goes to the worker. */
interface Question {
  readonly number: number;
  readonly name: string;
  readonly given: readonly unknown[];
}

/** What comes back. */
interface Answered {
  readonly number: number;
  readonly answer: unknown;
}

/**
 * Where questions are answered, one after the other: `Asked` names them, as functions whose arguments and answers can be
 * cloned.
 */
export interface Lane<Asked extends object> {
  /** Rejects where answering fails twice: that is a bug, or there is too little memory. */
  ask<Name extends keyof Asked>(
    name: Name,
    ...given: Given<Asked[Name]>
  ): Promise<Answer<Asked[Name]>>;
  /** What is still unanswered rejects. */
  dispose(): void;
}

type Given<Asking> = Asking extends (...given: infer Arguments) => unknown ? Arguments : never;
type Answer<Asking> = Asking extends (...given: never[]) => infer Answered ? Answered : never;

export interface LaneOptions<Asked extends object> {
  /** The bundle that answers in a worker. */
  readonly script: string;
  /** Answers here, where the script is not there, as in tests of the sources. */
  readonly here: () => Asked;
  /** For messages, e.g. "The reader of results". */
  readonly who: string;
  readonly limits?: ResourceLimits;
}

export function openLane<Asked extends object>(options: LaneOptions<Asked>): Lane<Asked> {
  return existsSync(options.script) ? workerLane<Asked>(options) : ownLane(options.here());
}

function ownLane<Asked extends object>(answers: Asked): Lane<Asked> {
  const ask = async (name: string, ...given: readonly unknown[]): Promise<unknown> => {
    await Promise.resolve(); // never before the caller goes on
    return answered(answers, { name, given });
  };
  return { ask: ask as Lane<Asked>['ask'], dispose: () => undefined };
}

/** In the worker of a lane: answers what it is asked; `after` is called behind each answer. */
export function answerQuestions(answers: object, after = (): void => undefined): void {
  parentPort?.on('message', (question: Question) => {
    const message: Answered = { number: question.number, answer: answered(answers, question) };
    parentPort?.postMessage(message);
    after();
  });
}

/** The answer to a question; what is `given` is what the question of that name takes. */
function answered(answers: object, { name, given }: Omit<Question, 'number'>): unknown {
  const functions = answers as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>; // see `ask` of a lane
  return functions[name]!(...given);
}

interface Pending {
  readonly question: Question;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  isSecondTry: boolean;
}

function workerLane<Asked extends object>({
  script,
  who,
  limits,
}: LaneOptions<Asked>): Lane<Asked> {
  const pending = new Map<number, Pending>();
  let worker: Worker | undefined;
  let isDisposed = false;
  let questions = 0;

  const start = (): Worker => {
    const started = new Worker(script, limits ? { resourceLimits: limits } : {});
    started.on('message', ({ number, answer }: Answered) => {
      pending.get(number)?.resolve(answer);
      pending.delete(number);
    });
    let failure: Error | undefined;
    started.on('error', (error) => (failure = error));
    started.on('exit', () => {
      if (worker === started) worker = undefined;
      if (!isDisposed) askAgain(failure ?? new Error(`${who} ended.`));
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

  const ask = (name: string, ...given: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (isDisposed) {
        reject(new Error(`${who} was closed.`));
        return;
      }
      const question: Question = { number: ++questions, name, given };
      pending.set(question.number, { question, resolve, reject, isSecondTry: false });
      worker ??= start();
      worker.postMessage(question);
    });

  return {
    ask: ask as Lane<Asked>['ask'], // the worker answers the questions of `here`
    dispose: () => {
      isDisposed = true;
      void worker?.terminate();
      for (const { reject } of pending.values()) reject(new Error(`${who} was closed.`));
      pending.clear();
    },
  };
}
