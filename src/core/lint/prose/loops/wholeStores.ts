import { keepers, namedHolders } from './collections';
import type { Clause } from './loopClauses';
import type { Context } from './loops';
import * as says from './loopWords';
import type { Mention } from './unitMentions';

/** "In this way through the whole commit history", "do this for the whole vocabulary list" */
export function isWholeStore(
  { kind, head, start }: Mention,
  { mood, lead, rest, isAgain }: Clause,
  { sentence, before, units }: Context,
): boolean {
  if (kind !== 'whole' || mood !== 'order') return false;
  const isStore = says.stores.test(/^ ([a-z]+)(?=\s*(?:[.,;:!]|$))/i.exec(rest)?.[1] ?? head);
  if (isStore && !units.mentions(head) && (isAgain || says.isSame(lead))) return true;
  const [, held, holder] = namedStore.exec(sentence.slice(start, start + longestName)) ?? [];
  if (!isAgain || held === undefined || holder === undefined) return false;
  if (units.mentions(holder) || units.givesSome(held) || before.includes(held)) return false;
  return units.standingOf(held) !== 'part';
}

/** What holds inputs and is named after them, or after their kind. */
const namedStore = new RegExp(
  String.raw`^the [a-z]+ ([a-z]+) (${namedHolders}|${keepers}|files?|logs?)(?![\w-])`,
  'i',
);
const longestName = 60;
