import { agreementOf, places, sameAction, saysAlso, type Weigh } from './agreement';
import { grammarWords } from '../grammarWords';
import { areKin } from './kinship';
import { differs } from './stepDifferences';
import type { Meaning } from './stepMeaning';

/** Whether `later` says nothing that `earlier`, or a sentence of it, did not say already. */
export const restates = (later: Meaning, earlier: Meaning, weigh: Weigh): boolean =>
  [earlier, ...earlier.parts].some((each) => restatesAll(later, each, weigh));

function restatesAll(later: Meaning, earlier: Meaning, weigh: Weigh): boolean {
  if (later.ids.length === 0 || !later.isOrder || !earlier.isOrder) return false;
  if (sharesMeasure(later, earlier)) return true;
  return mayRestate(later, earlier, weigh) && scoreOf(later, earlier, weigh) > 0;
}

/** Whether nothing shows that the two are about two things. */
const mayRestate = (later: Meaning, earlier: Meaning, weigh: Weigh): boolean =>
  !later.looksAhead &&
  !earlier.looksAhead &&
  later.ids.some((id) => earlier.set.has(id)) &&
  (sameAction(later, earlier) || picksAgain(later, earlier)) &&
  !goesOn(later, earlier) &&
  !writesAnew(later, earlier) &&
  !differs(later, earlier) &&
  (later.isDemand ? isDemanded(later, earlier) : haveOneTheme(later, earlier, weigh)) &&
  (!later.isConditional || saysAll(later, earlier)) &&
  (later.firstWord !== earlier.firstWord || isVerbatim(later, earlier)) &&
  (!asksMore(later, earlier) || isVerbatim(later, earlier));

/**
 * What is to be so was asked for, word for word, when something was written or changed; that it was read or found asks for
 * nothing, and "The question should be easy" says more than "Write a question".
 */
function isDemanded(later: Meaning, earlier: Meaning): boolean {
  if (
    !earlier.isDemand &&
    !earlier.produces &&
    !earlier.set.has('check') &&
    inTheHead.has(earlier.action)
  )
    return false;
  const isWhole =
    later.isNegative || earlier.words.some((word) => /^(?:all|each|every)$/.test(word));
  const own = later.ids.filter((id) => !asking.has(id) && !(isWhole && id === 'contain'));
  const isProduct = (id: string): boolean => earlier.produces && earlier.heads.includes(id);
  return (
    own.every((id) => earlier.set.has(id) || denies(id, earlier)) &&
    own.some((id) => !isProduct(id) && !places.has(id))
  );
}

const denies = (id: string, { isNegative }: Meaning): boolean =>
  isNegative && (id === 'not' || id === 'remove');
const asking = new Set(['check', 'write', 'answer', 'sure', 'do', 'use', 'given', 'keep']);
const inTheHead = new Set([undefined, 'find', 'read', 'consider', 'list', 'count', 'compare']);

/** "Find out what each ingredient is needed for" asks for more than "Identify the ingredients". */
const asksMore = (later: Meaning, earlier: Meaning): boolean =>
  asksWhatFor.test(later.words.join(' ')) && !earlier.words.some((word) => questionWords.has(word));
const asksWhatFor = /^\w+ (?:\w+ )?what\b.* (?:for|of|by|with|to|about)$/;
const questionWords = new Set(['what', 'how', 'why']);

/** Who says the same again takes other words; who begins with the same one goes on to something else, unless all is the same. */
const isVerbatim = (later: Meaning, earlier: Meaning): boolean =>
  later.words.every(
    (word) => grammarWords.has(word) || earlier.words.some((other) => areForms(word, other)),
  );

/** "Mean", "meaning". */
const areForms = (one: string, other: string): boolean =>
  one === other ||
  (one.length > 3 && other.startsWith(one)) ||
  (other.length > 3 && one.startsWith(other));

const saysAll = (later: Meaning, earlier: Meaning): boolean =>
  later.ids.every((id) => saysAlso(id, later, earlier) > 0);

/** "Find the facts that matter", "Pick out the facts that matter": what is picked is said again in full. */
const picksAgain = (later: Meaning, earlier: Meaning): boolean =>
  later.action === 'choose' &&
  earlier.action === 'find' &&
  later.ids.filter((id) => earlier.set.has(id)).length >= 2 &&
  later.ids.every((id) => id === 'choose' || earlier.set.has(id) || places.has(id)) &&
  earlier.ids.every((id) => id === 'find' || later.set.has(id) || places.has(id));

