import type { InputUnits } from './inputUnits';
import type { Clause } from './loopClauses';
import * as says from './loopWords';
import type { Features } from './unitLoops';
import type { Mention } from './unitMentions';

/** What a definition also gives, but what may be in a text, too: numbers, patients, cities. */
export function isLoopOverThings(features: Features): boolean {
  const { mention, clause, isRestricted } = features;
  const { kind, isRest, isPlural, isAcross } = mention;
  const { mood, lead, rest, goesOn, isAgain } = clause;
  if (mood === 'subject') return says.undergoes.test(rest) && kind !== 'definite' && isPlural;
  if (mood === 'condition') return false;
  if (kind === 'definite' && !isPlural) return goesOn && says.follows.test(rest);
  const isSame = says.isAgain(rest);
  if (isAcross && isPlural && mood === 'order') return true;
  if (/^(?:next|other|every|definite)$/.test(kind) && isPlural && isSame && mood === 'order')
    return !isRestricted;
  if (kind === 'next')
    return (
      goesOn ||
      (mood === 'order' && !isRestricted && !says.aboutContent.test(lead) && (isRest || !isPlural))
    );
  if (kind === 'other') return isAgain || (goesOn && isPlural);
  if (kind === 'every') return isAgain || (goesOn && isPlural && mood === 'order');
  return kind === 'several' && isPlural && (isAgain || (goesOn && mood === 'order'));
}

/** "Should your batch contain further products" */
export function isInStore({ kind }: Mention, { lead }: Clause, units: InputUnits): boolean {
  const store = says.inStore.exec(lead)?.groups?.['store']?.toLowerCase();
  return store !== undefined && /^(?:next|several)$/.test(kind) && !units.mentions(store);
}

/** "The rest of the code base", "the whole class" */
export const isWhole = ({ kind, isRest, isPlural }: Mention): boolean =>
  !isPlural && (kind === 'whole' || isRest);

/** What the definition does not have at all: "the quadruple underneath", "further products". */
export function isLoopOverStrangers(features: Features): boolean {
  const { mention, clause, isRestricted } = features;
  const { kind, isPlural, isMass } = mention;
  const { mood, lead, rest, goesOn, isAgain } = clause;
  if (isMass) return false;
  if (mood === 'subject')
    return /^(?:next|other|every)$/.test(kind) && isPlural && says.sameFate.test(rest);
  if (kind === 'definite' && !isPlural)
    return goesOn && (says.follows.test(rest) || (says.through.test(lead) && says.isAgain(rest)));
  if (mood !== 'order' || isRestricted) return false;
  if (/^(?:next|other|every)$/.test(kind) && says.isSame(rest)) return true;
  return kind === 'every' && isAgain && mention.isCase;
}
