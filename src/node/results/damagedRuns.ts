import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { RunView } from '../../protocol/results';
import { isRunId, runDirectory, runsFolder } from '../runs/runFolder';

/**
 * Run directories whose manifest is there and cannot be read, newest first, so that they are told and can be deleted. One
 * without any manifest is still being made.
 */
export async function damagedRuns(
  workspace: string,
  readable: ReadonlySet<string>,
): Promise<readonly RunView[]> {
  const names = await readdir(runsFolder(workspace)).catch(() => []); // no runs yet
  const ids = names.filter((name) => isRunId(name) && !readable.has(name)).sort();
  const damaged: RunView[] = [];
  for (const id of ids.reverse()) {
    const manifest = path.join(runDirectory(workspace, id), runFiles.manifest);
    if (existsSync(manifest)) damaged.push(damagedRun(id, (await stat(manifest)).mtime));
  }
  return damaged;
}

function damagedRun(id: string, written: Date): RunView {
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
    failure: `The "${runFiles.manifest}" of this run is damaged, or was written by a newer version. Put the file right, or delete the run.`,
  };
}

/** What to say of a run whose scores are there and cannot be read. */
export const damagedScores = `The "${runFiles.scores}" of this run is damaged. "Score Again" makes it anew from the predictions.`;
