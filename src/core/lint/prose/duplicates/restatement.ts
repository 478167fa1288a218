import { areKin } from './kinship';
import { likenessOf, type Weigh } from './likeness';
import { areOpposed } from './opposites';
import { reckonsOtherwise } from './reckoning';
import { asks, handingOut, records, weighs } from './stepShapes';
import type { Meaning } from './stepMeaning';

/** Whether `later` says nothing that `earlier` did not say already. */
export const restates = (later: Meaning, earlier: Meaning, weigh: Weigh): boolean =>
  !guards.some((differ) => differ(later, earlier)) &&
  (areTheSame(later, earlier) || likenessOf(later, earlier, weigh) > 0);

/** Whether it asks something of what was found; to ask whether something is there is to look for it. */
const weighsIt = ({ text, named }: Meaning): boolean =>
  weighs.test(text) && !named.has('contain') && !named.has('mention');

type Pair = (later: Meaning, earlier: Meaning) => boolean;

/** What shows that the two are about two things, or that the later one is the next thing to do. */
const guards: readonly Pair[] = [
  (later, earlier) => !later.isOrder || !earlier.isOrder,
  (later, earlier) => later.firstWord === earlier.firstWord && !isVerbatim(later, earlier),
  (later, earlier) => !later.isDemand && later.isConditional !== earlier.isConditional,
  (later, earlier) => later.numbers.some((number) => !earlier.numbers.includes(number)),
  (later, earlier) => later.literals.some((literal) => !earlier.literals.includes(literal)),
  (later, earlier) => later.named.has('opposite') !== earlier.named.has('opposite'),
  areOpposed,
  (later, earlier) => !sharesAct(later, earlier),
  (later, earlier) => reckonsOtherwise(later, earlier) || reckonsOtherwise(earlier, later),
  (later, earlier) => later.looksAhead || earlier.looksAhead,
  (later, earlier) => !later.isDemand && later.pointsBack && !earlier.pointsBack,
  (later, earlier) => takesUp(earlier, later) || (!later.isDemand && takesUp(later, earlier)),
  (later, earlier) => weighsIt(later) && !asks.test(earlier.text),
  (later, earlier) =>
    later.action === 'choose' && earlier.named.has('list') && !later.named.has('list'),
  verifies,
  writesAnew,
];

/** Who says the same again takes other words; who begins with the same one goes on to something else, unless all is the same. */
const isVerbatim = (later: Meaning, earlier: Meaning): boolean =>
  later.stems.every((stem) => earlier.stems.includes(stem)) &&
  later.numbers.join() === earlier.numbers.join();
const areTheSame = (later: Meaning, earlier: Meaning): boolean =>
  later.stems.length > 0 && isVerbatim(later, earlier) && isVerbatim(earlier, later);

/** Whether one may say with its action what the other one says with its own; a demand names none. */
const sharesAct = (later: Meaning, earlier: Meaning): boolean =>
  later.isDemand ||
  later.action === undefined ||
  earlier.action === undefined ||
  earlier.actions.has(later.action) ||
  later.actions.has(earlier.action) ||
  areKin(later.action, earlier.action) ||
  related.some((group) => group.has(later.action!) && group.has(earlier.action!)) ||
  (later.produces && earlier.produces);

/** "Consider" and "find" are both done in the head. */
const related: readonly ReadonlySet<string>[] = [
  new Set(['find', 'consider', 'check', 'mean', 'imagine', 'extract', 'invent']),
  new Set(['find', 'list', 'label']),
  new Set(['choose', 'extract']),
  new Set(['replace', 'correct', 'change']),
  new Set(['match', 'compare']),
];

/** Whether it has written what the earlier step only had found, or hands out what the earlier one had written. */
function writesAnew(later: Meaning, earlier: Meaning): boolean {
  if (records.test(later.text) && records.test(earlier.text)) return false;
  if (handingOut.test(later.text)) return !handingOut.test(earlier.text);
  return later.produces && later.action !== 'choose' && (earlier.isDemand || !earlier.produces);
}

/** "Check that the cause comes before the effect": what was found is held against something, and not found again. */
function verifies(later: Meaning, earlier: Meaning): boolean {
  return (
    later.isDemand &&
    !earlier.isDemand &&
    !earlier.produces &&
    (earlier.action === undefined || inHead.has(earlier.action))
  );
}
const inHead = new Set(
  'find consider read imagine invent mean list count extract compare mark label'.split(' '),
);
/** Whether it speaks of a thing of the other one as known. */
const takesUp = (one: Meaning, other: Meaning): boolean =>
  one.takenUp.some((stem) => other.stems.includes(stem) && !other.takenUp.includes(stem));
