import type { FileHandle } from 'node:fs/promises';
import type { BytePlace } from '../../core/evaluate/predictionIndex';

/** A file up to this length is read once and kept. */
const smallFile = 1 << 25;
/** Places that are nearer to each other than this, in bytes, are read at once. */
const nearby = 1 << 14;
const longestRead = 1 << 23;

/** Reads places of a file with few reads; of a large file no more than some megabytes are held. */
export interface ByteRanges {
  /** Calls `got` with the bytes of each place, in the order of the file; they are not valid afterwards. */
  read(places: readonly BytePlace[], got: (bytes: Buffer, index: number) => void): Promise<void>;
}

export function byteRanges(file: FileHandle, size: number): ByteRanges {
  let whole: Buffer | undefined;
  return {
    read: async (places, got) => {
      if (size <= smallFile) {
        whole ??= await bytesAt(file, { offset: 0, length: size });
        for (const [index, place] of places.entries()) got(partOf(whole, place, 0), index);
        return;
      }
      const order = [...places.keys()].sort(
        (left, right) => places[left]!.offset - places[right]!.offset,
      );
      for (const run of runsOf(order, places)) {
        const begin = places[run[0]!]!.offset;
        const bytes = await bytesAt(file, {
          offset: begin,
          length: endOf(places[run.at(-1)!]!) - begin,
        });
        for (const index of run) got(partOf(bytes, places[index]!, begin), index);
      }
    },
  };
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

function partOf(bytes: Buffer, { offset, length }: BytePlace, begin: number): Buffer {
  return bytes.subarray(offset - begin, offset - begin + length);
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
