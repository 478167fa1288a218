import type * as vscode from 'vscode';
import type { Choice } from '../../node/results/chosenRuns';
import { metrics, type Metric } from '../../protocol/results';

/** It outlives a reload. */
export interface RememberedChoice extends Choice {
  readonly metric: Metric;
  select(run: string): void;
  compareWith(run: string | null): void;
  chooseMetric(metric: Metric): void;
}

const key = 'stepwise.results';

interface Kept {
  readonly selected?: string;
  readonly baseline?: string | null;
  readonly metric?: Metric;
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
    get metric() {
      return kept.metric ?? metrics[0];
    },
    select: (selected) => keep({ selected }),
    compareWith: (baseline) => keep({ baseline }),
    chooseMetric: (metric) => keep({ metric }),
  };
}
