import type { Sketches } from './sketches';

/**
 * Jaccard similarity |A ∩ B| / |A ∪ B| of the shingles of two texts, 0 to 1. It is exact when both have at most
 * `sketchSize` shingles; else it is the share of the `sketchSize` smallest shingles of A ∪ B that stand in both, an unbiased
 * estimate (Broder 1997, section 4) with a standard error of at most √(J (1 − J) / sketchSize): 0.018 for J = 0.8 and 512.
 * The sizes are known and bound it: J is at most the smaller one divided by the larger.
 */
export function similarity(
  sketches: Sketches,
  [first, second]: readonly [number, number],
  sketchSize: number,
): number {
  const smaller = Math.min(sketches.size(first), sketches.size(second));
  const larger = Math.max(sketches.size(first), sketches.size(second));
  const isExact = larger <= sketchSize;
  const left = sketches.shingles(first);
  const right = sketches.shingles(second);
  const most = isExact ? left.length + right.length : sketchSize;
  let shared = 0;
  let seen = 0;
  let leftIndex = 0;
  let rightIndex = 0;
  while (seen < most && leftIndex < left.length && rightIndex < right.length) {
    const difference = left[leftIndex]! - right[rightIndex]!;
    if (difference <= 0) leftIndex++;
    if (difference >= 0) rightIndex++;
    if (difference === 0) shared++;
    seen++;
  }
  const rest = left.length - leftIndex + right.length - rightIndex;
  return Math.min(shared / Math.min(seen + rest, most), smaller / larger);
}
