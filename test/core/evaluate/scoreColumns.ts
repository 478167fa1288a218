import fc from 'fast-check';
import { growingColumns, type ScoreColumns } from '../../../src/core/evaluate/columns';
import type { Figures } from '../../../src/core/evaluate/model';

/** One row of columns: an instance. */
export interface ScoreRow extends Figures {
  readonly task: string;
  readonly category: string;
}

export function columnsOf(rows: readonly ScoreRow[]): ScoreColumns {
  const columns = growingColumns();
  for (const { task, category, ...figures } of rows) columns.add({ name: task, category }, figures);
  return columns.columns();
}

/** Tasks `a`, `b` and `c`, the last in a category of its own. */
export const someRows: fc.Arbitrary<ScoreRow[]> = fc.array(
  fc
    .record({
      task: fc.constantFrom('a', 'b', 'c'),
      rougeL: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      rouge1: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      exactMatch: fc.constantFrom(0, 1),
    })
    .map((row) => ({ ...row, category: row.task === 'c' ? 'Second' : 'First' })),
  { minLength: 1, maxLength: 60 },
);

/** Rows of a task whose ROUGE-L are these; exact match is 1 where that is, and ROUGE-1 the same. */
export function rowsOf(task: string, category: string, scores: readonly number[]): ScoreRow[] {
  return scores.map((score) => ({
    task,
    category,
    rougeL: score,
    rouge1: score,
    exactMatch: score === 1 ? 1 : 0,
  }));
}

/** Scores from 0 to 1 that look random. */
export function madeScores(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  });
}
