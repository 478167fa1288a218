import { areOverSameInstances } from '../evaluate/instancesDigest';
import type { GroupScores, Metric } from '../evaluate/model';
import type { ComparedRun, TableCell, TableDifference } from './model';

/** What all runs scored overall or in one category. */
export interface GroupCells {
  /** Of each run, in their order. */
  readonly counts: readonly TableCell[];
  /** Whether all that have scores are over the same instances. */
  readonly isSame: boolean;
  /** In one metric, with the best and what differs from the baseline marked where means can be set side by side. */
  readonly cells: (metric: Metric, width: 'shown' | 'hidden') => readonly TableCell[];
}

/** `category`: `null` for overall. `baseline`: its place in `runs`. */
export function groupCells(
  runs: readonly ComparedRun[],
  { category, baseline }: { readonly category: string | null; readonly baseline?: number },
): GroupCells {
  const scores = runs.map((run) => scoresOf(run, category));
  const there = scores.flatMap((one) => one ?? []);
  const isSame = areOverSameInstances(there);
  const from = baseline === undefined ? undefined : scores[baseline];
  return {
    counts: scores.map((one) => ({ kind: 'count', count: one?.instances ?? 0 })),
    isSame,
    cells: (metric, width) => {
      const cells = runs.map((run, place) => {
        const own = scores[place];
        const isComparable = own && from && areOverSameInstances([own, from]);
        const difference = isComparable ? differenceOf(run, category) : undefined;
        return scoreCell(own, { metric, width, p: difference?.metrics[metric].p ?? 1 });
      });
      return isSame && there.length > 1 ? withBest(cells) : cells;
    },
  };
}

function scoresOf({ evaluation }: ComparedRun, category: string | null): GroupScores | null {
  const { overall, categories } = evaluation;
  if (category === null) return overall;
  // A category may be called like something that every object has.
  return Object.hasOwn(categories, category) ? categories[category]! : null;
}

function differenceOf(
  { comparison }: ComparedRun,
  category: string | null,
): TableDifference | undefined {
  return category === null
    ? comparison?.overall
    : comparison?.categories.find(({ name }) => name === category);
}

/** Differences with a p below it are marked. */
const significant = 0.05;

function scoreCell(
  scores: GroupScores | null | undefined,
  {
    metric,
    width,
    p,
  }: { readonly metric: Metric; readonly width: 'shown' | 'hidden'; readonly p: number },
): TableCell {
  if (!scores) return { kind: 'none' };
  const interval = width === 'shown' ? scores.intervals?.[metric] : undefined;
  return {
    kind: 'score',
    score: scores[metric],
    halfWidth: interval ? (interval.high - interval.low) / 2 : null,
    isBest: false,
    isSignificant: p < significant,
  };
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
