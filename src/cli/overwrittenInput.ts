import { realpath } from 'node:fs/promises';
import { namedFiles } from '../node/evaluate/sampleFolders';
import { findFiles } from '../node/findFiles';
import { taskEndings } from '../node/taskFiles';
import { wrongUse, type WrongUse } from './command';
import type { EvaluateRequest } from './evaluateRequest';

/** Refuses to write scores over a file that they are made from, by whatever path it is named. */
export async function overwrittenInput(
  request: EvaluateRequest,
  folder: string,
): Promise<WrongUse | undefined> {
  const { perInstance } = request;
  const written = perInstance === undefined ? undefined : await place(perInstance);
  if (written === undefined) return undefined; // nothing is there that could be lost
  for (const input of await inputsOf(request, folder))
    if ((await place(input)) === written)
      return wrongUse(
        `--per-instance would write over "${input}", which the scores are made from. Name another file.`,
      );
  return undefined;
}

async function inputsOf(
  { answers, references, compare }: EvaluateRequest,
  folder: string,
): Promise<readonly string[]> {
  const predictions = [
    ...(answers.kind === 'files' ? answers.paths : []),
    ...(compare?.paths ?? []),
  ];
  const files = [
    ...(await namedFiles(predictions)).files,
    ...(references.kind === 'file' ? [references.path] : []),
  ];
  if (references.kind !== 'tasks') return files;
  const tasks = await findFiles(references.patterns, { folder, endings: taskEndings });
  return [...files, ...tasks.files];
}

/** Where a file is when links are followed; `undefined` where there is none. */
async function place(file: string): Promise<string | undefined> {
  return realpath(file).catch(() => undefined);
}
