import { keyOf, rarityOf, type ExampleWords } from './exampleWords';
import { quotationsOf, type Word } from '../words';

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
  const hits = hitsIn(words, sentence, example, shared);
  if (hits.length === 0) return hits;
  return onceInSeries(pointedAt(discounted(hits, words, sentence), sentence), sentence);
}

/** "so that the tulips come first": what no task nor step has named is only known from the example. */
function pointedAt(hits: readonly Hit[], sentence: string): Hit[] {
  return hits.map((hit) => {
    const isKnown =
      hit.weight >= 0.7 &&
      !person.test(hit.word.lower) &&
      /(?<!\bof )\bthe $/i.test(sentence.slice(0, hit.word.start)) &&
      !/^(?:-\p{L}| of\b| \p{L}+(?:s|ed|ing)?\b(?<! (?:is|are|was|were|comes?|goes|has|have|and|or|in|on|at|to|as|from|would|should|must|can|may|will)))/iu.test(
        sentence.slice(hit.word.end),
      );
    return isKnown ? { ...hit, weight: hit.weight + 0.3 } : hit;
  });
}

/** "the buyer": as far as the spelling tells. */
const person = /(?:[eo]r|ours?|ists?|an[ts]{1,2}|ee|man|men|body|ers|ors|ees)$/;

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

/** Small numbers stand everywhere; only several that no list counts up are from an example. */
export function isCounting(hits: readonly Hit[]): boolean {
  const numbers = new Set(hits.map(({ key }) => Number(key)));
  return (
    [...numbers].every((number) => number <= 20) && (numbers.size < 3 || Math.max(...numbers) <= 5)
  );
}

function hitsIn(
  words: readonly Word[],
  sentence: string,
  { places, names }: ExampleWords,
  shared: ReadonlySet<string>,
): Hit[] {
  return words.flatMap((word) => {
    const key = keyOf(word);
    if (shared.has(key) || !places.has(key) || /['’](?!s$)/.test(word.text)) return [];
    if (isSpelledOtherwise(word, sentence) || isInSeries(word, words)) return [];
    const rarity = rarityOf(key);
    const isName =
      /^\p{Lu}/u.test(word.text) && names.has(key) && rarity >= 0.7 && !/^\d/.test(key);
    return [{ word, key, weight: isName || isForeign(word) ? 1 : rarity }];
  });
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

/**
 * An author who lists words or names of all kinds meets with one of an example by chance: such a hit counts less where most of the
 * quotations, or of the names, of a sentence are not from the example.
 */
function discounted(hits: readonly Hit[], words: readonly Word[], sentence: string): Hit[] {
  const quoted = quotationsOf(sentence);
  const within = new Map<Hit, number>();
  for (const hit of quoted.length >= 3 ? hits : []) {
    const index = quoted.findIndex(({ end }) => hit.word.end <= end);
    if (index >= 0 && quoted[index]!.start <= hit.word.start) within.set(hit, index);
  }
  const isListed = new Set(within.values()).size * 2 < quoted.length;
  const names = words.filter(isName).length;
  const numbers = words.filter(isNumber).length;
  const isReckoning =
    numbers >= 2 && hits.filter(({ word }) => isNumber(word)).length * 2 <= numbers;
  const isGazetteer = names >= 3 && hits.filter(({ word }) => isName(word)).length * 2 < names;
  return hits.map((hit) => {
    const chance = within.has(hit)
      ? isListed
        ? 0.3
        : 1
      : (isGazetteer && isName(hit.word)) || (isReckoning && isNumber(hit.word))
        ? 0.6
        : 1;
    return { ...hit, weight: hit.weight * chance };
  });
}

/** "29 days in a leap year and 28 in any other": numbers that everybody knows meet with one of an example by chance. */
const isNumber = ({ text }: Word): boolean => /^\d/.test(text);

function isName({ text, start }: Word): boolean {
  return start > 0 && /^\p{Lu}/u.test(text);
}