/** Whether it has written what the earlier step only had found, or hands out what the earlier one had written. */
function writesAnew(later: Meaning, earlier: Meaning): boolean {
  if (earlier.isDemand && !later.isDemand && later.produces) return true;
  if (submits(later) && !submits(earlier)) return true;
  if (later.isHandingOut)
    return !earlier.produces || later.ids.length < 3 || !saysAll(later, earlier);
  return later.produces && !earlier.produces && later.action !== 'choose';
}

/** "Output the query" comes after "Write the query". */
const submits = ({ words }: Meaning): boolean => words.some((word) => handing.has(word));
const handing = new Set(['output', 'return', 'print', 'present', 'submit', 'report', 'provide']);

/** Whether it takes up what the earlier step has found, and so is the next thing to do. */
function goesOn(later: Meaning, earlier: Meaning): boolean {
  if (later.isDemand || earlier.pointsBack) return false;
  const isFound = (id: string): boolean => earlier.action !== 'read' && earlier.heads.includes(id);
  return (
    later.pointsBack ||
    later.takenUp.some(
      (id) =>
        !earlier.takenUp.includes(id) &&
        (isFound(id) || (earlier.ids[0] !== 'read' && !places.has(id))),
    )
  );
}

/** Whether what each of them is about occurs in the other one. */
function haveOneTheme(later: Meaning, earlier: Meaning, weigh: Weigh): boolean {
  const lacks = (id: string, of: Meaning, by: Meaning): boolean =>
    !helping.has(id) &&
    weigh(id) > littleWeight &&
    saysAlso(id, of, by) === 0 &&
    !by.ids.some((other) => areKin(id, other));
  const shared = later.ids.filter(
    (id) => id !== later.action && earlier.set.has(id) && weigh(id) >= telling,
  );
  const missing = later.heads.filter((id) => !places.has(id) && lacks(id, later, earlier));
  const hasCounterpart = earlier.ids.some(
    (id) => !places.has(id) && weigh(id) >= telling && lacks(id, earlier, later),
  );
  if (missing.length > 0 && shared.length < missing.length * 2 + (hasCounterpart ? 0 : 1))
    return false;
  if (later.action === 'read' && earlier.action === 'read' && missing.length === 0) return true;
  return [
    [later, earlier],
    [earlier, later],
  ].every(
    ([of, by]) =>
      of!.pointsBack || of!.heads.length === 0 || of!.heads.some((id) => !lacks(id, of!, by!)),
  );
}

const littleWeight = 0.1;
const telling = 0.5;
/** What stands in a question beside what it asks for. */
const helping = new Set(['use', 'contain', 'show', 'list', 'check', 'find', 'read', 'keep']);

/**
 * Above zero where the later step is more likely than not to say the same. The numbers are those that part the labelled
 * pairs of steps best, rounded.
 */
function scoreOf(later: Meaning, earlier: Meaning, weigh: Weigh): number {
  const { sure, ofLater, ofEarlier, onlyLater, onlyEarlier } = agreementOf(later, earlier, weigh);
  const shared = 1.9 * ofLater * ofEarlier + 1.3 * ofEarlier + 1.15 * Math.min(sure, mostSure);
  const own = 1.1 * onlyLater + 0.25 * onlyEarlier;
  const isSameAction = later.action !== undefined && later.action === earlier.action;
  const isWhole = onlyLater === 0 && onlyEarlier === 0;
  return (
    shared -
    own +
    (isSameAction ? 2.1 : 0) +
    (isWhole ? 0.8 : 0) +
    (later.isDemand ? 1.75 : 0) -
    (later.isHandingOut ? 0.7 : 0) -
    (later.firstWord === earlier.firstWord ? 1.55 : 0) -
    leastScore
  );
}

const mostSure = 3;
const leastScore = 3.4;

/** "At most eight words", and "eight words or fewer" with nothing besides. */
function sharesMeasure(later: Meaning, earlier: Meaning): boolean {
  const number = [...later.numbers].find(
    (each) => !each.startsWith('#') && earlier.numbers.has(each),
  );
  if (number === undefined || later.isHandingOut) return false;
  return (
    later.ids.every((id) => earlier.set.has(id) || measuring.has(id)) && later.set.has('limit')
  );
}

const measuring = new Set([
  'limit',
  'shorten',
  'count',
  'check',
  'length',
  'not',
  'big',
  'small',
  'remove',
  'answer',
  'write',
  'keep',
  'contain',
  'part',
  'sure',
]);
