import { plainText } from '../../answer/plainText';
import { withoutReasoning } from '../../answer/reasoning';
import { jsonValuesIn } from './lenientJson';

/** What a ranking says of one example. */
export interface Rank {
  /** Of the example, from 1. */
  readonly number: number;
  /** Whether the model takes back its own output. */
  readonly isDoubted: boolean;
  /** Why it stands where it stands; '' where the model does not say. */
  readonly why: string;
}

/**
 * The ranking of `count` examples that an answer holds, the best first: a JSON list, lines such as "1. Example 3: …", or
 * "3 > 1 > 2". Each example once; those it does not name are missing. `undefined` where there is no ranking to be read.
 */
export function readRanking(answer: string, count: number): readonly Rank[] | undefined {
  const text = withoutReasoning(plainText(answer));
  for (const read of [ranksOfJson, ranksInChain, ranksInLines]) {
    const ranks = distinct(read(text)).filter(({ number }) => number >= 1 && number <= count);
    if (ranks.length > 0) return ranks;
  }
  return undefined;
}

function ranksOfJson(text: string): Rank[] {
  const entries = jsonValuesIn(text).flatMap(entriesOf);
  const ranks = entries.flatMap((entry) => rankOf(entry) ?? []);
  const places = entries.map((entry) => (isObject(entry) ? entry.rank : undefined));
  const hasPlaces = ranks.length === entries.length && places.every(isNumber);
  if (!hasPlaces) return ranks;
  return ranks
    .map((rank, index) => ({ rank, place: places[index]! }))
    .sort((a, b) => a.place - b.place)
    .map(({ rank }) => rank);
}

/** The entries of a list, also of one under a key. */
function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  if (!isObject(value)) return [];
  const list = Object.values(value).find(Array.isArray) as unknown[] | undefined;
  return list ?? [value];
}

function rankOf(entry: unknown): Rank | undefined {
  if (!isObject(entry)) return plainRank(entry, '', false);
  const { example, number, candidate, id, index } = entry;
  const why = entry.why ?? entry.reason ?? entry.explanation ?? '';
  const isDoubted = /^(?:false|no|wrong|incorrect)\b/i.test(String(entry.correct));
  const text = typeof why === 'string' ? why.replace(/\s+/g, ' ').trim() : '';
  return plainRank(example ?? number ?? candidate ?? id ?? index, text, isDoubted);
}

function plainRank(name: unknown, why: string, isDoubted: boolean): Rank | undefined {
  const digits = isNumber(name) ? String(name) : typeof name === 'string' ? name : '';
  const [, number] = /^(?:[a-z]+ *)?#?(\d{1,3})$/i.exec(digits.trim()) ?? [];
  return number === undefined ? undefined : { number: Number(number), why, isDoubted };
}

/** "3 > 1 > 2" or "Ranking: 3, 1, 2": a line of nothing but numbers, with a word in front at most. */
function ranksInChain(text: string): Rank[] {
  const chain =
    /^[^\p{L}\p{N}]*(?:\p{L}+[^\p{L}\p{N}]*)?(\d{1,3}(?:\s*(?:[>,;]|→|\s)\s*\d{1,3})+)[^\p{L}\p{N}]*$/mu.exec(
      text.replaceAll(/\bexample +(?=\d)/gi, ''),
    );
  const numbers = chain?.[1]?.match(/\d+/g) ?? [];
  return numbers.map((number) => ({ number: Number(number), why: '', isDoubted: false }));
}

/** "1. Example 3: …", "**#1 – Example 3** because …" */
function ranksInLines(text: string): Rank[] {
  const pattern =
    /^[^\p{L}\p{N}]*(?:(?:rank|place|number) *)?(?:#?\d{1,2}(?:st|nd|rd|th)?[^\p{L}\p{N}]+)?(?:place[^\p{L}\p{N}]+)?(?:example|candidate) *#?(\d{1,3})\b[^\p{L}\p{N}]*(.*)$/iu;
  return text.split('\n').flatMap((line) => {
    const [, number, why = ''] = pattern.exec(line) ?? [];
    return number === undefined
      ? []
      : { number: Number(number), why: why.replace(/[*_]+/g, '').trim(), isDoubted: false };
  });
}

function distinct(ranks: readonly Rank[]): Rank[] {
  return ranks.filter(
    ({ number }, index) => ranks.findIndex((other) => other.number === number) === index,
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
