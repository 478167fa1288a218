import type { ChatUsage, ModelParameters } from '../chatModel';
import type { Prices } from '../money';
import type { FileOutcome } from './refineMany';

export const journalFormat = 'stepwise-batch-1';

/**
 * A batch as it goes on, a file of JSON lines that only grows: what was asked, what was answered, how each file ended. A
 * call is named by a hash of the model and the whole conversation, so the same question is known again. Older journals have no
 * fields that may be left out here, and one start.
 */
export type JournalLine =
  | StartLine
  /** Written before the request is sent. `file`: whose conversation it belongs to, relative to the journal. */
  | { readonly kind: 'asking'; readonly call: string; readonly file?: string }
  | ({ readonly kind: 'answered'; readonly call: string } & KeptAnswer)
  /** What came was no answer, e.g. cut off, and is charged for all the same. */
  | { readonly kind: 'failed'; readonly call: string; readonly usage: ChatUsage }
  /** Written before the requests of a round are handed in together. */
  | { readonly kind: 'submitting'; readonly round: string; readonly calls: readonly string[] }
  /** The endpoint has them, under its own name for the batch. */
  | { readonly kind: 'submitted'; readonly round: string; readonly batch: string }
  /** The answers of the round are kept; those that are missing never come. */
  | { readonly kind: 'roundEnded'; readonly round: string }
  | EndedLine
  /** The file has its steps, or needed none: it is gone on with no more. */
  | { readonly kind: 'done'; readonly file: string }
  | WrittenLine
  /** All files have their end, and all rounds; of older journals. */
  | { readonly kind: 'finished' };

/** Written by every start; the lines up to the next one are its own. */
export interface StartLine {
  readonly kind: 'batch';
  readonly journal: typeof journalFormat;
  readonly model: string;
  readonly parameters: ModelParameters;
  /** ISO 8601. */
  readonly started: string;
  readonly prices?: Prices | null;
  /** What it is about, relative to the journal. */
  readonly files?: readonly string[];
  /** What the lines above say of these files counts no more. */
  readonly isAnew?: true;
}

/** The same for a model of the same name with the same parameters. */
export function modelOf(name: string, parameters: ModelParameters = {}): string {
  return JSON.stringify([name, parameters]);
}

/** What became of a file, written before the file itself is. */
export interface EndedLine {
  readonly kind: 'ended';
  /** Relative to the journal. */
  readonly file: string;
  /** A hash of the model and of all else that the outcome depends on. */
  readonly source: string;
  readonly outcome: KeptOutcome;
}

/** A file that got steps beside the one that they are for. */
export interface WrittenLine {
  readonly kind: 'written';
  /** Relative to the journal. */
  readonly file: string;
  /** Of its whole text. */
  readonly hash: string;
}

/** An outcome that stays as it is when the batch goes on. */
export type KeptOutcome = Without<
  'path',
  Extract<FileOutcome, { readonly kind: (typeof keptKinds)[number] }>
>;
const keptKinds = ['refined', 'unchanged', 'objected'] as const;

/** Whether nothing is left to ask for a file. What failed may pass, or the file be changed: it is gone on with. */
export function isKept<Outcome extends { readonly kind: FileOutcome['kind'] }>(
  outcome: Outcome,
): outcome is Extract<Outcome, { readonly kind: (typeof keptKinds)[number] }> {
  return keptKinds.some((kind) => kind === outcome.kind);
}

type Without<Key extends string, Value> = Value extends unknown ? Omit<Value, Key> : never;

export interface KeptAnswer {
  readonly answer: string;
  readonly usage: ChatUsage;
  readonly seconds: number;
  readonly requestId: string | null;
  /** The endpoint cut the answer off at its limit. */
  readonly isCut?: true;
}

export function printJournalLine(line: JournalLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** `undefined` for what is no line of a journal, e.g. since it was cut off. */
export function readJournalLine(content: string): JournalLine | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return isLine(value) ? value : undefined;
  } catch {
    return undefined; // counted by the caller
  }
}

function isLine(value: unknown): value is JournalLine {
  if (!isObject(value)) return false;
  switch (value['kind']) {
    case 'batch':
      return (
        value['journal'] === journalFormat &&
        typeof value['model'] === 'string' &&
        typeof value['started'] === 'string' &&
        isObject(value['parameters']) &&
        (value['prices'] == null || isPrices(value['prices'])) &&
        (value['files'] === undefined || isTexts(value['files']))
      );
    case 'asking':
      return (
        typeof value['call'] === 'string' &&
        (value['file'] === undefined || typeof value['file'] === 'string')
      );
    case 'answered':
      return (
        typeof value['call'] === 'string' &&
        typeof value['answer'] === 'string' &&
        typeof value['seconds'] === 'number' &&
        isUsage(value['usage'])
      );
    case 'failed':
      return typeof value['call'] === 'string' && isUsage(value['usage']);
    case 'submitting':
      return typeof value['round'] === 'string' && isTexts(value['calls']);
    case 'submitted':
      return typeof value['round'] === 'string' && typeof value['batch'] === 'string';
    case 'ended':
      return (
        typeof value['file'] === 'string' &&
        typeof value['source'] === 'string' &&
        isOutcome(value['outcome'])
      );
    case 'written':
      return typeof value['file'] === 'string' && typeof value['hash'] === 'string';
    case 'done':
      return typeof value['file'] === 'string';
    case 'roundEnded':
      return typeof value['round'] === 'string';
    default:
      return value['kind'] === 'finished';
  }
}

function isOutcome(value: unknown): value is KeptOutcome {
  if (!isObject(value) || !isObject(value['usage'])) return false;
  if (!Object.values(value['usage']).every((count) => typeof count === 'number')) return false;
  if (value['kind'] === 'unchanged') return true;
  const isNamed = typeof value[value['kind'] === 'refined' ? 'stage' : 'message'] === 'string';
  return isTexts(value['steps']) && isNamed && /^(?:refined|objected)$/.test(String(value['kind']));
}

function isUsage(value: unknown): value is ChatUsage {
  return (
    isObject(value) &&
    typeof value['inputTokens'] === 'number' &&
    typeof value['outputTokens'] === 'number' &&
    typeof value['counted'] === 'boolean'
  );
}

function isPrices(value: unknown): value is Prices {
  return (
    isObject(value) && typeof value['input'] === 'number' && typeof value['output'] === 'number'
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
