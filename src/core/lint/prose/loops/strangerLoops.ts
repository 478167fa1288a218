import type { InputUnits } from './inputUnits';
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
    return !isRestricted && !(says.making.test(lead) && rest.startsWith(' with'));
  if (kind === 'following')
    return (
      mood === 'order' && goesOn && !isPlural && (says.isSame(rest) || says.carried.test(lead))
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

/** "The rest of the code base", "the whole class" */
export const isWhole = ({ kind, isRest, isPlural }: Mention): boolean =>
  !isPlural && (kind === 'whole' || isRest);

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

/** "Process the recipes in batches of ten": no parts of one input. */
export const isInLots = ({ mention, clause }: Features): boolean =>
  mention.kind === 'definite' &&
  mention.isPlural &&
  !mention.isRowLike &&
  clause.mood === 'order' &&
  says.inLots.test(clause.rest) &&
  says.working.test(clause.lead);

/** "Proceed to the next quartet" as the last step, where no step before has one. */
export function isNewcomer(
  { mention, clause, isRestricted }: Features,
  units: InputUnits,
): boolean {
  const { kind, isRest, isMass, isPlural } = mention;
  if (kind !== 'next' || isMass || isRestricted || isRest !== isPlural) return false;
  const verb = /^\W*(?:(?:and|then|now|next|also) )*([a-z]+) the $/i.exec(
    `${clause.lead}the `,
  )?.[1];
  const isTask = verb !== undefined && units.mentions(verb.toLowerCase());
  return clause.mood === 'order' && (clause.goesOn || isTask) && !says.making.test(clause.lead);
}

/** What the definition does not have at all: "the quadruple underneath", "further products". */
export function isLoopOverStrangers(features: Features): boolean {
  const { mention, clause, isRestricted } = features;
  const { kind, isPlural, isMass } = mention;
  const { mood, lead, rest, goesOn, isAgain } = clause;
  if (isMass) return false;
  if (mood === 'subject')
    return /^(?:next|other|every)$/.test(kind) && isPlural && says.sameFate.test(rest);
  if (kind === 'definite' && !isPlural)
    return (
      goesOn &&
      (says.goesToFollower(lead, rest) ||
        (says.through.test(lead) &&
          !/(?:tion|ing|sis)$/.test(mention.head) &&
          (says.isAgain(rest) || says.isSame(lead))))
    );
  if (mood !== 'order' || isRestricted) return false;
  if (/^(?:next|other|every)$/.test(kind) && says.isSame(rest)) return true;
  return (kind === 'every' || mention.isRest) && isAgain && mention.isCase;
}
