import type { RunPlace } from './locks';

/** What came of starting a run. */
export type StartedRun =
  | ({
      readonly kind: 'started';
      readonly problems: readonly string[];
      /** Of a resumed run: how many bytes of events there were before. */
      readonly eventsBefore?: number;
    } & RunPlace)
  /** One experiment runs once at a time: follow this one. */
  | ({ readonly kind: 'already-running' } & RunPlace)
  | RefusedRun;

export interface RefusedRun {
  readonly kind: 'refused';
  /** What is wrong and what to do. */
  readonly messages: readonly string[];
}

export const cancelledBeforeStart = 'Cancelled before it was started.';

export function refused(...messages: readonly string[]): RefusedRun {
  return { kind: 'refused', messages };
}
