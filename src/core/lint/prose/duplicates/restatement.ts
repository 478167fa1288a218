import { grammarWords } from '../grammarWords';
import { places, saysAlso, type Weigh } from './agreement';
import { isSameVerb, likenessOf, shareAct, sharesMeasure } from './likeness';
import { differs } from './stepDifferences';
import type { Meaning } from './stepMeaning';

/** Whether `later` says nothing that `earlier` did not say already. */
export function restates(later: Meaning, earlier: Meaning, weigh: Weigh): boolean {
  if (later.ids.length === 0 || !later.isOrder || !earlier.isOrder) return false;
  if (sharesMeasure(later, earlier)) return true;
  return (
    mayRestate(later, earlier) &&
    (areTheSame(later, earlier) || likenessOf(later, earlier, weigh) > 0)
  );
}

/** Whether nothing shows that the two are about two things. */
const mayRestate = (later: Meaning, earlier: Meaning): boolean =>
  !later.looksAhead &&
  !earlier.looksAhead &&
  !goesOn(later, earlier) &&
  !verifies(later, earlier) &&
  !writesAnew(later, earlier) &&
  !presupposes(later, earlier) &&
  !presupposes(earlier, later) &&
  !differs(later, earlier) &&
  (later.isDemand ||
    shareAct(later, earlier) ||
    picksAgain(later, earlier) ||
    (later.produces && earlier.produces)) &&
  (later.isNegative === earlier.isNegative || !isSameVerb(later, earlier)) &&
  (later.firstWord !== earlier.firstWord || isVerbatim(later, earlier)) &&
  (!asksMore(later, earlier) || isVerbatim(later, earlier) || asksItsTopic(later, earlier));

/** "Count the letters", "take the letters that were counted". */
function presupposes(one: Meaning, other: Meaning): boolean {
  const verb = other.tokens[0];
  return (
    verb !== undefined &&
    (verb.kind === 'action' || verb.id === other.action) &&
    one.participles.some((stem) => stem === verb.stems || stem === verb.stems.split(' ')[0])
  );
}

/** "Find the facts that matter", "Pick out the facts that matter": what is picked is said again in full. */
const picksAgain = (later: Meaning, earlier: Meaning): boolean =>
  later.action === 'choose' &&
  earlier.action === 'find' &&
  later.ids.filter((id) => earlier.set.has(id)).length >= 2 &&
  later.ids.every((id) => id === 'choose' || earlier.set.has(id) || places.has(id)) &&
  earlier.ids.every((id) => id === 'find' || later.set.has(id) || places.has(id));

/** "Find out what each ingredient is needed for" asks for more than "Identify the ingredients". */
const asksMore = (later: Meaning, earlier: Meaning): boolean =>
  asksWhatFor.test(later.wording) && !earlier.words.some((word) => questionWords.has(word));
/** "Find the subject matter", "find what it is about". */
const asksItsTopic = (later: Meaning, earlier: Meaning): boolean =>
  later.words.at(-1) === 'about' && later.set.has('point') && saysAll(later, earlier);
const asksWhatFor = /^\w+ (?:\w+ )?what\b.* (?:for|of|by|with|to|about)$/;
const questionWords = new Set(['what', 'how', 'why']);
const asking = new Set(['why', 'how', 'when', 'where', 'who']);

/** Who says the same again takes other words; who begins with the same one goes on to something else, unless all is the same. */
const isVerbatim = (later: Meaning, earlier: Meaning): boolean =>
  later.words.every(
    (word) =>
      (grammarWords.has(word) && !asking.has(word)) ||
      isBoth.test(word) ||
      earlier.words.some((other) => areForms(word, other)),
  );

/** "The two articles", "both of the articles". */
const isBoth = /^(?:both|two)$/;
const areTheSame = (later: Meaning, earlier: Meaning): boolean =>
  isVerbatim(later, earlier) && isVerbatim(earlier, later);

