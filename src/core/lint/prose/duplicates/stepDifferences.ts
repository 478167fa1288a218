import { conceptsOf, wide } from '../concepts';
import { reckonsOtherwise } from './reckoning';
import type { Meaning } from './stepMeaning';
import { bestMatch } from './tokens';

/** Whether two steps are about two things, however many words they share. */
export function differs(later: Meaning, earlier: Meaning): boolean {
  if ([...later.numbers].some((number) => !earlier.numbers.has(number))) return true;
  if ([...earlier.numbers].some((number) => number.startsWith('#') && !later.numbers.has(number)))
    return true;
  if ([...later.literals].some((literal) => !isNamed(literal, earlier))) return true;
  if (onlyIn(later, earlier, digits) && onlyIn(earlier, later, digits)) return true;
  if (swapsNumbers(later, earlier)) return true;
  if (later.isConditional !== earlier.isConditional && !later.isDemand) return true;
  if (onlyIn(later, earlier, /^[a-z]$/)) return true;
  if (opposites.some(([one, other]) => opposed(later, earlier, one, other))) return true;
  if (telling.some((id) => names(id, later, earlier) || names(id, earlier, later))) return true;
  if (asksOtherwise(later, earlier)) return true;
  if (!later.isDemand && isOther(later) && !isOther(earlier)) return true;
  if (!later.isDemand && goesByParts(later) && !goesByParts(earlier) && startsByParts(later))
    return true;
  if (gathers(later) && !gathers(earlier)) return true;
  if (later.words.includes('already') && !earlier.words.includes('already')) return true;
  if (later.isDemand && restricting(later) && !restricting(earlier) && later.numbers.size === 0)
    return true;
  if (later.isSelecting && !earlier.isSelecting && !earlier.asks) return true;
  if (
    standsElsewhere(later, earlier) &&
    (checksFound(later, earlier) || standsElsewhere(earlier, later))
  )
    return true;
  if (!later.isDemand && namesOtherTimes(later, earlier)) return true;
  if (oppositeWords.some(([one, other]) => opposedIn(later.words, earlier.words, one, other)))
    return true;
  if (reckonsOtherwise(later, earlier) || reckonsOtherwise(earlier, later)) return true;
  return isParallel(later, earlier);
}

/** "1 follows from 2", "2 follows from 1". */
const swapsNumbers = ({ numberOrder: a }: Meaning, { numberOrder: b }: Meaning): boolean =>
  a.length > 1 &&
  a.length === b.length &&
  a.join() !== b.join() &&
  [...a].sort().join() === [...b].sort().join();

const digits = /^\d+$/;
const onlyIn = ({ ids }: Meaning, { set }: Meaning, shape: RegExp): boolean =>
  ids.some((id) => shape.test(id) && !set.has(id));

const isNamed = (literal: string, { literals, set }: Meaning): boolean => {
  const concepts = conceptsOf(literal, wide);
  return (
    literals.has(literal) ||
    (concepts.length > 0 && literal.length > 2 && concepts.every(({ id }) => set.has(id)))
  );
};

/** "The number before the point", "the number behind the point". */
const standsElsewhere = ({ words }: Meaning, other: Meaning): boolean =>
  words.some((word) => whereabouts.has(word) && !other.words.includes(word));

/** A check of what was only found: "check that the cause comes before the effect". */
const checksFound = (later: Meaning, earlier: Meaning): boolean =>
  later.isDemand && !earlier.isDemand && !earlier.produces;
const whereabouts = new Set(
  'before after behind above below under over inside outside beside between around beyond against'.split(
    ' ',
  ),
);

/** "Which day is meant", "the month and the year": the vocabulary takes both for a time. */
const namesOtherTimes = ({ words }: Meaning, other: Meaning): boolean =>
  words.some((word) => unitsOfTime.has(word) && !other.words.includes(word));
const unitsOfTime = new Set([
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
  'hour',
  'minute',
]);

const opposites: readonly (readonly [string, string])[] = [
  ['positive', 'negative'],
  ['big', 'small'],
  ['correct', 'wrong'],
  ['same', 'different'],
  ['begin', 'end'],
  ['ascending', 'descending'],
  ['lower case', 'upper case'],
  ['agree', 'disagree'],
  ['#1', 'last'],
  ['keep', 'remove'],
  ['add', 'remove'],
  ['pleased', 'displeased'],
  ['earlier', 'later'],
  ['old', 'new'],
  ['odd', 'even'],
  ['synonym', 'opposite'],
  ['input', 'output'],
  ['cause', 'effect'],
  ['reason', 'result'],
  ['subject', 'object'],
  ['name', 'verb'],
  ['premis', 'hypothesi'],
  ['question', 'text'],
  ['question', 'answer'],
  ['strengthen', 'weaken'],
  ['support', 'undermin'],
  ['support', 'contradict'],
  ['praise', 'blame'],
  ['increase', 'decrease'],
  ['visible', 'hidden'],
  ['literal', 'figurative'],
  ['joy', 'sad'],
  ['love', 'hate'],
  ['plural', 'singular'],
  ['prefix', 'suffix'],
  ['vowel', 'conson'],
  ['relevant', 'irrelevant'],
  ['allowed', 'forbidden'],
  ['accept', 'refuse'],
  ['maximum', 'minimum'],
  ['top', 'bottom'],
  ['premis', 'hypothes'],
  ['buyer', 'seller'],
  ['earli', 'late'],
  ['rule', 'violate'],
  ['obey', 'violate'],
];

