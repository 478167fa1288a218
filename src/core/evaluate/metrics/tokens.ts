import { stem } from './porter';
import { createWordTable, hashWith } from './wordTable';

/** Words as numbers: the same stem has the same number in all texts of one vocabulary. */
export interface Vocabulary {
  /** The words of `text`, in order. */
  readonly tokens: (text: string) => Uint32Array;
  /** All numbers so far are below it. */
  readonly size: () => number;
}

/**
 * The tokenizer of Google's `rouge-score` 0.1.2 with `use_stemmer=True`: lower case, words of a–z and 0–9, the rest
 * is space; a word of more than three characters is stemmed. Only two characters outside ASCII have a lower case
 * with a letter in a–z (U+0130 İ and U+212A, the Kelvin sign), and `toLowerCase` treats them as Python's `lower`.
 */
export function createVocabulary(): Vocabulary {
  const stems = new Map<string, number>();
  const words = createWordTable((word) => {
    const root = word.length > 3 ? stem(word) : word;
    const number = stems.get(root) ?? stems.size;
    stems.set(root, number);
    return number;
  });
  let codes = new Uint8Array(4096);
  let found = new Uint32Array(4096);
  return {
    size: () => stems.size,
    tokens: (text) => {
      const lower = text.toLowerCase();
      if (codes.length <= lower.length) {
        codes = new Uint8Array(2 * lower.length);
        found = new Uint32Array(2 * lower.length);
      }
      let count = 0;
      let start = 0;
      let hash = 0;
      for (let at = 0; at <= lower.length; at++) {
        const code = at < lower.length ? lower.charCodeAt(at) : 0;
        if (isWordCode(code)) {
          codes[at] = code;
          hash = hashWith(hash, code);
        } else {
          if (at > start) found[count++] = words.numberOf(codes, start, at, hash);
          start = at + 1;
          hash = 0;
        }
      }
      return found.slice(0, count);
    },
  };
}

/** 0–9 and a–z. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
