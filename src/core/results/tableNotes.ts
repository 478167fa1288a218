import { areOverSameInstances } from '../evaluate/instancesDigest';
import type { ComparedRun, TableRow } from './model';
import { shownName } from './tableColumns';

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
  const cells = rows.flatMap((row) => row.cells);
  const scores = cells.filter((cell) => cell.kind === 'score');
  const differences = cells.filter((cell) => cell.kind === 'difference');
  const hasBest = scores.some(({ isBest }) => isBest);
  const isMarked = [...scores, ...differences].some(({ isSignificant }) => isSignificant);
  const isCompared = runs.some(({ comparison }) => comparison !== null);
  const saysDifferences = differences.length > 0 || (isCompared && isSame);
  const from = baselineName(runs, baseline);
  return [
    ...(scores.length > 0 || differences.length === 0
      ? [scoreNote(scores.some(({ halfWidth }) => halfWidth !== null))]
      : []),
    ...(hasBest ? [isSame ? 'The best in bold.' : bestInSomeRows] : []),
    ...(isSame || hasBest || scores.length === 0 ? [] : [whyNoneIsBest(runs)]),
    ...(differences.length > 0
      ? [`${scores.length > 0 ? 'Differences' : 'Differences of means × 100'} ${are(from, isSame)}`]
      : []),
    ...(isMarked ? [`† Differs from ${from} with p < 0.05 (paired randomisation test).`] : []),
    ...(saysDifferences && !isMarked
      ? [`Nothing differs from ${from} with p < 0.05 (paired randomisation test).`]
      : []),
    ...byChance(differences.length),
    ...(runs.some(({ partial }) => partial)
      ? ['* Partial: something that was asked for could not be scored.']
      : []),
  ];
}

/** What differences are from, as notes and captions call it. */
export function baselineName(runs: readonly ComparedRun[], baseline: number | undefined): string {
  return baseline === undefined ? 'the baseline' : `"${shownName(runs[baseline]!)}"`;
}

function scoreNote(hasWidth: boolean): string {
  const width = hasWidth ? ', ± half the width of their 95 % bootstrap intervals' : '';
  return `Means over instances × 100${width}.`;
}

const bestInSomeRows =
  'The best in bold, in rows where all runs were scored over the same instances.';

function whyNoneIsBest(runs: readonly ComparedRun[]): string {
  const old = runs.find(({ evaluation: { overall } }) => overall && !overall.instancesDigest);
  return old
    ? `An earlier version scored "${old.name}" and did not keep over which instances: score it again to see which is best.`
    : 'Not all runs were scored over the same instances, so their means do not say which is best.';
}

function are(from: string, isSame: boolean): string {
  const over = isSame ? '' : ' over the instances that both have';
  return `from ${from}${over}, with their 95 % intervals (paired bootstrap).`;
}

/** From so many comparisons on, one that is marked by chance is to be expected. */
const many = 20;

function byChance(differences: number): readonly string[] {
  return differences < many
    ? []
    : [
        `If nothing differed, up to about ${Math.round(differences / many)} of the ${differences.toLocaleString('en')} comparisons would be marked by chance.`,
      ];
}

/** Which runs share nothing with the baseline that means could be compared over. */
export function notComparedNotes(
  runs: readonly ComparedRun[],
  baseline: number | undefined,
): readonly string[] {
  const from = baseline === undefined ? undefined : runs[baseline];
  if (!from?.evaluation.overall) return [];
  const { overall } = from.evaluation;
  return runs
    .filter((run) => {
      const own = run.evaluation.overall;
      return run !== from && own && !run.comparison && !areOverSameInstances([own, overall]);
    })
    .map(
      ({ name }) =>
        `"${name}" and "${from.name}" have no instances in common that could be compared.`,
    );
}
