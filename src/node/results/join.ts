import type { InstanceIndex } from './instanceIndex';

/** The same instances in two runs. */
export interface Join {
  /** Of each instance of the one its place in the other; -1 where it is not there. */
  readonly partner: Int32Array;
  /** How many instances both have. */
  readonly shared: number;
  /** How many of them have another prediction. */
  readonly changed: number;
}

/** By id. Where an id comes several times, the first goes with the first, the second with the second. */
export function joinById(one: InstanceIndex, other: InstanceIndex): Join {
  const take = placesById(other.ids);
  const partner = new Int32Array(one.columns.length);
  let [shared, changed] = [0, 0];
  for (let place = 0; place < partner.length; place++) {
    const found = take(one.ids[2 * place]!, one.ids[2 * place + 1]!);
    partner[place] = found;
    if (found < 0) continue;
    shared++;
    if (isChanged(one, place, { other, at: found })) changed++;
  }
  return { partner, shared, changed };
}

/** Whether the predictions of an instance in two runs differ. */
export function isChanged(
  one: InstanceIndex,
  place: number,
  { other, at }: { readonly other: InstanceIndex; readonly at: number },
): boolean {
  return (
    one.predictions[2 * place] !== other.predictions[2 * at] ||
    one.predictions[2 * place + 1] !== other.predictions[2 * at + 1]
  );
}

/** Gives the places of a hash one after the other, then -1. An open hash table of places, with chains of equal ids. */
function placesById(ids: Uint32Array): (high: number, low: number) => number {
  const length = ids.length / 2;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * length + 2))).fill(-1);
  const mask = slots.length - 1;
  const next = new Int32Array(length).fill(-1);
  /** The slot of a hash, or the free one where it would be. */
  const slotOf = (high: number, low: number): number => {
    let slot = low & mask;
    for (; slots[slot]! >= 0; slot = (slot + 1) & mask) {
      const place = slots[slot]!;
      if (ids[2 * place] === high && ids[2 * place + 1] === low) break;
    }
    return slot;
  };
  // From the end, so that chains begin with the first.
  for (let place = length - 1; place >= 0; place--) {
    const slot = slotOf(ids[2 * place]!, ids[2 * place + 1]!);
    next[place] = slots[slot]!;
    slots[slot] = place;
  }
  /** What is left of each chain. The slots stay as they are, so that none becomes free. */
  const left = slots.slice();
  return (high, low) => {
    const slot = slotOf(high, low);
    const place = left[slot]!;
    if (place >= 0) left[slot] = next[place]!;
    return place;
  };
}
