import type { ChatFailure, ChatUsage, ModelParameters } from './chatModel';
import type { StageId } from './stages';

/** A finished turn: what a stage asked and what the model answered. */
export interface Turn {
  readonly stage: StageId;
  readonly prompt: string;
  readonly answer: string;
  /** The steps that were read from the answer. */
  readonly steps: readonly string[];
  readonly objection: string | null;
  readonly usage: ChatUsage;
  readonly seconds: number;
  /** The endpoint's name for the request, to be quoted when asking its makers; `null` where it gave none. */
  readonly requestId: string | null;
}

/** A refine conversation as it is kept in a file: to be read, compared and gone on from. It holds no key. */
export interface Transcript {
  readonly transcript: 'stepwise-refine-1';
  readonly task: string;
  readonly model: string;
  readonly parameters: ModelParameters;
  /** ISO 8601. */
  readonly started: string;
  readonly outcome: 'finished' | 'cancelled' | 'failed';
  readonly failure: RefineFailure | null;
  /** The steps of the file before. */
  readonly stepsBefore: readonly string[];
  readonly turns: readonly Turn[];
  /** A turn that broke off: the answer as far as it came. */
  readonly unfinished: {
    readonly stage: StageId;
    readonly prompt: string;
    readonly answer: string;
  } | null;
  readonly result: RefineResult | null;
}

/** The steps a conversation leads to. `objection` says why one should look at them before applying. */
export interface RefineResult {
  readonly stage: StageId;
  readonly steps: readonly string[];
  readonly objection: string | null;
}

export interface RefineFailure {
  readonly cause: ChatFailure['cause'] | 'nothing-to-refine' | 'broken-stage';
  /** What is wrong and what to do. */
  readonly message: string;
}

/** JSON that a person can read: two spaces, long texts as lists of lines. */
export function printTranscript(transcript: Transcript): string {
  return `${JSON.stringify(transcript, (key, value: unknown) => (isLongText(key, value) ? value.split('\n') : value), 2)}\n`;
}

/** Reads what `printTranscript` wrote; `undefined` for everything else. */
export function parseTranscript(text: string): Transcript | undefined {
  try {
    const value: unknown = JSON.parse(text, (key, value: unknown) =>
      isTextKey(key) && Array.isArray(value) ? value.join('\n') : value,
    );
    return isTranscript(value) ? value : undefined;
  } catch {
    return undefined; // not JSON, so not a transcript
  }
}

function isTranscript(value: unknown): value is Transcript {
  return (
    typeof value === 'object' &&
    value !== null &&
    'transcript' in value &&
    value.transcript === 'stepwise-refine-1' &&
    'turns' in value &&
    Array.isArray(value.turns)
  );
}

function isLongText(key: string, value: unknown): value is string {
  return isTextKey(key) && typeof value === 'string' && value.includes('\n');
}

function isTextKey(key: string): boolean {
  return key === 'prompt' || key === 'answer';
}
