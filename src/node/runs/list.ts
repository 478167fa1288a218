import { readdir } from 'node:fs/promises';
import { readManifest, type RunManifest } from './manifest';
import { codeOf, isRunId, runDirectory, runsFolder } from './runFolder';
import { runState, type RunState } from './state';

export interface Run {
  readonly id: string;
  readonly directory: string;
  readonly manifest: RunManifest;
  readonly state: RunState;
}

/** The runs of a workspace, newest first. What has no readable manifest is still being made, or is no run. */
export async function listRuns(workspace: string): Promise<readonly Run[]> {
  const ids = (await namesIn(runsFolder(workspace))).filter(isRunId).sort().reverse();
  const runs = await Promise.all(ids.map((id) => readRun(workspace, id)));
  return runs.filter((run) => run !== undefined);
}

export async function readRun(workspace: string, id: string): Promise<Run | undefined> {
  const directory = runDirectory(workspace, id);
  const manifest = await readManifest(directory);
  return manifest && { id, directory, manifest, state: await runState(directory) };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
