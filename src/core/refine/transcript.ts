import type { ChatFailure, ModelParameters } from './chatModel';
import { stages, type StageId } from './stages';
import type { AskId, Turn } from './turns';

export const transcriptFormat = 'stepwise-refine-2';

/** A refine conversation as it is kept in a file: to be read, compared and gone on from. It holds no key. */
export interface Transcript {
  readonly transcript: typeof transcriptFormat;
  readonly task: string;
  /** That which was asked last; each turn names its own. */
  readonly model: string;
  readonly parameters: ModelParameters;
  /** ISO 8601. */
  readonly started: string;
  /** `paused`: stages are left that wait for a word of the user. */
  readonly outcome: 'finished' | 'paused' | 'cancelled' | 'failed';
  readonly failure: RefineFailure | null;
  /** The stages that were to be run, asked or not. */
  readonly plan: readonly StageId[];
  /** The steps of the file before. */
  readonly stepsBefore: readonly string[];
  /** All branches, in the order in which they were asked. */
  readonly turns: readonly Turn[];
  /** The last turn of the branch that is shown; `null` before the first. */
  readonly current: number | null;
  /** A turn that broke off: the answer as far as it came. */
  readonly unfinished: Unfinished | null;
  /** What questions took that failed and are charged for all the same; in no turn. Left out where there were none. */
  readonly failed?: readonly Took[];
  readonly result: RefineResult | null;
  /** What was written into the file, in order. */
  readonly applied: readonly Application[];
}

export type Unfinished = Pick<Turn, 'id' | 'after' | 'stage' | 'edited' | 'prompt' | 'answer'>;

export type Took = Pick<Turn, 'usage' | 'cost' | 'seconds'>;

/** What all questions of a conversation took, over all branches. */
export function tookOf({
  turns,
  failed = [],
}: Pick<Transcript, 'turns' | 'failed'>): readonly Took[] {
  return [...turns, ...failed];
}

/** Steps that were written into the file. */
export interface Application {
  readonly turn: number;
  readonly steps: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

/** The steps a conversation leads to. `objection` says why one should look at them before applying. */
export interface RefineResult {
  readonly turn: number;
  readonly stage: AskId;
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

/** Reads what `printTranscript` wrote, now or in an earlier version; `undefined` for everything else. */
export function parseTranscript(text: string): Transcript | undefined {
  try {
    const value: unknown = JSON.parse(text, (key, value: unknown) =>
      isTextKey(key) && Array.isArray(value) ? value.join('\n') : value,
    );
    if (isTranscript(value, transcriptFormat)) return withAnswerers(value);
    return isTranscript(value, 'stepwise-refine-1')
      ? withAnswerers(fromFirstFormat(value))
      : undefined;
  } catch {
    return undefined; // not JSON, so not a transcript
  }
}

/**
 * Where turns do not say who answered them, the transcript names the one model that did, as far as it was known; what they cost
 * is not.
 */
function withAnswerers(transcript: Transcript): Transcript {
  const { model, parameters, turns, failed } = transcript;
  const unknown = { cost: null };
  const unsaid = { model, parameters, ...unknown };
  return {
    ...transcript,
    turns: turns.map((turn) => ({ ...unsaid, ...turn })),
    ...(failed && { failed: failed.map((took) => ({ ...unknown, ...took })) }),
  };
}

/** Before there were branches, each turn came after the one before it in the list. */
function fromFirstFormat({ unfinished, result, ...rest }: Transcript): Transcript {
  const turns = rest.turns.map((turn, index) => ({
    ...turn,
    id: index + 1,
    after: index === 0 ? null : index,
    edited: false,
    chosen: null,
  }));
  const last = turns.at(-1)?.id ?? null;
  return {
    ...rest,
    transcript: transcriptFormat,
    plan: stages.map(({ id }) => id),
    turns,
    current: last,
    unfinished: unfinished && { ...unfinished, id: turns.length + 1, after: last, edited: false },
    result: result && {
      ...result,
      turn: turns.findLast(({ stage }) => stage === result.stage)?.id ?? 0,
    },
    applied: [],
  };
}

/** Looks at what the view draws; a file that was damaged by hand is no transcript. */
function isTranscript(value: unknown, format: string): value is Transcript {
  return (
    isObject(value) &&
    value['transcript'] === format &&
    typeof value['started'] === 'string' &&
    isTexts(value['stepsBefore']) &&
    Array.isArray(value['turns']) &&
    value['turns'].every(isTurn)
  );
}

function isTurn(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['stage'] === 'string' &&
    typeof value['prompt'] === 'string' &&
    typeof value['answer'] === 'string' &&
    isTexts(value['steps']) &&
    isObject(value['usage'])
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLongText(key: string, value: unknown): value is string {
  return isTextKey(key) && typeof value === 'string' && value.includes('\n');
}

function isTextKey(key: string): boolean {
  return key === 'prompt' || key === 'answer';
}
