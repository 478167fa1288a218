import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runFiles } from '../../core/experiment/commands';
import { signalGroup } from '../processes';
import { runDirectory, writeJsonFile } from './runFolder';
import { isAtWork, readProcess, runState, type RunState } from './state';

const pollMs = 100;
/** How long a killed process may take to be gone. */
const killedMs = 5_000;

/**
 * Ends a run: gently first, and after `graceMs` by force, the whole process group. How the run is afterwards; one that
 * had ended before is left as it was. A run whose data is still being built stops before its processes are started, and one
 * that asks a chat model when it has seen the request; both are waited for as long and never killed.
 */
export async function cancelRun(
  directory: string,
  { now, graceMs = 10_000 }: { readonly now: Date; readonly graceMs?: number },
): Promise<RunState> {
  const before = await runState(directory);
  if (before.status !== 'running') return before;
  await writeJsonFile(path.join(directory, runFiles.cancel), { requested: now.toISOString() });
  const process = await readProcess(directory);
  if (process?.kind === 'launched') {
    signalGroup(process.pid, 'SIGTERM');
    if (!(await isOver(directory, graceMs))) {
      signalGroup(process.pid, 'SIGKILL');
      await isOver(directory, killedMs);
    }
  } else await hasEnded(directory, graceMs);
  await removeHalfWritten(directory);
  return runState(directory);
}

async function isOver(directory: string, longestMs: number): Promise<boolean> {
  for (let waited = 0; ; waited += pollMs) {
    // Read again each time: the launcher may just have started its next step.
    const process = await readProcess(directory);
    if (!process || !(await isAtWork(process))) return true;
    if (waited >= longestMs) return false;
    await sleep(pollMs);
  }
}

/** Waits until the run is no longer going, though the process that works on it may live on. */
async function hasEnded(directory: string, longestMs: number): Promise<void> {
  for (let waited = 0; waited < longestMs; waited += pollMs) {
    if ((await runState(directory)).status !== 'running') return;
    await sleep(pollMs);
  }
}

async function removeHalfWritten(directory: string): Promise<void> {
  const process = await readProcess(directory);
  if (process && (await isAtWork(process))) return;
  for (const name of [`${runFiles.checkpoint}.partial`, 'reserve.bin'])
    await rm(path.join(directory, name), { recursive: true, force: true });
}

export type DeletedRun =
  { readonly kind: 'deleted' } | { readonly kind: 'refused'; readonly message: string };

/** Deletes the directory of a run that is not going. */
export async function deleteRun(workspace: string, id: string): Promise<DeletedRun> {
  const directory = runDirectory(workspace, id);
  const { status } = await runState(directory);
  if (status === 'running')
    return {
      kind: 'refused',
      message: `The run "${id}" is going. Cancel it before you delete it.`,
    };
  await rm(directory, { recursive: true, force: true });
  return { kind: 'deleted' };
}
