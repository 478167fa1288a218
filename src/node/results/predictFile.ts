import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { fileStamp } from '../fileStamp';
import { isRecord } from '../runs/runFolder';
import { RecentlyUsed } from './recentlyUsed';

/** What a model was asked, from the `predict.jsonl` of a run. */
export interface AskedInstance {
  readonly task: string;
  readonly category: string;
  readonly references: readonly string[];
  /** `null` where it was not kept. */
  readonly prompt: string | null;
}

/** A `predict.jsonl` of which only the places of its lines are held. */
export interface PredictFile {
  /** How many ids there are. */
  readonly instances: number;
  /** `undefined` where there is none of that id, or its line is damaged. Of several the first. */
  instance(id: string): AskedInstance | undefined;
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

function openPredictFile(file: string): PredictFile {
  const spans = new Map<string, Span>();
  for (const { id, span } of idsIn(file)) if (!spans.has(id)) spans.set(id, span);
  return predictFile(file, spans);
}

/** The same, letting others go on from time to time; `undefined` where there is no such file. */
export async function openPredictFileInSlices(
  directory: string,
  pause: () => Promise<void> | undefined,
): Promise<PredictFile | undefined> {
  const file = path.join(directory, runFiles.predict);
  if (fileStamp(file) === undefined) return undefined;
  const spans = new Map<string, Span>();
  for (const { id, span } of idsIn(file)) {
    if (!spans.has(id)) spans.set(id, span);
    const paused = pause();
    if (paused) await paused;
  }
  return predictFile(file, spans);
}

function predictFile(file: string, spans: ReadonlyMap<string, Span>): PredictFile {
  return {
    instances: spans.size,
    instance: (id) => {
      const span = spans.get(id);
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
  const { task, category, prompt } = line;
  return {
    task: typeof task === 'string' ? task : '',
    category: typeof category === 'string' ? category : '',
    references: line.references.filter((reference) => typeof reference === 'string'),
    prompt: typeof prompt === 'string' ? prompt : null,
  };
}

function* idsIn(file: string): Generator<{ readonly id: string; readonly span: Span }> {
  const handle = openSync(file, 'r');
  try {
    for (const { line, start } of linesOf(handle)) {
      const id = idOf(line);
      if (id !== undefined) yield { id, span: [start, start + line.length] };
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

/** Our own lines begin with the id, so that prompts need not be read to know whose they are. */
const leadingId = /^\{"id": ?("(?:[^"\\]|\\.)*")/;
const headBytes = 512;

function idOf(line: Buffer): string | undefined {
  const leading = leadingId.exec(line.toString('utf8', 0, headBytes))?.[1];
  if (leading !== undefined) return String(jsonOf(leading));
  const value = jsonOf(line.toString('utf8'));
  return isRecord(value) && typeof value.id === 'string' ? value.id : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a damaged line is as good as none
  }
}
