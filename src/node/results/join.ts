import type { InstanceIndex } from './instanceIndex';

/** The same instances in two runs. */
export interface Join {
  /** Of each instance of the one its place in the other; -1 where it is not there. */
  readonly partner: Int32Array;
  /** How many instances both have. */
  readonly shared: number;
  /** How many of them have another prediction. */
  readonly changed: number;
  /** How many of the others of the one are in the other by task and id, with other references. */
  readonly otherReferences: number;
}

/** By task, id and references. Where both come several times, the first goes with the first, the second with the second. */
export function joinInstances(one: InstanceIndex, other: InstanceIndex): Join {
  const [hashes, tasks] = [instanceHashes(one), placesOfTasks(one, other)];
  const instances = chainsOf(other, instanceHashes(other));
  let ids: Chains | undefined;
  const partner = new Int32Array(one.columns.length);
  let [shared, changed, otherReferences] = [0, 0, 0];
  for (let place = 0; place < partner.length; place++) {
    const task = tasks[one.columns.task[place]!]!;
    const found = instances.take(task, hashes, place);
    partner[place] = found;
    if (found < 0) {
      ids ??= chainsOf(other, other.ids);
      if (!instances.has(task, hashes, place) && ids.has(task, one.ids, place)) otherReferences++;
      continue;
    }
    shared++;
    if (isChanged(one, place, { other, at: found })) changed++;
  }
  return { partner, shared, changed, otherReferences };
}

/** Of each instance one hash of its id and its references. */
function instanceHashes({ ids, references }: InstanceIndex): Uint32Array {
  // Odd factors lose no bit; other ones for both halves, so that no reference undoes an id.
  return ids.map((half, at) => {
    const factor = at % 2 === 0 ? 0x9e3779b1 : 0x85ebca6b;
    return half ^ Math.imul(references[at]!, factor);
  });
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

interface Chains {
  /** Gives the places of a task and the hash that is at a place of `hashes`, one after the other, then -1. */
  take(task: number, hashes: Uint32Array, at: number): number;
  /** Whether there is such a place, taken or not. */
  has(task: number, hashes: Uint32Array, at: number): boolean;
}

/** An open hash table of places by task and hash, with chains of equal ones. */
function chainsOf({ columns }: InstanceIndex, known: Uint32Array): Chains {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * columns.length + 2))).fill(-1);
  const mask = slots.length - 1;
  const next = new Int32Array(columns.length).fill(-1);
  /** The slot of a task and an id, or the free one where it would be. */
  const slotOf = (task: number, hashes: Uint32Array, at: number): number => {
    const [high, low] = [hashes[2 * at]!, hashes[2 * at + 1]!];
    let slot = (low ^ Math.imul(task, 0x9e3779b1)) & mask;
    for (; slots[slot]! >= 0; slot = (slot + 1) & mask) {
      const place = slots[slot]!;
      const isSame = known[2 * place] === high && known[2 * place + 1] === low;
      if (isSame && columns.task[place] === task) break;
    }
    return slot;
  };
  // From the end, so that chains begin with the first.
  for (let place = columns.length - 1; place >= 0; place--) {
    const slot = slotOf(columns.task[place]!, known, place);
    next[place] = slots[slot]!;
    slots[slot] = place;
  }
  /** What is left of each chain. The slots stay as they are, so that none becomes free. */
  const left = slots.slice();
  return {
    take: (task, hashes, at) => {
      const slot = slotOf(task, hashes, at);
      const place = left[slot]!;
      if (place >= 0) left[slot] = next[place]!;
      return place;
    },
    has: (task, hashes, at) => slots[slotOf(task, hashes, at)]! >= 0,
  };
}
