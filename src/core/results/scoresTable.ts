import { metrics as allMetrics, type Metric } from '../evaluate/model';
import { distinctNames } from './distinctNames';
import { groupCells, type GroupCells } from './groupCells';
import { groupTables } from './groupTables';
import {
  metricTitles,
  type ComparedRun,
  type ResultTable,
  type ResultTables,
  type TableOptions,
  type TableRun,
} from './model';
import { scoreRecords } from './scoreRecords';
import { shownName, tableBody } from './tableColumns';
import { baselineName, notComparedNotes, tableNotes } from './tableNotes';

/**
 * The tables of some runs, in their order. Where names come twice, a number tells them apart. A comparison gives the
 * differences from the baseline, and marks those with p < 0.05; the baseline itself needs none. Nothing is best, and no
 * score is marked, where means are not over the same instances.
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
  const overall = groupCells(compared, { kind: 'overall' }, baseline);
  const groups = { metric: metrics[0]!, baseline };
  return {
    overall: overallTable(compared, { cells: overall, metrics, baseline }),
    differences: differenceTable(compared, { cells: overall, metrics, baseline }),
    categories: groupTables(compared, { of: 'category', ...groups }),
    tasks: groupTables(compared, { of: 'task', ...groups }),
    records: scoreRecords(compared, metrics),
  };
}

/** All metrics, this one first. */
export function metricsFrom(first: Metric): readonly Metric[] {
  return [first, ...allMetrics.filter((metric) => metric !== first)];
}

interface OverallOptions {
  readonly cells: GroupCells;
  readonly metrics: readonly Metric[];
  readonly baseline: number | undefined;
}

function overallTable(
  runs: readonly ComparedRun[],
  { cells: { scores, counts, isSame }, metrics, baseline }: OverallOptions,
): ResultTable {
  const instances = instancesOfAll(runs, isSame);
  const columns = metrics.map((metric) => ({
    title: metricTitles[metric],
    cells: scores(metric, { width: 'shown', marks: 'shown' }),
  }));
  const counted = instances === undefined ? [{ title: 'Instances', cells: counts }] : [];
  const body = tableBody(runs.map(shownName), [...counted, ...columns]);
  return {
    label: 'results-overall',
    caption: `Overall scores${over(instances)}.`,
    notes: [
      ...tableNotes(body.rows, { runs, baseline, isSame }),
      ...notComparedNotes(runs, baseline),
    ],
    corner: 'Method',
    isLong: false,
    ...body,
  };
}

/** Runs that are compared as rows, metrics as columns. */
function differenceTable(
  runs: readonly ComparedRun[],
  { cells: { differences, shared, isSame }, metrics, baseline }: OverallOptions,
): ResultTable | null {
  const compared = [...runs.keys()].filter((place) => runs[place]!.comparison !== null);
  if (compared.length === 0) return null;
  const instances = instancesOfAll(runs, isSame);
  const columns = metrics.map((metric) => {
    const cells = differences(metric);
    return { title: metricTitles[metric], cells: compared.map((place) => cells[place]!) };
  });
  const counts = compared.map((place) => shared[place]!);
  const counted = instances === undefined ? [{ title: 'Shared', cells: counts }] : [];
  const names = compared.map((place) => shownName(runs[place]!));
  const body = tableBody(names, [...counted, ...columns]);
  return {
    label: 'results-differences',
    caption: `Differences from ${baselineName(runs, baseline)}${over(instances)}.`,
    notes: tableNotes(body.rows, { runs, baseline, isSame }),
    corner: 'Method',
    isLong: false,
    ...body,
  };
}

/** `undefined` where they are not the same ones. */
function instancesOfAll(runs: readonly ComparedRun[], isSame: boolean): number | undefined {
  const scored = runs.flatMap(({ evaluation: { overall } }) => overall ?? []);
  return isSame ? scored[0]?.instances : undefined;
}

function over(instances: number | undefined): string {
  return instances === undefined ? '' : ` over ${instances.toLocaleString('en')} instances`;
}
