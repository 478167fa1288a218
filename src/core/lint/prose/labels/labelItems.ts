import { isOrderAt, orderPhrase, setPhrase } from './labelPhrases';
import type { Token } from './labelTokens';
import { endsItem, endsLabel, isGluing, neverLabels } from './labelWords';

/** One label as it is written, and whether quotation marks, capitals, digits or the like set it apart from running text. */
export interface Item {
  readonly text: string;
  readonly isMarked: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Reading {
  readonly item: Item;
  /** The token behind it. */
  readonly next: number;
}

/** What may be one label, from a token on, perhaps behind another one. */
export function itemAt(tokens: readonly Token[], at: number, before?: Item): Reading | undefined {
  const from = behindNumbering(tokens, at);
  const first = tokens[from];
  if (!first) return undefined;
  const hasArticle = from > at && tokens[at]!.text === 'the';
  if (first.kind === 'quote') {
    if (first.text === '' || first.text.split(/\s+/).length > longestItem) return undefined;
    return { item: itemOf([first], true), next: from + 1 };
  }
  if (first.kind === 'number') return { item: itemOf([first], true), next: from + 1 };
  if (isFillerVerb(tokens, from) && !before) return undefined;
  if (isHeading(tokens, from)) return undefined;
  const words =
    setPhrase(tokens, from) ?? orderPhrase(tokens, from, before) ?? plainItem(tokens, from);
  if (words.length === 0 || isOrderAt(tokens, from, words.length)) return undefined;
  if (words.length === 1 && neverLabels.has(first.text) && !isAmong(tokens, from, before))
    return undefined;
  if (before && isManner(tokens, from)) return undefined;
  if (
    /^nothing$/i.test(first.text) &&
    /^(?:more|else|but|besides)$/.test(tokens[from + 1]?.text ?? '')
  )
    return undefined;
  const opens = /^[.?!]$/.test(tokens[at - 1]?.text ?? '.') || tokens[at - 1]?.kind === 'break';
  const isMarked =
    !(opens && !/^(?:\p{Lu}{2,}|.)$|[_\d]/u.test(first.text)) &&
    (words.every(({ text }) => isNameLike(text)) || isOption(words));
  if (!isMarked && hasArticle && !words.every((word) => word.isLabel)) return undefined;
  return { item: itemOf(words, isMarked), next: from + words.length };
}

/** "The following departments:" calls labels something. */
const isHeading = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === ':' &&
  /^(?:following|these|possible|available|valid|allowed)$/i.test(tokens[at - 1]?.text ?? '');

/** What definitions call things is a label where it is known to be one or stands amid others: "person, number or date". */
function isAmong(tokens: readonly Token[], at: number, before: Item | undefined): boolean {
  const behind = tokens[at + 1]?.text ?? '.';
  const isBetween = /^(?:,|or|and)$/.test(behind);
  const isLast = /^(?:or|and)$/.test(tokens[at - 1]?.text ?? '') && /^[.;)]?$/.test(behind.trim());
  return tokens[at]!.isLabel === true || (before !== undefined && (isBetween || isLast));
}

/** "Output one of the labels red, green, written in small letters": how they are to be written. */
function isManner(tokens: readonly Token[], at: number): boolean {
  const [before, word, behind] = [-1, 0, 1].map((offset) => tokens[at + offset]);
  return (
    before?.text === ',' &&
    word?.isLabel !== true &&
    /^(?:\p{Ll}+(?:ed|ing)|written|spelt|put|given|set|all|each|always|both|preferably|strictly)$/u.test(
      word?.text ?? '',
    ) &&
    /^(?:in|as|with|by|without|using|exactly|on|inside|between|the|an?|no|only|from)$/.test(
      behind?.text ?? '',
    )
  );
}

const longestItem = 5;

/** "Option 1", "Completion B". */
function isOption(words: readonly Token[]): boolean {
  return words.length === 2 && /^(?:\d+|[A-Z])$/.test(words[1]!.text);
}

/** Capitals, underscores or digits: no running text. */
function isNameLike(text: string): boolean {
  return /^\p{Lu}/u.test(text) || /[_\d]/.test(text) || !/[\p{L}\p{N}]/u.test(text);
}

