import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isRecord, readJsonFile } from '../runs/runFolder';

interface Wanted {
  /** Absolute. */
  readonly experimentFile: string;
  /** Manifests name files relative to it. */
  readonly workspace: string;
}

/**
 * Where the data set of an experiment goes so that no other experiment's is replaced: into `folder`, or the first of `folder-2`,
 * `folder-3` and so on that holds none of another. Where it was built before, it is built again.
 */
export async function folderBesideOthers(folder: string, wanted: Wanted): Promise<string> {
  const numbered = [folder];
  const last = await lastNumber(folder);
  for (let number = 2; number <= last + 1; number++) numbered.push(`${folder}-${number}`);
  let free: string | undefined;
  for (const candidate of numbered) {
    const holder = await holderOf(candidate, wanted);
    if (holder === 'it') return candidate;
    if (holder === 'nobody') free ??= candidate;
  }
  return free!; // the one behind the last is not there yet
}

/** Of the folders that are called as this one with a number; 1 where there is none. */
async function lastNumber(folder: string): Promise<number> {
  const names = await readdir(path.dirname(folder)).catch(() => []); // then there is no other either
  const begin = `${path.basename(folder)}-`;
  const numbers = names
    .filter((name) => name.startsWith(begin) && /^[1-9]\d{0,3}$/.test(name.slice(begin.length)))
    .map((name) => Number(name.slice(begin.length)));
  return Math.max(1, ...numbers);
}

/** Whose data set is in a folder. An experiment whose file is gone, or is called otherwise by now, holds nothing. */
async function holderOf(
  folder: string,
  { experimentFile, workspace }: Wanted,
): Promise<'it' | 'another' | 'nobody'> {
  const self = await realpath(experimentFile).catch(() => experimentFile);
  let holder: 'it' | 'nobody' = 'nobody';
  for (const noted of await experimentsIn(folder)) {
    const file = await realpath(path.resolve(workspace, noted)).catch(() => undefined);
    if (file === self) holder = 'it';
    else if (file !== undefined) return 'another';
  }
  return holder;
}

/** As the manifests name them: that of a data set, and those of the parts of a grid. */
async function experimentsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return []; // it is not there yet
  const parts = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found: string[] = [];
  for (const part of ['', ...parts]) {
    const manifest = await readJsonFile(path.join(folder, part, 'manifest.json'));
    if (!isRecord(manifest) || !Array.isArray(manifest.files)) continue;
    if ((manifest.variant === '') !== (part === '')) continue; // a data set of its own
    for (const file of manifest.files as readonly unknown[])
      if (isRecord(file) && file.role === 'experiment' && typeof file.path === 'string')
        found.push(file.path);
  }
  return found;
}
