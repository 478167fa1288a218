import { behindNumbering, isFillerVerb, itemAt, type Item, type Reading } from './labelItems';
import { behindGloss } from './labelGlosses';
import { behindNote, separatorAt } from './labelSeparators';
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
    if (!read || isPlainBehindQuote(tokens, at, read) || isClauseAt(tokens, from, read)) break;
    items.push(read.item);
    next = read.next;
    const note = behindNote(tokens, next);
    from = separatorAt(tokens, note);
    if (from !== undefined && isClauseBefore(tokens, note, read)) break;
    const isMark =
      /^[,;]$/.test(tokens[note]?.text ?? '') && !/^(?:or|and)$/.test(tokens[note + 1]?.text ?? '');
    if (isMark && hasConjunction && !isMarkedAt(tokens, from, read.item)) break;
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

/** "Spam or ham; | no reason is given", "are spam; | everything else is ham": behind a semicolon, a plain item ends or is explained. */
function isClauseAt(tokens: readonly Token[], from: number, { item, next }: Reading): boolean {
  const behind = tokens[next];
  return (
    tokens[from - 1]?.text === ';' &&
    !item.isMarked &&
    behind !== undefined &&
    behind.kind !== 'break' &&
    !/^(?:[.,;:=(–—-]|[-=]>|or|and|if|when|where|for|otherwise|means?)$/.test(behind.text)
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

/** Behind the last item of an enumeration, another comma or semicolon mostly begins something else. */
function isMarkedAt(tokens: readonly Token[], at: number | undefined, item: Item): boolean {
  return item.isMarked && at !== undefined && itemAt(tokens, at, item)?.item.isMarked === true;
}

const mostItems = 150;
