import { isCommand, isDenied } from '../commands';
import * as says from './loopWords';
import type { Mention } from './unitMentions';

/**
 * How a clause speaks of what a mention names: it has something done with it, says what is done to it ("the rest is to be …"), what
 * there is, sets a condition, a time or an end, says something about the content of the input or in general, or denies.
 */
export type Mood =
  'order' | 'subject' | 'existence' | 'condition' | 'time' | 'content' | 'statement' | 'denied';

export interface Clause {
  readonly mood: Mood;
  /** From the start of the clause to the mention. */
  readonly lead: string;
  /** What stands behind the mention. */
  readonly rest: string;
  /** "move on to the" */
  readonly goesOn: boolean;
  /** "repeat this for" */
  readonly isAgain: boolean;
  /** "one by one", somewhere before the clause */
  readonly isSerial: boolean;
}

export function clauseAround(sentence: string, mention: Mention): Clause {
  const lead = sentence.slice(mention.clauseStart, mention.start);
  const rest = sentence.slice(mention.end);
  const goesOn = says.onward.test(lead) || says.onward.test(lead.replace(says.inIts, ' '));
  const isAgain = says.again.test(lead);
  const isSerial = says.oneAtATime.test(sentence.slice(0, mention.clauseStart));
  return { mood: moodOf(sentence, mention, lead, rest), lead, rest, goesOn, isAgain, isSerial };
}

function moodOf(sentence: string, mention: Mention, lead: string, rest: string): Mood {
  if (isForbidden(sentence.slice(0, mention.end), rest)) return 'denied';
  if (content.test(lead) && !says.asThereAre.test(lead)) return 'content';
  if (time.test(lead)) return 'time';
  if (condition.test(lead)) return 'condition';
  if (nothingBut.test(lead) && !/^\s*(?:[.,:;–—-]|$)/.test(rest)) return 'subject';
  if (existence.test(lead)) return 'existence';
  if (mention.kind === 'several' && lead === '' && /^:/.test(rest)) return 'condition';
  const clause = sentence.slice(mention.clauseStart);
  const isOrder =
    (isCommand(says.isOpening(clause) ? sentence : clause) && !/^\W*[a-z]+ed\b/.test(clause)) ||
    says.toBeDone.test(lead) ||
    says.onward.test(lead);
  return isOrder ? 'order' : 'statement';
}

const content =
  /\b(?:(?<!\b(?:after|do|repeat|with|from|like|once|follow|before|apply|all|keep|of|sure|it|check|ensure|remember|see|doing|than|for) )that|which|who|whose|because|since|although|though|whereas|how|why|what(?! (?:follows|comes (?:next|below)|stands (?:below|above)|you (?:did|have done|do)|(?:is|was|has been) (?:described|said|done|written|listed|given|laid down|explained)) )|whether|where|(?:as if|as though|as in)|unlike|like(?! (?:this|that|so|manner|fashion)\b)|than|instead of|rather than|such as)\b[^,]*$/i;
const time =
  /(?:\b(?:until|till|once|when|whenever|after|before|while|as long as|as soon as|as often as|as many(?: times)? as|by the time)\b(?! (?:that|this|it|you're done)\b)[^,;]*$|^having\b[^,]*$)/i;
const condition = new RegExp(
  String.raw`(?:\b(?:if|in case|unless|provided)\b[^,;]*$|^should\b|${says.asThereAre.source})`,
  'i',
);
const nothingBut =
  /^\W*(?:(?:then|next|now|finally|afterwards?|also|and|similarly|likewise|subsequently|lastly|later|again|thus|this way|in this way),? )*$/i;
const existence =
  /\b(?:(?:there|here) (?:is|are|be|may|might|will|could|comes?|remains?)|you (?:\w+ )?(?:\w+ )?(?:be )?(?:shown|given|get|receive|see|presented with|encounter))\b[^,]*$/i;

/** "Do not stop until all reviews are labelled" goes through them. */
function isForbidden(before: string, rest: string): boolean {
  const meant = before.replace(
    /\b(?:do not|don't|never|not|without) (?:stop|finish|end|rest|quit|skip|forg[eo]t|leav|left|miss|paus|omit)\w*/gi,
    '',
  );
  return (
    (isDenied(meant) && !/\bthere (?:are|is)(?: no|n't| not)\b/i.test(meant)) ||
    /\b(?:ignor\w+|disregard\w*|pass(?:ing)? over|leav(?:e|ing) (?:out|aside|alone)|set(?:ting)? aside|skip(?! (?:ahead|on|forward|over|to)\b)\w*|exclud\w+|regardless of|independent(?:ly)? of)\b[^,;]*$/i.test(
      before,
    ) ||
    /^(?:(?! and )[^,;.])* (?:do(?:es)? not|don't|doesn't|is not|are not|play no|is ir|are ir|ha(?:s|ve) no(?!t)|cannot|never)/i.test(
      rest,
    )
  );
}
