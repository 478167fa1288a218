import type { Scores, TaskMeans } from '../../core/evaluate/model';
import type { ScoresView, TaskMeansView } from '../../protocol/results';

export function scoresView({
  instances,
  rougeL,
  rouge1,
  exactMatch,
  intervals,
}: Scores): ScoresView {
  return { instances, rougeL, rouge1, exactMatch, intervals: intervals ?? null };
}

export function taskMeansView(means: TaskMeans | undefined): TaskMeansView | null {
  if (!means) return null;
  const { tasks, rougeL, rouge1, exactMatch, intervals } = means;
  return { tasks, rougeL, rouge1, exactMatch, intervals: intervals ?? null };
}
