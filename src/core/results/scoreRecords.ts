import type { Metric, Scores } from '../evaluate/model';
import type { ComparedRun, ScoreRecord, TableDifference } from './model';

/** What the runs scored overall and in each category, in the order of the runs. */
export function scoreRecords(
  runs: readonly ComparedRun[],
  metrics: readonly Metric[],
): readonly ScoreRecord[] {
  return runs.flatMap((run) => {
    const { evaluation, comparison } = run;
    const differences = new Map(comparison?.categories.map((one) => [one.name, one]));
    const record = (
      category: string | null,
      scores: Scores,
      difference: TableDifference | undefined,
    ): ScoreRecord => ({
      run: run.name,
      category,
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
      ? [record(null, evaluation.overall, comparison?.overall)]
      : [];
    const categories = Object.entries(evaluation.categories)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, scores]) => record(name, scores, differences.get(name)));
    return [...overall, ...categories];
  });
}
