import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isRunId, runDirectory, runsFolder } from './runFolder';
import { isGoing, runState } from './state';

/** What one experiment runs once at a time under: a word that is good for a file name. */
export function lockName(experimentFile: string, variant: string): string {
  const name = variant === '' ? experimentFile : `${experimentFile}\n${variant}`;
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}

/** The lock file of this machine; its folder is made. */
export async function lockFile(workspace: string, name: string): Promise<string> {
  const folder = path.join(runsFolder(workspace), '.locks');
  await mkdir(folder, { recursive: true });
  return path.join(folder, `${name}.lock`);
}

export interface RunPlace {
  readonly id: string;
  readonly directory: string;
}

/** The run that the lock file was last taken for, if it is still going. */
export async function runOfLock(workspace: string, lock: string): Promise<RunPlace | undefined> {
  const id = await readFile(lock, 'utf8').then(
    (text) => text.trim(),
    () => '', // no run yet
  );
  if (!isRunId(id)) return undefined;
  const directory = runDirectory(workspace, id);
  return isGoing(await runState(directory)) ? { id, directory } : undefined;
}
