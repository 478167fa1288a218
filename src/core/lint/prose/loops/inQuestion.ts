import type { Clause } from './loopClauses';
import { collectionAt } from './collections';
import { isForeign } from './foreignCollections';
import type { InputUnits } from './inputUnits';
import type { Mention } from './unitMentions';

interface Place {
  readonly sentence: string;
  readonly units: InputUnits;
}

/**
 * Whether inputs are gone through in order to answer a question about them: "count how many reviews", "how often it comes up across
 * all reviews", "that each review of the set has a label", "decide whether the next review".
 */
export function isInQuestion(
  { kind, isPlural, start, end }: Mention,
  { lead, rest }: Clause,
  { sentence, units }: Place,
): boolean {
  if (acrossAll.test(sentence.slice(start, end))) return true;
  if (kind === 'every' && isForeign(collectionAt(rest), units)) return true;
  return isPlural ? counting.test(lead) : kind === 'next' && judgingOf.test(lead);
}

const acrossAll = /^(?:across|over|throughout) (?:all|every|each)\b/i;
const counting = /\b(?:count|tally|record|report|note) how $/i;
/** "determine whether the" next */
const judgingOf =
  /^\W*(?:(?:and|then|now|next|afterwards),? )*(?:determine|decide|judge|say|tell|check|see|find out|state|rate|predict|guess) (?:whether|if|how|what|which|who|where|when|why)\b[^,;]{0,40}$/i;
