import { isCommandVerb } from './answerWords';
import { ordinaryWords } from './extraLabels';
import { isGluing, itemAt, type Item } from '../labels/labelItems';
import { labelKey, type LabelSet } from '../labels/labels';
import { tokensOf, type Token } from '../labels/labelTokens';
import { sentencesOf } from '../words';

/**
 * What stands in a sentence where other clauses of it have labels, the verb being said but once: "assign sports to games, law to trials", "praise stands
 * for joy, blame for anger", "identical is 5, alike 3, and nothing in common 0".
 */
export function* parallelAnswersIn(step: string, { labels }: LabelSet): Generator<Item> {
  const keys = new Set(labels.map(labelKey));
  const lower = step.toLowerCase();
  if ([...keys].filter((key) => lower.includes(key)).length < 1) return;
  for (const { text, start } of sentencesOf(step)) {
    if (text.endsWith('?') || denial.test(text)) continue;
    const slots = clausesOf(tokensOf(text)).flatMap(slotsOf);
    for (const place of new Set(slots.map((slot) => slot.place))) {
      const items = slots.filter((slot) => slot.place === place).map(({ item }) => item);
      const filled = new Set(
        items.map((item) => labelKey(item.text)).filter((key) => keys.has(key)),
      );
      if (filled.size < (isCondition.test(place) ? 1 : 2)) continue;
      for (const item of items)
        if (!keys.has(labelKey(item.text)) && (item.isMarked || isNoun(item.text)))
          yield { ...item, start: start + item.start, end: start + item.end };
    }
  }
}

interface Slot {
  /** Clauses with the same one are alike. */
  readonly place: string;
  readonly item: Item;
}

const denial = /(?<!\bif )\bnot\b|\b(?:never|nor|avoid)\b|n['’]t\b/i;

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind !== 'quote' && parting.test(token.text)) clauses.push([]);
    else clauses.at(-1)!.push(token);
  return clauses;
}

const parting = /^(?:[,;:.()–—\n]|and|or|but|while|whereas|then)$/i;

/** The word before "to", "for" or the like, and what stands at the end. */
function slotsOf(clause: readonly Token[]): Slot[] {
  const slots: Slot[] = [];
  const first = itemAt(clause, isCommandVerb(clause[0]?.text ?? '') ? 1 : 0);
  const next = first && clause[first.next]?.text.toLowerCase();
  if (next && linking.test(next)) slots.push({ place: `x ${next}`, item: first.item });

  const [before, last] = clause.slice(-2);
  if (isAsking(clause, before)) return slots;
  const found = last && itemAt(clause, clause.length - 1);
  if (found && !/^(?:an?|the)$/i.test(before?.text ?? ''))
    slots.push({ place: endOf(clause, before!, last), item: found.item });
  return slots;
}

/** "If the sum is 0", of which "or less" is cut off. */
function isAsking(clause: readonly Token[], before: Token | undefined): boolean {
  return (
    /^(?:if|when|whenever|where|once|unless|whether)$/i.test(clause[0]?.text ?? '') &&
    /^(?:is|are|be|to|reaches|equals)$/.test(before?.text ?? '')
  );
}

/** A number or a quotation ends clauses in one way, and a word does behind the same word or behind any other single one. */
function endOf({ length }: readonly Token[], before: Token, { kind }: Token): string {
  const word = before.text.toLowerCase();
  if (kind === 'word') return length === 2 && !isGluing(word) ? 'y x.' : `${word} x.`;
  return isMeasuring(word) ? `${word} ${kind}.` : `${kind}.`;
}

/** One label with its condition makes another word with one an answer: "logic if …, and syntax if …". */
const isCondition = /^x (?:if|when|where)$/;

const linking = /^(?:to|for|if|when|where|in|on|with)$/;

/** "Fewer than 3", "step 3". */
function isMeasuring(word: string): boolean {
  return (
    (isGluing(word.toLowerCase()) && !/^(?:is|are|be|as|with|to|by)$/i.test(word)) ||
    unit.test(word)
  );
}

const unit =
  /^(?:than|least|most|steps?|items?|numbers?|sentences?|lines?|options?|like|or|plus|minus|times|[+*/=<>-])$/i;

function isNoun(text: string): boolean {
  return (
    /^\p{Ll}{3,}(?:[_-]\p{Ll}+)?$/u.test(text) && !ordinaryWords.has(text) && !isCommandVerb(text)
  );
}
