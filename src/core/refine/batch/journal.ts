import type { ChatUsage, ModelParameters } from '../chatModel';

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
  /** No file is left to do. */
  | { readonly kind: 'finished' };

export interface KeptAnswer {
  readonly answer: string;
  readonly usage: ChatUsage;
  readonly seconds: number;
  readonly requestId: string | null;
}

export const journalFormat = 'stepwise-batch-1';

/** What a journal says, for going on. */
export interface JournalState {
  readonly head: Extract<JournalLine, { kind: 'batch' }> | null;
  readonly answers: ReadonlyMap<string, KeptAnswer>;
  /** Calls that were sent and whose answers never came: when they are asked again, they may be paid twice. */
  readonly lost: ReadonlySet<string>;
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
  for (const content of text.split('\n')) {
    if (content.trim() === '') continue;
    const line = readLine(content);
    if (!line) unreadable++;
    else if (line.kind === 'batch') head ??= line;
    else if (line.kind === 'asking') {
      if (!answers.has(line.call)) lost.add(line.call);
    } else if (line.kind === 'answered') {
      const { answer, usage, seconds, requestId } = line;
      answers.set(line.call, { answer, usage, seconds, requestId });
      lost.delete(line.call);
    } else isFinished = true;
  }
  return { head, answers, lost, isFinished, unreadable };
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
    default:
      return value['kind'] === 'finished';
  }
}

function isUsage(value: unknown): value is ChatUsage {
  return (
    isObject(value) &&
    typeof value['inputTokens'] === 'number' &&
    typeof value['outputTokens'] === 'number' &&
    typeof value['counted'] === 'boolean'
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
