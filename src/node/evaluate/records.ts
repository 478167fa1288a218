import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import type { FileRecord } from '../../core/evaluate/formats/intake';
import { itemEnds, lineEnds, type RecordEnds } from './recordEnds';

export interface RecordsOptions {
  readonly records: 'lines' | 'items';
  /** Where the first record begins, in bytes. */
  readonly start: number;
  readonly signal: AbortSignal;
  /** Told how many bytes were read so far. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** So much is read at a time; between two pieces others can work. */
const pieceLength = 1 << 18;

/** A record that is longer, in bytes, is no prediction: it is reported and not held. */
export const longestRecord = 32 * 1024 * 1024;

/** The records of a file, a few hundred kilobytes of them at a time. Ends early when the signal is aborted. */
export async function* recordsOf(
  file: FileHandle,
  { records, start, signal, onBytes }: RecordsOptions,
): AsyncGenerator<readonly FileRecord[], void, undefined> {
  const cutter = createCutter(records === 'lines' ? lineEnds() : itemEnds(), start);
  const piece = Buffer.allocUnsafe(pieceLength);
  for (let at = start; ;) {
    const { bytesRead } = await file.read(piece, 0, pieceLength, at);
    if (signal.aborted) return;
    if (bytesRead === 0) break;
    at += bytesRead;
    onBytes?.(at);
    const found = cutter.cut(piece.subarray(0, bytesRead));
    if (found.length > 0) yield found;
  }
  yield cutter.end();
}

interface Cutter {
  /** The records that end in the next bytes of the file. */
  cut(bytes: Buffer): FileRecord[];
  /** What stands behind the last end: nothing, or one record that has none. */
  end(): FileRecord[];
}

function createCutter(ends: RecordEnds, start: number): Cutter {
  /** The pieces of a record that has not ended yet; dropped where it is too long. */
  let open: Buffer[] = [];
  let length = 0;
  let offset = start;
  let number = 0;

  const keep = (bytes: Buffer): void => {
    length += bytes.length;
    if (length > longestRecord) open = [];
    else if (bytes.length > 0) open.push(bytes);
  };
  const finish = (isOpen: boolean): FileRecord => {
    const bytes = open.length === 1 ? open[0]! : Buffer.concat(open);
    const content = length > longestRecord ? tooLong(length) : decoded(bytes);
    const record = { number: ++number, offset, length, isOpen, ...content };
    offset += length + 1;
    open = [];
    length = 0;
    return record;
  };
  return {
    cut: (bytes) => {
      const found: FileRecord[] = [];
      let from = 0;
      for (let end = ends.next(bytes, 0); end !== -1; end = ends.next(bytes, from)) {
        keep(bytes.subarray(from, end));
        found.push(finish(false));
        from = end + 1;
      }
      keep(Buffer.from(bytes.subarray(from))); // the next piece comes in the same memory
      return found;
    },
    end: () => (length === 0 ? [] : [finish(true)]),
  };
}

type Content = Pick<FileRecord, 'text' | 'fault'>;

/** What is no UTF-8 becomes U+FFFD, which hardly ever stands in a text by itself. */
function decoded(bytes: Buffer): Content {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') && !isUtf8(bytes)
    ? { text: undefined, fault: 'it is not UTF-8' }
    : { text, fault: undefined };
}

function tooLong(length: number): Content {
  const megabytes = Math.round(length / 1e6);
  const most = Math.round(longestRecord / 1e6);
  return { text: undefined, fault: `it is ${megabytes} MB long, and at most ${most} MB are read` };
}
