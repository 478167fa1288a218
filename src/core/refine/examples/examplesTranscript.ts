import type { PlainExample } from '../../document/model';
import type { ChatFailure, ChatUsage, ModelParameters } from '../chatModel';

export type ExamplesTurnId = 'ask' | 'rank';

/** A finished turn. */
export interface ExamplesTurn {
  readonly turn: ExamplesTurnId;
  readonly prompt: string;
  readonly answer: string;
  readonly usage: ChatUsage;
  readonly seconds: number;
  /** The endpoint's name for the request; `null` where it gave none. */
  readonly requestId: string | null;
}

export type UnfinishedExamplesTurn = Pick<ExamplesTurn, 'turn' | 'prompt' | 'answer'> & {
  /** What it took all the same; left out where nothing is known to be charged for. */
  readonly usage?: ChatUsage;
};

/** A conversation about new examples as it is kept in a file, to be read by people. It holds no key. */
export interface ExamplesTranscript {
  readonly transcript: 'stepwise-examples-1';
  readonly task: string;
  readonly model: string;
  readonly parameters: ModelParameters;
  /** ISO 8601. */
  readonly started: string;
  readonly outcome: 'finished' | 'cancelled' | 'failed';
  readonly failure: ExamplesFailure | null;
  readonly turns: readonly ExamplesTurn[];
  /** A turn that broke off: the answer as far as it came. */
  readonly unfinished: UnfinishedExamplesTurn | null;
  /** The best first; `reason` is why it stands there. */
  readonly offered: readonly (PlainExample & { readonly reason: string })[];
  /** `reason` is what speaks against it. */
  readonly rejected: readonly (PlainExample & { readonly reason: string })[];
}

export interface ExamplesFailure {
  readonly cause: ChatFailure['cause'] | 'nothing-to-go-by';
  /** What is wrong and what to do. */
  readonly message: string;
}

/** JSON that a person can read: two spaces, long prompts and answers as lists of lines. */
export function printExamplesTranscript(transcript: ExamplesTranscript): string {
  const lines = (key: string, value: unknown): unknown =>
    (key === 'prompt' || key === 'answer') && typeof value === 'string' && value.includes('\n')
      ? value.split('\n')
      : value;
  return `${JSON.stringify(transcript, lines, 2)}\n`;
}
