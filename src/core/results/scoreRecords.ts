import type { Metric, Scores } from '../evaluate/model';
import type { ComparedRun, ScoreRecord, TableDifference } from './model';

/** What the runs scored overall, in each category and in each task, in the order of the runs. */
export function scoreRecords(
  runs: readonly ComparedRun[],
  metrics: readonly Metric[],
): readonly ScoreRecord[] {
  return runs.flatMap((run) => {
    const { evaluation, comparison } = run;
    const record = (
      group: Pick<ScoreRecord, 'category' | 'task'>,
      scores: Scores,
      difference: TableDifference | undefined,
    ): ScoreRecord => ({
      run: run.name,
      ...group,
      instances: scores.instances,
      shared: difference?.instances ?? null,
      partial: run.partial,
      figures: metrics.map((metric) => ({
        metric,
        score: scores[metric],
        interval: scores.intervals?.[metric] ?? null,
        comparison: difference?.metrics[metric] ?? null,
      })),
    });
    const overall = evaluation.overall
      ? [record({ category: null, task: null }, evaluation.overall, comparison?.overall)]
      : [];
    const ofCategories = byName(comparison?.categories);
    const categories = sorted(evaluation.categories).map(([category, scores]) =>
      record({ category, task: null }, scores, ofCategories.get(category)),
    );
    const ofTasks = byName(comparison?.tasks);
    const tasks = sorted(evaluation.tasks).map(([task, scores]) =>
      record({ category: scores.category, task }, scores, ofTasks.get(task)),
    );
    return [...overall, ...categories, ...tasks];
  });
}

type Named = TableDifference & { readonly name: string };

function byName(differences: readonly Named[] = []): ReadonlyMap<string, Named> {
  return new Map(differences.map((one) => [one.name, one]));
}

function sorted<Of>(groups: Readonly<Record<string, Of>>): readonly (readonly [string, Of])[] {
  return Object.entries(groups).sort(([left], [right]) => (left < right ? -1 : 1));
}
