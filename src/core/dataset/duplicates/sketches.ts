/** What is kept of texts to compare them by. A text is named by its number, from 0. */
export interface Sketches {
  readonly count: number;
  /** Adds a text by its shingles, which are distinct and ascending, and returns its number. */
  add(shingles: Uint32Array): number;
  /** All shingles of a text if there are at most `limit`, else the `limit` smallest: ascending. */
  shingles(text: number): Uint32Array;
  /** How many shingles the text has, kept or not. */
  size(text: number): number;
}

/**
 * Sketches of at most `limit` shingles a text: the smallest hashes, which are a random sample of the set and the same sample
 * of what two sets share (bottom-k sketch; Broder 1997, section 4). Kept in blocks, so that nothing is copied as they grow.
 */
export function createSketches(limit: number): Sketches {
  const blocks: Uint32Array[] = [];
  let used = blockSize;
  const blockOf: number[] = [];
  const startOf: number[] = [];
  const sizes: number[] = [];
  const keptOf = (size: number): number => Math.min(size, limit);
  return {
    get count() {
      return sizes.length;
    },
    add(shingles) {
      const kept = keptOf(shingles.length);
      if (used + kept > blockSize) {
        blocks.push(new Uint32Array(Math.max(blockSize, kept)));
        used = 0;
      }
      blocks.at(-1)!.set(shingles.subarray(0, kept), used);
      blockOf.push(blocks.length - 1);
      startOf.push(used);
      used += kept;
      return sizes.push(shingles.length) - 1;
    },
    shingles(text) {
      const from = startOf[text]!;
      return blocks[blockOf[text]!]!.subarray(from, from + keptOf(sizes[text]!));
    },
    size: (text) => sizes[text]!,
  };
}

const blockSize = 2 ** 18;
