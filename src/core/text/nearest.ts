/**
 * The candidate that a word is a slip of: the same without capitals and separators, or at most two keys away (one for
 * words of up to five letters, none for up to three). `undefined` where none is near, or where two are equally near.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const bare = letters(word);
  const same = candidates.filter((candidate) => letters(candidate) === bare);
  if (same.length === 1) return same[0];
  const most = bare.length <= 3 ? 0 : bare.length <= 5 ? 1 : 2;
  if (most === 0) return undefined;
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const candidate of candidates) {
    const distance = distanceUpTo(most, bare, letters(candidate));
    if (distance > most || distance > bestDistance) continue;
    best = distance === bestDistance ? undefined : candidate;
    bestDistance = distance;
  }
  return best;
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Characters to insert, delete, replace or swap with their neighbour; `most + 1` stands for all that is more. */
export function distanceUpTo(most: number, from: string, to: string): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const here = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      here.push(
        Math.min(
          above[column]! + 1,
          here[column - 1]! + 1,
          above[column - 1]! + (same ? 0 : 1),
          swapped ? before[column - 2]! + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...here) > most) return most + 1;
    before = above;
    above = here;
  }
  return above[to.length]!;
}
