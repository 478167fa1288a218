import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { metrics } from '../../core/evaluate/model';
import { csvRecord, type CsvCell } from '../../core/text/csv';
import { writeWhole } from '../writeWhole';
import type { NotAnswered } from './model';
import type { Pair } from './pair';
import { figuresAt, readBoth, type BothLines } from './rows';

/** So many instances are held at a time. */
const batch = 500;

/** Writes instances to a file, whole or not at all; how many. A name that ends with ".csv" makes a table. */
export function exportInstances(
  pair: Pair,
  places: Uint32Array,
  file: string,
): number | NotAnswered {
  const fresh = `${file}.${process.pid}.new`;
  const isTable = file.toLowerCase().endsWith('.csv');
  try {
    const failure = writeAll(fresh, isTable ? tableOf(pair, places) : jsonLinesOf(pair, places));
    if (failure) return failure;
    renameSync(fresh, file);
    return places.length;
  } finally {
    rmSync(fresh, { force: true });
  }
}

type Pieces = Generator<string, NotAnswered | undefined>;

function writeAll(file: string, pieces: Pieces): NotAnswered | undefined {
  const handle = openSync(file, 'w');
  try {
    for (let piece = pieces.next(); ; piece = pieces.next()) {
      if (piece.done) return piece.value;
      writeWhole(handle, piece.value);
    }
  } finally {
    closeSync(handle);
  }
}

function* tableOf(pair: Pair, places: Uint32Array): Pieces {
  const compared = pair.other
    ? ['prediction', ...metrics].map((heading) => `baseline ${heading}`)
    : [];
  const ofInstance = ['id', 'task', 'category', 'input', 'references', 'prediction'];
  yield csvRecord([...ofInstance, ...metrics, ...compared]);
  return yield* batches(pair, places, (both) => record(pair, both));
}

function jsonLinesOf(pair: Pair, places: Uint32Array): Pieces {
  return batches(pair, places, ({ line, other }) => {
    const baseline = other && { prediction: other.line.prediction, ...other.scores };
    return `${JSON.stringify(pair.other ? { ...line, baseline } : line)}\n`;
  });
}

function* batches(pair: Pair, places: Uint32Array, text: (both: BothLines) => string): Pieces {
  for (let from = 0; from < places.length; from += batch) {
    const read = readBoth(pair, places.subarray(from, from + batch));
    if ('kind' in read) return read;
    yield read.map(text).join('');
  }
  return undefined;
}

/** Several references stand one below the other. */
function record({ store, other: baseline }: Pair, { place, line, other }: BothLines): string {
  const { id, task, category, input = '', references, prediction } = line;
  const texts = [id, task, category, input, references.join('\n'), prediction];
  const scores = figuresAt(store, place);
  const cells: readonly CsvCell[] = [...texts, ...metrics.map((metric) => scores[metric])];
  if (!baseline) return csvRecord(cells);
  const figures = metrics.map((metric) => other?.scores[metric] ?? null);
  return csvRecord([...cells, other?.line.prediction ?? null, ...figures]);
}
