import { metrics as allMetrics, type Metric, type Scores } from '../evaluate/model';
import {
  metricTitles,
  type ResultTable,
  type ResultTables,
  type TableCell,
  type TableComparison,
  type TableOptions,
  type TableRow,
  type TableRun,
} from './model';
import { distinctNames } from './distinctNames';
import { groupName } from './groupName';
import { scoreRecords } from './scoreRecords';

/**
 * The tables of some runs, in their order. Where names come twice, a number tells them apart. A comparison marks what
 * differs from the baseline with p < 0.05; the baseline itself needs none.
 */
export function scoresTables(runs: readonly TableRun[], options: TableOptions = {}): ResultTables {
  const metrics = options.metrics?.length ? options.metrics : allMetrics;
  const names = distinctNames(runs.map(({ name }) => name));
  const compared = runs.map((run, place) => ({
    ...run,
    name: names[place]!,
    comparison: (place === options.baseline ? null : options.comparisons?.[place]) ?? null,
  }));
  const baseline = options.baseline === undefined ? undefined : names[options.baseline];
  return {
    overall: overallTable(compared, metrics, baseline),
    categories: categoryTable(compared, metrics[0]!, baseline),
    records: scoreRecords(compared, metrics),
  };
}

/** A run with a name of its own, and its comparison with the baseline. */
export interface ComparedRun extends TableRun {
  readonly comparison: TableComparison | null;
}

/** Differences with a p below it are marked. */
const significant = 0.05;

function overallTable(
  runs: readonly ComparedRun[],
  metrics: readonly Metric[],
  baseline: string | undefined,
): ResultTable {
  const counts = new Set(runs.flatMap(({ evaluation: { overall } }) => overall?.instances ?? []));
  const [instances] = counts;
  const isSame = counts.size === 1;
  const columns = metrics.map((metric) =>
    marked(
      runs.map(({ evaluation: { overall }, comparison }) =>
        scoreCell(overall, comparison?.overall.metrics[metric].p, { metric, width: 'shown' }),
      ),
    ),
  );
  const rows = runs.map((run, place): TableRow => {
    const count: TableCell = { kind: 'count', count: run.evaluation.overall?.instances ?? 0 };
    const cells = columns.map((column) => column[place]!);
    return { name: shownName(run), cells: isSame ? cells : [count, ...cells] };
  });
  const over = isSame ? ` over ${instances!.toLocaleString('en')} instances` : '';
  return {
    label: 'results-overall',
    caption: `Overall scores${over}.`,
    notes: notesOf(rows, { runs, baseline }),
    corner: 'Method',
    columns: [...(isSame ? [] : ['Instances']), ...metrics.map((metric) => metricTitles[metric])],
    rows,
  };
}

function categoryTable(
  runs: readonly ComparedRun[],
  metric: Metric,
  baseline: string | undefined,
): ResultTable | null {
  const names = new Set(runs.flatMap(({ evaluation }) => Object.keys(evaluation.categories)));
  if (names.size === 0) return null;
  const categories = [...names].sort();
  const counts = categories.map((name) => instancesOf(runs, name));
  const isSame = counts.every((count) => count !== undefined);
  const rows = categories.map((name, place): TableRow => {
    const cells = marked(runs.map((run) => categoryCell(run, name, metric)));
    return {
      name: groupName(name),
      cells: isSame ? [{ kind: 'count', count: counts[place]! }, ...cells] : cells,
    };
  });
  return {
    label: 'results-categories',
    caption: `${metricTitles[metric]} by category.`,
    notes: notesOf(rows, { runs, baseline }),
    corner: 'Category',
    columns: [...(isSame ? ['Instances'] : []), ...runs.map(shownName)],
    rows,
  };
}

/** `undefined` where the runs that have the category disagree. */
function instancesOf(runs: readonly ComparedRun[], category: string): number | undefined {
  const counts = new Set(
    runs.flatMap(({ evaluation }) => scoresIn(evaluation.categories, category)?.instances ?? []),
  );
  return counts.size === 1 ? [...counts][0] : undefined;
}

function categoryCell(run: ComparedRun, name: string, metric: Metric): TableCell {
  const compared = run.comparison?.categories.find((category) => category.name === name);
  return scoreCell(scoresIn(run.evaluation.categories, name), compared?.metrics[metric].p, {
    metric,
    width: 'hidden',
  });
}

/** A category may be called like something that every object has. */
function scoresIn<Of>(byName: Readonly<Record<string, Of>>, name: string): Of | undefined {
  return Object.hasOwn(byName, name) ? byName[name] : undefined;
}

function scoreCell(
  scores: Scores | null | undefined,
  p: number | undefined,
  { metric, width }: { readonly metric: Metric; readonly width: 'shown' | 'hidden' },
): TableCell {
  if (!scores) return { kind: 'none' };
  const interval = width === 'shown' ? scores.intervals?.[metric] : undefined;
  return {
    kind: 'score',
    score: scores[metric],
    halfWidth: interval ? (interval.high - interval.low) / 2 : null,
    isBest: false,
    isSignificant: p !== undefined && p < significant,
  };
}

/** With the best marked: all that show the same, one decimal being shown. */
function marked(cells: readonly TableCell[]): readonly TableCell[] {
  const shown = cells.flatMap((cell) => (cell.kind === 'score' ? [cell.score.toFixed(1)] : []));
  if (shown.length < 2) return cells;
  const best = Math.max(...shown.map(Number));
  return cells.map((cell) =>
    cell.kind === 'score' ? { ...cell, isBest: Number(cell.score.toFixed(1)) === best } : cell,
  );
}

function shownName({ name, partial }: ComparedRun): string {
  return partial ? `${name}*` : name;
}

function notesOf(
  rows: readonly TableRow[],
  {
    runs,
    baseline,
  }: { readonly runs: readonly ComparedRun[]; readonly baseline?: string | undefined },
): readonly string[] {
  const scores = rows.flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'score'));
  const hasWidth = scores.some(({ halfWidth }) => halfWidth !== null);
  const isMarked = scores.some(({ isSignificant }) => isSignificant);
  const isCompared = runs.some(({ comparison }) => comparison !== null);
  const from = baseline === undefined ? 'the baseline' : `"${baseline}"`;
  const width = ', ± half the width of their 95 % bootstrap intervals';
  return [
    `Means over instances × 100${hasWidth ? width : ''}.`,
    ...(scores.some(({ isBest }) => isBest) ? ['The best in bold.'] : []),
    ...(isMarked ? [`† Differs from ${from} with p < 0.05 (paired randomisation test).`] : []),
    ...(isCompared && !isMarked
      ? [`Nothing differs from ${from} with p < 0.05 (paired randomisation test).`]
      : []),
    ...(runs.some(({ partial }) => partial)
      ? ['* Partial: something that was asked for could not be scored.']
      : []),
  ];
}
