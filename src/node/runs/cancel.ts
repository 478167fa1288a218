import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runFiles } from '../../core/experiment/commands';
import type { Host } from '../../core/hosts/hosts';
import { cancelThere } from '../hosts/remoteRuns';
import { markedProcesses, signalGroup, signalProcess } from '../processes';
import { isAtWork, readProcess } from './process';
import { isBeingStarted, readRemotePlace } from './remotePlace';
import { runDirectory, writeJsonFile } from './runFolder';
import { isGoing, runState, type RunState } from './state';

const pollMs = 100;
/** How long a killed process may take to be gone. */
const killedMs = 5_000;

export interface Cancelling {
  /** Those that are known: the run may be on one of them. */
  readonly hosts: readonly Host[];
  readonly now: Date;
  /** How long it may take to end by itself; 10 seconds where it is not said. */
  readonly graceMs?: number;
}

/**
 * Ends a run: gently first, and after `graceMs` by force, all that it started. How the run is afterwards; one that had
 * ended before is left as it was. A run whose data is still being built stops before its processes are started, and one
 * that asks a chat model when it has seen the request; both are waited for as long and never killed. Where its host cannot
 * be reached, the run goes on, and its state says so.
 */
export async function cancelRun(
  workspace: string,
  id: string,
  { hosts, now, graceMs = 10_000 }: Cancelling,
): Promise<RunState> {
  const directory = runDirectory(workspace, id);
  const before = await runState(directory);
  if (!isGoing(before)) return before;
  const place = await readRemotePlace(directory);
  if (place && !(await isBeingStarted(place))) {
    await cancelThere({ id, directory }, place, { hosts, graceMs });
    return runState(directory);
  }
  await writeJsonFile(path.join(directory, runFiles.cancel), { requested: now.toISOString() });
  if (place) {
    await startIsOver(directory);
    return existsSync(directory) ? cancelRun(workspace, id, { hosts, now, graceMs }) : neverStarted;
  }
  const process = await readProcess(directory);
  if (process?.kind === 'launched') await endProcesses(directory, process.pid, graceMs);
  else await hasEnded(directory, graceMs);
  await removeHalfWritten(directory);
  return runState(directory);
}

const neverStarted = { status: 'cancelled', failure: 'The run was cancelled.' } as const;

/** Its start looks for the request before it asks the host, and is not given up half-way after that. */
async function startIsOver(directory: string): Promise<void> {
  for (;;) {
    const place = await readRemotePlace(directory);
    if (!place || !(await isBeingStarted(place))) return;
    await sleep(pollMs);
  }
}

/** The group of the launcher, and what left it for a session of its own, such as the workers of torchrun. */
async function endProcesses(directory: string, leader: number, graceMs: number): Promise<void> {
  signalGroup(leader, 'SIGTERM');
  if (!(await isOver(directory, graceMs))) signalGroup(leader, 'SIGKILL');
  for (const pid of await markedProcesses(directory)) signalProcess(pid, 'SIGKILL');
  await isOver(directory, killedMs);
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
    if (!isGoing(await runState(directory))) return;
    await sleep(pollMs);
  }
}

async function removeHalfWritten(directory: string): Promise<void> {
  const process = await readProcess(directory);
  if (process && (await isAtWork(process))) return;
  for (const name of await readdir(directory))
    if (name.endsWith('.partial') || name === 'reserve.bin')
      await rm(path.join(directory, name), { recursive: true, force: true });
}
