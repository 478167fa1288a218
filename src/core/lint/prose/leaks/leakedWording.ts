import { keyOf, rarityOf, type ExampleWords } from './exampleWords';
import { functionWords } from './functionWords';
import type { Word } from '../words';

/** How much it tells which words of a sentence stand together in an example. */
export function leakedWording(
  words: readonly Word[],
  example: ExampleWords,
  shared: ReadonlySet<string>,
): { readonly told: number; readonly sideBySide: number } {
  const told = Math.max(sceneOf(words, example, shared), copiedOf(words, example, shared));
  return { told, sideBySide: sideBySide(words, example, shared) };
}

/** Words that follow each other just so in the example, though no marks show it. */
function copiedOf(
  words: readonly Word[],
  { places }: ExampleWords,
  shared: ReadonlySet<string>,
): number {
  const keys = words.map(keyOf);
  const isTelling = words.map(
    ({ lower }, at) => !functionWords.has(lower) && !shared.has(keys[at]!) && places.has(keys[at]!),
  );
  const looked = new Set<string>();
  for (const { length, fewest, least, isPhrase } of copies)
    for (let at = 0; at + length <= words.length; at++) {
      const run = keys.slice(at, at + length);
      const telling = run.filter((_, index) => isTelling[at + index]);
      if (telling.length < fewest || (telling.length < 3 && rarityOfAll(telling) < least)) continue;
      if (isPhrase && [words[at]!, words[at + length - 1]!].some(isFunctionWord)) continue;
      const name = run.join(' ');
      if (!looked.has(name) && followEachOther(run, places)) return 1;
      looked.add(name);
    }
  return 0;
}

function followEachOther(
  keys: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): boolean {
  const [first, ...rest] = keys.map((key) => (places.get(key) ?? []).slice(0, mostPlaces));
  return first!.some((place) =>
    rest.every((nextPlaces, index) => nextPlaces.includes(place + index + 1)),
  );
}

const isFunctionWord = ({ lower }: Word): boolean => functionWords.has(lower);

const rarityOfAll = (keys: readonly string[]): number =>
  keys.reduce((total, key) => total + rarityOf(key), 0);

interface Copy {
  readonly length: number;
  /** How many words must be the example's own. */
  readonly fewest: number;
  /** How rare they must be together, where they are fewer than three. */
  readonly least: number;
  /** Whether no function word may stand at an edge, as in "the blood level of the". */
  readonly isPhrase?: true;
}

/**
 * So many words are a copy. "The blood level of" is met with by chance: the fewer they are, the rarer must be those among them that
 * are the example's own.
 */
const copies: readonly Copy[] = [
  { length: 4, fewest: 2, least: 0.7 },
  { length: 5, fewest: 2, least: 0.4, isPhrase: true },
  { length: 7, fewest: 1, least: 0.2 },
];

/** What an example tells in one breath and the sentence tells, too, in everyday words: "a storm that cuts the power of homes". */
function sceneOf(
  words: readonly Word[],
  { places }: ExampleWords,
  shared: ReadonlySet<string>,
): number {
  const content = [...new Set(words.filter(({ lower }) => !functionWords.has(lower)).map(keyOf))];
  const own = content.filter((key) => !shared.has(key) && !/^\p{L}$/u.test(key));
  const found = own
    .flatMap((key) => (places.get(key) ?? []).slice(0, mostPlaces).map((place) => ({ key, place })))
    .sort((a, b) => a.place - b.place);
  let most = 0;
  for (let first = 0, last = 0; last < found.length; last++) {
    while (found[last]!.place - found[first]!.place > sceneLength) first++;
    most = Math.max(most, new Set(found.slice(first, last + 1).map(({ key }) => key)).size);
  }
  return most >= 4 && most * 2 >= content.length
    ? 1
    : most === 3 && most * 2 > content.length
      ? 0.5
      : 0;
}

/** In words. */
const sceneLength = 14;

/** Words that are close to each other in the sentence and in the example; one of each pair tells something. */
function sideBySide(
  words: readonly Word[],
  { places }: ExampleWords,
  shared: ReadonlySet<string>,
): number {
  const pairs = new Set<string>();
  let before: Met | undefined;
  for (const [at, word] of words.entries()) {
    const key = keyOf(word);
    if (!places.has(key) || glue.test(word.lower)) continue;
    const isOwn = !functionWords.has(word.lower) && !shared.has(key);
    const met = { key, at, isOwn, isTelling: isOwn && rarityOf(key) > 0 };
    if (before && areTogether(before, met, places)) pairs.add(`${before.key} ${key}`);
    before = met;
  }
  return 0.3 * pairs.size;
}

const farthest = 3;
const glue =
  /^(?:an?|the|of|and|or|to|in|on|at|is|are|was|were|be|it|its|his|her|their|that|this|not|for|with|by|from|as|you|if)$/;

/** A word of the sentence that the example has. */
interface Met {
  readonly key: string;
  readonly at: number;
  /** Neither shared nor a function word. */
  readonly isOwn: boolean;
  readonly isTelling: boolean;
}

/** Whether two words stand close in both; in the other order ("view of the harbour", "harbour view") only two of the example's own. */
function areTogether(a: Met, b: Met, places: ExampleWords['places']): boolean {
  if (a.key === b.key || b.at - a.at > farthest || !(a.isTelling || b.isTelling)) return false;
  const [ofA, ofB] = [places.get(a.key)!, places.get(b.key)!];
  return areNeighbours(ofA, ofB) || (a.isOwn && b.isOwn && areNeighbours(ofB, ofA));
}

function areNeighbours(a: readonly number[], b: readonly number[]): boolean {
  const near = new Set(b.slice(0, mostPlaces));
  return a
    .slice(0, mostPlaces)
    .some((place) =>
      Array.from({ length: farthest }, (_, index) => place + index + 1).some((next) =>
        near.has(next),
      ),
    );
}

/** So many places of a word are looked at. */
const mostPlaces = 200;
