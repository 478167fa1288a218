import { growingColumns, type GrowingColumns } from './columns';
import { createIdTable } from './idTable';
import { textOfReferences } from './instancesDigest';
import type { InstanceScore } from './model';
import type { PairedColumns } from './statistics/pairedComparison';

/**
 * Brings the scores of two evaluations together, whatever their order; instances are the same by task, id and references.
 * Where one comes several times, the first goes with the first, the second with the second.
 */
export interface Pairing {
  /** All of the first evaluation before any of the other. */
  addSelected(score: InstanceScore): void;
  addBaseline(score: InstanceScore): void;
  pairs(): Pairs;
}

export interface Pairs {
  /** The instances that both have, row for row. */
  readonly columns: PairedColumns;
  readonly onlySelected: number;
  readonly onlyBaseline: number;
  /** How many of those that only the baseline has are in the other by task and id, with other references. */
  readonly otherReferences: number;
  /** The first of each evaluation, to say how they are called where none is the same. */
  readonly first: { readonly selected?: InstanceScore; readonly baseline?: InstanceScore };
}

export function createPairing(): Pairing {
  const selected = growingColumns();
  const baseline = growingColumns();
  /** Its places are the rows of `selected`. */
  const instances = createIdTable();
  const ids = createIdTable();
  const [selectedTimes, baselineTimes] = [createTimes(), createTimes()];
  /** Of each row of `baseline`, the row of `selected`. */
  const rows: number[] = [];
  let onlyBaseline = 0;
  let otherReferences = 0;
  const first: { selected?: InstanceScore; baseline?: InstanceScore } = {};
  return {
    addSelected: (score) => {
      first.selected ??= score;
      instances.add(selectedTimes(textOf(score), score.task), score.task);
      ids.add(score.id, score.task);
      addTo(selected, score);
    },
    addBaseline: (score) => {
      first.baseline ??= score;
      const { id, task } = score;
      const text = textOf(score);
      const row = instances.placeOf(baselineTimes(text, task), task);
      if (row !== undefined) {
        rows.push(row);
        addTo(baseline, score);
        return;
      }
      onlyBaseline++;
      const isKnown = instances.placeOf(text, task) !== undefined;
      if (!isKnown && ids.placeOf(id, task) !== undefined) otherReferences++;
    },
    pairs: () => ({
      columns: { selected: rowsOf(selected, rows), baseline: baseline.columns() },
      onlySelected: instances.size() - rows.length,
      onlyBaseline,
      otherReferences,
      first,
    }),
  };
}

/** What an instance is known by within its task. */
function textOf({ id, references }: InstanceScore): string {
  return `${id}\u0000${textOfReferences(references)}`;
}

/** Makes it another text each time that it comes. */
function createTimes(): (text: string, task: string) => string {
  const known = createIdTable();
  /** How often those came that came more than once. */
  const times = new Map<number, number>();
  return (text, task) => {
    const { place, isNew } = known.add(text, task);
    if (isNew) return text;
    const time = (times.get(place) ?? 1) + 1;
    times.set(place, time);
    return `${text}\u0000${time}`;
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
