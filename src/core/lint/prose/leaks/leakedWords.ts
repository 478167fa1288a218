import { atChance } from './chance';
import { keyOf, knownNumbers, rarityOf, type ExampleWords } from './exampleWords';
import type { Word } from '../words';

/** A word of a sentence that an example has, too. */
export interface Hit {
  readonly word: Word;
  readonly key: string;
  readonly weight: number;
}

/** The words that a sentence has from an example. Words in `shared` belong to the task. */
export function leakedWords(
  words: readonly Word[],
  sentence: string,
  example: ExampleWords,
  shared: ReadonlySet<string>,
): readonly Hit[] {
  const hits = withKnownNumbers(hitsIn(words, sentence, example, shared), words);
  return hits.length === 0
    ? hits
    : onceInSeries(atChance(hits, words, sentence, example), sentence);
}

export const isNumber = ({ key }: Hit): boolean => /^\d/.test(key);

/** A number that nobody counts up to. */
export const isDistinctive = (hit: Hit): boolean => isNumber(hit) && hit.weight >= 0.7;

/** "31, then 63": where all numbers are the example's and one is distinctive, none of them is of the calendar. */
function withKnownNumbers(hits: readonly Hit[], words: readonly Word[]): readonly Hit[] {
  const numbers = words.filter(({ text }) => /^\d/.test(text));
  const isOwn = hits.filter(isNumber).length === numbers.length;
  if (!isOwn || !hits.some(isDistinctive)) return hits;
  return hits.map((hit) => (knownNumbers.has(hit.key) ? { ...hit, weight: 0.7 } : hit));
}

/** "wind, rain and snow": familiar words in a row say what such tasks are about; together they weigh no more than one. */
function onceInSeries(hits: readonly Hit[], sentence: string): Hit[] {
  return hits.map((hit, index) => {
    const before = hits[index - 1];
    const between = before && sentence.slice(before.word.end, hit.word.start);
    const isNext = between !== undefined && /^(?:,|\/| and| or|, and|, or) ?$/.test(between);
    const isFamiliar = hit.weight <= 0.5 && !/^\d/.test(hit.key);
    return isNext && isFamiliar && before!.weight <= 0.7 ? { ...hit, weight: 0 } : hit;
  });
}

/** Small numbers and those of the clock stand everywhere; only several that no list counts up are from an example. */
export function isCounting(hits: readonly Hit[]): boolean {
  const keys = hits.map(({ key }) => key).filter((key) => !knownNumbers.has(key));
  const numbers = new Set(keys.map(Number));
  return (
    [...numbers].every((number) => number <= 20 && Number.isInteger(number)) &&
    (numbers.size < 3 || Math.max(...numbers) <= 5)
  );
}

function hitsIn(
  words: readonly Word[],
  sentence: string,
  example: ExampleWords,
  shared: ReadonlySet<string>,
): Hit[] {
  return words.flatMap((word) => {
    const key = keyOf(word);
    if (shared.has(key) || !example.places.has(key) || /['’](?!s$)/.test(word.text)) return [];
    if (isSpelledOtherwise(word, sentence) || isInSeries(word, words)) return [];
    const rarity = rarityOf(key);
    const isOwn =
      rarity >= 0.7 && (isNameOf(word, example) || isForeign(word) || key === example.onlyWord);
    return [{ word, key, weight: isOwn ? 1 : rarity }];
  });
}

/** At the beginning of a sentence every word has a capital; and "DNA" or "GPS" are words like others. */
function isNameOf(word: Word, { names, innerNames }: ExampleWords): boolean {
  const isWritten = /^\p{Lu}(?!\p{Lu}{1,3}$)/u.test(word.text);
  return isWritten && (word.start === 0 ? innerNames : names).has(keyOf(word));
}

/** "Nøglerne": no English step has such a word by chance; little words of other languages may be what a task is about. */
const isForeign = ({ lower }: Word): boolean => lower.length >= 5 && /[^\p{ASCII}’]/u.test(lower);

/** The number of a list, or of a step that the sentence points to. */
function isSpelledOtherwise({ start, text }: Word, sentence: string): boolean {
  if (!/^\d/.test(text)) return false;
  return /\b(?:steps?|examples?|options?|points?|at most|up to|under|over|least|than)\s+$/i.test(
    sentence.slice(Math.max(0, start - 12), start),
  );
}

/** "h1, h2 and so on up to h6", "q1 to q4": names that only count up. */
function isInSeries({ lower }: Word, words: readonly Word[]): boolean {
  const letters = /^(\p{L}{1,3})\d+$/u.exec(lower)?.[1];
  if (letters === undefined) return false;
  const alike = words.filter((word) => new RegExp(String.raw`^${letters}\d+$`).test(word.lower));
  return new Set(alike.map((word) => word.lower)).size > 2;
}
