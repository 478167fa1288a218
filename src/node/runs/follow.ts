import { setTimeout as sleep } from 'node:timers/promises';
import type { TrainerEvent } from '../../protocol/trainer';
import { EventTail } from './eventFile';
import { runState, type RunState } from './state';

export type RunUpdate =
  | { readonly kind: 'event'; readonly event: TrainerEvent }
  /** A line of the events file that is no event. */
  | { readonly kind: 'problem'; readonly message: string }
  /** The last update: how the run ended. */
  | { readonly kind: 'ended'; readonly state: Exclude<RunState, { readonly status: 'running' }> };

/** New lines are looked for so often; watching files does not work on network disks. */
const intervalMs = 250;

/**
 * All events of a run from its beginning, then what happens, until it ends. Stops when `signal` is aborted; that
 * changes nothing about the run, and it can be followed again.
 */
export async function* followRun(
  directory: string,
  signal: AbortSignal,
): AsyncGenerator<RunUpdate, void, undefined> {
  const tail = new EventTail(directory);
  const isStopped = (): boolean => signal.aborted;
  while (!isStopped()) {
    // The state first: what was written before the end is then read after it.
    const state = await runState(directory);
    for await (const decoded of tail.read()) {
      if (isStopped()) return;
      yield decoded;
    }
    if (state.status !== 'running') {
      yield { kind: 'ended', state };
      return;
    }
    await sleep(intervalMs, undefined, { signal }).catch(unlessAborted);
  }
}

function unlessAborted(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}
