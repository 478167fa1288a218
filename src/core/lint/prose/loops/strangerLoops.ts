import { isDeed } from '../textNouns';
import type { InputUnits } from './inputUnits';
import type { Context } from './loops';
import type { Clause } from './loopClauses';
import * as ends from './endWords';
import * as says from './loopWords';
import type { Features } from './unitLoops';
import type { Mention } from './unitMentions';

/** What a definition also gives, but what may be in a text, too: numbers, patients, cities. */
export function isLoopOverThings(features: Features): boolean {
  const { mention, clause, isRestricted } = features;
  const { kind, isRest, isPlural, isRowLike } = mention;
  const { mood, lead, rest, goesOn, isAgain } = clause;
  if (mood === 'subject')
    return (
      isPlural &&
      kind !== 'definite' &&
      (says.undergoes.test(rest) || (says.comes.test(rest) && says.isSame(rest)))
    );
  if (mood === 'condition')
    return (
      isPlural && /^(?:next|several)$/.test(kind) && !mention.isAspect && says.given.test(rest)
    );
  if (mood === 'time' && kind === 'none') return isPlural || ends.lacking.test(rest);
  if (mood === 'time' && /^(?:next|other)$/.test(kind) && says.comes.test(rest)) return true;
  if (mood === 'time' && kind === 'every')
    return !mention.isAspect && !isRowLike && (ends.finished.test(rest) || ends.done.test(rest));
  if (kind === 'definite' && !isPlural) return goesOn && says.goesToFollower(lead, rest);
  const isSame = says.isAgain(rest);
  if (kind === 'definite' && mood === 'order' && /^ further (?:down|on|below)\b/.test(rest))
    return true;
  if (/^(?:next|other|every|definite)$/.test(kind) && isPlural && isSame && mood === 'order')
    return !isRestricted && !isManner(features);
  if (kind === 'following')
    return (
      mood === 'order' &&
      goesOn &&
      (isPlural
        ? !mention.isAspect && goesOnToThem(clause)
        : says.isSame(rest) || says.carried.test(lead))
    );
  if (kind === 'next')
    return (
      ((goesOn || isAgain) && !(isRowLike && isRestricted)) ||
      (mood === 'order' && isPlural && says.makingFor.test(lead)) ||
      (mood === 'order' && !isRestricted && !says.aboutContent.test(lead) && (isRest || !isPlural))
    );
  if (kind === 'other' && !isPlural && mention.isIndefinite && mood === 'order')
    if (says.working.test(lead) || (goesOn && !isRestricted && !mention.isAspect)) return true;
  if (kind === 'other')
    return isAgain || (isPlural && (goesOn || (mood === 'order' && says.makingFor.test(lead))));
  if (kind === 'every')
    return (
      isAgain ||
      (mood === 'order' &&
        ((isPlural && (goesOn || says.working.test(lead))) || says.procedureBehind.test(rest)))
    );
  return kind === 'several' && isPlural && (isAgain || (goesOn && mood === 'order'));
}

/** "…, with the rhymes in order": how something is made, and not that it is done again. */
const isManner = ({ clause: { lead, rest } }: Features): boolean =>
  /^with /i.test(lead) || (says.making.test(lead) && rest.startsWith(' with'));

/** "Go on to the following" recipes, not "… to the following points: …". */
const goesOnToThem = ({ lead, rest }: Clause): boolean =>
  says.turningTo.test(lead) && !/^[^.;!?]*:/.test(rest);

/** "Should your batch contain further products", "when the sheet has more problems" */
export function isInStore(
  { kind, standing }: Mention,
  { lead }: Clause,
  units: InputUnits,
): boolean {
  const holder = says.holding.exec(lead)?.[1]?.toLowerCase();
  if (holder === undefined || !/^(?:next|several)$/.test(kind) || units.mentions(holder))
    return false;
  return says.holders.test(holder) || (standing === 'unit' && units.standingOf(holder) !== 'unit');
}

/** "Repeat until the song is over", "do the rest of the song likewise", where the definition gives a line of a song. */
export function isToTheEnd({ mention, clause }: Features): boolean {
  const { mood, lead, rest, goesOn, isAgain } = clause;
  if (mention.isPlural || mention.isOutput) return false;
  if (mention.isRest) return mood === 'order' && (goesOn || isAgain || says.isAgain(rest));
  if (ends.toTheEndOf.test(lead)) return true;
  if (mood !== 'time') return false;
  return ends.untilThe.test(lead)
    ? ends.done.test(rest)
    : mention.kind === 'whole' && (goesOn || isAgain) && ends.untilDone.test(lead);
}

/**
 * "All items", where the definition has none: of a list that the input holds. "The next row" may be another input, and so may what
 * all is repeated for; "repeat the body for each item" repeats a part of the input.
 */
export function isRowOfInput(
  { mention: { kind, head }, clause: { lead, rest, isAgain } }: Features,
  { before, units }: Pick<Context, 'before' | 'units'>,
): boolean {
  if (says.rows.test(before)) return true;
  if (/^(?:next|following)$/.test(kind) || units.mentions(head)) return false;
  return (!isAgain && !says.isSame(rest)) || repeatsPart(lead);
}

/** "Repeat the body for", but not "repeat the steps for" and "apply the classification to". */
function repeatsPart(lead: string): boolean {
  const [, object, subject] = repeated.exec(lead) ?? [];
  const noun = (object ?? subject)?.toLowerCase();
  return noun !== undefined && !says.procedures.test(noun) && !isDeed(noun);
}
const repeated =
  /\b(?:repeat|redo|carry out|perform|execute|apply|run(?: through)?|do|process) (?:(?:the|its|their|all) ){1,2}(?:[\w-]+ )?([a-z]+) (?:for|on|to|with|over) $|\b(?:the|its|their) (?:[\w-]+ )?([a-z]+) (?:is|are) (?:[a-z]+ )?(?:repeated|carried out|performed|executed|applied|run|done) (?:for|on|to|with|over) $/i;
