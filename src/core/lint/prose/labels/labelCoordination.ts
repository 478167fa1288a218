import { behindNumbering, isFillerVerb, itemAt, type Item, type Reading } from './labelItems';
import { isSubjectOfIs } from './labelPhrases';
import type { Token } from './labelTokens';

export interface Coordination {
  readonly items: readonly Item[];
  /** The token behind the last item. */
  readonly next: number;
  /** How many items are explained before the next one comes. */
  readonly explained: number;
}

/**
 * The items that stand side by side from a token on: "A, B or C", "1 (rude), 2 (polite)", "'x' if …, and 'y' if …",
 * "(a) spam (b) ham". What explains an item is passed over.
 */
export function coordinationAt(tokens: readonly Token[], at: number): Coordination | undefined {
  const items: Item[] = [];
  let next = at;
  let explained = 0;
  let hasConjunction = false;
  for (let from: number | undefined = at; from !== undefined && items.length < mostItems;) {
    const read = itemAt(tokens, from, items.at(-1));
    if (!read || isPlainBehindQuote(tokens, at, read)) break;
    items.push(read.item);
    next = read.next;
    const note = behindNote(tokens, next);
    from = separatorAt(tokens, note);
    if (from !== undefined && isClauseBefore(tokens, note, read)) break;
    const isComma =
      tokens[note]?.text === ',' && !/^(?:or|and)$/.test(tokens[note + 1]?.text ?? '');
    if (isComma && hasConjunction && !isMarkedAt(tokens, from, read.item)) break;
    hasConjunction ||= /^(?:or|and)$/.test(tokens[(from ?? 0) - 1]?.text ?? '');
    if (from !== undefined) continue;
    const isGapped = tokens[note]?.text === 'that'; // "major that …", as before it "critical means that …"
    if (!isGapped || explained === items.length - 1) from = behindGloss(tokens, note, read.item);
    if (from !== undefined) explained++;
  }
  if (items.length === 0) return undefined;
  return { items, next, explained };
}

/** "How the match ended | and answer with win or draw": the answers begin only there. */
function isClauseBefore(tokens: readonly Token[], at: number, { item, next }: Reading): boolean {
  const conjunction = tokens[at]?.text === ',' ? at + 1 : at;
  return (
    tokens[conjunction]?.text === 'and' &&
    isFillerVerb(tokens, conjunction + 1) &&
    !item.isMarked &&
    tokens[next - 1]!.isLabel !== true
  );
}

/** 'Answer "hot" or "cold", and no third word': where labels are quoted, plain words are none. */
function isPlainBehindQuote(
  tokens: readonly Token[],
  at: number,
  { item, next }: Reading,
): boolean {
  const last = tokens[next - 1]!;
  return (
    tokens[behindNumbering(tokens, at)]?.kind === 'quote' &&
    !item.isMarked &&
    last.kind !== 'quote' &&
    last.isLabel !== true
  );
}

/** Behind the last item of an enumeration, another comma mostly begins something else. */
function isMarkedAt(tokens: readonly Token[], at: number | undefined, item: Item): boolean {
  return item.isMarked && at !== undefined && itemAt(tokens, at, item)?.item.isMarked === true;
}

const mostItems = 150;

function behindNote(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(' || isNumberingAt(tokens, at)) return at;
  for (let end = at + 1; end < Math.min(tokens.length, at + longestNote); end++)
    if (tokens[end]!.text === ')') return end + 1;
  return at;
}

const longestNote = 50;

function isNumberingAt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind === 'break') return isNumberingAt(tokens, at + 1) || isBullet(tokens, at);
  return behindNumbering(tokens, at) - at >= 2 && /^[()\d]|^[a-z]$/i.test(tokens[at]!.text);
}

function isBullet(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'break' && /^[-*•–]$/.test(tokens[at + 1]?.text ?? '');
}

function separatorAt(tokens: readonly Token[], at: number): number | undefined {
  if (isNumberingAt(tokens, at) || isBullet(tokens, at)) return at;
  if (isAdjoining(tokens, at)) return at;
  let next = at;
  while (tokens[next] && separating.test(tokens[next]!.text)) next++;
  if (next === at) return undefined;
  next = behindCondition(tokens, next);
  const isParted = tokens[next - 1]!.text === ';' && /^with$/i.test(tokens[next]?.text ?? '');
  while (!isParted && isFillerVerb(tokens, next)) next++;
  return next;
}

const separating =
  /^(?:[,;/|、，；]|or|and|nor|otherwise|else|vs|versus|或|或者|または|또는|или)$/i;

/** 「肯定」「否定」「中立」: quotations side by side need nothing between them. */
function isAdjoining(tokens: readonly Token[], at: number): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]];
  return before?.kind === 'quote' && here?.kind === 'quote' && before.end === here.start;
}

