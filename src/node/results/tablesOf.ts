import type { Metric } from '../../core/evaluate/model';
import type { ResultTables, TableComparison } from '../../core/results/model';
import { metricsFrom, scoresTables } from '../../core/results/scoresTable';
import { runDirectory } from '../runs/runFolder';
import { readScores } from '../runs/scoresFile';
import type { InstanceReader } from './model';

interface NamedRun {
  readonly id: string;
  readonly name: string;
}

interface TablesOptions {
  /** The workspace. */
  readonly folder: string;
  /** The most important one. */
  readonly metric: Metric;
  /** Which of the runs the others are compared with. */
  readonly baseline: string | null;
  readonly compare: InstanceReader['compare'];
}

/** The tables of some runs of a workspace, in their order. Runs whose scores cannot be read are left out. */
export async function tablesOf(
  named: readonly NamedRun[],
  { folder, metric, baseline, compare }: TablesOptions,
): Promise<ResultTables> {
  const runs = [];
  const comparisons: (TableComparison | null)[] = [];
  let place: number | undefined;
  for (const { id, name } of named) {
    const evaluation = await readScores(runDirectory(folder, id));
    if (!evaluation?.overall) continue;
    if (id === baseline) place = runs.length;
    runs.push({ name, evaluation, partial: evaluation.partial });
    comparisons.push(
      baseline === null || id === baseline ? null : await compared(compare, folder, [id, baseline]),
    );
  }
  return scoresTables(runs, {
    metrics: metricsFrom(metric),
    comparisons,
    ...(place !== undefined && { baseline: place }),
  });
}

async function compared(
  compare: InstanceReader['compare'],
  folder: string,
  [run, baseline]: readonly [string, string],
): Promise<TableComparison | null> {
  const view = await compare({
    directory: runDirectory(folder, run),
    baseline: runDirectory(folder, baseline),
  });
  return view.kind === 'ready' ? view : null;
}
