import { stem } from '../../../evaluate/metrics/porter';
import { isAnswerName } from './answerObjects';
import { headOf, type Deliverable } from './deliverable';
import { isNumber } from '../sequence/families';
import { singular } from '../inflections';
import { sizeOf } from '../textNouns';

/** Orders that move or change something; what they make, they make of it. */
export const rearranging =
  /^(?:put|turn|bring|convert|transform|assign|shorten|add|attach|shift|move)\b/i;

/**
 * Whether an act is done with all of an answer, and not with a part of it: "Stitch the words together", "Soften the request", and
 * not "Put the verb into the past", "Give each sound a letter".
 */
export function isOfWhole(object: string, { nouns, label, hasLabels }: WholeTask): boolean {
  const acted = object.trimStart();
  if (eachPart.test(acted)) return false;
  if (pronoun.test(acted) || asOne.test(acted) || label?.test(acted)) return true;
  const head = headOf(acted) ?? '';
  return (
    nouns.has(stem(head)) ||
    anyInput.test(head) ||
    (isAnswerName(head) && !(hasLabels && isNumber(stem(head)))) ||
    (sizeOf(singular(head)) ?? 0) >= sizeOfSentence
  );
}

interface WholeTask extends Pick<Deliverable, 'nouns'> {
  readonly label: RegExp | undefined;
  readonly hasLabels: boolean;
}

const anyInput = /^(?:items?|inputs?|case|entry)$/i;
const sizeOfSentence = 3;
const eachPart =
  /^(?:(?:up|out|back|down|off) )?(?:each|every|both|either)\b|\b(?:to|for|of|behind|before|after|under|over) (?:each|every|both)\b/i;
const pronoun =
  /^(?:(?:up|out|back|down|off) )?(?:it|this|that|these|those|them|all|everything|what|QUOTED)\b(?! (?:other|terms?|parts?|places?)\b)/i;
const asOne =
  /\b(?:together|side by side|in (?:a|one) (?:row|line)|(?:as|into|to|in) (?:a|an|one|your)\b)/i;
