import { stem } from './porter';
import { createWordTable } from './wordTable';

/** The words of a text as numbers: the same stem has the same number in all texts of one vocabulary. */
export interface TokenList {
  /** How many words the text has. */
  words: number;
  /** In order; of a prediction those that may be in a reference, so that there may be fewer than words. */
  tokens: Uint32Array;
  /** How many of `tokens` count. */
  length: number;
}

/** Reads texts in memory of its own: what it gives is valid until the same is asked again. */
export interface Vocabulary {
  references(texts: readonly string[]): readonly TokenList[];
  /** The words of a text that may be in the references that were read last. */
  prediction(text: string): TokenList;
  /** All numbers so far are below it. */
  size(): number;
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
  const wanted: TokenList[] = [];
  const predicted = newTokenList();
  /** Of each beginning of a word the last references that had it, counted from 1. */
  const beginnings = new Uint32Array(signs * (signs + 1));
  let asked = 0;

  const read = (text: string, list: TokenList, isReference: boolean): TokenList => {
    const lower = text.toLowerCase();
    if (list.tokens.length < lower.length) list.tokens = new Uint32Array(2 * lower.length);
    const { tokens } = list;
    list.words = 0;
    list.length = 0;
    for (let at = 0; at < lower.length; at++) {
      const first = signOf(lower, at);
      if (first === 0) continue;
      const start = at++;
      const second = signOf(lower, at);
      if (second !== 0) while (signOf(lower, ++at) !== 0);
      list.words++;
      const beginning = beginningOf(first, second);
      if (isReference) beginnings[beginning] = asked;
      else if (beginnings[beginning] !== asked) continue;
      tokens[list.length++] = words.numberOf(lower, start, at);
    }
    return list;
  };
  return {
    size: () => stems.size,
    references: (texts) => {
      asked++;
      while (wanted.length < texts.length) wanted.push(newTokenList());
      return texts.map((text, index) => read(text, wanted[index]!, true));
    },
    prediction: (text) => read(text, predicted, false),
  };
}

function newTokenList(): TokenList {
  return { words: 0, tokens: new Uint32Array(256), length: 0 };
}

/** How many characters a word can have. */
const signs = 36;
/** Of each ASCII character its place among those of words (0–9, a–z), counted from 1; 0 for all others. */
const signOfCode = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 48 && code <= 57 ? code - 47 : code >= 97 && code <= 122 ? code - 86 : 0,
);

function signOf(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return code < 128 ? signOfCode[code]! : 0;
}

/**
 * Words with the same stem have the same beginning: the first two characters, which a stem keeps, but for "dying" (die)
 * and for "oing" and "oeds" (o). So e, i, y and nothing are the same in second place.
 */
function beginningOf(first: number, second: number): number {
  return (first - 1) * (signs + 1) + (isLost[second] === 1 ? 0 : second);
}

const isLost = Uint8Array.from({ length: signs + 1 }, (_, sign) =>
  ['e', 'i', 'y'].some((letter) => signOfCode[letter.charCodeAt(0)] === sign) ? 1 : 0,
);
