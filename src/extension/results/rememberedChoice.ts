import type * as vscode from 'vscode';
import type { Choice } from '../../node/results/chosenRuns';

/** It outlives a reload. */
export interface RememberedChoice extends Choice {
  select(run: string): void;
  compareWith(run: string | null): void;
}

const key = 'stepwise.results';

interface Kept {
  readonly selected?: string;
  readonly baseline?: string | null;
}

export function remembered(memory: vscode.Memento): RememberedChoice {
  let kept = memory.get<Kept>(key, {});
  const keep = (change: Kept): void => {
    kept = { ...kept, ...change };
    void memory.update(key, kept);
  };
  return {
    get selected() {
      return kept.selected;
    },
    get baseline() {
      return kept.baseline;
    },
    select: (selected) => keep({ selected }),
    compareWith: (baseline) => keep({ baseline }),
  };
}
