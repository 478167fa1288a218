import { isCommandVerb } from './answerWords';
import { evaluations, ordinaryWords } from './extraLabels';
import { endsAsLabels } from './plainAnswers';
import { itemAt, type Item } from '../labels/labelItems';
import { labelKey, type LabelSet } from '../labels/labels';
import { tokensOf, type Token } from '../labels/labelTokens';
import { isGluing } from '../labels/labelWords';
import { sentencesOf } from '../words';

/**
 * What stands in a sentence where other clauses of it have labels, the verb being said but once: "assign sports to games, law to trials", "praise stands
 * for joy, blame for anger", "identical is 5, alike 3, and nothing in common 0".
 */
export function* parallelAnswersIn(step: string, set: LabelSet): Generator<Item> {
  const { labels } = set;
  const keys = new Set(labels.map(labelKey));
  const lower = step.toLowerCase();
  if ([...keys].filter((key) => lower.includes(key)).length < 1) return;
  for (const { text, start } of sentencesOf(step)) {
    if (text.endsWith('?') || denial.test(text)) continue;
    const slots = clausesOf(tokensOf(text)).flatMap((clause) => slotsOf(clause, keys));
    for (const place of new Set(slots.map((slot) => slot.place))) {
      const items = slots.filter((slot) => slot.place === place).map(({ item }) => item);
      const filled = new Set(
        items.map((item) => labelKey(item.text)).filter((key) => keys.has(key)),
      );
      if (filled.size < (inCase.test(place) ? 1 : 2)) continue;
      for (const item of items)
        if (!keys.has(labelKey(item.text)) && (item.isMarked || isNoun(item.text, set)))
          yield { ...item, start: start + item.start, end: start + item.end };
    }
  }
}

interface Slot {
  /** Clauses with the same one are alike. */
  readonly place: string;
  readonly item: Item;
}

/** What forbids an answer; "no for one that is not" forbids none. */
const denial =
  /(?:^|[,;:] |\b(?:and|or|but) )(?:not|never|nor|avoid|do not|don['’]t|instead of|rather than)\b|\b(?:(?:must|should|may|can|do)(?: not|n['’]t)|never|cannot)\b/i;

/** The clauses of a sentence, each with the word that it begins with: "if it is long or | wordy" is one condition. */
function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    const last = clauses.at(-1)!;
    if (token.kind === 'quote' || !parting.test(token.text)) last.push(token);
    else if (joining.test(token.text) && isCondition(last)) clauses.push([last[0]!]);
    else clauses.push([]);
  }
  return clauses;
}

const parting = /^(?:[,;:.()–—\n]|and|or|but|while|whereas|then)$/i;
const joining = /^(?:and|or)$/i;
/** "Is neither", "zero means neither": of the labels. */
const ofLabels = /^(?!x )\S+ x\. (?:neither|none|both)$/;
/** "Look for clothes": no answer stands there. */
const looking = /^(?:look|search|watch|check|scan|listen|hunt|compare|ask|pay|count|note|think)$/i;

const isCondition = ([first]: readonly Token[]): boolean =>
  /^(?:if|when|whenever|where|once|unless|whether)$/i.test(first?.text ?? '');

/** The word before "to", "for" or the like, and what stands at the end. */
function slotsOf(clause: readonly Token[], keys: ReadonlySet<string>): Slot[] {
  if (looking.test(clause[0]?.text ?? '')) return [];
  const slots: Slot[] = [];
  const first = itemAt(clause, isCommandVerb(clause[0]?.text ?? '') ? 1 : 0);
  const next = first && clause[first.next]?.text.toLowerCase();
  const [before, last] = clause.slice(-2);
  const isSign = next === 'to' && keys.has(labelKey(last?.text ?? '')); // "'regards' to ham"
  if (next && linking.test(next) && !isSign && !hasOwnVerb(clause))
    slots.push({ place: `x ${next}`, item: first.item });
  if (isCondition(clause)) return slots; // what it asks about
  const found = last && itemAt(clause, clause.length - 1);
  const place = found && endOf(clause, before, last);
  if (place !== undefined && !ofLabels.test(`${place} ${found!.item.text}`))
    slots.push({ place, item: found!.item });
  return slots;
}

/** "Sympathy for customers is no topic": no verb is left out there. */
function hasOwnVerb(clause: readonly Token[]): boolean {
  const words = clause.map(({ text }) => text.toLowerCase());
  const verb = words.findIndex((word) => /^(?:is|are|was|were|has|have|does|do|says?)$/.test(word));
  const inner = words.findIndex((word) =>
    /^(?:that|which|who|whose|if|when|where|what)$/.test(word),
  );
  return verb >= 0 && (inner < 0 || verb < inner);
}

/** A number or a quotation ends clauses in one way, and a word does behind the same word or behind any other single one. */
function endOf(
  clause: readonly Token[],
  before: Token | undefined,
  { kind }: Token,
): string | undefined {
  const { length } = clause;
  const word = before?.text.toLowerCase() ?? '';
  if (articles.has(word)) {
    const verb = clause.at(-3)?.text.toLowerCase();
    return verb === 'is' || verb === 'are' ? `${verb} a x.` : undefined;
  }
  if (kind === 'word')
    return length === 2 && !isGluing(word) ? 'y x.' : `${word === 'are' ? 'is' : word} x.`;
  return isMeasuring(word) ? `${word} ${kind}.` : `${kind}.`;
}

const articles = new Set(['a', 'an', 'the']);

/** One label with its condition makes another word with one an answer: "logic if …, and syntax if …". */
const inCase = /^x (?:if|when|where)$/;

const linking = /^(?:to|for|if|when|where|in|on|with|what|whatever|those|anything|everything)$/;

/** "Fewer than 3", "step 3". */
function isMeasuring(word: string): boolean {
  return (
    (isGluing(word.toLowerCase()) && !/^(?:is|are|be|as|with|to|by)$/i.test(word)) ||
    unit.test(word)
  );
}

const unit =
  /^(?:than|least|most|steps?|items?|numbers?|sentences?|lines?|options?|like|or|plus|minus|times|[+*/=<>-])$/i;

/** "Care is needed" and "that is right" are said of no input. */
function isNoun(text: string, set: LabelSet): boolean {
  return (
    /^\p{Ll}{3,}(?:[_-]\p{Ll}+)?$/u.test(text) &&
    !ordinaryWords.has(text) &&
    !isCommandVerb(text) &&
    (!evaluations.has(text) || set.labels.some((label) => evaluations.has(labelKey(label)))) &&
    endsAsLabels(text, set, participle)
  );
}

const participle = /(?:ing|ed)$/;
