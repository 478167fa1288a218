import type { OverviewView } from '../../protocol/preview';
import { inSlices } from './timeSlices';

export interface Measured {
  /** Of the whole prompt, with what does not fit. */
  readonly tokens: number;
  /** Whether it is cut or loses an example. */
  readonly isLosing: boolean;
}

interface Watch {
  readonly signal: AbortSignal;
  readonly progress: () => void;
}

/** The prompts of all instances of a task in one form: each is measured when it is needed, and once. */
export interface InstanceCounts {
  /** The longest; `null` where the signal aborted or there are no instances. */
  longest(watch: Watch): Promise<number | null>;
  /** The next one behind (1) or before (-1) `from` that loses something, round the end; `'none'` where none does. */
  nextLosing(from: number, step: 1 | -1, watch: Watch): Promise<number | 'none' | null>;
  overview(): OverviewView;
}

export function instanceCounts(
  count: number,
  measure: (index: number) => Measured,
): InstanceCounts {
  const tokens = new Float64Array(count);
  const fits = new Int8Array(count); // 1: fits, -1: loses something, 0: not measured yet
  let known = 0;
  let losing = 0;
  let longest = 0;
  const look = (index: number): void => {
    if (fits[index] !== 0) return;
    const measured = measure(index);
    tokens[index] = measured.tokens;
    fits[index] = measured.isLosing ? -1 : 1;
    known++;
    if (measured.isLosing) losing++;
    const longer = measured.tokens - tokens[longest]!;
    if (longer > 0 || (longer === 0 && index < longest)) longest = index;
  };
  return {
    longest: async (watch) => {
      const outcome = await inSlices(count, (index) => (look(index), 'go on'), watch);
      return outcome === 'finished' && count > 0 ? longest : null;
    },
    nextLosing: async (from, step, watch) => {
      let found = from;
      const outcome = await inSlices(
        count,
        (turn) => {
          found = (((from + step * (turn + 1)) % count) + count) % count;
          look(found);
          return fits[found] === -1 ? 'enough' : 'go on';
        },
        watch,
      );
      if (outcome === 'aborted') return null;
      return outcome === 'enough' ? found : 'none';
    },
    overview: () => {
      if (known === 0) return { kind: 'none' };
      if (known < count) return { kind: 'counting', known, count };
      return {
        kind: 'counted',
        count,
        losing,
        longest: { index: longest, tokens: tokens[longest]! },
      };
    },
  };
}
