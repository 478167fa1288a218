import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { RunView } from '../../protocol/results';
import { isAtWork, readProcess } from '../runs/process';
import { isRunId, runDirectory, runsFolder } from '../runs/runFolder';

/**
 * Run directories that cannot be listed as runs, newest first, so that they are told and can be deleted: those whose manifest
 * cannot be read, and those that have none since the program that made them is gone. One that is being made is left out.
 */
export async function damagedRuns(
  workspace: string,
  readable: ReadonlySet<string>,
): Promise<readonly RunView[]> {
  const names = await readdir(runsFolder(workspace)).catch(() => []); // no runs yet
  const ids = names.filter((name) => isRunId(name) && !readable.has(name)).sort();
  const damaged: RunView[] = [];
  for (const id of ids.reverse()) {
    const directory = runDirectory(workspace, id);
    const manifest = await timeOf(path.join(directory, runFiles.manifest));
    if (manifest) damaged.push(damagedRun(id, manifest, brokenManifest));
    else {
      const begun = await timeOf(path.join(directory, runFiles.process));
      if (begun && !(await isBeingMade(directory))) damaged.push(damagedRun(id, begun, neverBegun));
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

function damagedRun(id: string, written: Date, failure: string): RunView {
  return {
    id,
    name: id,
    note: '',
    starred: false,
    kind: 'evaluate',
    status: 'failed',
    started: written.toISOString(),
    facts: [],
    host: 'local',
    waits: null,
    progress: null,
    gpus: [],
    canResume: false,
    canFetch: false,
    awaitsScores: false,
    overall: null,
    partial: false,
    difference: null,
    failure,
  };
}

/** What to say of a run whose scores are there and cannot be read. */
export const damagedScores = `The "${runFiles.scores}" of this run is damaged. "Score Again" makes it anew from the predictions.`;
