import type { FileHandle } from 'node:fs/promises';
import type { BytePlace } from '../../core/evaluate/predictionIndex';

/** Places that are nearer to each other than this, in bytes, are read at once. */
const nearby = 1 << 14;
/** So many bytes at once are enough. */
const longestRead = 1 << 23;

/**
 * Reads places of a file with few reads. Calls `got` with the bytes of each place, in the order of the file; they are not
 * valid afterwards.
 */
export async function readRanges(
  file: FileHandle,
  places: readonly BytePlace[],
  got: (bytes: Buffer, index: number) => void,
): Promise<void> {
  const order = [...places.keys()].sort(
    (left, right) => places[left]!.offset - places[right]!.offset,
  );
  for (const run of runsOf(order, places)) {
    const begin = places[run[0]!]!.offset;
    const length = endOf(places[run.at(-1)!]!) - begin;
    const bytes = await bytesAt(file, { offset: begin, length });
    for (const index of run) {
      const { offset } = places[index]!;
      got(bytes.subarray(offset - begin, endOf(places[index]!) - begin), index);
    }
  }
}

/** Puts together what is read at once. */
function* runsOf(
  order: readonly number[],
  places: readonly BytePlace[],
): Generator<readonly number[]> {
  let run: number[] = [];
  for (const index of order) {
    const [first, last] = [run[0], run.at(-1)];
    const isNear =
      first !== undefined &&
      last !== undefined &&
      places[index]!.offset - endOf(places[last]!) < nearby &&
      endOf(places[index]!) - places[first]!.offset < longestRead;
    if (!isNear && run.length > 0) {
      yield run;
      run = [];
    }
    run.push(index);
  }
  if (run.length > 0) yield run;
}

function endOf({ offset, length }: BytePlace): number {
  return offset + length;
}

/** Shorter than wanted where the file has become shorter. */
async function bytesAt(file: FileHandle, { offset, length }: BytePlace): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