/** "Mean", "meaning". */
const areForms = (one: string, other: string): boolean =>
  one === other ||
  (one.length > 3 && other.startsWith(one)) ||
  (other.length > 3 && one.startsWith(other));

const saysAll = (later: Meaning, earlier: Meaning): boolean =>
  later.ids.every((id) => saysAlso(id, later, earlier) > 0);

/** Whether it has written what the earlier step only had found, or hands out what the earlier one had written. */
function writesAnew(later: Meaning, earlier: Meaning): boolean {
  if (earlier.isDemand && !later.isDemand && later.produces) return true;
  if (records(later) && records(earlier)) return false;
  if (submits(later) && !submits(earlier) && !isAnswer(earlier)) return true;
  if (later.isHandingOut)
    return (
      !earlier.produces ||
      later.ids.length < 3 ||
      !(earlier.isHandingOut || isAnswer(earlier) || later.action === earlier.action) ||
      !saysAll(later, earlier)
    );
  return later.produces && !earlier.produces && later.action !== 'choose';
}

/** "List the dates", "write down the dates". */
const records = ({ wording }: Meaning): boolean =>
  /^(?:list|note|jot down|collect|write (?:down|out)|make a list)\b/.test(wording);
/** "Answer with a name", "provide the name as the answer". */
const isAnswer = ({ firstWord }: Meaning): boolean =>
  /^(?:answer|reply|respond)$/.test(firstWord ?? '');

/** "Output the query" comes after "Write the query". */
const submits = ({ words }: Meaning): boolean => words.some((word) => handing.has(word));
const handing = new Set(['output', 'return', 'print', 'present', 'submit', 'report', 'provide']);

/** Whether it takes up what the earlier step has found, and so is the next thing to do, or does the same with something else. */
function goesOn(later: Meaning, earlier: Meaning): boolean {
  if (later.isDemand) return false;
  const isFound = (id: string): boolean =>
    earlier.action !== 'read' && earlier.set.has(id) && !places.has(id);
  return (
    (later.pointsBack && !earlier.pointsBack) ||
    picksFrom(later, earlier) ||
    (namesRest(later) && !namesRest(earlier)) ||
    pointsAtNamed(later, earlier) ||
    later.takenUp.some((id) => !earlier.takenUp.includes(id) && isFound(id)) ||
    later.holders.some(
      (id) => !earlier.holders.includes(id) && earlier.heads.includes(id) && isFound(id),
    ) ||
    (later.words.slice(0, 3).some((word) => inParallel.has(word)) &&
      later.wording !== earlier.wording)
  );
}

/** "List the nouns", "pick the noun that fits best". */
const picksFrom = (later: Meaning, earlier: Meaning): boolean =>
  later.action === 'choose' && earlier.set.has('list') && !later.set.has('list');

/** "Keep the long words", "compare the remaining words". */
const namesRest = ({ words }: Meaning): boolean =>
  words.some((word, at) => word === 'remaining' || (word === 'remain' && words[at - 1] === 'that'));

/** "Find the part of speech of the gap", "see which words have that part of speech". */
const pointsAtNamed = (later: Meaning, earlier: Meaning): boolean =>
  later.pointsAt !== undefined &&
  earlier.words.some((word) => areForms(word, later.pointsAt!)) &&
  later.wording !== earlier.wording;

/** "Check that the cause comes before the effect": what was found is held against something, and not found again. */
const verifies = (later: Meaning, earlier: Meaning): boolean =>
  later.isDemand &&
  !earlier.isDemand &&
  !checks.test(earlier.firstWord ?? '') &&
  !earlier.produces &&
  (earlier.action === undefined || inHead.has(earlier.action));
const checks = /^(?:check|verify|test|see|examine|confirm|consider)$/;
const inHead = new Set(
  'find consider read imagine invent mean list count extract compare mark label'.split(' '),
);

const inParallel = new Set(['likewise', 'similarly', 'equally']);
