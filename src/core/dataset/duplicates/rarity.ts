import type { Sketches } from './sketches';

/** Writes the hashes of the `count` rarest shingles of a text, rarest first. The result is valid until the next call. */
export type RarestShingles = (text: number, count: number) => Uint32Array;

/**
 * Orders shingles by how many texts have them. The counts may be too high, because shingles share counters; that makes a
 * search slower and not wrong, for which any order will do that is the same for all texts.
 */
export function createRarity(sketches: Sketches, sketchSize: number): RarestShingles {
  const counts = countsOf(sketches);
  const keys = new Float64Array(sketchSize);
  const rarest = new Uint32Array(sketchSize);
  return (text, count) => {
    const shingles = sketches.shingles(text);
    for (let index = 0; index < shingles.length; index++) {
      const hash = shingles[index]!;
      keys[index] = counts[hash & (counts.length - 1)]! * 2 ** 32 + hash;
    }
    const sorted = keys.subarray(0, shingles.length).sort();
    for (let index = 0; index < count; index++)
      rarest[index] = sorted[index]! - Math.floor(sorted[index]! / 2 ** 32) * 2 ** 32;
    return rarest.subarray(0, count);
  };
}

function countsOf(sketches: Sketches): Uint32Array {
  let total = 0;
  for (let text = 0; text < sketches.count; text++) total += sketches.shingles(text).length;
  const counts = new Uint32Array(2 ** Math.min(Math.ceil(Math.log2(total + 2)), mostBits));
  for (let text = 0; text < sketches.count; text++)
    for (const hash of sketches.shingles(text)) counts[hash & (counts.length - 1)]!++;
  return counts;
}

const mostBits = 22; // 16 MB of counters
