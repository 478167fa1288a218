import { finished, mixed } from './hashing';

/**
 * The set of a text's shingles (Broder, "On the resemblance and containment of documents", 1997): every `size` units that
 * follow each other, as distinct hashes of 32 bits in ascending order. A unit is a word, which is what stands between white
 * space, or one character of a writing that puts no space between words. The returned array is valid until the next call.
 *
 * A text of fewer units is one shingle as a whole, so that it is like no other text, unless it is long: then its shingles
 * are of characters.
 */
export function createShingler(size: number): (text: string) => Uint32Array {
  let units = new Uint32Array(1024);
  return (text) => {
    if (units.length < text.length) units = new Uint32Array(text.length * 2);
    const words = wordHashes(text, units);
    if (words >= size) return shingles(units, words, size);
    if (text.length < leastLength) return shingles(units, words, Math.max(words, 1));
    return shingles(units, characterCodes(text, units), charactersInShingle);
  };
}

/** Of a text that is compared by its characters, such as an address or a sequence of bases. */
const leastLength = 20;
const charactersInShingle = 5;

/** Writes a hash for each unit of `text` and returns how many there are. */
function wordHashes(text: string, into: Uint32Array): number {
  let count = 0;
  let word = 0;
  let isInWord = false;
  const endWord = (): void => {
    if (isInWord) into[count++] = word;
    isInWord = false;
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === space) endWord();
    else if (isWrittenWithoutSpaces(code)) {
      endWord();
      into[count++] = mixed(start, code);
    } else {
      word = mixed(isInWord ? word : start, code);
      isInWord = true;
    }
  }
  endWord();
  return count;
}

const space = 32; // the only white space of a plain input
const start = 0x811c9dc5;

/** Thai, Lao, Burmese, Khmer, kana, and Chinese characters of the basic plane with their punctuation. */
function isWrittenWithoutSpaces(code: number): boolean {
  if (code < 0x0e00) return false;
  return (
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3000 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

function characterCodes(text: string, into: Uint32Array): number {
  for (let index = 0; index < text.length; index++) into[index] = text.charCodeAt(index);
  return text.length;
}

/** The shingles of the first `count` units; without any unit there is one, the empty one. They take the place of the units. */
function shingles(units: Uint32Array, count: number, size: number): Uint32Array {
  const total = Math.max(count - size + 1, 1);
  for (let first = 0; first < total; first++) {
    let hash = size;
    for (let index = first; index < Math.min(first + size, count); index++)
      hash = mixed(hash, units[index]!);
    units[first] = finished(hash);
  }
  return distinct(units.subarray(0, total).sort());
}

function distinct(sorted: Uint32Array): Uint32Array {
  let count = 0;
  for (let index = 0; index < sorted.length; index++)
    if (index === 0 || sorted[index] !== sorted[index - 1]) sorted[count++] = sorted[index]!;
  return sorted.subarray(0, count);
}
