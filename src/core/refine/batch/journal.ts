import type { ChatUsage, ModelParameters } from '../chatModel';
import type { FileOutcome } from './refineMany';

/**
 * A batch as it goes on, a file of JSON lines that only grows: what was asked, what was answered, how each file ended. A
 * call is named by a hash of the model and the whole conversation, so the same question is known again.
 */
export type JournalLine =
  | {
      readonly kind: 'batch';
      readonly journal: typeof journalFormat;
      readonly model: string;
      readonly parameters: ModelParameters;
      /** ISO 8601. */
      readonly started: string;
    }
  /** Written before the request is sent. */
  | { readonly kind: 'asking'; readonly call: string }
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
  /** No file is left to do. */
  | { readonly kind: 'finished' };

/** What became of a file, written before the file itself is. */
export interface EndedLine {
  readonly kind: 'ended';
  /** Relative to the journal. */
  readonly file: string;
  /** A hash of the model and of all else that the outcome depends on. */
  readonly source: string;
  readonly outcome: KeptOutcome;
}

/** An outcome that stays as it is when the batch goes on. */
export type KeptOutcome = Without<
  'path',
  Extract<FileOutcome, { readonly kind: 'refined' | 'unchanged' | 'objected' }>
>;
type Without<Key extends string, Value> = Value extends unknown ? Omit<Value, Key> : never;

export interface KeptAnswer {
  readonly answer: string;
  readonly usage: ChatUsage;
  readonly seconds: number;
  readonly requestId: string | null;
  /** The endpoint cut the answer off at its limit. */
  readonly isCut?: true;
}

/** Requests that were handed in together and whose answers were not collected yet. */
export interface OpenRound {
  readonly round: string;
  readonly calls: readonly string[];
  /** `null` where nothing says that the endpoint has them. */
  readonly batch: string | null;
}

export const journalFormat = 'stepwise-batch-1';

/** What a journal says, for going on. */
export interface JournalState {
  readonly head: Extract<JournalLine, { kind: 'batch' }> | null;
  readonly answers: ReadonlyMap<string, KeptAnswer>;
  /** Calls that were sent and whose answers never came: when they are asked again, they may be paid twice. */
  readonly lost: ReadonlySet<string>;
  /** What requests took that brought no answer. */
  readonly failed: readonly ChatUsage[];
  readonly openRounds: readonly OpenRound[];
  /** By the paths of the files, relative to the journal. */
  readonly ended: ReadonlyMap<string, EndedLine>;
  readonly isFinished: boolean;
  /** Lines that could not be read: the last one after a crash. */
  readonly unreadable: number;
}

export function printJournalLine(line: JournalLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** Reads a journal. It never fails: a line that was cut off is counted and left out. */
export function parseJournal(text: string): JournalState {
  let head: JournalState['head'] = null;
  let isFinished = false;
  let unreadable = 0;
  const answers = new Map<string, KeptAnswer>();
  const lost = new Set<string>();
  const failed: ChatUsage[] = [];
  const rounds = new Map<string, OpenRound>();
  const ended = new Map<string, EndedLine>();
  for (const content of text.split('\n')) {
    if (content.trim() === '') continue;
    const line = readLine(content);
    if (!line) unreadable++;
    else if (line.kind === 'batch') head ??= line;
    else if (line.kind === 'asking') {
      if (!answers.has(line.call)) lost.add(line.call);
    } else if (line.kind === 'answered') {
      const { answer, usage, seconds, requestId, isCut } = line;
      answers.set(line.call, { answer, usage, seconds, requestId, ...(isCut && { isCut }) });
      lost.delete(line.call);
    } else if (line.kind === 'failed') failed.push(line.usage);
    else if (line.kind === 'ended') ended.set(line.file, line);
    else if (line.kind === 'finished') isFinished = true;
    else noteRound(line, rounds);
  }
  const openRounds = [...rounds.values()].map((round) => ({
    ...round,
    calls: round.calls.filter((call) => !answers.has(call)),
  }));
  for (const call of openRounds.flatMap(({ calls }) => calls)) lost.delete(call);
  return { head, answers, lost, failed, openRounds, ended, isFinished, unreadable };
}

type RoundLine = Extract<JournalLine, { readonly round: string }>;

function noteRound(line: RoundLine, rounds: Map<string, OpenRound>): void {
  const { round } = line;
  if (line.kind === 'submitting') rounds.set(round, { round, calls: line.calls, batch: null });
  else if (line.kind === 'roundEnded') rounds.delete(round);
  else rounds.set(round, { round, calls: rounds.get(round)?.calls ?? [], batch: line.batch });
}

function readLine(content: string): JournalLine | undefined {
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
        isObject(value['parameters'])
      );
    case 'asking':
      return typeof value['call'] === 'string';
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

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
