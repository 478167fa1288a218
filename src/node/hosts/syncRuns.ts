import { isRemote, type Host, type RemoteHost } from '../../core/hosts/hosts';
import { eachOf } from '../eachOf';
import { listRuns } from '../runs/list';
import { isBeingStarted, readRemotePlace } from '../runs/remotePlace';
import { isGoing } from '../runs/state';
import { agentOf } from './agent';
import { HostFailure, hostFailure } from './hostFailure';
import { bringHere, mirrored, noteProblem, type MirroredRun } from './mirror';

export interface Syncing {
  /** Those that are known. */
  readonly hosts: readonly Host[];
  /** Aborting it leaves things as they are. */
  readonly signal: AbortSignal;
  /** How long a host may take; two minutes where it is not said. */
  readonly longestMs?: number;
}

export interface Synced {
  /** Names of hosts that were not reached. */
  readonly unreachable: readonly string[];
}

/**
 * Mirrors all runs of other hosts that have not ended: one call for each host, and more where there is much to copy. A
 * host that is not reached is no error: its runs say so.
 */
export async function syncRuns(workspace: string, syncing: Syncing): Promise<Synced> {
  const byHost = new Map<string, MirroredRun[]>();
  for (const { id, directory, state } of await listRuns(workspace)) {
    const place = isGoing(state) ? await readRemotePlace(directory) : undefined;
    if (place && !(await isBeingStarted(place)))
      byHost.set(place.host, [...(byHost.get(place.host) ?? []), { id, directory }]);
  }
  const outcomes = await Promise.all(
    [...byHost].map(async ([name, runs]) => {
      const problem = await syncHost(name, runs, syncing);
      return problem === null ? [] : [name];
    }),
  );
  return { unreachable: outcomes.flat() };
}

/** The same for some runs of one host; why it was not reached, or `null`. */
export async function syncHost(
  name: string,
  runs: readonly MirroredRun[],
  { hosts, signal, longestMs = 120_000 }: Syncing,
): Promise<string | null> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
  try {
    const agent = agentOf(hostNamed(name, hosts));
    const have = await eachOf(runs, mirrored);
    const places = await eachOf(runs, ({ directory }) => readRemotePlace(directory));
    const seen = await agent.look(have, limit);
    for (const one of seen) {
      const index = runs.findIndex(({ id }) => id === one.id);
      const [run, had, place] = [runs[index], have[index], places[index]];
      if (!run || !had || !place) continue;
      const { attempt } = place;
      await bringHere(agent, run, one, { had, attempt, now: new Date(), signal: limit });
    }
    return null;
  } catch (error) {
    const problem = hostFailure(error).told;
    if (signal.aborted) return null;
    for (const { directory } of runs) await noteProblem(directory, problem);
    return problem;
  }
}

/** Throws (`HostFailure`) where there is no such host. */
export function hostNamed(name: string, hosts: readonly Host[]): RemoteHost {
  const host = hosts.find((known) => known.name === name);
  if (host && isRemote(host)) return host;
  throw new HostFailure(
    'unreachable',
    `There is no host "${name}" in the hosts file or the settings any more.`,
    'Add it again, or delete its runs here.',
  );
}
