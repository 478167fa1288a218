import { readdir, stat } from 'node:fs/promises';
import { eachOf } from '../eachOf';
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
  const runs = await eachOf(ids, (id) => readRun(workspace, id));
  return runs.filter((run) => run !== undefined);
}

export async function readRun(workspace: string, id: string): Promise<Run | undefined> {
  const directory = runDirectory(workspace, id);
  const manifest = await readManifest(directory);
  return manifest && { id, directory, manifest, state: await runState(directory) };
}

/**
 * Changes whenever a run is made or deleted, or a file of one is made, replaced or deleted; lines that are appended to a
 * file do not change it.
 */
export async function stampOfRuns(workspace: string): Promise<string> {
  const ids = (await namesIn(runsFolder(workspace))).filter(isRunId).sort();
  const stamps = await Promise.all(
    ids.map(async (id) => `${id} ${await changeTime(runDirectory(workspace, id))}`),
  );
  return stamps.join('\n');
}

/** Milliseconds; `gone` where there is nothing any more. */
async function changeTime(directory: string): Promise<string> {
  try {
    return String((await stat(directory)).mtimeMs);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
