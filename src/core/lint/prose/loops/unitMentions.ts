import { pluralOnly } from './givenNouns';
import type { InputUnits } from './inputUnits';
import * as says from './loopWords';
import { isSmall } from '../textNouns';
import { quantifiersFor } from './quantifiers';
import { nounPhraseAt, type NounPhrase } from './unitPhrases';

/** How a phrase speaks of inputs: of those to come, of no more of them, of others, of those that were, of all, of several. */
export type MentionKind =
  | 'next'
  | 'none'
  | 'other'
  | 'following'
  | 'prior'
  | 'last'
  | 'every'
  | 'any'
  | 'first'
  | 'several'
  | 'definite'
  | 'bare'
  | 'whole'
  | 'one';

/** A noun phrase about inputs, or about what could be inputs. */
export interface Mention extends NounPhrase {
  readonly kind: MentionKind;
  /** "the remaining", "the rest of" */
  readonly isRest: boolean;
  /** "a new" */
  readonly isFresh: boolean;
  /** "another", "any other", not "the other" */
  readonly isIndefinite: boolean;
  /** "still unlabelled" */
  readonly isUnlabelled: boolean;
  readonly start: number;
  /** Where its clause begins, or the words that govern it. */
  readonly clauseStart: number;
}

/** The noun phrases of a sentence with words in front that may make them more than the one input. */
export function* mentionsOf(sentence: string, units: InputUnits): Generator<Mention> {
  for (const match of sentence.matchAll(quantifiersFor(sentence))) {
    const phrase = nounPhraseAt(sentence, match.index + match[0].length, units);
    if (!phrase || (phrase.isPossessive && isOfOwner(match[0]))) continue;
    if (!phrase.isPlural && counting.test(match[0]) && plural.test(sentence.slice(phrase.end)))
      continue;
    const kind = kindOf(match[0], match.groups ?? {}, phrase);
    yield mentionAt({ sentence, start: match.index, words: match[0], phrase, kind });
  }
  for (const pattern of [oneAfterOther, numbered])
    for (const match of sentence.matchAll(pattern)) {
      const noun = match[0].replace(/ (?:no\b|number\b|#).*/i, '');
      const text = noun === match[0] ? sentence : sentence.slice(0, match.index + noun.length);
      const from = /^from /i.exec(noun)?.[0].length ?? 0;
      const phrase = nounPhraseAt(text, match.index + from, units);
      if (from > 0 && phrase && isSmall(phrase.head)) continue; // "from letter to letter" of a word
      const end = match.index + match[0].length;
      if (phrase?.standing === 'unit' && !isOfWhole(sentence, match.index, units))
        yield {
          ...mentionAt({ sentence, start: match.index, words: '', phrase, kind: 'next' }),
          end,
        };
    }
  yield* bareMentions(sentence, units);
}

/** "Read the list" line by line, where the input is a list. */
function isOfWhole(sentence: string, at: number, units: InputUnits): boolean {
  const before = sentence.slice(Math.max(0, at - reach), at).toLowerCase();
  const noun = /\b(?:the|this|its|your) (?:(?:whole|entire|full) )?([a-z-]+) $/.exec(before)?.[1];
  return noun !== undefined && units.mentions(noun) && !units.isWhole(noun);
}

/** How far back a sentence is looked at, in UTF-16 code units. */
const reach = 60;

/** "All function calls", where the input is a function */
const counting = /^(?:all|these|those|several|many|multiple)\b/i;
const plural = /^ [a-z]{3,}s(?![\w-])/i;

/** "All the customer's questions", "each of the customer's questions": what the one input has. */
const isOfOwner = (words: string): boolean =>
  /^(?:all\b|(?:each|every one|any|one) of (?:the|this|that)\b)/i.test(words);

/** Plurals of inputs without an article: "Process headlines one by one". */
function* bareMentions(sentence: string, units: InputUnits): Generator<Mention> {
  if (!goingThrough.test(sentence)) return;
  for (const match of sentence.matchAll(bare)) {
    const phrase = nounPhraseAt(sentence, match.index, units);
    if (phrase?.standing !== 'unit' || !phrase.isPlural) continue;
    const lead = sentence.slice(Math.max(0, phrase.end - reach), phrase.end);
    if (!says.removing.test(lead.replace(/[\w-]+$/, '')))
      yield mentionAt({ sentence, start: match.index, words: '', phrase, kind: 'bare' });
  }
}

const goingThrough =
  /\b(?:way|manner|fashion|like|likewise|sequen\w+|order|turn|one|until|till|batches|similarly|alike|successi\w+|over|bulk|loop|as they)\b/i;
/** Words in front of which no article is missing end the phrase before. */
const bare =
  /(?<=^|^[A-Z][a-z]+ |[.,;:] |\b(?:to|then|and|keep|keep on|continue|continue to|go|go on|on|by) [a-z]+(?: [a-z]+)? )(?!(?:the|a|an|each|every|all|this|that|its|your|both|two)\b)[A-Za-z][\w-]+(?=[ .,;:]|$)/g;

interface Found {
  readonly sentence: string;
  readonly start: number;
  /** In front of the phrase. */
  readonly words: string;
  readonly phrase: NounPhrase;
  readonly kind: MentionKind;
}

function mentionAt({ sentence, start, words, phrase, kind }: Found): Mention {
  return {
    ...phrase,
    kind,
    isPlural: (phrase.isPlural && !isOneText(sentence, phrase, kind)) || /^more than/i.test(words),
    isRest: /\b(?:rest|remainder|remaining)\b/i.test(words),
    isFresh: /\b(?:new|fresh)\b/i.test(words),
    isIndefinite: !/\b(?:the|these|those|your|our|all|each|every)\b/i.test(words),
    isUnlabelled: /^ (?:still|yet|not yet) \w+/i.test(sentence.slice(phrase.end)),
    start,
    clauseStart: clauseStart(sentence, start),
  };
}

/** "The minutes" */
const isOneText = (sentence: string, { head, end }: NounPhrase, kind: MentionKind): boolean =>
  kind === 'definite' && pluralOnly.test(sentence.slice(end - head.length - 1, end).toLowerCase());

/** "Review number two", "reviews two to fifty", "snippet 2, snippet 3" */
const numbered =
  /(?:(?<=\b(?:[Ss]tart|[Bb]egin|[Cc]ontinue|[Pp]roceed|[Oo]n|[Tt]urn)(?:ning)? (?:with|at|from|by|to) )(?:[a-z]+ )?([a-z]+) (?:no\.?|number|#) ?(?:1|one)(?![\w-])|\b[a-z]+ (?:no\.?|number|#) ?(?:[2-9]|two|three)(?![\w-])|(?<=^|[.;:] |\b(?:[Rr]epeat|[Cc]ontinue|[Pp]roceed|[Ss]ame|[Ss]o|[Oo]n) (?:for|with|to) )([A-Za-z][a-z-]+s) (?:two|three|\d+)(?:,| to| and|-| through)|\b([a-z-]+) (?:2|two)(?:,| and)(?: \3)? (?:3|three)(?![\w-]))/g;
/** "review after review", "tweet by tweet", "from note to note" */
const oneAfterOther =
  /\b([a-z-]+) (?:after|by|for) \1\b|\bfrom ([a-z-]+) to \2\b|(?<=\bone )([a-z-]+) (?:after (?:the other|another)|at a time)(?![\w-])/gi;

function kindOf(
  words: string,
  groups: Readonly<Record<string, string | undefined>>,
  phrase: NounPhrase,
): MentionKind {
  if (!phrase.isPlural && isPartial(words, phrase)) return 'one';
  if (groups['many'] !== undefined) return 'several';
  if (groups['whichever'] !== undefined) return 'next';
  return kinds.find((kind) => groups[kind] !== undefined) ?? 'one';
}

const kinds = [
  'next',
  'none',
  'following',
  'prior',
  'last',
  'several',
  'other',
  'every',
  'any',
  'first',
  'whole',
  'definite',
] as const;

/** Whether a singular speaks of more of the same: "the rest of the text", "additional context", "all other text", "a second", "the other" of two. */
function isPartial(words: string, { isMass }: NounPhrase): boolean {
  const counted = /^(?:each|every|any|another|an?)\b/i.test(words);
  if (/\b(?:rest|remainder)\b/i.test(words)) return true;
  if (/\b(?:remaining|additional|further|leftover)\b/i.test(words)) return !counted;
  if (/\bsubsequent\b/i.test(words)) return isMass && !counted;
  if (/^all (?:of )?the\b/i.test(words)) return true;
  if (/\bother\b/i.test(words)) return isMass || /^(?:the|all|some|no|other)\b/i.test(words);
  return /^an? (?:second|third|fourth)\b/i.test(words);
}

/** Where the clause around an offset begins: behind the last sign. */
function clauseStart(sentence: string, at: number): number {
  let from = at;
  while (from > 0 && !isSign(sentence, from - 1)) {
    from--;
    if (sentence[from] === ')') from = Math.max(0, sentence.lastIndexOf('(', from));
  }
  const opening = /^\s*(?:(?:and|then|or|but|so) )*/.exec(sentence.slice(from, at))![0];
  return from + opening.length;
}

const isSign = (text: string, at: number): boolean =>
  /[.;:!?,(]/.test(text[at]!) || (/[–—-]/.test(text[at]!) && /\s/.test(text[at + 1] ?? ' '));
