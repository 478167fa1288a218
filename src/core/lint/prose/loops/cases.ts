import { collectionAt } from './collections';
import * as ends from './endWords';
import type { Clause } from './loopClauses';
import type { Context } from './loops';
import * as says from './loopWords';
import type { Mention } from './unitMentions';

/** "Proceed to the following problem", "until every problem in the set is solved", where nothing else is called so. */
export function isNextCase(
  { kind, isCase, standing, head }: Mention,
  { mood, rest, goesOn }: Clause,
  { before, units }: Context,
): boolean {
  if (!isCase || standing !== 'unknown' || units.mentions(head) || before.includes(head))
    return false;
  if (/^(?:next|following)$/.test(kind)) return mood === 'order' && goesOn && says.isSame(rest);
  if (kind !== 'every' || mood !== 'time') return false;
  return says.stores.test(collectionAt(rest)?.noun ?? '') && ends.finished.test(rest);
}
