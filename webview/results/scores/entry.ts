import type {
  DifferenceView,
  LabelRow,
  Metric,
  RunDetail,
  ScoreRow,
  TaskMeansView,
} from '../../../src/protocol/results';
import type { Shown } from '../page';

/** A category or a task under one metric. */
export interface Entry {
  readonly name: string;
  readonly group: string | null;
  readonly metric: Metric;
  readonly scores: ScoreRow;
  readonly byTask: TaskMeansView | null;
  readonly difference: DifferenceView | null;
  /** Whether there is a comparison at all. */
  readonly compared: boolean;
  readonly hasInstruction: boolean;
  readonly labels: readonly LabelRow[] | null;
}

type Rows = readonly (ScoreRow &
  Partial<RunDetail['tasks'][number]> &
  Partial<RunDetail['categories'][number]>)[];

export const categoryEntries = (shown: Shown): readonly Entry[] =>
  entries(shown, { rows: shown.detail?.categories ?? [], of: 'categories' });

export const taskEntries = (shown: Shown): readonly Entry[] =>
  entries(shown, { rows: shown.detail?.tasks ?? [], of: 'tasks' });

function entries(
  { comparison, metric }: Shown,
  { rows, of }: { readonly rows: Rows; readonly of: 'categories' | 'tasks' },
): readonly Entry[] {
  const ready = comparison?.kind === 'ready' ? comparison : null;
  const differences = new Map(ready?.[of].map(({ name, metrics }) => [name, metrics[metric]]));
  return rows.map((scores) => ({
    name: scores.name,
    group: scores.category ?? null,
    metric,
    scores,
    byTask: scores.byTask ?? null,
    difference: differences.get(scores.name) ?? null,
    compared: ready !== null,
    hasInstruction: scores.hasInstruction ?? false,
    labels: scores.labels ?? null,
  }));
}
