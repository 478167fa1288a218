import type { Interval } from '../model';

/**
 * What holds the middle 95 % of resampled figures: the k-th lowest and the k-th highest, k = ⌊0.025 · (n + 1)⌋ (Efron and
 * Tibshirani 1993, page 160), or the extremes where there are fewer than 39. Moves the figures around.
 */
export function percentileInterval(figures: Float64Array): Interval {
  const rank = Math.max(1, Math.floor(0.025 * (figures.length + 1)));
  return {
    low: ranked(figures, rank - 1),
    high: ranked(figures, figures.length - rank),
  };
}

/** What would stand at `rank`, from 0, if the figures were sorted (Hoare, Algorithm 65: FIND, CACM 4, 1961). */
function ranked(figures: Float64Array, rank: number): number {
  let low = 0;
  let high = figures.length - 1;
  while (low < high) {
    const pivot = figures[rank]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (figures[left]! < pivot) left++;
      while (pivot < figures[right]!) right--;
      if (left > right) break;
      const one = figures[left]!;
      figures[left++] = figures[right]!;
      figures[right--] = one;
    }
    if (right < rank) low = left;
    if (rank < left) high = right;
  }
  return figures[rank]!;
}
