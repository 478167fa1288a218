import { numberOf, ordinalWords } from './numberWords';
import type { WrittenList, WrittenNumber } from './numberedReferences';
import { belongsElsewhere, isQuoted } from './referenceContext';

const ordinal = String.raw`(?:\d{1,3}(?:st|nd|rd|th)|${ordinalWords.join('|')})(?![\p{L}\p{N}_-])`;
const joint = String.raw`(?:,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?:the\s+)?`;
const phrase = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])the\s+(?<ordinals>${ordinal}(?:${joint}${ordinal}){0,9})\s+steps?(?![\p{L}\p{N}_-])`,
  'giu',
);
const single = new RegExp(ordinal, 'giu');

/**
 * Every list of steps that a text names by their place, in its order: "the third step", "the 2nd and the 3rd step". Where an
 * ordinal stands alone ("the third step weighs more than the second"), it may mean a step, too, and belongs to each of them.
 */
export function ordinalReferences(text: string): WrittenList[] {
  const found: WrittenNumber[][] = [];
  for (const match of text.matchAll(phrase)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(end, end + 60);
    if (belongsElsewhere(before, after) || isQuoted(before, after) || purpose.test(after)) continue;
    found.push(ordinalsIn(match.groups!['ordinals']!, end - match[0].length + 3, text));
  }
  if (found.length === 0) return [];
  const unread = Array.from(text.matchAll(alone), ([, written]) => numberOf(written!));
  return found.map((numbers) => ({ numbers, unread }));
}

/** "The first step in solving it" is none of the list. */
const purpose = /^\s+(?:in|into|towards?|for|on|taken|mentioned|described|listed|given)(?!\p{L})/iu;

/** "The second" at the end of a clause or in front of a verb. */
const alone = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])the\s+(${ordinal})(?:\s+one)?(?=\s*(?:[.,;:!?)]|$)|\s+(?:is|was|has|does|and|or)(?!\p{L}))(?!(?:${joint}${ordinal})+\s+steps?(?!\p{L}))`,
  'giu',
);

function ordinalsIn(written: string, from: number, text: string): WrittenNumber[] {
  const offset = text.indexOf(written, from);
  return Array.from(written.matchAll(single), ({ 0: each, index }) => ({
    number: numberOf(each),
    start: offset + index,
    end: offset + index + each.length,
  }));
}
