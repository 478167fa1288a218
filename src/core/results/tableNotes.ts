import { areOverSameInstances } from '../evaluate/instancesDigest';
import type { Metric } from '../evaluate/model';
import { metricTitles, type ComparedRun, type TableRow } from './model';

export interface NotedTable {
  readonly runs: readonly ComparedRun[];
  /** Place in `runs`. */
  readonly baseline: number | undefined;
  /** Whether the runs were scored over the same instances wherever the table sets them side by side. */
  readonly isSame: boolean;
}

/** Sentences that say how to read a table. */
export function tableNotes(
  rows: readonly TableRow[],
  { runs, baseline, isSame }: NotedTable,
): readonly string[] {
  const scores = rows.flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'score'));
  const hasWidth = scores.some(({ halfWidth }) => halfWidth !== null);
  const hasBest = scores.some(({ isBest }) => isBest);
  const isMarked = scores.some(({ isSignificant }) => isSignificant);
  const isCompared = runs.some(({ comparison }) => comparison !== null);
  const from = baseline === undefined ? 'the baseline' : `"${runs[baseline]!.name}"`;
  const width = ', ± half the width of their 95 % bootstrap intervals';
  return [
    `Means over instances × 100${hasWidth ? width : ''}.`,
    ...(hasBest ? [isSame ? 'The best in bold.' : bestInSomeRows] : []),
    ...(isSame || hasBest ? [] : [whyNoneIsBest(runs)]),
    ...(isMarked ? [`† Differs from ${from} with p < 0.05 (paired randomisation test).`] : []),
    ...(isCompared && isSame && !isMarked
      ? [`Nothing differs from ${from} with p < 0.05 (paired randomisation test).`]
      : []),
    ...(runs.some(({ partial }) => partial)
      ? ['* Partial: something that was asked for could not be scored.']
      : []),
  ];
}

const bestInSomeRows =
  'The best in bold, in rows where all runs were scored over the same instances.';

function whyNoneIsBest(runs: readonly ComparedRun[]): string {
  const old = runs.find(({ evaluation: { overall } }) => overall && !overall.instancesDigest);
  return old
    ? `An earlier version scored "${old.name}" and did not keep over which instances: score it again to see which is best.`
    : 'Not all runs were scored over the same instances, so their means do not say which is best.';
}

/** How runs differ from the baseline whose means cannot be set beside its own. */
export function sharedNotes(
  runs: readonly ComparedRun[],
  baseline: number | undefined,
  metric: Metric,
): readonly string[] {
  const from = baseline === undefined ? undefined : runs[baseline];
  if (!from?.evaluation.overall) return [];
  const { overall } = from.evaluation;
  return runs.flatMap((run) => {
    const own = run.evaluation.overall;
    if (run === from || !own || areOverSameInstances([own, overall])) return [];
    return [sharedNote(run, from.name, metric)];
  });
}

function sharedNote({ name, comparison }: ComparedRun, from: string, metric: Metric): string {
  if (!comparison)
    return `"${name}" and "${from}" have no instances in common that could be compared.`;
  const { instances, metrics } = comparison.overall;
  const { difference, p } = metrics[metric];
  const figures = `${signed(difference)} (${p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`})`;
  return `Over the ${instances.toLocaleString('en')} instances that "${name}" shares with "${from}", its ${metricTitles[metric]} differs by ${figures}.`;
}

function signed(difference: number): string {
  const text = Math.abs(difference).toFixed(1);
  if (Number(text) === 0) return '±0.0';
  return difference < 0 ? `−${text}` : `+${text}`;
}
