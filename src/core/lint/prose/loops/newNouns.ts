import { isDeed, isWork, sizeOf } from '../textNouns';
import type { Context } from './loops';
import type { InputUnits } from './inputUnits';
import * as says from './loopWords';
import { goesOnToThem, isWhole } from './strangerLoops';
import type { Features } from './unitLoops';

/** Whether the mention of what the definition does not give is a loop. */
export function isOfNoInput(
  features: Features,
  { sentence, before, earlier, units }: Context,
): boolean {
  const { mention, clause } = features;
  const isPartOfWork = isWork(mention.head) || (isWhole(mention) && isDeed(mention.head));
  if (isPartOfWork) return false;
  const isKnown = units.mentions(mention.head);
  const isNew =
    earlier !== undefined && !earlier.includes(mention.head) && !says.conditional.test(sentence);
  if (isWhole(mention) && clause.mood === 'order' && sizeOf(mention.head) === undefined)
    return (
      (!isKnown && says.isSame(clause.rest)) ||
      (isNew && (clause.goesOn || clause.isAgain) && mention.isRest)
    );
  if (!isKnown && isInLots(features)) return true;
  if (isKnown || units.holdsRows || mention.isAspect) return false;
  if (before.toLowerCase().includes(mention.head)) return false;
  return isLoopOverStrangers(features) || (isNew && isNewcomer(features, units));
}

/** "Proceed to the next quartet" as the last step, where no step before has one. */
function isNewcomer({ mention, clause, isRestricted }: Features, units: InputUnits): boolean {
  const { kind, isRest, isMass, isPlural } = mention;
  if (kind === 'following') return isPlural && goesOnToThem(clause);
  if (kind !== 'next' || isMass || isRestricted || isRest !== isPlural) return false;
  const verb = /^\W*(?:(?:and|then|now|next|also) )*([a-z]+) the $/i.exec(
    `${clause.lead}the `,
  )?.[1];
  const isTask = verb !== undefined && units.mentions(verb.toLowerCase());
  return clause.mood === 'order' && (clause.goesOn || isTask) && !says.making.test(clause.lead);
}

/** What the definition does not have at all: "the quadruple underneath", "further products". */
function isLoopOverStrangers(features: Features): boolean {
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
          !isDeed(mention.head) &&
          (says.isAgain(rest) || says.isSame(lead))))
    );
  if (mood !== 'order' || isRestricted) return false;
  if (/^(?:next|other|every)$/.test(kind) && says.isSame(rest)) return true;
  return (kind === 'every' || mention.isRest) && isAgain && mention.isCase;
}

/** "Process the recipes in batches of ten": no parts of one input. */
const isInLots = ({ mention, clause }: Features): boolean =>
  mention.kind === 'definite' &&
  mention.isPlural &&
  !mention.isRowLike &&
  clause.mood === 'order' &&
  says.inLots.test(clause.rest) &&
  says.working.test(clause.lead);
