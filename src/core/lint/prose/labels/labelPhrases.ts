import type { Token } from './labelTokens';
import { endsLabel, isGluing } from './labelWords';

/** "Or on hold", ", too dark": function words begin a label where it ends with the next word, and behind another one. */
export function setPhrase(tokens: readonly Token[], from: number): Token[] | undefined {
  const opening = /^(?:or|and)$/.test(tokens[from - 1]?.text ?? '') ? ofState : ofMeasure;
  if (!opening.test(tokens[from]!.text)) return undefined;
  const length = tokens[from + 1]?.text === 'of' ? 3 : 2;
  const words = tokens.slice(from, from + length);
  const isWord = words.at(-1)!.kind === 'word' && !isGluing(words.at(-1)!.text.toLowerCase());
  return words.length === length &&
    isWord &&
    endsLabel.test(tokens[from + length]?.text.trim() ?? '')
    ? words
    : undefined;
}

const ofMeasure = /^(?:too|just)$/;
const ofState = /^(?:too|just|on|in|off|out|under|over|at|up|down|without)$/;

/**
 * "Self-care, see a doctor or …", "stop, wait for help, …": a label that is an order. Whoever lists what is to be done parts it
 * with commas; behind "and" or a semicolon the definition itself gives an order.
 */
export function orderPhrase(
  tokens: readonly Token[],
  from: number,
  before: unknown,
): Token[] | undefined {
  const lead = tokens[from - 1]?.text ?? '';
  if (!(before ? /^(?:[,/|:]|or)$/ : /^[:(]$/).test(lead) || !hasObject(tokens, from))
    return undefined;
  for (let length = 3; length <= longestOrder; length++) {
    if (endsLabel.test(tokens[from + length]?.text.trim() ?? ''))
      return tokens.slice(from, from + length);
    if (tokens[from + length]!.kind !== 'word') return undefined;
  }
  return undefined;
}

const longestOrder = 5;

/** "Yes or no; ignore | the title": an order of the definition. */
export function isOrderAt(tokens: readonly Token[], from: number, length: number): boolean {
  return length === 1 && hasObject(tokens, from);
}

function hasObject(tokens: readonly Token[], at: number): boolean {
  const [verb, article, noun] = tokens.slice(at, at + 3);
  return (
    verb?.kind === 'word' &&
    !verb.isLabel &&
    /^\p{Ll}{2}/u.test(verb.text) &&
    !isGluing(verb.text) &&
    /^(?:an?|the)$/.test(article?.text ?? '') &&
    !article!.isLabel &&
    noun?.kind === 'word' &&
    !isGluing(noun.text)
  );
}

/** "If the door | is open, answer open", "whether its author | is for or against it", "if no door | is open, answer none" */
export function isSubjectOfIs(tokens: readonly Token[], at: number): boolean {
  const determiner = tokens[at - 1]?.text ?? '';
  const isDetermined =
    /^(?:the|its|his|her|their)$/.test(determiner) ||
    (determiner === 'no' && /^(?:if|when|where)$/i.test(tokens[at - 2]?.text ?? ''));
  return isDetermined && tokens[at]!.isLabel !== true;
}
