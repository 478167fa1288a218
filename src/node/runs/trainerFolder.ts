import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { SourceText } from '../dataset/writeDataSet';

/** Says which packages a Python has; see there. */
export const packagesScript = 'packages.py';

/** Scripts that are sent along with a call, or started by hand, and that no run needs. */
const notOfRuns: ReadonlySet<string> = new Set(['bench_training.py', 'doctor.py']);

/** The trainer's scripts stand beside the bundle, or in the sources. */
export function scriptsFolder(): string {
  const candidates = ['trainer', '../trainer', '../../trainer'].map((place) =>
    path.join(__dirname, place),
  );
  const folder = candidates.find((candidate) => existsSync(path.join(candidate, packagesScript)));
  if (folder === undefined)
    throw new Error(`The trainer's scripts are in none of ${candidates.join(', ')}.`);
  return folder;
}

/** The scripts that a run is started with, from the folder of all of them. */
export async function trainerSources(folder: string): Promise<readonly SourceText[]> {
  return Promise.all(
    (await scriptNames(folder)).map(async (name) => ({
      role: 'trainer' as const,
      file: name,
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
}

/** Copies the scripts into a run directory. */
export async function copyTrainer(folder: string, directory: string): Promise<void> {
  const target = path.join(directory, runFiles.trainer);
  await mkdir(target);
  for (const name of await scriptNames(folder))
    await cp(path.join(folder, name), path.join(target, name));
}

async function scriptNames(folder: string): Promise<readonly string[]> {
  return (await readdir(folder))
    .filter((name) => name.endsWith('.py') && !notOfRuns.has(name))
    .sort();
}
