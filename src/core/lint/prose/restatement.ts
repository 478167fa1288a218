import { areKin } from './kinship';
import { differs } from './stepDifferences';
import type { Meaning } from './stepMeaning';

/** How much a concept tells that two steps share, and one that only one of them has. */
export interface Weigh {
  readonly shared: (id: string) => number;
  readonly own: (id: string) => number;
  /** Whether one step stands right above the other: most repetitions do. */
  readonly areNeighbours: boolean;
}

/** Whether `later` says nothing that `earlier`, or a sentence of it, did not say already. */
export const restates = (later: Meaning, earlier: Meaning, weigh: Weigh): boolean =>
  [earlier, ...earlier.parts].some((each) => restatesAll(later, each, weigh));

function restatesAll(later: Meaning, earlier: Meaning, weigh: Weigh): boolean {
  if (later.ids.length === 0 || !later.isOrder || !earlier.isOrder) return false;
  if (sharesMeasure(later, earlier)) return true;
  if (!later.ids.some((id) => earlier.set.has(id))) return false;
  const isSame = sameAction(later, earlier) || picksAgain(later, earlier);
  if (!isSame && !mayLookAgain(later, earlier)) return false;
  const isNewWriting = later.produces && !earlier.produces && !later.isHandingOut;
  if (isSame && isNewWriting && later.action !== 'choose') return false;
  if (differs(later, earlier)) return false;
  const share = likeness(later, earlier, weigh);
  if (share < least) return false;
  if (!isSame) return share >= looking;
  const isSure =
    later.isDemand ||
    later.ids.every((id) => earlier.set.has(id) || places.has(id)) ||
    sureWords(later, earlier, weigh) >= leastSure;
  if (!isSure) return false;
  return share >= leastLikeness(later, earlier, weigh) + surcharge(later, earlier);
}

/** "Find the facts that matter", "Pick out the facts that matter": what is picked is said again in full. */
const picksAgain = (later: Meaning, earlier: Meaning): boolean =>
  later.action === 'choose' &&
  earlier.action === 'find' &&
  later.ids.filter((id) => earlier.set.has(id)).length >= 2 &&
  later.ids.every((id) => id === 'choose' || earlier.set.has(id) || places.has(id)) &&
  earlier.ids.every((id) => id === 'find' || later.set.has(id) || places.has(id));

/** The weight of what both steps name in so many words, apart from the places. */
const sureWords = (later: Meaning, earlier: Meaning, { shared }: Weigh): number =>
  later.ids
    .filter((id) => id !== later.action && earlier.set.has(id) && !places.has(id))
    .reduce((sum, id) => sum + shared(id), 0);

/** "Scan for capitals" and "Find words that begin with a capital": reading for something is finding it. */
function mayLookAgain(later: Meaning, earlier: Meaning): boolean {
  const both = [later.action, earlier.action];
  if (!both.includes('read') || !both.includes('find') || later.isHandingOut) return false;
  return later.ids.filter((id) => earlier.set.has(id)).length >= 3;
}

/** Shares of what both say. */
const least = 0.3;
const near = 0.45;
const far = 0.55;
const looking = 0.58;
const leastSure = 0.1;
/** A weight: that of one word that the task does not have, or of two that it has. */
const leastShared = 0.9;
const muchShared = 3;

function leastLikeness(later: Meaning, earlier: Meaning, weigh: Weigh): number {
  if (later.isHandingOut) return earlier.produces && later.ids.length > 2 ? 0.75 : 2;
  if (later.isDemand) return asksForForm(later) && earlier.produces ? 0.4 : 0.8;
  const common = later.ids.filter((id) => earlier.set.has(id));
  const weight = common.reduce((sum, id) => sum + weigh.shared(id), 0);
  return weight >= (weigh.areNeighbours ? leastShared : muchShared) ? near : far;
}

/** Steps that go on with what was found, or do the same to something else, say as a rule something new. */
function surcharge(later: Meaning, earlier: Meaning): number {
  const goes = later.goesOn && !earlier.goesOn ? 0.2 : 0;
  if (later.isDemand) return goes;
  const { object } = later;
  const isNew =
    object !== undefined &&
    !earlier.set.has(object) &&
    !hasKin(object, later, earlier) &&
    (!places.has(object) || (later.action === 'find' && object === 'sentence'));
  const isOther =
    later.action === undefined ? earlier.action !== undefined : !earlier.actions.has(later.action);
  return goes + (isNew ? 0.3 : 0) + (isOther ? 0.15 : 0);
}

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

/** The share of what both say, from 0 to 1; what only the earlier step says counts half. */
function likeness(later: Meaning, earlier: Meaning, { shared, own }: Weigh): number {
  let common = 0;
  let rest = 0;
  const says = (id: string, of: Meaning, by: Meaning): boolean =>
    by.set.has(id) || by.illustrations.has(id) || isRelated(id, of, by) || hasKin(id, of, by);
  const mine = later.ids.filter((id) => !says(id, later, earlier) && id !== 'check');
  const theirs = earlier.ids.filter((id) => !says(id, earlier, later));
  const isElsewhere = [mine, theirs].every((ids) => ids.some((id) => places.has(id)));
  const weight = (id: string): number => (places.has(id) && !isElsewhere ? 0.25 : 1) * own(id);
  const share = later.isDemand && (earlier.produces || asksForForm(later)) ? 0.15 : 0.5;
  for (const id of later.ids) if (says(id, later, earlier)) common += shared(id);
  for (const id of mine) rest += weight(id);
  for (const id of theirs) rest += weight(id) * share;
  return common === 0 ? 0 : common / (common + rest);
}

/** Where something is found; that one step names it and the other does not is no difference. */
const places = new Set(
  'text question message sentence conversation input review articl document story essai abstract descript line list page post email letter report note clause statement paper ad title premis'.split(
    ' ',
  ),
);

const hasKin = (id: string, of: Meaning, by: Meaning): boolean =>
  !by.set.has(id) && by.ids.some((other) => !of.set.has(other) && areKin(id, other));

/** "Consider" and "find" are both done in the head; a demand names no action of its own. */
function sameAction(later: Meaning, earlier: Meaning): boolean {
  if (later.isDemand || later.action === undefined || earlier.action === undefined) return true;
  if (earlier.actions.has(later.action)) return true;
  return related.some((group) => group.has(later.action!) && group.has(earlier.action!));
}

const related: readonly ReadonlySet<string>[] = [
  new Set(['find', 'consider', 'check', 'mean', 'imagine', 'extract', 'invent']),
  new Set(['write', 'merge', 'summarise', 'rewrite', 'answer', 'invent', 'convert', 'list', 'put']),
  new Set(['label', 'choose', 'write', 'answer']),
  new Set(['choose', 'extract']),
  new Set(['replace', 'correct', 'change']),
  new Set(['match', 'compare']),
];

/** Words for how the answer has to look, which a later check only says again. */
const formIds = new Set(
  'limit separate comma-separated begin end contain only past tense lower case upper case present tense not remove keep mention same copy quotation mark'.split(
    ' ',
  ),
);
const asksForForm = ({ ids, numbers }: Meaning): boolean =>
  numbers.size > 0 || ids.some((id) => formIds.has(id) || /case$|tense$/.test(id));

/** Only what comes first in both may be another word for the same. */
const isRelated = (id: string, of: Meaning, by: Meaning): boolean =>
  id === of.action &&
  related.some((group) => group.has(id) && by.action !== undefined && group.has(by.action));
