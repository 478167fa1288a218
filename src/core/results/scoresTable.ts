import { metrics as allMetrics, type Metric } from '../evaluate/model';
import { distinctNames } from './distinctNames';
import { groupCells } from './groupCells';
import { groupName } from './groupName';
import {
  metricTitles,
  type ComparedRun,
  type ResultTable,
  type ResultTables,
  type TableOptions,
  type TableRow,
  type TableRun,
} from './model';
import { scoreRecords } from './scoreRecords';
import { sharedNotes, tableNotes } from './tableNotes';

/**
 * The tables of some runs, in their order. Where names come twice, a number tells them apart. A comparison marks what
 * differs from the baseline with p < 0.05; the baseline itself needs none. Nothing is best, and nothing marked, where
 * means are not over the same instances.
 */
export function scoresTables(runs: readonly TableRun[], options: TableOptions = {}): ResultTables {
  const metrics = options.metrics?.length ? options.metrics : allMetrics;
  const names = distinctNames(runs.map(({ name }) => name));
  const { baseline } = options;
  const compared = runs.map((run, place) => ({
    ...run,
    name: names[place]!,
    comparison: (place === baseline ? null : options.comparisons?.[place]) ?? null,
  }));
  return {
    overall: overallTable(compared, metrics, baseline),
    categories: categoryTable(compared, metrics[0]!, baseline),
    records: scoreRecords(compared, metrics),
  };
}

function overallTable(
  runs: readonly ComparedRun[],
  metrics: readonly Metric[],
  baseline: number | undefined,
): ResultTable {
  const group = groupCells(runs, { category: null, ...(baseline !== undefined && { baseline }) });
  const scored = runs.flatMap(({ evaluation: { overall } }) => overall ?? []);
  const instances = group.isSame ? scored[0]?.instances : undefined;
  const columns = metrics.map((metric) => group.cells(metric, 'shown'));
  const rows = runs.map((run, place): TableRow => {
    const cells = columns.map((column) => column[place]!);
    return {
      name: shownName(run),
      cells: instances === undefined ? [group.counts[place]!, ...cells] : cells,
    };
  });
  const over = instances === undefined ? '' : ` over ${instances.toLocaleString('en')} instances`;
  return {
    label: 'results-overall',
    caption: `Overall scores${over}.`,
    notes: [
      ...tableNotes(rows, { runs, baseline, isSame: group.isSame }),
      ...sharedNotes(runs, baseline, metrics[0]!),
    ],
    corner: 'Method',
    columns: [
      ...(instances === undefined ? ['Instances'] : []),
      ...metrics.map((metric) => metricTitles[metric]),
    ],
    rows,
  };
}

function categoryTable(
  runs: readonly ComparedRun[],
  metric: Metric,
  baseline: number | undefined,
): ResultTable | null {
  const names = new Set(runs.flatMap(({ evaluation }) => Object.keys(evaluation.categories)));
  if (names.size === 0) return null;
  const groups = [...names].sort().map((name) => ({
    name,
    ...groupCells(runs, { category: name, ...(baseline !== undefined && { baseline }) }),
  }));
  const isSame = groups.every((group) => group.isSame);
  const rows = groups.map(({ name: category, counts, cells }): TableRow => {
    const name = groupName(category);
    const scores = cells(metric, 'hidden');
    if (!isSame) return { name, cells: scores.flatMap((cell, place) => [counts[place]!, cell]) };
    const [count] = counts.filter((_, place) => scores[place]!.kind !== 'none');
    return { name, cells: [count!, ...scores] };
  });
  const shown = runs.map(shownName);
  return {
    label: 'results-categories',
    caption: `${metricTitles[metric]} by category.`,
    notes: tableNotes(rows, { runs, baseline, isSame }),
    corner: 'Category',
    columns: isSame ? ['Instances', ...shown] : shown.flatMap((name) => ['Instances', name]),
    rows,
  };
}

function shownName({ name, partial }: ComparedRun): string {
  return partial ? `${name}*` : name;
}
