import type * as vscode from 'vscode';

/** What the user has chosen to look at; it outlives a reload. */
export interface Choice {
  /** `undefined`: nothing was chosen. */
  readonly selected: string | undefined;
  /** `null`: compared with nothing; `undefined`: nothing was chosen. */
  readonly baseline: string | null | undefined;
  select(run: string): void;
  compareWith(run: string | null): void;
}

const key = 'stepwise.results';

interface Kept {
  readonly selected?: string;
  readonly baseline?: string | null;
}

export function remembered(memory: vscode.Memento): Choice {
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
