import { singular } from '../inflections';
import type { Clause } from './loopClauses';
import { isAgain as treatedAlike, turningTo } from './loopWords';
import type { InputUnits } from './inputUnits';
import type { Mention } from './unitMentions';

/** The sentence of a mention, with what stands before it. */
interface Place {
  readonly sentence: string;
  readonly before: string;
  readonly units: InputUnits;
}

/** "Read the proposal and the comment below it", "do the same for the second person": one input has both. */
export function isCompanion(mention: Mention, { sentence, units }: Place): boolean {
  const { kind, head, isPlural, standing, start, end } = mention;
  if (isPlural) return false;
  if (kind === 'other')
    return (
      standing !== 'unit' && units.givesTwo && /^(?:the )?second /i.test(sentence.slice(start, end))
    );
  return kind === 'definite' && standsByAnother(sentence.slice(0, start), head, units);
}

/** Whether the words before speak of another thing that the input has one of. */
const standsByAnother = (before: string, head: string, units: InputUnits): boolean =>
  Array.from(before.matchAll(/\b(?:the|its|this) ([a-z]+)/gi), ([, noun]) =>
    singular(noun!.toLowerCase()),
  ).some((noun) => noun !== head && units.standingOf(noun) === 'unit');

/** "Each of the noted items", "pair the lines and go over the pairs": what a step has made of the input is in it. */
export function isOfStep(
  { standing, head, start, end }: Mention,
  { sentence, before }: Place,
): boolean {
  if (standing !== 'unit') return workedOut.test(sentence.slice(start, end));
  if (/\bresulting\b/i.test(sentence.slice(start, end))) return true;
  return head === 'pair' && pairing.test(`${before} ${sentence.slice(0, start)}`);
}
const workedOut =
  /\b(?:enumerated|noted|found|marked|extracted|identified|chosen|selected|picked|underlined|highlighted|kept|detected|spotted|counted|mentioned|resulting|rewritten|simplified|drafted)\b/i;
const pairing =
  /\b(?:(?:pair|match|align|combine) (?:up |the |each |all |every )|(?:in|into|form|build|make) pairs\b|(?:with|to|against|beside) (?:each|every one|all) of the others?\b)/i;

/** "Follow the second example", "answer the second smaller question": one of a few, unless one goes on to it. */
export const isOneOfFew = (
  { isExample, isPlural, kind, start, end }: Mention,
  { lead, rest, goesOn, isAgain }: Clause,
  { sentence }: Place,
): boolean => {
  if (isPlural || !inOrder.test(sentence.slice(start, end)) || turningTo.test(lead)) return false;
  return isExample || (kind === 'other' && !goesOn && !isAgain && !treatedAlike(rest));
};
const inOrder = /^(?:the )?(?:first|second|third|fourth|fifth)\b/i;
