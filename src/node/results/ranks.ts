/** Of many values the place of each among the distinct ones in ascending order. */
export interface Ranks {
  /** That of no value (`NaN`) is `distinct`. */
  readonly ranks: Uint32Array;
  readonly distinct: number;
}

export function ranksOf(values: Float64Array): Ranks {
  const sorted = values.slice().sort(); // numbers as they are, which no function that compares two comes near
  let distinct = 0;
  for (const value of sorted)
    if (!Number.isNaN(value) && (distinct === 0 || value !== sorted[distinct - 1]))
      sorted[distinct++] = value;
  const ranks = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    ranks[at] = Number.isNaN(value) ? distinct : rankIn(sorted, distinct, value);
  }
  return { ranks, distinct };
}

function rankIn(distinct: Float64Array, count: number, value: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (distinct[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Places in the order of the ranks of their values, by counting how many there are of each. What is equal keeps its
 * order; what has no value comes last, in both directions.
 */
export function inOrderOf(
  { ranks, distinct }: Ranks,
  places: Uint32Array,
  direction: 'ascending' | 'descending',
): Uint32Array {
  const isAscending = direction === 'ascending';
  const slotOf = (place: number): number => {
    const rank = ranks[place]!;
    return isAscending || rank === distinct ? rank : distinct - 1 - rank;
  };
  const next = new Uint32Array(distinct + 2);
  for (const place of places) next[slotOf(place) + 1]!++;
  for (let slot = 1; slot < next.length; slot++) next[slot]! += next[slot - 1]!;
  const ordered = new Uint32Array(places.length);
  for (const place of places) ordered[next[slotOf(place)]!++] = place;
  return ordered;
}
