import { isQuoted, type Answer, type Force } from './answer';
import type { Coordination } from '../labels/labelCoordination';
import { coordinationInStep } from '../labels/labelEdges';
import type { Item } from '../labels/labelItems';
import type { Token } from '../labels/labelTokens';

/** The words that lead to answers. */
export interface Lead {
  readonly name: string;
  readonly force: Force;
  readonly isLed: boolean;
}

/** The first token that does not begin before a place; -1 where there is none. */
export function indexFrom(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low < tokens.length ? low : -1;
}

/** The answers that stand side by side from a token on. */
export function answersAt(
  tokens: readonly Token[],
  from: number,
  { name, force, isLed }: Lead,
): Answer[] {
  const at = tokens[from]?.text === '[' ? from + 1 : from;
  const found = coordinationInStep(tokens, at);
  if (!found) return [];
  const [first] = found.items;
  if (isNoting(tokens, found.next)) return [];
  if (isSign(name) && goesOn(tokens, found)) return []; // what a label's signs are, not an answer
  const isElliptic = /^(?:to|into|under)$/.test(tokens[found.next]?.text ?? ''); // "cans go into metal, jars into glass"
  const isOne =
    isSign(name) || (isElliptic && !first!.isMarked) || (force === 'hints' && !first!.isMarked);
  const end = clauseEnd(tokens, at, found.items.at(-1)!.end);
  return (isOne ? [first!] : found.items)
    .filter((item) => item.start < end || (item.isMarked && force !== 'hints'))
    .filter((item) => isQuoted(item) === isQuoted(first!))
    .filter((item) => !isNoting(tokens, indexFrom(tokens, item.end)))
    .filter((item, index, items) => !isOfCondition(tokens, item, items[index - 1]))
    .filter((item) => item === first || !beginsClause(tokens, item, name))
    .filter((item) => item === first || !isSaidOf(tokens, item))
    .filter((item) => item === first || item.isMarked || isListed(tokens, found))
    .map((item) => {
      const index = indexFrom(tokens, item.end);
      const next = tokens[index];
      const isInner = item !== found.items.at(-1);
      const isEnd = !next || next.kind === 'break';
      return {
        ...item,
        manner: name,
        force,
        isConditional: isLed || conditional.test(next?.text ?? ''),
        isClosed: isInner || isEnd || closing.test(next.text),
        isFinal: isInner || isEnd || final.test(next.text),
      };
    });
}

/** "Put 'x' or 'y' behind each": a mark at a part of the input. */
function isNoting(tokens: readonly Token[], at: number): boolean {
  const [place, object] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  return (
    /^(?:behind|beside|beneath|above|below|next)$/.test(place) ||
    object === 'yourself' ||
    (place === 'in' && object === 'your') ||
    (/^(?:to|for|on|over|after|before|at|in)$/.test(place) && /^(?:each|every)$/.test(object))
  );
}

/** '"Free" points to x, "regards" to y', "endings belong to x, money for damage to y": what has a label of its own. */
function beginsClause(tokens: readonly Token[], { end, isMarked }: Item, manner: string): boolean {
  const verb = indexFrom(tokens, end);
  const led = leading.exec(manner)?.[0];
  for (let at = verb; led !== undefined && !isMarked && at >= 0; at++) {
    if (tokens[at]?.kind !== 'word') break;
    if (tokens[at]!.text === led) return true;
  }
  return (
    /^(?:is|are|to|means?|gets?|becomes?|stands?|points?)$/.test(tokens[verb]?.text ?? '') &&
    tokens[verb + 1]?.kind !== 'punctuation'
  );
}

/** "It counts as x, however y": without a conjunction, or a condition for each, plain words are no list. */
const isListed = (tokens: readonly Token[], { items, explained }: Coordination): boolean =>
  explained > 0 ||
  tokens
    .slice(indexFrom(tokens, items[0]!.end), indexFrom(tokens, items.at(-1)!.start))
    .some(({ text }) => /^(?:or|and|\/|\|)$/.test(text));

/** "Answer x, y is wrong": what is said of the item before. */
const isSaidOf = (tokens: readonly Token[], { start }: Item): boolean =>
  /^(?:is|are|was|were)$/.test(tokens[indexFrom(tokens, start) - 1]?.text ?? '');

const leading = /\b(?:to|into|under|as|with)$/;

/** "Answer x if it has many or none": the end of the condition for the item before. */
function isOfCondition(tokens: readonly Token[], item: Item, before: Item | undefined): boolean {
  if (!before || item.isMarked) return false;
  const at = indexFrom(tokens, item.start);
  const first = indexFrom(tokens, before.end);
  return (
    at - first > 2 &&
    tokens[at - 1]?.text === 'or' &&
    tokens[at - 2]?.text !== ',' &&
    !conditional.test(tokens[indexFrom(tokens, item.end)]?.text ?? '')
  );
}

/** Whether more of the same follows, and no other pair: "positive: good, great", but not "good: positive, bad: negative". */
function goesOn(tokens: readonly Token[], { items }: Coordination): boolean {
  const at = indexFrom(tokens, items[0]!.end);
  if (at < 0 || !/^(?:,|\/|and|or)$/.test(tokens[at]!.text)) return false;
  const second = items[1] ? indexFrom(tokens, items[1].end) : -1;
  return second < 0 || !/^(?::|->|=>|→|⇒|=)$/.test(tokens[second]!.text);
}

/** Where the clause of a token ends; infinity where that is behind the last place. */
function clauseEnd(tokens: readonly Token[], at: number, last: number): number {
  for (let next = at + 1; next < tokens.length && tokens[next]!.start < last; next++)
    if (tokens[next]!.kind !== 'quote' && tokens[next]!.text === ';') return tokens[next]!.start;
  return Infinity;
}

function isSign(name: string): boolean {
  return name === ':' || name === '=' || name === '->';
}

const conditional = /^(?:if|when|whenever|where|unless|otherwise)$/i;
export const closing =
  /^(?:[.,;:!?)(\]–—-]|if|when|whenever|where|for|in|otherwise|or|and|but|so|are|until|unless|then|as|to|should|here|instead|else|is|would|will|may|it|rather|not|even|because|since|while|though|although|regardless|unless|points?|stars?|applies|labels?|categor(?:y|ies)|class|tags?|ratings?|buckets?|answer|verdict)$/i;
const final =
  /^(?:[.,;:!)(\]–—]|if|when|whenever|where|for|otherwise|or|and|but|unless|else|here|instead)$/i;