function itemOf(words: readonly Token[], isMarked: boolean): Item {
  const first = words[0]!;
  const last = words.at(-1)!;
  const text = words.map((word) => word.text).join(' ');
  return { text: text.replace(/[.,]$/, ''), isMarked, start: first.start, end: last.end };
}

/** "(1)", "1)", "a)", "-", "*", "the word", "a": what may stand before an item. */
export function behindNumbering(tokens: readonly Token[], at: number): number {
  const text = (offset: number): string => tokens[at + offset]?.text ?? '';
  const isNumbering = (offset: number): boolean =>
    tokens[at + offset]?.kind !== 'quote' && /^(?:\d{1,2}|[a-z]|[ivx]+)$/i.test(text(offset));
  if (tokens[at]?.kind === 'break') return behindNumbering(tokens, at + 1);
  if (text(0) === '(' && isNumbering(1) && text(2) === ')') return at + 3;
  if (isNumbering(0) && text(1) === ')' && !/^(?:or|and)$/.test(text(-1))) return at + 2;
  const isFirst = /^[:.;]?$/.test(text(-1).trim());
  if (isFirst && /^\d{1,2}$/.test(text(0)) && text(1) === '.' && /^\p{Lu}/u.test(text(2)))
    return at + 2;
  if (/^[-*•–]$/.test(text(0))) return at + 1;
  if (
    tokens[at]?.kind === 'word' &&
    !tokens[at].isLabel &&
    /^(?:an?|the)$/.test(text(0)) &&
    !/^[,.;]/.test(text(1))
  ) {
    return /^(?:words?|labels?|letters?|numbers?|strings?|digits?|class)$/i.test(text(1))
      ? at + 2
      : at + 1;
  }
  if (/^(?:either|as|labels?|letters?|numbers?)$/.test(text(0)) && !endsLabel.test(text(1)))
    return at + 1;
  return at;
}

/** Words up to the next one that only holds the sentence together, at most `longestItem`. */
function plainItem(tokens: readonly Token[], from: number): Token[] {
  const words: Token[] = [];
  for (let at = from; at < tokens.length && words.length < longestItem; at++) {
    const token = tokens[at]!;
    const isPart =
      token.kind === 'word' ||
      (token.kind === 'number' && words.length === 1) ||
      token.text === '&';
    const isEnd = endsItem(token.text, words.length) && !(token.isLabel && words.length === 0);
    if (
      !isPart ||
      (isEnd && !isOfName(tokens, at, words.length) && !isParticle(tokens, at, words.length))
    )
      break;
    const isName = /^(?:\p{Lu}|\d+)$/u.test(token.text);
    if (isName && (words.length > 1 || /^\p{Ll}+(?:s|ed|ing)$/u.test(words[0]?.text ?? ''))) break;
    words.push(token);
  }
  return words;
}

/** "Pests, lack | of light": a name of three words among others. */
function isOfName(tokens: readonly Token[], at: number, before: number): boolean {
  const [name, behind] = [tokens[at + 1], tokens[at + 2]?.text ?? '.'];
  return (
    tokens[at]!.text === 'of' &&
    before === 1 &&
    name?.kind === 'word' &&
    !isGluing(name.text.toLowerCase()) &&
    /^(?:,|or|and)$/.test(tokens[at - 2]?.text ?? '') &&
    /^[,.;)]$|^(?:or|and)$/.test(behind)
  );
}

/** "Caught or run | out" */
const isParticle = (tokens: readonly Token[], at: number, before: number): boolean =>
  before === 1 &&
  /^(?:out|off|up|down|over)$/.test(tokens[at]!.text) &&
  endsLabel.test(tokens[at + 1]?.text.trim() ?? '');

/** Words that may stand between two items: "answer A if …, output B if …". */
export function isFillerVerb(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.isLabel) return false;
  return /^(?:answer|output|return|say|label|write|respond|reply|give|classify|denote|tag|print|generate|choose|select|it|as|with|is|should|be|via|indicate|into|mark|your)$/i.test(
    tokens[at]?.text ?? '',
  );
}
