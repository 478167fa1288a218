import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { samplesOf } from '../../core/evaluate/formats/harness';
import { createIntake, type Intake, type WholeLine } from '../../core/evaluate/formats/intake';
import { systemFailure } from '../files';
import { shapeOf } from './fileShape';
import { recordsOf } from './records';

/** A file of predictions or references that is being read. */
export interface OpenedFile<Needed extends 'prediction' | 'references'> {
  readonly handle: FileHandle;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly intake: Intake<Needed>;
  /** Some lines at a time, each with its place in the file; with the task that the name of the file says where they name none. */
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
  /** Told how many bytes were read, and of how many, over all files that are read. */
  readonly onProgress?: ((bytes: number, size: number) => void) | undefined;
}

/** What lines are about where neither they nor the name of their file say it. */
export const unnamedTask = 'predictions';

/** What cannot be read: the message names the file, what is wrong and what to do. */
export interface NotOpened {
  readonly kind: 'failed';
  readonly message: string;
}

/** Opens a file for `use`, and closes it afterwards. */
export function withFile<Needed extends 'prediction' | 'references', Item>(
  file: string,
  options: OpenOptions<Needed>,
  use: (opened: OpenedFile<Needed> | NotOpened) => AsyncGenerator<Item, void, undefined>,
): AsyncGenerator<Item, void, undefined> {
  return withFiles([file], options, ([opened]) => use(opened!));
}

/** Opens files for `use`, in their order, and closes them afterwards. */
export async function* withFiles<Needed extends 'prediction' | 'references', Item>(
  files: readonly string[],
  { onProgress, ...options }: OpenOptions<Needed>,
  use: (
    opened: readonly (OpenedFile<Needed> | NotOpened)[],
  ) => AsyncGenerator<Item, void, undefined>,
): AsyncGenerator<Item, void, undefined> {
  const handles: FileHandle[] = [];
  const opened: (OpenedFile<Needed> | NotOpened)[] = [];
  const total = { bytes: 0, size: 0 };
  const onMoreBytes = (bytes: number): void => onProgress?.((total.bytes += bytes), total.size);
  try {
    for (const file of files) {
      const handle = await open(file).catch((error: unknown) => systemFailure(file, error, 'read'));
      if ('kind' in handle) {
        opened.push({ kind: 'failed', message: handle.message });
        continue;
      }
      handles.push(handle);
      const one = await inspect(file, handle, { ...options, onMoreBytes });
      if (!('kind' in one)) total.size += one.size;
      opened.push(one);
    }
    yield* use(opened);
  } finally {
    for (const handle of handles) await handle.close();
  }
}

type InspectOptions<Needed extends 'prediction' | 'references'> = Omit<
  OpenOptions<Needed>,
  'onProgress'
> & { readonly onMoreBytes: (bytes: number) => void };

async function inspect<Needed extends 'prediction' | 'references'>(
  file: string,
  handle: FileHandle,
  { of, needed, signal, onMoreBytes }: InspectOptions<Needed>,
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
  const task = samplesOf(path.basename(file))?.task;
  async function* lines(): AsyncGenerator<readonly PlacedLine<Needed>[], void, undefined> {
    let before = 0;
    const onBytes = (bytes: number): void => {
      onMoreBytes(bytes - before);
      before = bytes;
    };
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
  }
  return { handle, path: file, size: stat.size, intake, lines };
}
