import type { Evaluation } from '../core/evaluate/evaluate';
import { metrics, type GroupScores, type Intervals, type Scores } from '../core/evaluate/model';
import { groupName } from '../core/results/groupName';
import { textTable } from './textTable';

/** An evaluation for people: overall with intervals, per category and per task. */
export function scoreTable({ overall, categories, tasks, partial }: Evaluation): string {
  if (overall === null) return 'No scores.';
  const sections = [
    [heading(partial ? 'Overall (partial)' : 'Overall'), ...overallRows(overall)],
    [heading('Categories'), ...scoreRows(categories)],
    [heading('Tasks'), ...scoreRows(tasks)],
  ];
  const lines = textTable(sections.flat()).split('\n');
  return sections.map((rows) => lines.splice(0, rows.length).join('\n')).join('\n\n');
}

function heading(title: string): readonly string[] {
  return [title, 'instances', 'ROUGE-L', 'ROUGE-1', 'exact match'];
}

function overallRows(overall: GroupScores): readonly (readonly string[])[] {
  const { byTask } = overall;
  return [
    row('all instances', overall),
    ...intervalRow(overall.intervals),
    ...(byTask && byTask.tasks > 1
      ? [
          [
            `mean of ${byTask.tasks} tasks`,
            '',
            ...metrics.map((metric) => byTask[metric].toFixed(4)),
          ],
          ...intervalRow(byTask.intervals),
        ]
      : []),
  ];
}

function intervalRow(intervals: Intervals | undefined): readonly (readonly string[])[] {
  if (!intervals) return [];
  const cells = metrics.map((metric) => intervalText(intervals[metric]));
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

function scoreRows(groups: Readonly<Record<string, Scores>>): readonly (readonly string[])[] {
  return Object.entries(groups).map(([name, scores]) => row(groupName(name), scores));
}

function row(name: string, scores: Scores): readonly string[] {
  return [name, String(scores.instances), ...metrics.map((metric) => scores[metric].toFixed(4))];
}
