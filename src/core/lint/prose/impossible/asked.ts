import { isCommanded } from '../commands';

/** Whether a verb is something to do: "search", "by searching", "Searching … helps". */
export function isAsked(sentence: string, start: number): boolean {
  if (start === 0 && recommended.test(sentence)) return true;
  const before = sentence.slice(Math.max(0, start - reach), start).trimEnd();
  if (advised.test(before)) return true;
  if (
    listed.test(before) ||
    othersAreTold.test(withoutListComma(before, sentence.slice(start))) ||
    subject.test(before) ||
    mention.test(before) ||
    (start === 0 && namesThings.test(sentence))
  )
    return false;
  return isCommanded(sentence, start);
}

/** "asks readers to click, open or send": what is between the commas of such a list is told, too. */
function withoutListComma(before: string, from: string): string {
  return /^[^,.;:!?]*,? or\b/.test(from) ? before.replace(/,$/, ' or') : before;
}

/** How far back, in UTF-16 code units, a sentence is looked at. */
const reach = 240;

const advised =
  /^(?:[\w ]{0,30}, )?(?:it (?:also |often |sometimes |always |will |may |might |can |would )*(?:helps?|pays?)|it (?:is|may be|might be|can be) [a-z]+|(?:best|safest|easiest)(?: thing)? is|the best (?:way|thing) is|a good (?:idea|way) is|another (?:way|option) is|one (?:way|option) is) to$/i;

/** "…; dependencies, build scripts and tests": no verb, as one noun stands in front of the comma. */
const listed =
  /(?:^|[.;:] )(?!(?:then|next|now|first|second|third|last|also|and|so|finally|afterwards?|instead|otherwise|again|please|similarly|likewise|alternatively|later|meanwhile|too|[a-z]+ly)\b)[a-z-]+s,$/i;

/** "asks readers to click a link or visit …" */
const othersAreTold =
  /\b(?:asks?|tells?|urges?|invites?|wants|offers?|promises?|suggests?|encourages?|allows?|requires|advises?|begs?|tries|plans|decides|needs|refuses|intends|agrees|hopes|requests?|(?:asked|told|urged|invited|allowed|advised|willing|able) )\b[^,.;:!?]* to [^.;:!?]*\b(?:or|and)$/i;

/** "Include talking to customers", "Offer: call us" */
const mention =
  /(?:^|[,;:] |\b(?:and|then) )(?:include|mention|list|name|describe|count)$|^\W*(?:offer|keep|mention|include|name|list|propose|suggest|cover)\b[^:.;]*:[^:.;]*$/i;

/** "Training a network or downloading …" */
const subject = /^\W*(?!using|by)[\w-]+ing\b[^,;:]*\b(?:or|and)$/i;

const recommended =
  /^[\w-]+ing\b[^.;:!?]* (?:helps?|(?:is|are|(?:may|can|might|will|would) be) (?:also |often |usually |very |most )?(?:helpful|useful|recommended|advised|advisable|necessary|required|needed|a good|the best|worthwhile|worth))\b/i;

/** "Contact persons and phone numbers are left out": no verb, as the noun phrase that it begins is the subject. */
const namesThings =
  /^[\w-]+ (?!(?:the|an?|your|it|them|this|that|these|those|its|their|every|each|any|some)\b)(?:(?!(?:who|whom|which|that|if|when|what|whether|where|how|to|or|you|they|we|it|until)\b)[\w'-]+,? ){1,7}?(?:(?:can|may|must|should|will|do|does|are|is|have|has|count|stay|belong)\b|[a-z]+n't\b)/i;
