import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { isAtWork, readProcess } from './process';
import { isRunId, runDirectory, runsFolder } from './runFolder';

/** A run directory that cannot be listed as a run. */
export interface DamagedRun {
  readonly id: string;
  readonly written: Date;
  /** What is wrong and what to do. */
  readonly failure: string;
}

/**
 * All but the `readable` runs, newest first, so that they are told and can be deleted: those whose manifest cannot be read,
 * and those that have none since the program that made them is gone. One that is being made is left out.
 */
export async function damagedRuns(
  workspace: string,
  readable: ReadonlySet<string>,
): Promise<readonly DamagedRun[]> {
  const names = await readdir(runsFolder(workspace)).catch(() => []); // no runs yet
  const ids = names.filter((name) => isRunId(name) && !readable.has(name)).sort();
  const damaged: DamagedRun[] = [];
  for (const id of ids.reverse()) {
    const directory = runDirectory(workspace, id);
    const manifest = await timeOf(path.join(directory, runFiles.manifest));
    if (manifest) damaged.push({ id, written: manifest, failure: brokenManifest });
    else {
      const begun = await timeOf(path.join(directory, runFiles.process));
      if (begun && !(await isBeingMade(directory)))
        damaged.push({ id, written: begun, failure: neverBegun });
    }
  }
  return damaged;
}

async function timeOf(file: string): Promise<Date | undefined> {
  return stat(file).then(
    ({ mtime }) => mtime,
    () => undefined,
  );
}

async function isBeingMade(directory: string): Promise<boolean> {
  const maker = await readProcess(directory);
  return maker !== undefined && (await isAtWork(maker));
}

const brokenManifest = `The "${runFiles.manifest}" of this run is damaged, or was written by a newer version. Put the file right, or delete the run.`;
const neverBegun =
  'This run was never begun: the program that made it was closed or killed. Delete it, and begin it anew.';
