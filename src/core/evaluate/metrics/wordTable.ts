/**
 * A hash table from words of a–z and 0–9 to numbers. It is asked with a place in a text: to cut every word out of its
 * text, as a Map needs it, would take most of the time of scoring.
 */
export interface WordTable {
  /** The number of the word `text[start…end)`. */
  numberOf(text: string, start: number, end: number): number;
}

/** `learn` gives a word that is new its number. */
export function createWordTable(learn: (word: string) => number): WordTable {
  const words: string[] = [];
  const numbers: number[] = [];
  let hashes = new Int32Array(1 << 13);
  /** Index of a word plus one, 0 for free; at most half of them are taken. */
  let slots = new Int32Array(1 << 14);

  const occupy = (index: number): void => {
    let slot = hashes[index]! & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  };
  const grow = (): void => {
    const before = hashes;
    hashes = new Int32Array(2 * before.length);
    hashes.set(before);
    slots = new Int32Array(2 * slots.length);
    for (const index of words.keys()) occupy(index);
  };
  const add = (word: string, hash: number): number => {
    if (words.length === hashes.length) grow();
    hashes[words.length] = hash;
    occupy(words.length);
    words.push(word);
    const number = learn(word);
    numbers.push(number);
    return number;
  };
  return {
    numberOf: (text, start, end) => {
      const hash = hashOf(text, start, end);
      let slot = hash & (slots.length - 1);
      for (let taken = slots[slot]!; taken !== 0; taken = slots[slot]!) {
        if (hashes[taken - 1] === hash && stands(words[taken - 1]!, text, start, end))
          return numbers[taken - 1]!;
        slot = (slot + 1) & (slots.length - 1);
      }
      return add(text.slice(start, end), hash);
    },
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e_37_79_b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++)
    if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}
