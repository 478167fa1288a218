import { keyOf, type ExampleWords } from './exampleWords';
import { illustration } from './illustration';
import { isSmallWord, leakedQuotes, type Quote } from './leakedQuotes';
import { isCounting, isDistinctive, isNumber, leakedWords, type Hit } from './leakedWords';
import { leakedWording } from './leakedWording';
import { quotationsOf, sentencesOf, wordsOf, type Word } from '../words';

/** A place in a step that can only be understood from one example. */
export interface Leak {
  readonly start: number;
  readonly end: number;
  /** What gives it away: quotations, or else words, as they are written. */
  readonly words: readonly string[];
  /** How sure it is; from 1. */
  readonly weight: number;
}

/** What belongs to the task and not to one example, as keys of words. */
export interface LeakContext {
  readonly shared: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

/**
 * The surest leak of an example in a step, if there is one. Every sentence is weighed by itself: names, numbers and rare words that it
 * has from the example, words that stand side by side in both, quotations, and whether it introduces an illustration. The larger
 * an example, the less a word that occurs in it says.
 */
export function leakIn(step: string, example: ExampleWords, task: LeakContext): Leak | undefined {
  const leaks = sentencesOf(step).flatMap(({ text, start }) => {
    const leak = weigh(text, example, task);
    return leak ? [{ ...leak, start: leak.start + start, end: leak.end + start }] : [];
  });
  return leaks.sort((a, b) => b.weight - a.weight)[0];
}

function weigh(
  sentence: string,
  example: ExampleWords,
  { shared, labels }: LeakContext,
): Leak | undefined {
  const words = wordsOf(sentence);
  const quotes = leakedQuotes(sentence, example, shared);
  const hits = leakedWords(unquotedOf(words, sentence), sentence, example, shared);
  if (quotes.length + hits.length === 0) return undefined;
  const wording = leakedWording(words, example, shared);
  if (quotes.length + wording.told === 0 && isCounting(hits)) return undefined;
  const scale = scaleOf(example);
  const own = sum([...new Map(hits.map((hit) => [hit.key, hit.weight])).values()]);
  const quoted = weightOf(quotes, sentence);
  const first = hits.find(({ weight }) => weight > 0) ?? hits[0];
  const start = first?.word.start ?? quotes[0]!.start;
  const shown = own + quoted > 0.15 ? illustration(sentence, start, hits.length) : 0;
  if (own <= oneFamiliar && quoted + wording.told === 0 && shown < 0.3) return undefined;
  const weight =
    own * scale + quoted + wording.sideBySide * Math.sqrt(scale) + wording.told + shown;
  const told = quoted + wording.told;
  const needed = neededOf({
    hits,
    isJoined: example.isJoined,
    isQuoted: quoted > 0,
    tellsApart: new Set(words.map(keyOf).filter((key) => labels.has(key))).size > 1,
    told,
    shown,
  });
  return weight < needed - rounding ? undefined : { ...placeOf(quotes, hits), weight };
}

/** Without small words in quotation marks. */
function unquotedOf(words: readonly Word[], sentence: string): readonly Word[] {
  const small = quotationsOf(sentence).filter(({ text }) => isSmallWord(text));
  if (small.length === 0) return words;
  return words.filter(
    (word) => !small.some(({ start, end }) => start <= word.start && word.end <= end),
  );
}

interface Signs {
  readonly hits: readonly Hit[];
  readonly isJoined: boolean;
  readonly isQuoted: boolean;
  /** "Strings point to classical, drums to jazz" */
  readonly tellsApart: boolean;
  /** What quotations and whole wordings weigh. */
  readonly told: number;
  readonly shown: number;
}

/** Ordinary words are met with by chance: two rare ones are a leak, and two familiar ones are none. */
function neededOf({ hits, isJoined, isQuoted, tellsApart, told, shown }: Signs): number {
  if (hits.some(({ weight }) => weight >= 1)) return 1;
  if (isJoined && isQuoted) return 1.5;
  if (isJoined) return tellsApart ? 3 : 2;
  if (told >= 0.5 || hits.some(isDistinctive) || hits.every(isNumber)) return 1;
  if (shown >= 0.3) return 1.2;
  return tellsApart ? 2 : 1.35;
}

/** What a single familiar word weighs: it says too little, whatever stands beside it. */
const oneFamiliar = 0.5;

/** Of many quotations, a short one or two are in an example by chance. */
function weightOf(quotes: readonly Quote[], sentence: string): number {
  const all = quotationsOf(sentence).length;
  const isList = all > 2 && all > 2 * quotes.length;
  return sum(quotes.map(({ weight }) => (isList && weight < 1 ? weight / 4 : weight)));
}

/** From the first to the last place that gives the example away. */
function placeOf(quotes: readonly Quote[], hits: readonly Hit[]): Omit<Leak, 'weight'> {
  const weighty = hits.filter(({ weight }) => weight > 0);
  const telling = weighty.length + quotes.length > 0 ? weighty : hits;
  const spans = [...quotes, ...telling.map(({ word }) => word)];
  const outside = telling.filter(
    ({ word }) => !quotes.some((quote) => quote.start < word.start && word.end < quote.end),
  );
  const words = [...quotes.map(({ text }) => text), ...outside.map(({ word }) => word.text)];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    words: [...new Set(words)],
  };
}

const rounding = 1e-9;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Up to so many words of its own, an example counts in full. */
const usualSize = 80;

function scaleOf({ size }: ExampleWords): number {
  return Math.min(1, usualSize / Math.max(1, size));
}
