import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { isRecord, readJsonFile, writeJsonFile } from './runFolder';

/** What a user says about a run. */
export interface Annotations {
  /** In place of its own name; `null`: none. */
  readonly name: string | null;
  readonly note: string;
  readonly starred: boolean;
}

const none: Annotations = { name: null, note: '', starred: false };

/** Empty ones where nothing was said yet, or what is there cannot be read. */
export async function readAnnotations(directory: string): Promise<Annotations> {
  return decodeAnnotations(await readJsonFile(fileOf(directory)));
}

/** Changes what is given and leaves the rest; an empty name stands for none. What is said about the run now. */
export async function annotate(
  directory: string,
  change: Partial<Annotations>,
): Promise<Annotations> {
  const earlier = pending.get(directory) ?? Promise.resolve();
  const made = earlier.catch(() => undefined).then(() => write(directory, change));
  pending.set(directory, made);
  try {
    return await made;
  } finally {
    if (pending.get(directory) === made) pending.delete(directory);
  }
}

/** One change after the other, so that none is lost. */
const pending = new Map<string, Promise<unknown>>();

async function write(directory: string, change: Partial<Annotations>): Promise<Annotations> {
  const { name, note, starred } = { ...(await readAnnotations(directory)), ...change };
  const annotations = { name: name?.trim() || null, note: note.trim(), starred };
  await writeJsonFile(fileOf(directory), annotations);
  return annotations;
}

export function decodeAnnotations(value: unknown): Annotations {
  if (!isRecord(value)) return none;
  const { name, note, starred } = value;
  return {
    name: typeof name === 'string' && name !== '' ? name : null,
    note: typeof note === 'string' ? note : '',
    starred: starred === true,
  };
}

function fileOf(directory: string): string {
  return path.join(directory, runFiles.annotations);
}
