import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { Host } from '../../core/hosts/hosts';
import type { Launched } from '../runs/launch';
import type { RemotePlace } from '../runs/remotePlace';
import { agentOf } from './agent';
import { hostFailure, type HostFailure } from './hostFailure';
import { beginStart, bringHere, endStart, mirrored, noteProblem, type MirroredRun } from './mirror';
import { startThere } from './remoteStarter';
import { hostNamed } from './syncRuns';

/** What the host needs beside the time that the run itself is given. */
const longestCallMs = 90_000;

/** Asks the host to end a run, and mirrors how it ended. Where the host is not reached, the run says so and goes on. */
export async function cancelThere(
  run: MirroredRun,
  { host: name, attempt }: RemotePlace,
  { hosts, graceMs }: { readonly hosts: readonly Host[]; readonly graceMs: number },
): Promise<void> {
  const signal = AbortSignal.timeout(graceMs + longestCallMs);
  try {
    const agent = agentOf(hostNamed(name, hosts));
    const had = await mirrored(run);
    const seen = await agent.cancel(had, Math.ceil(graceMs / 1000), signal);
    await bringHere(agent, run, seen, { had, attempt, now: new Date(), signal });
  } catch (error) {
    await noteProblem(run.directory, hostFailure(error).told);
  }
}

/** Starts the programs of a run again, which is on its host still. */
export async function resumeThere(
  run: MirroredRun & { readonly lock: string },
  { host: name, status, detail }: RemotePlace,
  hosts: readonly Host[],
): Promise<Launched> {
  const { directory } = run;
  try {
    const agent = agentOf(hostNamed(name, hosts));
    await beginStart(directory);
    for (const file of [runFiles.exitCode, runFiles.cancel])
      await rm(path.join(directory, file), { force: true });
    const [launched] = await startThere(agent, [run]);
    // The next look tells how it ended the last time, which is how it is.
    if (launched!.kind !== 'launched') await endStart(directory, { status, detail });
    return launched!;
  } catch (error) {
    return { kind: 'failed', message: hostFailure(error).told };
  }
}

export type DeletedThere =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'refused'; readonly message: string; readonly isUnreachable: boolean };

/** Deletes a run on its host; one that is not there is as good as deleted. */
export async function deleteThere(
  id: string,
  { host: name }: RemotePlace,
  hosts: readonly Host[],
): Promise<DeletedThere> {
  try {
    await agentOf(hostNamed(name, hosts)).delete(id, AbortSignal.timeout(longestCallMs));
    return { kind: 'deleted' };
  } catch (error) {
    const failure = hostFailure(error);
    if (failure.code === 'unknown-run') return { kind: 'deleted' };
    return { kind: 'refused', message: failure.told, isUnreachable: isUnreachable(failure) };
  }
}

function isUnreachable({ code }: HostFailure): boolean {
  return code === null;
}
