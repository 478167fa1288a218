import { behindNumbering, itemAt, type Item, type Reading } from './labelItems';
import { isSubjectOfIs } from './labelPhrases';
import { behindNote, isBullet, isNumberingAt, separatorAt } from './labelSeparators';
import type { Token } from './labelTokens';

/** Behind "if …," or ": …;" to an item that is as clearly one as the first. */
export function behindGloss(tokens: readonly Token[], at: number, item: Item): number | undefined {
  const first = tokens[at];
  if (!first || !glossing.test(first.text)) return undefined;
  if (first.text === 'is' && !item.isMarked && isSubjectOfIs(tokens, at - 1)) return undefined;
  const isLoose = !item.isMarked && !tokens[at - 1]!.isLabel && relating.test(first.text);
  for (let next = at + 1; next < Math.min(tokens.length, at + longestGloss); next++) {
    const token = tokens[next]!;
    if (token.kind === 'break' && !isBullet(tokens, next) && !isNumberingAt(tokens, next)) {
      if (!/[,;]$/.test(tokens[next - 1]!.text)) return undefined;
      continue;
    }
    const behind =
      separatorAt(tokens, next) ??
      (/^[.]$/.test(token.text) ? sentenceStart(tokens, next) : undefined);
    if (behind !== undefined && resembles(tokens, behind, item, { word: first.text, isLoose }))
      return behind;
    if (/^[.?!]$/.test(token.text) && behind === undefined) return undefined;
  }
  return undefined;
}

/** The word that begins an explanation. */
interface Gloss {
  readonly word: string;
  /** "The peril that caused it", "who is speaking:": only where the next item has the same word is this the explanation of a label. */
  readonly isLoose: boolean;
}

const relating = /^(?:which|that|:)$/;

const longestGloss = 60;
const glossing =
  /^(?:if|when|whenever|for|where|in|to|which|that|means?|meaning|indicates?|being|refers?|denotes?|represents?|stands?|signifies|marks|is|=|-|–|—|:|->|=>)$/i;

/** A sentence that goes on enumerating: "1: bad. 2: good." or "… . (2) good". */
function sentenceStart(tokens: readonly Token[], at: number): number | undefined {
  const isHeaded = tokens[at + 1]?.kind === 'word' && tokens[at + 2]?.text === ':';
  return isNumberingAt(tokens, at + 1) || isHeaded ? at + 1 : undefined;
}

/** Behind an explanation, an item has to look like the one before and to be explained or to end the sentence, too. */
function resembles(tokens: readonly Token[], at: number, item: Item, gloss: Gloss): boolean {
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
  if (!isClosed || isOfSubject(gloss.word, behind)) return false;
  if (token.kind === 'quote' || isGlossedAlike(read, behind, gloss.word)) return true;
  if (gloss.isLoose && behind?.text !== gloss.word) return false;
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
