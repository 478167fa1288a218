import type { Evaluation } from '../core/evaluate/evaluate';
import type { Scores } from '../core/evaluate/model';

/** An evaluation for people: overall, per category and per task. */
export function scoreTable({ overall, categories, tasks, partial }: Evaluation): string {
  if (overall === null) return 'No scores.';
  const sections = [
    { title: partial ? 'Overall (partial)' : 'Overall', rows: [['all instances', overall]] },
    { title: 'Categories', rows: Object.entries(categories) },
    { title: 'Tasks', rows: Object.entries(tasks) },
  ] as const;
  const names = sections.flatMap(({ title, rows }) => [title, ...rows.map(([name]) => name)]);
  const width = Math.max(...names.map((name) => name.length));
  return sections
    .map(({ title, rows }) =>
      [
        line(title, width, ['instances', 'ROUGE-L', 'ROUGE-1', 'exact match']),
        ...rows.map(([name, scores]) => line(name, width, figures(scores))),
      ].join('\n'),
    )
    .join('\n\n');
}

function figures({ instances, rougeL, rouge1, exactMatch }: Scores): string[] {
  return [String(instances), ...[rougeL, rouge1, exactMatch].map((mean) => mean.toFixed(4))];
}

function line(name: string, width: number, cells: readonly string[]): string {
  return [name.padEnd(width), ...cells.map((cell) => cell.padStart(11))].join('  ');
}
