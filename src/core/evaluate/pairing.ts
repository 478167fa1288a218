import { growingColumns, type GrowingColumns } from './columns';
import { createIdTable } from './idTable';
import type { InstanceScore } from './model';
import type { PairedColumns } from './statistics/pairedComparison';

/** Brings the scores of two evaluations together, whatever their order; instances are the same by task and id. */
export interface Pairing {
  /** All of the first evaluation before any of the other. Of several scores for one instance the first counts. */
  addSelected(score: InstanceScore): void;
  addBaseline(score: InstanceScore): void;
  pairs(): Pairs;
}

export interface Pairs {
  /** The instances that both have, row for row. */
  readonly columns: PairedColumns;
  readonly onlySelected: number;
  readonly onlyBaseline: number;
}

export function createPairing(): Pairing {
  const selected = growingColumns();
  const baseline = growingColumns();
  const ids = createIdTable();
  const others = createIdTable();
  /** Of each row of `baseline`, the row of `selected`. */
  const rows: number[] = [];
  let onlyBaseline = 0;
  return {
    addSelected: (score) => {
      if (ids.add(score.id, score.task).isNew) addTo(selected, score);
    },
    addBaseline: (score) => {
      if (!others.add(score.id, score.task).isNew) return;
      const row = ids.placeOf(score.id, score.task);
      if (row === undefined) onlyBaseline++;
      else {
        rows.push(row);
        addTo(baseline, score);
      }
    },
    pairs: () => ({
      columns: { selected: rowsOf(selected, rows), baseline: baseline.columns() },
      onlySelected: ids.size() - rows.length,
      onlyBaseline,
    }),
  };
}

function addTo(columns: GrowingColumns, score: InstanceScore): void {
  columns.add({ name: score.task, category: score.category }, score);
}

function rowsOf(columns: GrowingColumns, rows: readonly number[]): PairedColumns['selected'] {
  const { task, scores, tasks } = columns.columns();
  const picked = (values: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => values[row]!);
  return {
    length: rows.length,
    tasks,
    task: Uint32Array.from(rows, (row) => task[row]!),
    scores: {
      rougeL: picked(scores.rougeL),
      rouge1: picked(scores.rouge1),
      exactMatch: picked(scores.exactMatch),
    },
  };
}
