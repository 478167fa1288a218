import type { Clause } from './loopClauses';
import * as says from './loopWords';
import type { Mention } from './unitMentions';

/** What a step says to do where an input holds more, or is none of those spoken of. */

/** "If there are several requests, name the first." */
export const picksOne =
  /^[^.;,]*, (?:then )?(?!(?:start|begin|do|open|go)\b|take\b[^.]*\b(?:next|others?|rest|remaining|then|until|continue|go)\b)(?:[a-z]+|decide by|go by) (?:only |just )?(?:(?:for|by|with) )?(?:the (?:first|last|main|longest|shortest|strongest|one|most|earliest|latest)|one(?![^.;]*\b(?:each|every)\b)|any|either)\b/i;
/** "If there are other stories, ignore them." */
export const leftAside =
  /^[^.;]{0,60}?, (?:then |please |just |simply )?(?:ignore|skip|leave|disregard|drop|discard|pass over|forget|do not|don't|never)\b/i;

/** "Among the other messages, …", "label every other message ¤": what holds for an input that is none of those before. */
export function isOtherwise(
  { kind, isRest, start, end }: Mention,
  { lead, rest, goesOn, isAgain }: Clause,
  sentence: string,
): boolean {
  const isOther = kind === 'other' || /^(?:every|any) other\b/i.test(sentence.slice(start, end));
  if ((!isOther && !isRest) || isAgain || says.isAgain(rest)) return false;
  if (amongThem.test(lead)) return !goesOn && /^[^.;]*,/.test(rest);
  return isOther && (labelBehind.test(rest) || (/^\W*for $/i.test(lead) && answered.test(rest)));
}
const amongThem = /^\W*(?:(?:but|and|then),? )?(?:among|amongst|of|out of|within|in) $/i;
const labelBehind = /^ ?(?:(?:as|to|under|into|with|in|is|are)? ?(?:the )?(?:[a-z]+ )?)["'“‘]¤/i;
/** "For any other email, answer Support": it is the one in the prompt. */
const answered =
  /^, (?:then |please |just |simply )?(?:answer|return|output|reply|respond|choose|select|pick|print|use)(?: with)?(?: the (?:label|answer|category|class|number|letter|word))? (?!(?:an?|the|it|them|its|their|each|every|all|one|likewise|too|again|accordingly|similarly|in|as|by|on|for|to|what|how)\b)["“'‘]?[\w¤-]+(?: [\w¤-]+){0,2}["”’']?[.!]?$/i;
