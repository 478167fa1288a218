import type { Evaluation } from '../core/evaluate/evaluate';
import {
  metrics,
  type GroupScores,
  type Intervals,
  type Metric,
  type Scores,
} from '../core/evaluate/model';
import { groupName } from '../core/results/groupName';
import { metricsFrom } from '../core/results/scoresTable';
import { textTable } from './textTable';

export const titles: Readonly<Record<Metric, string>> = {
  rougeL: 'ROUGE-L',
  rouge1: 'ROUGE-1',
  exactMatch: 'exact match',
};

/** An evaluation for people: overall with intervals, per category and per task; one metric comes first. */
export function scoreTable(
  { overall, categories, tasks, partial }: Evaluation,
  first: Metric = metrics[0],
): string {
  if (overall === null) return 'No scores.';
  const shown = metricsFrom(first);
  const heading = (title: string): readonly string[] => [
    ...[title, 'instances'],
    ...shown.map((metric) => titles[metric]),
  ];
  const sections = [
    [heading(partial ? 'Overall (partial)' : 'Overall'), ...overallRows(overall, shown)],
    [heading('Categories'), ...scoreRows(categories, shown)],
    [heading('Tasks'), ...scoreRows(tasks, shown)],
  ];
  const lines = textTable(sections.flat()).split('\n');
  return sections.map((rows) => lines.splice(0, rows.length).join('\n')).join('\n\n');
}

function overallRows(
  overall: GroupScores,
  shown: readonly Metric[],
): readonly (readonly string[])[] {
  const { byTask } = overall;
  return [
    row('all instances', overall, shown),
    ...intervalRow(overall.intervals, shown),
    ...(byTask && byTask.tasks > 1
      ? [
          [
            `mean of ${byTask.tasks} tasks`,
            '',
            ...shown.map((metric) => byTask[metric].toFixed(4)),
          ],
          ...intervalRow(byTask.intervals, shown),
        ]
      : []),
  ];
}

function intervalRow(
  intervals: Intervals | undefined,
  shown: readonly Metric[],
): readonly (readonly string[])[] {
  if (!intervals) return [];
  const cells = shown.map((metric) => intervalText(intervals[metric]));
  return [['  95 % interval', '', ...cells]];
}

export function intervalText({
  low,
  high,
}: {
  readonly low: number;
  readonly high: number;
}): string {
  return `${low.toFixed(2)} to ${high.toFixed(2)}`;
}

function scoreRows(
  groups: Readonly<Record<string, Scores>>,
  shown: readonly Metric[],
): readonly (readonly string[])[] {
  return Object.entries(groups).map(([name, scores]) => row(groupName(name), scores, shown));
}

function row(name: string, scores: Scores, shown: readonly Metric[]): readonly string[] {
  return [name, String(scores.instances), ...shown.map((metric) => scores[metric].toFixed(4))];
}
