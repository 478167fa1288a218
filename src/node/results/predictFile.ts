import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { conversationText } from '../../core/prompt/conversationText';
import { fileStamp } from '../fileStamp';
import { isRecord } from '../runs/runFolder';
import { RecentlyUsed } from './recentlyUsed';

/** What a model was asked, from the `predict.jsonl` of a run. */
export interface AskedInstance {
  readonly task: string;
  readonly category: string;
  readonly references: readonly string[];
  /** The whole text that the model got; of a chat, its messages under their roles. `null` where it was not kept. */
  readonly prompt: string | null;
}

export interface NamedInstance {
  readonly id: string;
  readonly task: string | undefined;
}

/** A `predict.jsonl` of which only the places of its lines are held. */
export interface PredictFile {
  /** How many there are, each counted once. */
  readonly instances: number;
  /** `undefined` where there is none, or its line is damaged. Where one task alone has the id, it is found whatever its task is called. */
  instance(named: NamedInstance): AskedInstance | undefined;
}

const mostFiles = 2;

/** Opens the files of runs and remembers the last ones; `undefined` where a run has none. */
export function createPredictFiles(): (directory: string) => PredictFile | undefined {
  const files = new RecentlyUsed<{ readonly stamp: string; readonly file: PredictFile }>(mostFiles);
  return (directory) => {
    const file = path.join(directory, runFiles.predict);
    const stamp = fileStamp(file);
    if (stamp === undefined) return undefined;
    const known = files.get(directory);
    if (known?.stamp === stamp) return known.file;
    const opened = openPredictFile(file);
    files.set(directory, { stamp, file: opened });
    return opened;
  };
}

type Span = readonly [start: number, end: number];
/** By id, and then by task. */
type Spans = Map<string, Map<string, Span>>;

function openPredictFile(file: string): PredictFile {
  const spans: Spans = new Map();
  for (const placed of instancesIn(file)) note(placed, spans);
  return predictFile(file, spans);
}

/** The same, letting others go on from time to time; `undefined` where there is no such file. */
export async function openPredictFileInSlices(
  directory: string,
  pause: () => Promise<void> | undefined,
): Promise<PredictFile | undefined> {
  const file = path.join(directory, runFiles.predict);
  if (fileStamp(file) === undefined) return undefined;
  const spans: Spans = new Map();
  for (const placed of instancesIn(file)) {
    note(placed, spans);
    const paused = pause();
    if (paused) await paused;
  }
  return predictFile(file, spans);
}

interface PlacedInstance {
  readonly id: string;
  readonly task: string;
  readonly span: Span;
}

/** Of several with one id and task the first counts. */
function note({ id, task, span }: PlacedInstance, spans: Spans): void {
  const ofId = spans.get(id);
  if (!ofId) spans.set(id, new Map([[task, span]]));
  else if (!ofId.has(task)) ofId.set(task, span);
}

function predictFile(file: string, spans: Spans): PredictFile {
  return {
    instances: [...spans.values()].reduce((sum, ofId) => sum + ofId.size, 0),
    instance: ({ id, task }) => {
      const ofId = spans.get(id);
      const only = ofId?.size === 1 ? ofId.values().next().value : undefined;
      const span = only ?? (task === undefined ? undefined : ofId?.get(task));
      return span && readInstance(file, span);
    },
  };
}

function readInstance(file: string, [start, end]: Span): AskedInstance | undefined {
  const bytes = Buffer.allocUnsafe(end - start);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, bytes, 0, bytes.length, start);
  } finally {
    closeSync(handle);
  }
  const line = jsonOf(bytes.toString('utf8'));
  if (!isRecord(line) || !Array.isArray(line.references)) return undefined;
  const { category } = line;
  return {
    task: taskOf(line),
    category: typeof category === 'string' ? category : '',
    references: line.references.filter((reference) => typeof reference === 'string'),
    prompt: promptOf(line),
  };
}

function promptOf({ prompt, messages }: Readonly<Record<string, unknown>>): string | null {
  if (Array.isArray(messages) && messages.every(isMessage)) return conversationText(messages);
  return typeof prompt === 'string' ? prompt : null;
}

function isMessage(value: unknown): value is { readonly role: string; readonly content: string } {
  return isRecord(value) && typeof value.role === 'string' && typeof value.content === 'string';
}

function* instancesIn(file: string): Generator<PlacedInstance> {
  const handle = openSync(file, 'r');
  try {
    for (const { line, start } of linesOf(handle)) {
      const named = nameOf(line);
      if (named) yield { ...named, span: [start, start + line.length] };
    }
  } finally {
    closeSync(handle);
  }
}

const chunkBytes = 4 * 1024 * 1024;
const lineFeed = 0x0a;

/** The lines of a file as bytes, which are only good until the next one is asked for. */
function* linesOf(handle: number): Generator<{ readonly line: Buffer; readonly start: number }> {
  let rest = Buffer.alloc(0);
  let start = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const length = readSync(handle, chunk, 0, chunkBytes, start + rest.length);
    const bytes = rest.length === 0 ? chunk.subarray(0, length) : Buffer.concat([rest, chunk.subarray(0, length)]); // prettier-ignore
    let from = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      yield { line: bytes.subarray(from, end), start: start + from };
      from = end + 1;
    }
    rest = bytes.subarray(from);
    start += from;
    if (length > 0) continue;
    if (rest.length > 0) yield { line: rest, start };
    return;
  }
}

/** Our own lines begin with the id and the task, so that prompts need not be read to know whose they are. */
const leadingName = /^\{"id": ?("(?:[^"\\]|\\.)*"), ?"task": ?("(?:[^"\\]|\\.)*")/;
const headBytes = 512;

function nameOf(line: Buffer): Omit<PlacedInstance, 'span'> | undefined {
  const leading = leadingName.exec(line.toString('utf8', 0, headBytes));
  if (leading) return { id: String(jsonOf(leading[1]!)), task: String(jsonOf(leading[2]!)) };
  const value = jsonOf(line.toString('utf8'));
  if (!isRecord(value) || typeof value.id !== 'string') return undefined;
  return { id: value.id, task: taskOf(value) };
}

function taskOf({ task }: Readonly<Record<string, unknown>>): string {
  return typeof task === 'string' ? task : '';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a damaged line is as good as none
  }
}
