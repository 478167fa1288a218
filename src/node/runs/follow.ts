import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import type { Host } from '../../core/hosts/hosts';
import type { TrainerEvent } from '../../protocol/trainer';
import { syncHost } from '../hosts/syncRuns';
import { EventTail } from './eventFile';
import { readRemotePlace, type RemotePlace } from './remotePlace';
import { isGoing, runState, type EndedState } from './state';

export type RunUpdate =
  | { readonly kind: 'event'; readonly event: TrainerEvent }
  /** A line of the events file that is no event. */
  | { readonly kind: 'problem'; readonly message: string }
  /** Why it waits, that its host is not reached, and that it is again. */
  | { readonly kind: 'notice'; readonly message: string }
  /** The last update: how the run ended. */
  | { readonly kind: 'ended'; readonly state: EndedState };

export interface Following {
  /** Stops when it is aborted. */
  readonly signal: AbortSignal;
  /** Those that are known: the run may be on one of them. */
  readonly hosts: readonly Host[];
  /** Bytes of its events that are passed over: those of before it was resumed. */
  readonly eventsBefore?: number | undefined;
}

/** New lines are looked for so often; watching files does not work on network disks. */
const intervalMs = 250;
/** Another host is asked less often after a while, and a cluster, whose scheduler is asked as well, still less. */
const intervalThereMs = 1_500;
const intervalOfSlurmMs = 5_000;
const growth = 1.25;
/** Between two looks for a host that is not reached. */
const longestPauseMs = 30_000;

/**
 * All events of a run from its beginning, or from where it was resumed, then what happens, until it ends. Being stopped changes nothing about the run,
 * and it can be followed again. A run of another host is mirrored meanwhile; a connection that drops is told, and the host
 * is looked for until it is reached again.
 */
export async function* followRun(
  directory: string,
  { signal, hosts, eventsBefore }: Following,
): AsyncGenerator<RunUpdate, void, undefined> {
  const tail = new EventTail(directory, eventsBefore);
  const link = new Link(directory, { signal, hosts });
  let told: string | null = null;
  while (!signal.aborted) {
    for (const message of await link.look()) yield { kind: 'notice', message };
    // The state first: what was written before the end is then read after it.
    const state = await runState(directory);
    for await (const decoded of tail.read()) {
      if (isAborted(signal)) return;
      yield decoded;
    }
    if (!isGoing(state)) {
      yield { kind: 'ended', state };
      return;
    }
    const { note } = state;
    if (!link.isBroken && state.status === 'queued' && note !== null && note !== told)
      yield { kind: 'notice', message: (told = note) };
    await sleep(link.pauseMs, undefined, { signal }).catch(unlessAborted);
  }
}

/** The way to the host of a run; there is nothing to it where the run is one of this machine. */
class Link {
  isBroken = false;
  pauseMs = intervalMs;

  constructor(
    private readonly directory: string,
    private readonly following: Following,
  ) {}

  /** Mirrors the run; what is to be said of the way to it. */
  async look(): Promise<readonly string[]> {
    const place = await readRemotePlace(this.directory);
    if (!place || !isGoing(await runState(this.directory))) return [];
    const run = { id: path.basename(this.directory), directory: this.directory };
    const problem = await syncHost(place.host, [run], this.following);
    if (this.following.signal.aborted) return [];
    const wasBroken = this.isBroken;
    this.isBroken = problem !== null;
    this.pauseMs = this.isBroken
      ? longerPause(this.pauseMs, wasBroken)
      : Math.min(growth * this.pauseMs, longestUsual(place));
    if (problem !== null) return wasBroken ? [] : [notReached(place, problem)];
    return wasBroken ? ['Reached again.'] : [];
  }
}

function longestUsual({ job }: RemotePlace): number {
  return job === null ? intervalThereMs : intervalOfSlurmMs;
}

function longerPause(pauseMs: number, wasBroken: boolean): number {
  return wasBroken ? Math.min(2 * pauseMs, longestPauseMs) : intervalThereMs;
}

function notReached({ host }: RemotePlace, problem: string): string {
  return `"${host}" is not reached: ${problem} The run goes on there; it is looked for again.`;
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function unlessAborted(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}
