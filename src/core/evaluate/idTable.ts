/**
 * Remembers which ids there were, of which task where that matters, by 64 bits of each, so that a million of them take a few megabytes: two ids that are
 * taken for one must be expected once in some ten thousand billion pairs of a million. Whoever needs certainty compares the ids.
 */
export interface IdTable {
  /** How many different ids there are. */
  size(): number;
  /** The place of an id, counted from 0 in the order of coming; a new one is added. */
  add(id: string, task?: string): { readonly place: number; readonly isNew: boolean };
  /** `undefined` for an id that did not come. */
  placeOf(id: string, task?: string): number | undefined;
}

export function createIdTable(): IdTable {
  let size = 0;
  let high = new Uint32Array(512);
  let low = new Uint32Array(512);
  /** Place plus one, 0 for free; at most half of them are taken. */
  let slots = new Int32Array(1024);

  const slotOf = (first: number, second: number): number => {
    let slot = second & (slots.length - 1);
    for (let taken = slots[slot]!; taken !== 0; taken = slots[slot]!) {
      if (low[taken - 1] === second && high[taken - 1] === first) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  const grow = (): void => {
    high = longer(high);
    low = longer(low);
    slots = new Int32Array(2 * slots.length);
    for (let place = 0; place < size; place++) slots[slotOf(high[place]!, low[place]!)] = place + 1;
  };
  return {
    size: () => size,
    add: (id, task = '') => {
      const [first, second] = hashOf(id, task);
      const taken = slots[slotOf(first, second)]!;
      if (taken !== 0) return { place: taken - 1, isNew: false };
      if (size === high.length) grow();
      high[size] = first;
      low[size] = second;
      slots[slotOf(first, second)] = size + 1;
      return { place: size++, isNew: true };
    },
    placeOf: (id, task = '') => {
      const [first, second] = hashOf(id, task);
      const taken = slots[slotOf(first, second)]!;
      return taken === 0 ? undefined : taken - 1;
    },
  };
}

function longer(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(2 * numbers.length);
  made.set(numbers);
  return made;
}

/** Two multiplicative hashes with other factors, each mixed into the other at the end (as in cyrb53). */
function hashOf(id: string, task: string): readonly [number, number] {
  let first = 0xde_ad_be_ef;
  let second = 0x41_c6_ce_57;
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    first = Math.imul(first ^ code, 0x9e_37_79_b1);
    second = Math.imul(second ^ code, 0x5f_35_64_95);
  }
  for (let at = 0; at < task.length; at++) {
    const code = task.charCodeAt(at) + 0x1_00_00; // so that nothing is the same as a longer id
    first = Math.imul(first ^ code, 0x9e_37_79_b1);
    second = Math.imul(second ^ code, 0x5f_35_64_95);
  }
  return [mixed(first, second), mixed(second, first)];
}

function mixed(hash: number, other: number): number {
  const left = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  const right = Math.imul(other ^ (other >>> 13), 0xc2_b2_ae_35);
  return (left ^ right ^ (left >>> 15)) >>> 0;
}
