import { picksOne } from './consequences';
import type { Clause } from './loopClauses';
import * as ends from './endWords';
import * as says from './loopWords';
import type { Mention } from './unitMentions';

/** A mention, its clause, and whether it is of some only, or of what is in the input. */
export interface Features {
  readonly mention: Mention;
  readonly clause: Clause;
  readonly isRestricted: boolean;
}

/** Whether the mention of the inputs themselves in these words is a loop. */
export function isLoopOverUnits(features: Features): boolean {
  const { mention, clause, isRestricted } = features;
  const { mood, lead, rest, goesOn, isAgain } = clause;
  switch (mention.kind) {
    case 'one':
    case 'whole':
      return false;
    case 'any':
      if (mood === 'time') return ends.finished.test(rest);
      return mention.isUnlabelled && (goesOn || isAgain);
    case 'none':
      if (mood === 'order' && says.ensuring.test(lead)) return says.leftOut.test(rest);
      return mood === 'time' && (!isRestricted || ends.lacking.test(rest));
    case 'last':
      return ends.upTo.test(lead) && !isRestricted;
    case 'prior':
      return (
        mood === 'order' &&
        !mention.isExample &&
        (says.consistency.test(lead + rest) || says.comparing.test(lead))
      );
    case 'following':
      return (
        ((goesOn || isAgain) && (says.carried.test(lead) || says.thereupon.test(lead))) ||
        (mood === 'order' && mention.isPlural && says.isAgain(rest)) ||
        (mood === 'order' &&
          (goesOn || says.thereupon.test(lead)) &&
          !mention.isPlural &&
          says.isSame(rest)) ||
        (mood === 'subject' && (says.undergoes.test(rest) || says.comes.test(rest))) ||
        /\bturn of (?:the )?$/i.test(lead)
      );
    case 'first':
      return !mention.isPlural && mood === 'order' && !isRestricted && says.starting.test(lead);
    case 'next':
    case 'other':
      return isGoingOn(features);
    case 'several':
      return isOverSeveral(features);
    case 'every':
      return isOverAll(features);
    case 'definite':
      return isOverThose(features);
    case 'bare':
      return (
        (mood === 'order' && says.serial.test(rest) && !says.aboutContent.test(lead)) ||
        (mood === 'subject' && says.undergoes.test(rest) && says.serial.test(rest))
      );
  }
}

/** Of "ten", "more", "a batch of". */
function isOverSeveral({ mention, clause, isRestricted }: Features): boolean {
  const { mood, lead, rest } = clause;
  switch (mood) {
    case 'condition':
      return (
        (says.isThere(clause) && !isRestricted && !picksOne.test(rest)) ||
        says.asThereAre.test(lead)
      );
    case 'time':
      return (
        says.isThere(clause) ||
        ends.done.test(rest) ||
        ends.untilDone.test(lead) ||
        /^after $/i.test(lead)
      );
    case 'subject':
      return says.undergoes.test(rest) || says.comes.test(rest);
    case 'order':
      if (/\bgiven $/i.test(lead)) return true;
      if (isRestricted || !mention.isPlural || says.makesSome(lead)) return false;
      return !says.aboutContent.test(lead.replace(/\ban? [\w-]+ $/i, ''));
    default:
      return /\bgiven $/i.test(lead);
  }
}

/** Of "the next", "another", "the remaining", "more". */
function isGoingOn({ mention, clause, isRestricted }: Features): boolean {
  const { kind, isOutput, isExample, isFresh, isPlural } = mention;
  const { mood, lead, rest, goesOn, isAgain } = clause;
  switch (mood) {
    case 'condition':
      return says.isThere({ lead, rest }) || (goesOn && !isRestricted);
    case 'time':
      return (
        says.comes.test(rest) || ends.finished.test(rest) || goesOn || says.isThere({ lead, rest })
      );
    case 'subject':
      return (
        says.undergoes.test(rest) ||
        says.comes.test(rest) ||
        (says.isTreated.test(rest) && !isRestricted)
      );
    case 'existence':
      return says.comes.test(rest) || says.shownTo.test(lead);
    case 'order':
      if (mention.isIndefinite && says.asOneOfMany.test(lead)) return false;
      if (goesOn || isAgain) return true;
      if (isInContent(mention, clause)) return false;
      if ((isExample && !isPlural && kind === 'other') || (isFresh && says.into.test(lead)))
        return false;
      if (isRestricted || says.aboutContent.test(lead)) return says.isSame(rest);
      return !(
        says.making.test(lead) &&
        (kind === 'other' || isOutput) &&
        (!says.isAgain(rest) || rest.startsWith(' with'))
      );
    default:
      return false;
  }
}

/** "Look for a mention of another claim" */
const isInContent = ({ kind, isIndefinite }: Mention, { lead, rest }: Clause): boolean =>
  kind === 'other' && isIndefinite && says.partOfContent.test(lead) && !says.isSame(rest);

/** Of "every", "each", "all". */
function isOverAll({
  clause: { mood, lead, rest, goesOn, isAgain },
  isRestricted,
}: Features): boolean {
  switch (mood) {
    case 'condition':
      return false;
    case 'time':
      return (
        (ends.finished.test(rest) && !says.besideThem.test(lead)) ||
        ends.done.test(rest) ||
        ends.afterDoing.test(lead) ||
        ends.untilDone.test(lead) ||
        ends.untilDoneFor.test(lead) ||
        ends.notBefore.test(lead)
      );
    case 'subject':
      return (
        says.undergoes.test(rest) || (says.isAgain(rest) && !says.generic.test(rest)) || goesOn
      );
    case 'order':
      if (says.ensuring.test(lead) && ends.finished.test(rest)) return true;
      if (says.layout.test(lead) || says.removing.test(lead)) return false;
      if (
        (says.aboutContent.test(lead) && !isAgain) ||
        /\b(?:almost|nearly|practically|not) $/i.test(lead)
      )
        return false;
      return !isRestricted || isAgain || says.isSame(rest);
    default:
      return false;
  }
}

/** Of "the reviews". */
function isOverThose({ mention, clause, isRestricted }: Features): boolean {
  const { mood, lead, rest, goesOn, isAgain } = clause;
  if (!mention.isPlural) {
    if (says.follows.test(rest))
      return (
        goesOn ||
        (mood === 'order' && says.surelyFollows.test(rest) && !says.aboutContent.test(lead))
      );
    return false;
  }
  if (/^given $/i.test(lead) && !mention.isExample) return true;
  if (mood === 'time')
    return (ends.untilThe.test(lead) || goesOn || isAgain) && ends.done.test(rest);
  if (clause.isSerial && mood === 'order') return !isRestricted;
  if (mood === 'subject') return says.undergoes.test(rest) && says.serial.test(rest);
  if (mood !== 'order' || mention.isOutput) return false;
  if (says.surelyOfOthers.test(rest) || ((goesOn || isAgain) && says.ofOthers.test(rest)))
    return true;
  if (says.follows.test(rest)) return !/ below/i.test(rest) || says.turningTo.test(lead);
  if (mention.isExample) return /\b(?:over|through|across) $/i.test(lead);
  if (isRestricted || (says.aboutContent.test(lead) && !says.working.test(lead) && !isAgain))
    return false;
  if (goesOn && (says.through.test(lead) || says.turningTo.test(lead))) return true;
  return (isAgain && says.carried.test(lead)) || says.working.test(lead) || says.serial.test(rest);
}
