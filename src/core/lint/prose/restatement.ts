import { differs } from './stepDifferences';
import type { Meaning } from './stepMeaning';

/** How much a concept tells that two steps share, and one that only one of them has. */
export interface Weigh {
  readonly shared: (id: string) => number;
  readonly own: (id: string) => number;
  /** Whether one step stands right above the other: most repetitions do. */
  readonly areNeighbours: boolean;
}

/** Whether `later` says nothing that `earlier` did not say already. */
export function restates(later: Meaning, earlier: Meaning, weigh: Weigh): boolean {
  if (later.ids.length === 0 || !later.isOrder || !earlier.isOrder) return false;
  if (sharesMeasure(later, earlier)) return true;
  const share = likeness(later, earlier, weigh);
  if (share < near || differs(later, earlier)) return false;
  if (!sameAction(later, earlier)) return looksAgain(later, earlier, share);
  if (later.produces && !earlier.produces && !later.isHandingOut) return false;
  return share >= leastLikeness(later, earlier, weigh);
}

/** "Scan for capitals" and "Find words that begin with a capital": reading for something is finding it. */
function looksAgain(later: Meaning, earlier: Meaning, share: number): boolean {
  const both = [later.action, earlier.action];
  if (!both.includes('read') || !both.includes('find') || later.isHandingOut) return false;
  const isSure = later.ids.filter((id) => earlier.set.has(id)).length >= 3;
  return isSure && share >= looking;
}

/** Shares of what both say. */
const near = 0.45;
const far = 0.55;
const looking = 0.58;
/** A weight: that of one word that the task does not have, or of two that it has. */
const leastShared = 0.9;
const muchShared = 3;

function leastLikeness(later: Meaning, earlier: Meaning, weigh: Weigh): number {
  if (later.isHandingOut) return earlier.produces ? 0.75 : 2;
  if (later.isDemand) return asksForForm(later) ? 0.55 : 0.8;
  const common = later.ids.filter((id) => earlier.set.has(id));
  const weight = common.reduce((sum, id) => sum + weigh.shared(id), 0);
  return weight >= (weigh.areNeighbours ? leastShared : muchShared) ? near : far;
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
  for (const id of later.ids) {
    if (later.isDemand && id === 'check') continue;
    if (earlier.set.has(id) || earlier.illustrations.has(id) || isRelated(id, later, earlier))
      common += shared(id);
    else rest += own(id);
  }
  for (const id of earlier.ids)
    if (!later.set.has(id) && !isRelated(id, earlier, later))
      rest += own(id) * (later.isDemand && asksForForm(later) ? 0.15 : 0.5);
  return common === 0 ? 0 : common / (common + rest);
}

/** "Consider" and "find" are both done in the head; a demand names no action of its own. */
function sameAction(later: Meaning, earlier: Meaning): boolean {
  if (later.isDemand || later.action === undefined || earlier.action === undefined) return true;
  if (earlier.actions.has(later.action)) return true;
  return related.some((group) => group.has(later.action!) && group.has(earlier.action!));
}

const related: readonly ReadonlySet<string>[] = [
  new Set(['find', 'consider', 'check', 'mean', 'imagine']),
  new Set(['write', 'merge', 'summarise', 'rewrite', 'answer', 'invent']),
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
