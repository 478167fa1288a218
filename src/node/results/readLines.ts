import { closeSync, openSync, readSync } from 'node:fs';
import type { InstanceScore } from '../../core/evaluate/model';
import { isRecord } from '../runs/runFolder';
import { doesNotFit } from './instanceIndex';
import type { NotAnswered } from './model';
import type { Store } from './store';
import { textHash } from '../../core/text/textHash';

/** Lines so near to each other, in bytes, are read at once. */
const nearBytes = 32 * 1024;
/** A single reading is no longer, unless a single line is. */
const longestReading = 4 * 1024 * 1024;

/** The instances at these places, in that order. */
export function readLines(
  store: Store,
  places: ArrayLike<number>,
): readonly InstanceScore[] | NotAnswered {
  const lines = new Map<number, InstanceScore>();
  const handle = openSync(store.file, 'r');
  try {
    for (const reading of readings(store, places)) {
      const bytes = Buffer.allocUnsafe(reading.end - reading.start);
      const length = readSync(handle, bytes, 0, bytes.length, reading.start);
      if (length < bytes.length) return doesNotFit(store.directory);
      for (const place of reading.places) {
        const [start, end] = spanOf(store, place);
        const text = bytes.toString('utf8', start - reading.start, end - reading.start);
        const line = decodeLine(text);
        if (!line || !isAt(store, place, line)) return doesNotFit(store.directory);
        lines.set(place, line);
      }
    }
  } finally {
    closeSync(handle);
  }
  return Array.from(places, (place) => lines.get(place)!);
}

interface Reading {
  readonly start: number;
  readonly end: number;
  readonly places: readonly number[];
}

/** What has to be read, from the start of the file to its end. */
function* readings(store: Store, places: ArrayLike<number>): Generator<Reading> {
  const ordered = Float64Array.from(places).sort();
  let [start, end] = [0, 0];
  let together: number[] = [];
  for (const place of ordered) {
    const [from, to] = spanOf(store, place);
    const joins = from - end <= nearBytes && to - start <= longestReading;
    if (together.length > 0 && !joins) {
      yield { start, end, places: together };
      together = [];
    }
    if (together.length === 0) start = from;
    end = to;
    together.push(place);
  }
  if (together.length > 0) yield { start, end, places: together };
}

function spanOf({ index }: Store, place: number): readonly [start: number, end: number] {
  const next = place + 1;
  return [index.offsets[place]!, next < index.offsets.length ? index.offsets[next]! : index.bytes];
}

function isAt({ index }: Store, place: number, { id }: InstanceScore): boolean {
  const [high, low] = textHash(id);
  return index.ids[2 * place] === high && index.ids[2 * place + 1] === low;
}

function decodeLine(text: string): InstanceScore | undefined {
  try {
    const line: unknown = JSON.parse(text);
    return isLine(line) ? line : undefined;
  } catch {
    return undefined; // damaged
  }
}

function isLine(value: unknown): value is InstanceScore {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.prediction === 'string' &&
    Array.isArray(value.references) &&
    (value.input === undefined || typeof value.input === 'string')
  );
}