/** Behind the condition for the next item: "A or, where …, B". */
function behindCondition(tokens: readonly Token[], at: number): number {
  const isSetIn =
    tokens[at - 1]?.text === ',' &&
    /^(?:or|and)$/.test(tokens[at - 2]?.text ?? '') &&
    /^(?:if|when|where|for|in|should)$/.test(tokens[at]?.text ?? '');
  if (!isSetIn) return at;
  const end = tokens.findIndex(({ text }, index) => index > at && /^[,.;]$/.test(text));
  return tokens[end]?.text === ',' ? end + 1 : at;
}

/** Behind "if …," or ": …;" to an item that is as clearly one as the first. */
function behindGloss(tokens: readonly Token[], at: number, item: Item): number | undefined {
  const first = tokens[at];
  if (!first || !glossing.test(first.text)) return undefined;
  if (first.text === 'is' && !item.isMarked && isSubjectOfIs(tokens, at - 1)) return undefined;
  for (let next = at + 1; next < Math.min(tokens.length, at + longestGloss); next++) {
    const token = tokens[next]!;
    if (token.kind === 'break' && !isBullet(tokens, next) && !isNumberingAt(tokens, next)) {
      if (!/[,;]$/.test(tokens[next - 1]!.text)) return undefined;
      continue;
    }
    const behind =
      separatorAt(tokens, next) ??
      (/^[.]$/.test(token.text) ? sentenceStart(tokens, next) : undefined);
    if (behind !== undefined && resembles(tokens, behind, item, first.text)) return behind;
    if (/^[.?!]$/.test(token.text) && behind === undefined) return undefined;
  }
  return undefined;
}

const longestGloss = 60;
const glossing =
  /^(?:if|when|whenever|for|where|in|to|which|that|means?|meaning|indicates?|being|refers?|denotes?|represents?|stands?|signifies|marks|is|=|-|–|—|:|->|=>)$/i;

/** A sentence that goes on enumerating: "1: bad. 2: good." or "… . (2) good". */
function sentenceStart(tokens: readonly Token[], at: number): number | undefined {
  const isHeaded = tokens[at + 1]?.kind === 'word' && tokens[at + 2]?.text === ':';
  return isNumberingAt(tokens, at + 1) || isHeaded ? at + 1 : undefined;
}

/** Behind an explanation, an item has to look like the one before and to be explained or to end the sentence, too. */
function resembles(tokens: readonly Token[], at: number, item: Item, gloss: string): boolean {
  const from = behindNumbering(tokens, at);
  const token = tokens[from];
  if (!token) return false;
  const read = itemAt(tokens, at, item);
  if (!read) return false;
  const behind = tokens[behindNote(tokens, read.next)];
  const isClosed =
    !behind ||
    glossing.test(behind.text) ||
    /^(?:[.,;]|or|and|otherwise|else|if|respectively)$/i.test(behind.text) ||
    behind.kind === 'break' ||
    isNumberingAt(tokens, read.next);
  if (!isClosed || isOfSubject(gloss, behind)) return false;
  if (token.kind === 'quote' || isGlossedAlike(read, behind, gloss)) return true;
  if (/^\d/.test(item.text)) return token.kind === 'number';
  if (/^\p{Lu}/u.test(item.text)) return /^\p{Lu}/u.test(token.text);
  return from - at >= 2 || token.isLabel === true || isPolar(token.text);
}

/** "The query is navigational if …, informational if …": the query is what the labels are said of. */
function isOfSubject(gloss: string, behind: Token | undefined): boolean {
  return /^(?:is|are)$/.test(gloss) && /^(?:if|when)$/.test(behind?.text ?? '');
}

/** "Critical if …, not so bad if …", "feature for …, upkeep for …", "Major means …, minor that …": explained in the same way. */
function isGlossedAlike({ item }: Reading, behind: Token | undefined, gloss: string): boolean {
  const words = item.text.split(' ').length;
  if (/^(?:if|when)$/.test(gloss))
    return (behind?.text === gloss && words <= 3) || (behind?.text === 'otherwise' && words === 1);
  return words === 1 && glossedAlike.get(gloss)?.includes(behind?.text ?? '') === true;
}

const glossedAlike: ReadonlyMap<string, readonly string[]> = new Map([
  ['means', ['means', 'that']],
  ['that', ['that']],
  ['stands', ['stands', 'for']],
  ['for', ['for']],
]);

function isPolar(text: string): boolean {
  return /^(?:yes|no|true|false|none|neither|neutral|other|both|positive|negative|unknown)$/i.test(
    text,
  );
}
