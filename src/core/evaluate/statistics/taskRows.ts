import type { ScoreColumns } from '../columns';
import { metrics } from '../model';

/** The rows of a task among columns. */
export interface TaskRows {
  readonly name: string;
  readonly category: string;
  /** Places in the columns, ascending; at least one. */
  readonly rows: Uint32Array;
}

/** Tasks that have rows, by category and then by name, so that the order of tasks in a file makes no difference. */
export function tasksByCategory({
  length,
  task,
  tasks,
}: ScoreColumns): ReadonlyMap<string, readonly TaskRows[]> {
  const ends = new Uint32Array(tasks.length);
  for (let row = 0; row < length; row++) ends[task[row]!]!++;
  for (let place = 1; place < tasks.length; place++) ends[place]! += ends[place - 1]!;
  const starts = ends.slice();
  const rows = new Uint32Array(length);
  for (let row = length - 1; row >= 0; row--) rows[--starts[task[row]!]!] = row;
  const found = tasks
    .map((of, place) => ({ ...of, rows: rows.subarray(starts[place], ends[place]) }))
    .filter((of) => of.rows.length > 0)
    .sort(
      (left, right) => compared(left.category, right.category) || compared(left.name, right.name),
    );
  const byCategory = new Map<string, TaskRows[]>();
  for (const one of found) {
    const members = byCategory.get(one.category);
    if (members) members.push(one);
    else byCategory.set(one.category, [one]);
  }
  return byCategory;
}

/** Scores of some rows, those of a row side by side in the order of `metrics`. */
export function scoresOf(columns: ScoreColumns, rows: Uint32Array): Float64Array {
  const values = new Float64Array(metrics.length * rows.length);
  for (const [place, metric] of metrics.entries()) {
    const column = columns.scores[metric];
    for (let index = 0; index < rows.length; index++)
      values[metrics.length * index + place] = column[rows[index]!]!;
  }
  return values;
}

/** By code units, which is the same in every locale. */
function compared(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
