import { existsSync } from 'node:fs';
import path from 'node:path';
import { stages, stagesWith, type Stage, type StageId } from '../core/refine/stages';
import { readTextFile, writeNewFile } from './files';

/** Stands in, where it is there, for the prompt of a stage that ships with Stepwise. */
export const stageFile = (folder: string, id: StageId): string =>
  path.join(folder, '.stepwise', 'stages', `${id}.instruct`);

/** Whether a file stands where the prompts of one's own are. */
export function isStageFile(file: string): boolean {
  const [folder, id] = [path.resolve(file, '../../..'), path.basename(file, '.instruct')];
  return stages.some((stage) => stage.id === id && stageFile(folder, stage.id) === file);
}

/** The stages of a workspace folder. A file that cannot be read stops the refinement, with a message that names it. */
export async function stagesOf(
  folder: string | undefined,
): Promise<
  | { readonly kind: 'stages'; readonly stages: readonly Stage[] }
  | { readonly kind: 'failed'; readonly message: string }
> {
  const files = new Map<StageId, string>();
  if (folder === undefined) return { kind: 'stages', stages };
  for (const { id } of stages) {
    const file = stageFile(folder, id);
    if (!existsSync(file)) continue;
    const read = await readTextFile(file);
    if (read.kind === 'failed') return read;
    files.set(id, read.text);
  }
  return { kind: 'stages', stages: stagesWith(files) };
}

/** Writes the prompt of a stage as it ships into the workspace folder, to be changed there; a file that is there stays. */
export async function customizeStage(folder: string, { id, file }: Stage) {
  const place = stageFile(folder, id);
  if (existsSync(place)) return { kind: 'written' as const };
  return writeNewFile(place, file);
}
