import { grammarWords } from '../grammarWords';
import { singular } from '../inflections';
import type { InputUnits } from './inputUnits';
import type { Clause } from './loopClauses';
import * as says from './loopWords';
import type { Mention } from './unitMentions';

/** "Proceed to the letter of the next employee": what is given of one, of another. */
export function isOfNextOwner(
  { kind, standing }: Mention,
  { mood, lead }: Clause,
  units: InputUnits,
): boolean {
  if (mood !== 'order' || standing === 'part' || !/^(?:next|following|other)$/.test(kind))
    return false;
  const owned = ownedBy.exec(lead);
  if (!owned || comparing.test(lead)) return false;
  const before = lead.slice(0, owned.index);
  return (
    units.standingOf(singular(owned[1]!.toLowerCase())) === 'unit' &&
    !says.aboutContent.test(before) &&
    !says.partOfContent.test(before)
  );
}

/** The words, in the singular, of what "in the anthology" names. */
const holderIn = (rest: string): string[] =>
  (says.holderBehind.exec(rest)?.[1]?.toLowerCase().split(' ') ?? [])
    .filter((word) => !grammarWords.has(word))
    .map(singular);

/** "Repeat for all lines of the anthology", where the definition gives a line and no anthology. */
export function isOfWhole(
  { standing, kind, head, isRowLike, isPlural }: Mention,
  clause: Clause,
  units: InputUnits,
): boolean {
  const { rest, goesOn, isAgain } = clause;
  if (!/^(?:unit|thing)$/.test(standing)) return false;
  if (isRowLike && !units.mentions(head)) return false;
  const isEach = isPlural && says.oneAtATime.test(rest);
  if (!goesOn && !isAgain && !isEach && !/^(?:next|other)$/.test(kind)) return false;
  const words = holderIn(rest);
  return words.length > 0 && !words.some((word) => units.mentions(word));
}

/** "Each further paragraph of the handbook", where the definition gives a paragraph of a handbook. */
export function isOfItsWhole({ rest }: Clause, units: InputUnits): boolean {
  return holderIn(rest).some((word) => units.isWhole(word));
}

/** "All further lines of the sheet", where the input is a sheet. */
export function isOfInput({ head }: Mention, { rest }: Clause, units: InputUnits): boolean {
  const holder = holderIn(rest).at(-1);
  return (
    holder !== undefined &&
    holder !== head &&
    !units.isWhole(holder) &&
    units.standingOf(holder) === 'unit'
  );
}

/** "The other scenes of the play", where the definition gives a piece of a play. */
export function isInOthersOfWhole(mention: Mention, clause: Clause, units: InputUnits): boolean {
  const { mood, lead } = clause;
  return (
    mention.standing === 'unknown' &&
    mood === 'order' &&
    /^(?:next|other)$/.test(mention.kind) &&
    !mention.isIndefinite &&
    isOfItsWhole(clause, units) &&
    !says.aboutContent.test(lead) &&
    !says.partOfContent.test(lead)
  );
}

const ownedBy = /\b(?:the|an?) ([\w-]+) (?:of|from|by) (?:the )?$/i;
const comparing = /\b(?:compar\w+|contrast\w*|against|differ\w*|distinguish|tell apart)\b/i;
