import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { taskOfSamples } from '../../core/evaluate/formats/harness';
import { createIntake, type Intake, type WholeLine } from '../../core/evaluate/formats/intake';
import { systemFailure } from '../files';
import { shapeOf } from './fileShape';
import { recordsOf } from './records';

/** A file of predictions or references that is being read. */
export interface OpenedFile<Needed extends 'prediction' | 'references'> {
  readonly handle: FileHandle;
  /** In bytes. */
  readonly size: number;
  /** What lines that name no task are about. */
  readonly task: string;
  readonly intake: Intake<Needed>;
  /** Some lines at a time, each with its place in the file. */
  lines(): AsyncGenerator<readonly PlacedLine<Needed>[], void, undefined>;
}

export interface PlacedLine<Needed extends 'prediction' | 'references'> {
  readonly line: WholeLine<Needed>;
  readonly offset: number;
  readonly length: number;
}

export interface OpenOptions<Needed extends 'prediction' | 'references'> {
  readonly of: 'predictions' | 'references';
  readonly needed: readonly Needed[];
  readonly signal: AbortSignal;
  /** Told how many bytes were read, and of how many. */
  readonly onProgress?: ((bytes: number, size: number) => void) | undefined;
}

/** What cannot be read: the message names the file, what is wrong and what to do. */
export interface NotOpened {
  readonly kind: 'failed';
  readonly message: string;
}

/** Opens a file for `use`, and closes it afterwards. */
export async function* withFile<Needed extends 'prediction' | 'references', Item>(
  file: string,
  options: OpenOptions<Needed>,
  use: (opened: OpenedFile<Needed> | NotOpened) => AsyncGenerator<Item, void, undefined>,
): AsyncGenerator<Item, void, undefined> {
  const handle = await open(file).catch((error: unknown) => systemFailure(file, error, 'read'));
  if ('kind' in handle) return yield* use({ kind: 'failed', message: handle.message });
  try {
    yield* use(await inspect(file, handle, options));
  } finally {
    await handle.close();
  }
}

async function inspect<Needed extends 'prediction' | 'references'>(
  file: string,
  handle: FileHandle,
  { of, needed, signal, onProgress }: OpenOptions<Needed>,
): Promise<OpenedFile<Needed> | NotOpened> {
  const stat = await handle.stat();
  if (stat.isDirectory()) return { kind: 'failed', message: `"${file}" is a folder, not a file.` };
  const shape = await shapeOf(handle);
  if (shape.kind === 'unreadable')
    return {
      kind: 'failed',
      message: `"${file}" ${shape.message}: it holds no ${of} that can be read.`,
    };
  const { records, start } = shape;
  const intake = createIntake({ of, needed, records });
  const onBytes = onProgress && ((bytes: number) => onProgress(bytes, stat.size));
  async function* lines(): AsyncGenerator<readonly PlacedLine<Needed>[], void, undefined> {
    for await (const some of recordsOf(handle, { records, start, signal, onBytes })) {
      const read: PlacedLine<Needed>[] = [];
      for (const record of some) {
        const line = intake.read(record);
        if (line) read.push({ line, offset: record.offset, length: record.length });
      }
      yield read;
    }
  }
  return { handle, size: stat.size, task: taskOfFile(file), intake, lines };
}

/** What the lines of a file are about where they do not say it. */
const unnamedTask = 'predictions';

function taskOfFile(file: string): string {
  return taskOfSamples(path.basename(file)) ?? unnamedTask;
}
