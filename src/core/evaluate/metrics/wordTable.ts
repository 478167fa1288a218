/**
 * A hash table from words of a–z and 0–9 to numbers. It is asked with a place in a list of character codes: to cut
 * every word out of its text, as a Map needs it, would take most of the time of scoring.
 */
export interface WordTable {
  /** The number of the word `codes[start…end)`; `hash` is what `hashWith` makes of its codes. */
  numberOf(codes: Uint8Array, start: number, end: number, hash: number): number;
}

/** The hash of a word with one more character; that of no character is 0. */
export function hashWith(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e_37_79_b1);
  return mixed ^ (mixed >>> 15);
}

/** `learn` gives a word that is new its number. */
export function createWordTable(learn: (word: string) => number): WordTable {
  /** The codes of all words one behind the other, and where each begins. */
  let letters = new Uint8Array(1 << 16);
  const starts = [0];
  const hashes: number[] = [];
  const numbers: number[] = [];
  /** Index of a word plus one, 0 for free; at most half of them are taken. */
  let slots = new Int32Array(1 << 14);

  const isWord = (index: number, codes: Uint8Array, start: number, end: number): boolean => {
    const from = starts[index]!;
    if (starts[index + 1]! - from !== end - start) return false;
    for (let at = start; at < end; at++) if (letters[from + at - start] !== codes[at]) return false;
    return true;
  };
  const occupy = (index: number): void => {
    let slot = hashes[index]! & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  };
  const add = (codes: Uint8Array, hash: number): number => {
    const from = starts.at(-1)!;
    letters = withRoom(letters, from + codes.length);
    letters.set(codes, from);
    starts.push(from + codes.length);
    const number = learn(textOf(codes));
    numbers.push(number);
    hashes.push(hash);
    if (2 * hashes.length <= slots.length) occupy(hashes.length - 1);
    else {
      slots = new Int32Array(2 * slots.length);
      for (const index of hashes.keys()) occupy(index);
    }
    return number;
  };
  return {
    numberOf: (codes, start, end, hash) => {
      let slot = hash & (slots.length - 1);
      for (let taken = slots[slot]!; taken !== 0; taken = slots[slot]!) {
        if (hashes[taken - 1] === hash && isWord(taken - 1, codes, start, end))
          return numbers[taken - 1]!;
        slot = (slot + 1) & (slots.length - 1);
      }
      return add(codes.subarray(start, end), hash);
    },
  };
}

function withRoom(letters: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (length <= letters.length) return letters;
  const longer = new Uint8Array(2 * length);
  longer.set(letters);
  return longer;
}

function textOf(codes: Uint8Array): string {
  let text = '';
  for (const code of codes) text += String.fromCharCode(code);
  return text;
}
