import { areOverSameInstances } from '../evaluate/instancesDigest';
import type { GroupScores, Metric, Scores } from '../evaluate/model';
import type { ComparedRun, TableCell, TableDifference } from './model';

/** What is set side by side: all instances, or those of a category or task. */
export type Group =
  { readonly kind: 'overall' } | { readonly kind: 'category' | 'task'; readonly name: string };

/** What all runs scored in a group: of each run, in their order. */
export interface GroupCells {
  readonly counts: readonly TableCell[];
  /** Whether all that have scores are over the same instances. */
  readonly isSame: boolean;
  /** In one metric, with the best marked, and what differs from the baseline, where means can be set side by side. */
  readonly scores: (metric: Metric, shown: ShownWithScores) => readonly TableCell[];
  /** How many instances each has in common with the baseline. */
  readonly shared: readonly TableCell[];
  /** From the baseline, over the instances that both have. */
  readonly differences: (metric: Metric) => readonly TableCell[];
}

export interface ShownWithScores {
  readonly width: 'shown' | 'hidden';
  /** Hidden where the table has the differences themselves. */
  readonly marks: 'shown' | 'hidden';
}

/** `baseline`: its place in `runs`. */
export function groupCells(
  runs: readonly ComparedRun[],
  group: Group,
  baseline: number | undefined,
): GroupCells {
  const scores = runs.map((run) => scoresOf(run, group));
  const differences = runs.map((run) => differenceOf(run, group));
  const there = scores.flatMap((one) => one ?? []);
  const isSame = areOverSameInstances(there);
  const from = baseline === undefined ? undefined : scores[baseline];
  return {
    counts: scores.map((one) => ({ kind: 'count', count: one?.instances ?? 0 })),
    isSame,
    scores: (metric, { width, marks }) => {
      const cells = scores.map((own, place) => {
        const isMarked = marks === 'shown' && own && from && areOverSameInstances([own, from]);
        const p = isMarked ? differences[place]?.metrics[metric].p : undefined;
        return scoreCell(own, { metric, width, isSignificant: isSignificant(p) });
      });
      return isSame && there.length > 1 ? withBest(cells) : cells;
    },
    shared: differences.map((one) =>
      one ? { kind: 'count', count: one.instances } : { kind: 'none' },
    ),
    differences: (metric) => differences.map((one) => differenceCell(one, metric)),
  };
}

function scoresOf({ evaluation }: ComparedRun, group: Group): GroupScores | Scores | null {
  if (group.kind === 'overall') return evaluation.overall;
  const groups = group.kind === 'category' ? evaluation.categories : evaluation.tasks;
  // A category may be called like something that every object has.
  return Object.hasOwn(groups, group.name) ? groups[group.name]! : null;
}

function differenceOf({ comparison }: ComparedRun, group: Group): TableDifference | undefined {
  if (group.kind === 'overall') return comparison?.overall;
  const groups = group.kind === 'category' ? comparison?.categories : comparison?.tasks;
  return groups?.find(({ name }) => name === group.name);
}

/** Differences with a p below it are marked. */
function isSignificant(p = 1): boolean {
  return p < 0.05;
}

function scoreCell(
  scores: Scores | null | undefined,
  {
    metric,
    width,
    isSignificant,
  }: {
    readonly metric: Metric;
    readonly width: ShownWithScores['width'];
    readonly isSignificant: boolean;
  },
): TableCell {
  if (!scores) return { kind: 'none' };
  const interval = width === 'shown' ? scores.intervals?.[metric] : undefined;
  return {
    kind: 'score',
    score: scores[metric],
    halfWidth: interval ? (interval.high - interval.low) / 2 : null,
    isBest: false,
    isSignificant,
  };
}

function differenceCell(found: TableDifference | undefined, metric: Metric): TableCell {
  if (!found) return { kind: 'none' };
  const { difference, interval, p } = found.metrics[metric];
  return { kind: 'difference', difference, interval, isSignificant: isSignificant(p) };
}

/** All that show the same as the best, one decimal being shown. */
function withBest(cells: readonly TableCell[]): readonly TableCell[] {
  const shown = (score: number): number => Number(score.toFixed(1));
  const scores = cells.flatMap((cell) => (cell.kind === 'score' ? [shown(cell.score)] : []));
  const best = Math.max(...scores);
  return cells.map((cell) =>
    cell.kind === 'score' ? { ...cell, isBest: shown(cell.score) === best } : cell,
  );
}
