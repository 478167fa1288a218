import { createLargest } from './largest';
import type { Affected, Amount } from './model';

/** Counts lines that something is wrong with. */
export interface AffectedTally {
  add(line: Amount): void;
  affected(): Affected;
}

export function createAffectedTally(): AffectedTally {
  const linesByTask = new Map<string, number>();
  const worst = createLargest(namedWorst);
  let lines = 0;
  return {
    add(line) {
      lines++;
      linesByTask.set(line.task, (linesByTask.get(line.task) ?? 0) + 1);
      worst.add(line);
    },
    affected: () => ({
      lines,
      tasks: [...linesByTask]
        .map(([task, count]) => ({ task, lines: count }))
        .toSorted((left, right) => right.lines - left.lines || (left.task < right.task ? -1 : 1)),
      worst: worst.amounts(),
    }),
  };
}

const namedWorst = 10;
