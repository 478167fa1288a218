import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../core/refine/batch/rateGate';

/** The time of this machine, for what waits until an endpoint may be asked. */
export const systemClock: Clock = {
  now: Date.now,
  sleep: async (milliseconds, signal) => {
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined); // the caller looks at the signal
  },
};
