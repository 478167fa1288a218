import { collectionAt } from './collections';
import type { InputUnits } from './inputUnits';
import type { Clause } from './loopClauses';
import * as says from './loopWords';
import type { Features } from './unitLoops';
import type { Mention } from './unitMentions';

/** What the definition has another name for may also be in the input: "additional comments". */
export function isSurely({ mention, clause: { mood, rest, goesOn, isAgain } }: Features): boolean {
  if (mood !== 'order' || mention.kind === 'next') return true;
  return goesOn || isAgain || says.isAgain(rest) || says.procedureBehind.test(rest);
}

/** Whether only some of them are meant, or those of something in the input. */
export function restricts({ isContainer }: Mention, { lead, rest }: Clause): boolean {
  if (says.giving.test(lead) && /^ (?:an?|the|one|its|each|their) /i.test(rest)) return false;
  if (says.arranging.test(lead) && /^ (?:by|into) /i.test(rest)) return false;
  return says.restricting.test(isContainer ? rest.replace(/^ of [\w-]+/, '') : rest);
}

/**
 * Whether more than "each" or "all" says that inputs are gone through: what is done with them, or where they are. "Look at each
 * clause" may be about the clauses of the one input.
 */
export function isGoneThrough(
  { mention, clause: { mood, lead, rest, goesOn, isAgain } }: Features,
  sentence: string,
  units: InputUnits,
): boolean {
  if (mention.kind !== 'every' || mood !== 'order' || goesOn || isAgain) return true;
  const verb = orderedVerb.exec(lead)?.[1];
  return (
    (verb !== undefined && units.mentions(verb.toLowerCase())) ||
    says.working.test(lead) ||
    says.ensuring.test(lead) ||
    finishing.test(lead) ||
    says.giving.test(lead) ||
    preposition.test(lead) ||
    says.isAgain(rest) ||
    says.serial.test(rest) ||
    says.oneAtATime.test(sentence) ||
    collectionAt(rest) !== undefined ||
    given.test(sentence.slice(mention.start, mention.end)) ||
    arriving.test(rest)
  );
}

const orderedVerb = /^\W*(?:(?:then|now|next|first|and|also|finally|please),? )*([a-z]+)/i;
const finishing = /\b(?:finish|complete|cover) $/i;
const preposition = /\b(?:for|of|to|in|from|with|on|about|over|through|across) $/i;
const given = /\b(?:given|provided|available|open|incoming|waiting|unlabell?ed)\b/i;
const arriving =
  /^ (?:(?:that|which) )?(?:you (?:are|were) (?:given|shown|sent)|you (?:receive|received|get|got|find|have|see|meet)\b|there is\b|comes? in\b|came in\b|(?:is|was|has been) (?:given|provided|sent)\b)/i;
