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

/** By task and id. Where both come several times, the first goes with the first, the second with the second. */
export function joinInstances(one: InstanceIndex, other: InstanceIndex): Join {
  const take = placesOf(other);
  const tasks = placesOfTasks(one, other);
  const partner = new Int32Array(one.columns.length);
  let [shared, changed] = [0, 0];
  for (let place = 0; place < partner.length; place++) {
    const found = take(tasks[one.columns.task[place]!]!, one.ids, place);
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

/** Of each task of the one its place among those of the other; -1 where it is not there. */
function placesOfTasks(one: InstanceIndex, other: InstanceIndex): readonly number[] {
  const places = new Map(other.columns.tasks.map(({ name }, place) => [name, place]));
  return one.columns.tasks.map(({ name }) => places.get(name) ?? -1);
}

/**
 * Gives the places of a task and the id that is at a place of `hashes`, one after the other, then -1. An open hash table of
 * places, with chains of equal ones.
 */
function placesOf({ ids, columns }: InstanceIndex) {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * columns.length + 2))).fill(-1);
  const mask = slots.length - 1;
  const next = new Int32Array(columns.length).fill(-1);
  /** The slot of a task and an id, or the free one where it would be. */
  const slotOf = (task: number, hashes: Uint32Array, at: number): number => {
    const [high, low] = [hashes[2 * at]!, hashes[2 * at + 1]!];
    let slot = (low ^ Math.imul(task, 0x9e3779b1)) & mask;
    for (; slots[slot]! >= 0; slot = (slot + 1) & mask) {
      const place = slots[slot]!;
      const isSameId = ids[2 * place] === high && ids[2 * place + 1] === low;
      if (isSameId && columns.task[place] === task) break;
    }
    return slot;
  };
  // From the end, so that chains begin with the first.
  for (let place = columns.length - 1; place >= 0; place--) {
    const slot = slotOf(columns.task[place]!, ids, place);
    next[place] = slots[slot]!;
    slots[slot] = place;
  }
  /** What is left of each chain. The slots stay as they are, so that none becomes free. */
  const left = slots.slice();
  return (task: number, hashes: Uint32Array, at: number): number => {
    const slot = slotOf(task, hashes, at);
    const place = left[slot]!;
    if (place >= 0) left[slot] = next[place]!;
    return place;
  };
}
