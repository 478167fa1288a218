import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Evaluation } from '../../core/evaluate/evaluate';
import { runFiles } from '../../core/experiment/commands';
import type { Run } from './list';
import { remembering } from './rememberedFile';
import { codeOf, isRecord, readJsonFile } from './runFolder';

/** The scores that a run has; `undefined` where there are none. */
export async function readScores(directory: string): Promise<Evaluation | undefined> {
  const value = await readJsonFile(path.join(directory, runFiles.scores));
  return isRecord(value) &&
    'overall' in value &&
    isRecord(value.categories) &&
    isRecord(value.tasks)
    ? (value as unknown as Evaluation) // written by keepScores
    : undefined;
}

/** What a list of runs shows of the scores of each. */
export type ScoresHead = Pick<Evaluation, 'overall' | 'partial'>;

const headIn = remembering(
  async (file) => (await readHead(file)) ?? (await readScores(path.dirname(file))) ?? null,
);

/** The overall scores of a run; `null` where there are none. Of a hundred runs, only the beginnings are read. */
export async function readScoresHead(directory: string): Promise<ScoresHead | null> {
  return (await headIn(path.join(directory, runFiles.scores))) ?? null;
}

const headBytes = 4096;

/** `undefined` where the file does not begin as those of this version do: `keepScores` puts the head first. */
async function readHead(file: string): Promise<ScoresHead | undefined> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const text = buffer.toString('utf8', 0, bytesRead);
    const end = text.indexOf(',\n  "categories": ');
    return end < 0 ? undefined : headOf(`${text.slice(0, end)}}`);
  } finally {
    await handle.close();
  }
}

function headOf(json: string): ScoresHead | undefined {
  try {
    const head = JSON.parse(json) as Partial<ScoresHead>; // written by keepScores
    return head.overall === undefined || head.partial === undefined
      ? undefined
      : { overall: head.overall, partial: head.partial };
  } catch {
    return undefined; // the whole file says more about it
  }
}

/** Whether a run has predictions, by themselves or among what was scored. */
export async function hasPredictions(directory: string): Promise<boolean> {
  const files = [runFiles.predictions, runFiles.instances];
  const sizes = await Promise.all(files.map((name) => sizeOf(path.join(directory, name))));
  return sizes.some((size) => size > 0);
}

/** In bytes; 0 where there is no such file. */
async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  return found?.size ?? 0;
}

/** Whether a run has predictions that were asked to be scored and are not scored yet. */
export async function awaitsScores({ directory, manifest, state }: Run): Promise<boolean> {
  const wantsScores = ['all', 'predict', 'chat'].includes(manifest.action);
  return wantsScores && state.status === 'finished' && (await readScoresHead(directory)) === null;
}
