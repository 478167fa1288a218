import { stem } from '../../../evaluate/metrics/porter';
import { coordinationAt, type Coordination } from './labelCoordination';
import type { Item } from './labelItems';
import type { Token } from './labelTokens';
import { isGluing } from './labelWords';

/** The items that stand side by side in a step, from a token on; of what they are said, only the definition could tell. */
export function coordinationInStep(tokens: readonly Token[], at: number): Coordination | undefined {
  const found = coordinationAt(tokens, at);
  return found && !tokens[found.next - 1]!.isLabel
    ? { ...found, items: withoutTail(found.items) }
    : found;
}

/** "Spam or ham messages": where all the others are single words, so is the last. */
function withoutTail(items: readonly Item[]): readonly Item[] {
  const last = items.at(-1)!;
  const words = last.text.split(' ');
  const isTail =
    items.length > 1 &&
    words.length > 1 &&
    !last.isMarked &&
    !ofDegree.test(words[0]!) &&
    !isGluing(words[0]!) &&
    words[1] !== 'of' &&
    items.slice(0, -1).every(({ text }) => !text.includes(' '));
  if (!isTail) return items;
  return [...items.slice(0, -1), { ...last, text: words[0]!, end: last.start + words[0]!.length }];
}

const ofDegree =
  /^(?:not|non|no|very|so|half|almost|somewhat|partly|partially|mostly|nearly|fairly|slightly|largely)$/i;

/** Whether a definition has a word besides those of some items. */
export type SaidBeside = (word: string, items: readonly Item[]) => boolean;

export function saidBesideIn(tokens: readonly Token[]): SaidBeside {
  let counts: Map<string, number> | undefined;
  return (word, items) => {
    counts ??= countsOf(tokens.flatMap(({ text }) => text.split(' ')));
    const key = keyOf(word);
    const inside = items
      .flatMap(({ text }) => text.split(' '))
      .filter((each) => keyOf(each) === key);
    return (counts.get(key) ?? 0) > inside.length;
  };
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of words.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const keyOf = (word: string): string => stem(word.toLowerCase());

/**
 * The labels of a definition without what it calls them: "one of the spending groups | food, rent or travel", "positive, negative
 * or neutral | sentiment". Such a noun is one of the usual ones, one that the definition has elsewhere, or the plural that the
 * first label follows; other words belong to their label ("weather or local news").
 */
export function withoutNouns(
  { items, next }: Coordination,
  tokens: readonly Token[],
  at: number,
  isSaidBeside: SaidBeside,
): readonly Item[] {
  const isNoun = (word: string): boolean =>
    labelNoun.test(word) || (!isGluing(word) && isSaidBeside(word, items));
  const [, ...tail] = items.at(-1)!.text.split(' ');
  const isOwn =
    tokens[next - 1]?.isLabel === true ||
    (items.length > 2 && !tail.some(isNoun) && !isSubject(tokens, at) && !isInPhrase(tokens, at));
  return withoutHead(isOwn ? items : withoutTail(items), tokens, at, isNoun);
}

const labelNoun =
  /^(?:labels?|class(?:es)?|categor(?:y|ies)|types?|kinds?|grades?|levels?|ratings?|relations?|sentiments?|emotions?|moods?|tones?|stances?|attitudes?|opinions?|polarity|voice|tense|gender|answers?|tags?|options?|statements?)$/i;

/** "In a positive, negative or neutral | way": the noun belongs to the article in front of them all. */
const isInPhrase = (tokens: readonly Token[], at: number): boolean =>
  /^(?:an?|the)$/.test(tokens[at]!.text) &&
  /^(?:in|with|of|has|have|by|from|at|on|for)$/.test(tokens[at - 1]?.text ?? '');

/** "Which of the drinks tea, coffee and juice | suits the guest". */
function isSubject(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
    if (/^(?:which|who|what)$/i.test(tokens[before]!.text)) return true;
    if (tokens[before]!.kind !== 'word') return false;
  }
  return false;
}

function withoutHead(
  items: readonly Item[],
  tokens: readonly Token[],
  at: number,
  isNoun: (word: string) => boolean,
): readonly Item[] {
  const [first, ...others] = items;
  const words = first!.text.split(' ');
  if (others.length === 0 || words.length === 1 || first!.isMarked) return items;
  const head = words.slice(0, -1);
  const isPlural = (word: string): boolean => /[^su]s$/.test(word);
  const isLed = /^(?:the|these|those|following|\d+|two|three|four|five|six|seven|eight)$/.test(
    tokens[at - 1]?.text ?? '',
  );
  const areSingle = others.every(({ text }) => !text.includes(' '));
  const length =
    isLed && head.some(isPlural)
      ? head.findLastIndex(isPlural) + 1
      : areSingle && head.every(isNoun)
        ? head.length
        : 0;
  const from = words.slice(0, length).join(' ').length + (length > 0 ? 1 : 0);
  return [{ ...first!, text: first!.text.slice(from), start: first!.start + from }, ...others];
}

/**
 * The items with the function words that belong to them, where others have such words: "| in stock, out of stock or on order",
 * "works for, born | in, or no relation". Nothing where one in front of them could not be read: "founder of, | works for".
 */
export function withFunctionWords(
  items: readonly Item[],
  definition: string,
): readonly Item[] | undefined {
  const words = items
    .filter(({ isMarked, text }) => !isMarked && text.includes(' '))
    .map(({ text }) => text.split(' '));
  const isBegun = words.some(([first]) => isGluing(first!));
  const isEnded = words.some((each) => isGluing(each.at(-1)!));
  if (!isBegun && !isEnded) return items;
  if (isEnded && strandedBefore.test(leadOf(items[0]!, definition))) return undefined;
  return items.map((item) => {
    if (item.isMarked) return item;
    const front = isBegun ? (particleBefore.exec(leadOf(item, definition))?.[1] ?? '') : '';
    const tail = isEnded
      ? (particleBehind.exec(definition.slice(item.end, item.end + 12))?.[0] ?? '')
      : '';
    const [start, end] = [item.start - front.length, item.end + tail.length];
    return { ...item, text: `${front}${item.text}${tail}`, start, end };
  });
}

const leadOf = ({ start }: Item, definition: string): string =>
  definition.slice(Math.max(0, start - 20), start);
const particleBefore =
  /(?:[,:(] ?|\b(?:or|and|as|is|are|either) )((?:in|on|off|under|over|at|out of|without) )$/;
const particleBehind = /^ (?:of|in|for|to|with|by|from|on|at)(?=[,.;)]| (?:or|and)\b)/;
const strandedBefore = /[a-z] (?:of|in|for|to|with|by|from|on|at), (?:or |and )?$/;
