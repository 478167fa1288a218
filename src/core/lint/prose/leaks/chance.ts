import type { ExampleWords } from './exampleWords';
import type { Hit } from './leakedWords';
import { listsOfKinds } from './lists';
import { quotationsOf, type Quotation, type Word } from '../words';

/**
 * An author who lists words, names or things of all kinds meets with one of an example by chance: such a hit counts less where
 * what stands beside it is not from the example.
 */
export function atChance(
  hits: readonly Hit[],
  words: readonly Word[],
  sentence: string,
  { isJoined }: ExampleWords,
): Hit[] {
  const own = new Set(hits.map(({ word }) => word));
  const chances = [
    ofQuotations(hits, quotationsOf(sentence), sentence),
    ofLists(words, sentence, isJoined ? none : own),
    ofNames(words, own),
    ofNumbers(words, own),
  ];
  return hits.map((hit) => ({
    ...hit,
    weight: hit.weight * Math.min(...chances.map((chanceOf) => chanceOf(hit.word))),
  }));
}

/** What a word still counts, from 0 to 1. */
type Chance = (word: Word) => number;

const listed = 0.3;

/** Of many quotations most are not from the example; of two that are named side by side, one is not. */
function ofQuotations(
  hits: readonly Hit[],
  quoted: readonly Quotation[],
  sentence: string,
): Chance {
  const placeOf = ({ start, end }: Word): number =>
    quoted.findIndex((quotation) => quotation.start <= start && end <= quotation.end);
  const met = new Set(hits.map(({ word }) => placeOf(word)).filter((place) => place >= 0)).size;
  const between = sentence.slice(quoted[0]?.end, quoted[1]?.start);
  const isPair = quoted.length === 2 && /^,?(?: or| and)? $/.test(between);
  const isListed = isPair ? met < 2 : quoted.length >= 3 && met * 2 < quoted.length;
  return (word) => (isListed && placeOf(word) >= 0 ? listed : 1);
}

/** What only several examples together have is a list of kinds: "north, east, south or west". */
const none: ReadonlySet<Word> = new Set();

/** A name among other things is none of the things that are listed. */
function ofLists(words: readonly Word[], sentence: string, own: ReadonlySet<Word>): Chance {
  const lists = listsOfKinds(words, sentence, (word) => own.has(word));
  return (word) => {
    const around = lists.find(({ start, end }) => start <= word.start && word.end <= end);
    return around && (around.isOfNames || !isName(word)) ? listed : 1;
  };
}

function ofNames(words: readonly Word[], own: ReadonlySet<Word>): Chance {
  const names = words.filter(isName);
  const isGazetteer =
    names.length >= 3 && names.filter((word) => own.has(word)).length * 2 < names.length;
  return (word) => (isGazetteer && isName(word) ? 0.6 : 1);
}

/** "29 days in a leap year and 28 in any other": numbers that everybody knows. */
function ofNumbers(words: readonly Word[], own: ReadonlySet<Word>): Chance {
  const numbers = words.filter(isNumber);
  const isReckoning =
    numbers.length >= 2 && numbers.filter((word) => own.has(word)).length * 2 <= numbers.length;
  return (word) => (isReckoning && isNumber(word) && !/[.,]\d/.test(word.text) ? 0.6 : 1);
}

const isName = ({ text, start }: Word): boolean => start > 0 && /^\p{Lu}/u.test(text);
const isNumber = ({ text }: Word): boolean => /^\d/.test(text);
