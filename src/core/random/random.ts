/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to below `bound`, each as likely; `bound` is at least 1 and at most 2^32. */
  below(bound: number): number;
}

/**
 * A generator for a seed and a purpose: numbers of one purpose do not depend on how many another has used. The state is
 * that of sfc32 (Chris Doty-Humphrey, PractRand), started from a hash of both.
 */
export function seededRandom(seed: number, purpose: string): Random {
  const next = sfc32(hash(`${seed} ${purpose}`));
  return {
    below(bound) {
      const whole = 2 ** 32;
      const limit = whole - (whole % bound); // numbers above would favour the small ones
      for (;;) {
        const number = next();
        if (number < limit) return number % bound;
      }
    },
  };
}

/** A new list in random order (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}

function sfc32([first, second, third, start]: readonly [number, number, number, number]) {
  let [a, b, c, counter] = [first, second, third, start];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
}

/** Four FNV-1a hashes of a text, each from another start. */
function hash(text: string): [number, number, number, number] {
  const one = (start: number): number => {
    let value = start;
    for (let index = 0; index < text.length; index++) {
      value = Math.imul(value ^ (text.charCodeAt(index) & 0xff), 0x01000193);
      value = Math.imul(value ^ (text.charCodeAt(index) >>> 8), 0x01000193);
    }
    return value | 0;
  };
  return [one(0x811c9dc5), one(0x9e3779b9), one(0x85ebca6b), one(0xc2b2ae35)];
}
