import { stem } from '../../evaluate/metrics/porter';
import { numberWords } from '../../document/numberWords';
import { grammarWords } from './grammarWords';
import { irregularForms, negationWords, otherClasses, verbClasses } from './vocabulary';
import { furtherClasses, furtherVerbs } from './synonyms';
import { wordsOf, type Word } from './words';

/** A word or phrase that carries meaning, as the class of words that mean the same in a step list. */
export interface Concept {
  /** The first word of its class, or its stem where it has no class; `not` for every negation, digits for a number. */
  readonly id: string;
  readonly kind: 'action' | 'thing' | 'negation' | 'number';
  readonly start: number;
  readonly end: number;
}

/** Words by their meaning, for `conceptsOf`. */
export type Vocabulary = ReadonlyMap<string, readonly Entry[]>;

/** The concepts of a text in order; words that only hold a sentence together are left out. */
export function conceptsOf(text: string, vocabulary: Vocabulary = basic): readonly Concept[] {
  const words = wordsOf(text);
  const found: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const [concept, length] = conceptAt(words, at, vocabulary);
    if (concept?.kind === 'action' && isNoun(words, at)) found.push({ ...concept, kind: 'thing' });
    else if (concept) found.push(concept);
    at += length;
  }
  return found;
}

/** "The list", "of use", "you have found": no order to do anything. */
function isNoun(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  if (nounEnding.test(words[at]!.lower)) return true;
  return beforeNouns.has(before) || (before === 'have' && words[at - 2]?.lower === 'you');
}

/** "Expressions", which is a form of no verb. */
const nounEnding = /(?:(?<!ment)ion|ance|ence)s?$|ments$/;
const beforeNouns = new Set(
  `a an the this that these those your its their his her each every any some no all which of in from for with by as than final
   correct best first second last next other possible same own main key is are was were been you`.split(
    /\s+/,
  ),
);

export interface Entry {
  readonly id: string;
  readonly kind: Concept['kind'];
  /** The stems behind the first one. */
  readonly rest: readonly string[];
}

function conceptAt(
  words: readonly Word[],
  at: number,
  vocabulary: Vocabulary,
): readonly [Concept | undefined, number] {
  const first = words[at]!;
  const { start } = first;
  const own = stemOf(first.lower);
  // "faulty" and "fault", "chiefly" and "chief"
  const root = vocabulary === wide ? own.replace(/l?i$/, '') : own;
  const known = vocabulary.get(own) ?? vocabulary.get(root) ?? [];
  for (const { id, kind, rest } of known) {
    if (rest.length === 0 && grammarWords.has(first.lower)) continue;
    const last = words[at + rest.length];
    const isHere =
      last && rest.every((part, index) => part === stemOf(words[at + 1 + index]!.lower));
    if (isHere) return [{ id, kind, start, end: last.end }, rest.length + 1];
    if (isSplit(rest, words, at)) return [{ id, kind, start, end: first.end }, 1];
  }
  const number = numberOf(first.lower);
  if (number !== undefined) return [{ id: number, kind: 'number', start, end: first.end }, 1];
  if (grammarWords.has(first.lower)) return [undefined, 1];
  return [{ id: stemOf(first.lower), kind: 'thing', start, end: first.end }, 1];
}

/** "Leave them out": up to four words stand between verb and particle. */
function isSplit(rest: readonly string[], words: readonly Word[], at: number): boolean {
  if (rest.length !== 1 || !particles.has(rest[0]!)) return false;
  return words.slice(at + 2, at + 6).some(({ lower }) => lower === rest[0]);
}

const particles = new Set(['out', 'up', 'away', 'aside', 'down', 'together']);

/** Cardinal and ordinal numbers as digits: "two" is 2, "second" is "2nd". */
function numberOf(word: string): string | undefined {
  if (/^\d/.test(word)) return word;
  const ordinal = ordinals.indexOf(word);
  if (ordinal >= 0) return `#${ordinal + 1}`;
  const index = numberWords.indexOf(word);
  return index > 0 ? String(index + 1) : undefined;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

const stems = new Map<string, string>();

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const base = irregularForms[word] ?? word.replace(/['’]s$/, '');
  const result = stem(base);
  if (stems.size > 20_000) stems.clear();
  stems.set(word, result);
  return result;
}

/** Entries by their first stem, those with more words first. A word keeps the first class that it is listed in. */
function vocabularyOf(
  classes: readonly (readonly [lines: string, kind: Concept['kind']])[],
): Vocabulary {
  const read = new Map<string, Entry[]>();
  const add = (phrase: string, id: string, kind: Concept['kind']): void => {
    const [first, ...rest] = phrase.split(' ').map(stemOf);
    const entries = read.get(first!) ?? [];
    if (entries.some((entry) => entry.rest.join(' ') === rest.join(' '))) return;
    entries.push({ id, kind, rest });
    entries.sort((a, b) => b.rest.length - a.rest.length);
    read.set(first!, entries);
  };
  for (const word of negationWords.split(' ')) add(word, 'not', 'negation');
  for (const [lines, kind] of classes)
    for (const line of lines.trim().split('\n')) {
      const phrases = line.split('|').map((phrase) => phrase.trim());
      for (const phrase of phrases) add(phrase, phrases[0]!, kind);
    }
  return read;
}

const basic = vocabularyOf([
  [verbClasses, 'action'],
  [otherClasses, 'thing'],
]);

/** With nouns and adjectives that are near each other in meaning, too. */
export const wide = vocabularyOf([
  [verbClasses, 'action'],
  [furtherVerbs, 'action'],
  [otherClasses, 'thing'],
  [furtherClasses, 'thing'],
]);
