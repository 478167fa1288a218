import * as ends from './endWords';
import type { InputUnits } from './inputUnits';
import type { Clause } from './loopClauses';
import type { Mention } from './unitMentions';

/** "Until the e-mails of the entire collection are done", where the input is one e-mail and no collection. */
export function isUntilAllDone(
  { kind, isPlural, standing }: Mention,
  { mood, lead, rest }: Clause,
  units: InputUnits,
): boolean {
  if (kind !== 'definite' || !isPlural || mood !== 'time') return false;
  if (!/^(?:unit|thing)$/.test(standing)) return false;
  if (!ends.untilThe.test(lead) && !ends.notBefore.test(lead)) return false;
  const words = ofWhole.exec(rest)?.[1]?.toLowerCase().trim().split(' ') ?? [];
  return words.length > 0 && !words.some((word) => units.mentions(word) && !units.isWhole(word));
}

const ofWhole =
  /^ (?:of|in|from|by) (?:all(?: of)?(?: the| these| your)?|every|each|(?:the|your|this) (?:whole|entire|complete|full)) ((?:[\w'-]+ ){1,3}?)(?:is|are|has|have|was|were|gets?)(?![\w-])/i;