/** "Who does it?" and "To whom?": questions that open with other words are two. */
const asksOtherwise = (later: Meaning, earlier: Meaning): boolean =>
  earlier.questionWords.length > 0 &&
  later.questionWords.some((word) => !earlier.questionWords.includes(word));

/** "The others", "something else": not what was spoken of before. */
const isOther = ({ words, action }: Meaning): boolean =>
  action !== 'keep' &&
  words.some(
    (word, at) =>
      /^(?:else|others?|another)$/.test(word) &&
      !/^(?:each|one|and|after)$/.test(words[at - 1] ?? '') &&
      words[at + 1] !== 'than',
  );

/** "For each sentence": what was done with all of them at once is done one by one. */
const goesByParts = ({ words }: Meaning): boolean =>
  words.some((word) => word === 'each' || word === 'every');

/** "When each of them is free", "when they are free together". */
const gathers = ({ words }: Meaning): boolean =>
  words.some((word) =>
    /^(?:together|simultaneously|jointly|common|overall|altogether)$/.test(word),
  );

const startsByParts = ({ words }: Meaning): boolean =>
  words[0] === 'for' && /^(?:each|every)$/.test(words[1] ?? '');

const restricting = ({ words, set }: Meaning): boolean =>
  set.has('limit') ||
  ['only', 'exactly', 'single', 'one', 'nothing', 'alone', 'just'].some((word) =>
    words.includes(word),
  );

/** Little words that make the difference, which are no concepts. */
const oppositeWords: readonly (readonly [string, string])[] = [
  ['more', 'less'],
  ['more', 'fewer'],
  ['most', 'least'],
  ['before', 'after'],
  ['above', 'below'],
  ['with', 'without'],
  ['left', 'right'],
  ['always', 'never'],
  ['yes', 'no'],
  ['over', 'under'],
  ['likely', 'unlikely'],
  ['all', 'none'],
  ['former', 'latter'],
  ['must', 'may'],
  ['one', 'several'],
  ['up', 'down'],
];

function opposedIn(
  later: readonly string[],
  earlier: readonly string[],
  one: string,
  other: string,
): boolean {
  const [a, b] = [later.includes(one), later.includes(other)];
  const [c, d] = [earlier.includes(one), earlier.includes(other)];
  return (a && !b && d && !c) || (b && !a && c && !d);
}

/** A step that has one of these and one that lacks it are about two things. */
const telling = ['opposite', 'negative', 'kind'];

/** Whether one has a word of a class that the other has no near word for. */
const names = (id: string, one: Meaning, other: Meaning): boolean =>
  one.set.has(id) &&
  one.tokens.some((token) => token.id === id && bestMatch(token, other.tokens) < sameRing);

function opposed(a: Meaning, b: Meaning, one: string, other: string): boolean {
  const only = (meaning: Meaning, has: string, hasNot: string): boolean =>
    meaning.set.has(has) && !meaning.set.has(hasNot);
  return (
    (only(a, one, other) && only(b, other, one)) || (only(a, other, one) && only(b, one, other))
  );
}

/** Two steps in the same words but for one thing are about two things. */
function isParallel(later: Meaning, earlier: Meaning): boolean {
  if (!hasOwn(later, earlier) || !hasOwn(earlier, later)) return false;
  const shared = commonInOrder(later.words, earlier.words);
  return shared / Math.min(later.words.length, earlier.words.length) >= 0.6;
}

/** Whether it has a thing that the other one does not say, in whatever words. */
const hasOwn = (of: Meaning, by: Meaning): boolean =>
  of.tokens.some(
    (token) =>
      token.id !== of.action && !by.set.has(token.id) && bestMatch(token, by.tokens) < sameRing,
  );
/** As `bestMatch` gives it for words of one ring. */
const sameRing = 0.85;

/** Length of the longest common subsequence, of at most 60 words of each. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  const second = b.slice(0, 60);
  let row = new Array<number>(second.length + 1).fill(0);
  for (const word of a.slice(0, 60)) {
    const next = [0];
    for (const [index, other] of second.entries())
      next.push(word === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    row = next;
  }
  return row.at(-1)!;
}
