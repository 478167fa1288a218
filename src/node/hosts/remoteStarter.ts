import { readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { RemoteHost } from '../../core/hosts/hosts';
import { eachOf } from '../eachOf';
import { systemFailure, type Launched } from '../runs/launch';
import { listRuns } from '../runs/list';
import { lockName, type RunPlace } from '../runs/locks';
import type { RunRequest } from '../runs/start';
import type { LockedRun, Starter } from '../runs/starter';
import { isGoing } from '../runs/state';
import { agentOf, type Agent, type StartedOnHost } from './agent';
import { checkAgent } from './checkAgent';
import { HostFailure, hostFailure } from './hostFailure';
import { longestCallMs } from './longestCall';
import { makeThere, removeThere } from './makeThere';
import { endStart } from './mirror';
import { syncHost } from './syncRuns';

type Starting = Pick<RunRequest, 'workspace' | 'signal' | 'progress'>;

/** Starts runs on another host: what they need is sent, and what they write comes back when somebody looks. */
export function remoteStarter(host: RemoteHost, starting: Starting): Starter {
  const agent = agentOf(host);
  return {
    running: (lock) => runningOn(host, lock, starting),
    check: () => checkAgent(agent, starting.signal),
    launch: (runs) => launchThere(agent, runs, starting),
  };
}

/** What the lock of an experiment is called on a host, which other machines may use as well. */
export function lockThere(lock: string): string {
  return lockName(hostname(), lock);
}

/** By what is known here, after a look at the host where something is known to be going. */
async function runningOn(
  host: RemoteHost,
  lock: string,
  { workspace, signal }: Starting,
): Promise<RunPlace | undefined> {
  const find = async (): Promise<RunPlace | undefined> =>
    (await listRuns(workspace)).find(
      ({ manifest, state }) =>
        isGoing(state) &&
        manifest.host === host.name &&
        manifest.experimentFile !== null &&
        lockName(path.resolve(workspace, manifest.experimentFile), manifest.variant ?? '') === lock,
    );
  const known = await find();
  if (!known) return undefined;
  await syncHost(host.name, [known], { hosts: [host], signal });
  const found = await find();
  return found && { id: found.id, directory: found.directory };
}

async function launchThere(
  agent: Agent,
  runs: readonly LockedRun[],
  starting: Starting,
): Promise<readonly Launched[]> {
  try {
    await makeThere(agent, runs, starting);
  } catch (error) {
    const outcome = error instanceof HostFailure ? failed(error.told) : systemFailure(error);
    return runs.map(() => outcome);
  }
  const outcomes = await startThere(agent, runs);
  const idle = runs.filter((_, index) => outcomes[index]!.kind !== 'launched');
  await removeThere(
    agent,
    idle.map(({ id }) => id),
  );
  return outcomes;
}

/**
 * The start itself is not given up half-way: where the connection breaks, nobody knows whether the runs are going, and
 * they are taken for started until the host says.
 */
export async function startThere(
  agent: Agent,
  runs: readonly LockedRun[],
): Promise<readonly Launched[]> {
  const asked = runs.map(({ id, lock }) => ({ id, lock: lockThere(lock) }));
  try {
    const started = await agent.start(asked, AbortSignal.timeout(longestCallMs));
    return await eachOf(runs, (run, index) => launchedAs(run, started[index]!, agent));
  } catch (error) {
    const failure = hostFailure(error);
    if (failure.code !== null) return runs.map(() => ({ kind: 'failed', message: failure.told }));
    for (const { directory } of runs) await endStart(directory, { problem: failure.told });
    return runs.map(() => ({ kind: 'launched' }));
  }
}

async function launchedAs(
  { directory }: LockedRun,
  { kind, job, message, running }: StartedOnHost,
  { host }: Agent,
): Promise<Launched> {
  switch (kind) {
    case 'launched': {
      const isSlurm = host.kind === 'slurm';
      const status = isSlurm ? 'queued' : 'running';
      const detail = isSlurm ? `It was handed to Slurm as job ${job ?? ''}.` : null;
      await endStart(directory, { job, status, detail, seen: new Date().toISOString() });
      return { kind };
    }
    case 'already-running':
      return running === null || (await isHere(directory, running))
        ? { kind }
        : failed(
            `The run "${running}" of this experiment goes on on "${host.name}", and is not among the runs here. Wait for its end, or end it there.`,
          );
    case 'failed':
      return failed(message ?? 'The host did not start the run.');
  }
}

async function isHere(directory: string, id: string): Promise<boolean> {
  return (await readdir(path.dirname(directory))).includes(id);
}

function failed(message: string): { readonly kind: 'failed'; readonly message: string } {
  return { kind: 'failed', message };
}
