import { keyOf, rarityOf, spelledOf, type ExampleWords } from './exampleWords';
import { functionWords } from './functionWords';
import { quotationsOf, wordsOf } from '../words';

export interface Quote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** Quotations that stand in the example word for word. */
export function leakedQuotes(
  sentence: string,
  example: ExampleWords,
  shared: ReadonlySet<string>,
): Quote[] {
  return quotationsOf(sentence).flatMap(({ text, start, end }) => {
    const spelled = spelledOf(text);
    const words = wordsOf(text);
    const keys = words.map(keyOf);
    if (keys.length === 0 || !example.spelled.includes(spelled)) return [];
    if (words.every(({ lower }, at) => functionWords.has(lower) || shared.has(keys[at]!)))
      return []; // "you have"
    const own = Math.max(
      ...words.map((word) =>
        functionWords.has(word.lower) || shared.has(keyOf(word)) ? 0 : rarityOf(keyOf(word)),
      ),
    );
    const isShouted = words.some(
      (word) => /^\p{Lu}{2,}$/u.test(word.text) && example.names.has(keyOf(word)),
    );
    const weight = quotedWeight(keys.length, own) + (isShouted && keys.length > 1 ? 0.5 : 0); // "wait WHAT"
    return weight > 0 ? [{ text, start, end, weight }] : [];
  });
}

/** "Sie", "du": a word of so few letters is in many texts of its language. */
export const isSmallWord = (text: string): boolean => /^\p{L}{1,3}$/u.test(text);

function quotedWeight(length: number, rarity: number): number {
  if (rarity === 0) return length >= 4 ? 1 : length >= 2 ? 0.5 : 0;
  if (length >= 3) return 1;
  if (length === 2) return 0.5;
  return rarity >= 0.7 ? 0.4 : 0.1;
}
