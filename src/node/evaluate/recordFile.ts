import type { Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { samplesOf } from '../../core/evaluate/formats/harness';
import { createIntake, type WholeLine } from '../../core/evaluate/formats/intake';
import type { Problem } from '../../core/evaluate/model';
import type { BytePlace } from '../../core/evaluate/predictionIndex';
import { systemFailure } from '../files';
import { readRanges } from './byteRanges';
import { shapeOf, type FileShape } from './fileShape';
import { recordsOf } from './records';

type Part = 'prediction' | 'references';

/**
 * A file of predictions or references. It is open only while something is read of it: a folder may have more of them than a
 * program may hold open.
 */
export interface RecordFile<Needed extends Part> {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Some lines at a time, each with its place in the file; with the task that the name of the file says where they name none. */
  lines(): AsyncGenerator<readonly PlacedLine<Needed>[], void, undefined>;
  /** As `readRanges`; nothing, and why, where the file is gone by now, or is another one. */
  read(
    places: readonly BytePlace[],
    got: (bytes: Buffer, index: number) => void,
  ): Promise<Problem | undefined>;
  /** What is wrong with what was read so far. */
  problems(): readonly Problem[];
}

export interface PlacedLine<Needed extends Part> {
  readonly line: WholeLine<Needed>;
  readonly offset: number;
  readonly length: number;
}

export interface RecordFileOptions<Needed extends Part> {
  readonly of: 'predictions' | 'references';
  readonly needed: readonly Needed[];
  readonly signal: AbortSignal;
  /** Told how many bytes more were read. */
  readonly onMoreBytes?: (bytes: number) => void;
}

/** What lines are about where neither they nor the name of their file say it. */
export const unnamedTask = 'predictions';

/** What cannot be read: the message names the file, what is wrong and what to do. */
export interface Unreadable {
  readonly kind: 'failed';
  readonly message: string;
}

/** Looks at the beginning of a file. */
export async function recordFile<Needed extends Part>(
  file: string,
  options: RecordFileOptions<Needed>,
): Promise<RecordFile<Needed> | Unreadable> {
  try {
    const handle = await open(file);
    try {
      const [looked, shape] = [await handle.stat(), await shapeOf(handle)];
      if (shape.kind === 'records') return readable({ path: file, looked, ...shape }, options);
      const message = `"${file}" ${shape.message}: it holds no ${options.of} that can be read.`;
      return { kind: 'failed', message };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return systemFailure(file, error, 'read');
  }
}

function readable<Needed extends Part>(
  { path: file, looked, records, start }: Inspected,
  { of, needed, signal, onMoreBytes }: RecordFileOptions<Needed>,
): RecordFile<Needed> {
  const intake = createIntake({ of, needed, records });
  const task = samplesOf(path.basename(file))?.task;
  let gone: Problem | undefined;
  const problemOf = ({ message }: Unreadable): Problem => ({
    kind: of === 'predictions' ? 'unreadable-prediction' : 'unreadable-reference',
    message,
    count: 1,
  });
  async function* lines(): AsyncGenerator<readonly PlacedLine<Needed>[], void, undefined> {
    let before = 0;
    const onBytes = (bytes: number): void => {
      onMoreBytes?.(bytes - before);
      before = bytes;
    };
    const handle = await reopened(file, looked);
    if ('kind' in handle) {
      gone = problemOf(handle);
      return;
    }
    try {
      for await (const some of recordsOf(handle, { records, start, signal, onBytes })) {
        const read: PlacedLine<Needed>[] = [];
        for (const record of some) {
          const said = intake.read(record);
          if (!said) continue;
          const line = said.task === undefined && task !== undefined ? { ...said, task } : said;
          read.push({ line, offset: record.offset, length: record.length });
        }
        yield read;
      }
    } finally {
      await handle.close();
    }
  }
  return {
    path: file,
    size: looked.size,
    lines,
    read: async (places, got) => {
      const handle = await reopened(file, looked);
      if ('kind' in handle) return problemOf(handle);
      try {
        await readRanges(handle, places, got);
        return undefined;
      } finally {
        await handle.close();
      }
    },
    problems: () => (gone ? [gone] : intake.problems()),
  };
}

interface Inspected extends Extract<FileShape, { readonly kind: 'records' }> {
  readonly path: string;
  readonly looked: Stats;
}

/** Not where it is another file by now: the places of one say nothing about the other. */
async function reopened(file: string, looked: Stats): Promise<FileHandle | Unreadable> {
  const handle = await open(file).catch((error: unknown) => systemFailure(file, error, 'read'));
  if ('kind' in handle || isStill(looked, await handle.stat())) return handle;
  await handle.close();
  return { kind: 'failed', message: `"${file}" was changed while it was read. Evaluate again.` };
}

/** A file that a run appends to stays what it was. */
function isStill(looked: Stats, { ino, size, mtimeMs }: Stats): boolean {
  const isLonger = ino === looked.ino && size > looked.size;
  return isLonger || (size === looked.size && mtimeMs === looked.mtimeMs);
}
