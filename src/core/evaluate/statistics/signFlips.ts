import type { Metric } from '../model';
import { width } from './drawnSums';
import { fillWords, type RandomState } from './randomNumbers';

const atOnce = 8;

/**
 * For each round, the sums of differences that all got a random sign; those of a round side by side, as the differences
 * of an instance are. Eight instances at a time: a random byte finds the sum of their signed differences in a table.
 */
export function flippedSums(
  differences: Float64Array,
  state: RandomState,
  sums: Float64Array,
): void {
  const rounds = sums.length / width;
  const words = new Uint32Array(Math.ceil(rounds / 4));
  const bytes = new Uint8Array(words.buffer, 0, rounds);
  const table = new Float64Array(width * 2 ** atOnce);
  sums.fill(0);
  for (let start = 0; start < differences.length; start += width * atOnce) {
    fillTable(table, differences.subarray(start, start + width * atOnce));
    fillWords(state, words);
    addFromTable(table, bytes, sums);
  }
}

/**
 * Two-sided p of each metric: how often random signs make a difference as large as the one seen, (1 + hits) / (1 + rounds)
 * (Phipson and Smyth, Statistical Applications in Genetics and Molecular Biology 9, 2010), which is never 0.
 */
export function twoSided(
  sums: Float64Array,
  seen: readonly [number, number, number],
): Readonly<Record<Metric, number>> {
  const rounds = sums.length / width;
  const p = (metric: number): number => {
    const least = Math.abs(seen[metric]!) - tolerance;
    let hits = 0;
    for (let place = metric; place < sums.length; place += width)
      if (Math.abs(sums[place]!) >= least) hits++;
    return (1 + hits) / (1 + rounds);
  };
  return { rougeL: p(0), rouge1: p(1), exactMatch: p(2) };
}

/** Sums of the same numbers in another order differ in their last digits, and still are the same. */
const tolerance = 1e-9;

/** A bit that is set stands for plus. */
function fillTable(table: Float64Array, differences: Float64Array): void {
  table.fill(0, 0, width);
  for (let place = 0; place < differences.length; place++)
    table[place % width]! -= differences[place]!;
  for (let bit = 0; bit < atOnce; bit++)
    for (let byte = 0; byte < 2 ** bit; byte++)
      for (let metric = 0; metric < width; metric++)
        table[width * (byte + 2 ** bit) + metric] =
          table[width * byte + metric]! + 2 * (differences[width * bit + metric] ?? 0);
}

function addFromTable(table: Float64Array, bytes: Uint8Array, sums: Float64Array): void {
  for (let round = 0; round < bytes.length; round++) {
    const from = width * bytes[round]!;
    const to = width * round;
    sums[to]! += table[from]!;
    sums[to + 1]! += table[from + 1]!;
    sums[to + 2]! += table[from + 2]!;
  }
}
