import { jsonValuesIn } from './lenientJson';
import type { Rank } from './readRanking';

/** The rankings of the JSON in a text: one of the objects that stand alone, and one for each list. */
export function ranksOfJson(text: string): Rank[][] {
  const values = jsonValuesIn(text);
  const alone = values.filter((value) => listIn(value) === undefined);
  return [alone, ...values.flatMap((value) => [listIn(value) ?? []])].map(ranksOfEntries);
}

function ranksOfEntries(entries: readonly unknown[]): Rank[] {
  const ranks = entries.flatMap((entry) => rankOf(entry) ?? []);
  const places = entries.map((entry) => (isObject(entry) ? entry.rank : undefined));
  const hasPlaces = ranks.length === entries.length && places.every(isNumber);
  if (!hasPlaces) return fromOne(ranks);
  const placed = ranks
    .map((rank, index) => ({ rank, place: places[index]! }))
    .sort((a, b) => a.place - b.place)
    .map(({ rank }) => rank);
  return fromOne(placed);
}

/** Every number from 0 on, each once: the model counts from 0. */
function fromOne(ranks: readonly Rank[]): Rank[] {
  const numbers = new Set(ranks.map(({ number }) => number));
  const isFromZero =
    numbers.size > 1 &&
    numbers.size === ranks.length &&
    ranks.every((_, index) => numbers.has(index));
  return ranks.map((rank) => ({ ...rank, number: rank.number + Number(isFromZero) }));
}

/** A list, also with its places as keys, or under a key: the one that is called a ranking, else the longest. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (!isObject(value)) return undefined;
  const keys = Object.keys(value);
  if (keys.length > 1 && keys.every((key) => /^\d+$/.test(key))) return Object.values(value);
  const lists = Object.entries(value).flatMap(([key, list]) =>
    Array.isArray(list) ? [{ key, list: list as unknown[] }] : [],
  );
  const named = lists.find(({ key }) => /rank|order/i.test(key));
  return (named ?? lists.sort((a, b) => b.list.length - a.list.length)[0])?.list;
}

function rankOf(entry: unknown): Rank | undefined {
  if (!isObject(entry)) return plainRank(entry, '', false);
  const { example, number, candidate, id, index } = entry;
  const why = entry.why ?? entry.reason ?? entry.explanation ?? '';
  const correct = entry.correct ?? entry.is_correct ?? entry.isCorrect;
  const isDoubted = /^(?:false|no|wrong|incorrect)\b/i.test(String(correct));
  const text = typeof why === 'string' ? why.replace(/\s+/g, ' ').trim() : '';
  return plainRank(example ?? number ?? candidate ?? id ?? index, text, isDoubted);
}

function plainRank(name: unknown, why: string, isDoubted: boolean): Rank | undefined {
  const digits = isNumber(name) ? String(name) : typeof name === 'string' ? name : '';
  const [, number] = /^(?:[a-z]+ *)?#?(\d{1,3})$/i.exec(digits.trim()) ?? [];
  return number === undefined ? undefined : { number: Number(number), why, isDoubted };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
