import type { Manner } from './answerManner';

/** "Never say 'x'." */
export function isDenied(left: string): boolean {
  return denial.test(left);
}

/** Whether what leads to an answer is denied, only asked about, said by somebody else, or about a note on the way. */
export function isElsewhere(left: string, led: string, place: Manner['place']): boolean {
  if (place === 'command' && (ofRelative.test(left) || needed.test(left))) return true;
  const isLed = place === 'command' && leadingCondition.test(lastClause(left));
  const forbidding = isLed ? nextDenial : place === 'command' ? denial : nearDenial;
  const isForbidden = /^\w/.test(led) && forbidding.test(left);
  const isDeniedItself = place !== 'sentence' && denial.test(led); // not "anything not covered is x"
  if (isForbidden || isDeniedItself || asides.test(ownClause(left)) || asides.test(led))
    return true;
  if (place === 'sentence') return false;
  if (place === 'main clause')
    return (
      /\bw(?:hat|ho|hich)ever\s*$/i.test(left) ||
      condition.test(left.replace(finishedClause, ' ')) ||
      (/^(?:the|an?|your|its|this|that)\b/i.test(led) && preposition.test(left))
    );
  if (commandStart.test(left.replace(adverb, ''))) return false;
  return othersSay.test(left) || !isLed || ofNoun.test(left);
}

/** "The opposite answer is meant" commands nothing. */
const ofNoun =
  /\b(?:the|an?|this|your|of|no|any|every|each|some)(?: (?:other|opposite|right|correct|wrong|final|first|second|last|next|same|only|remaining))?\s*$/i;
const preposition = /\b(?:on|of|in|to|for|with|about|from|by|at)\s*$/i;
const denial =
  /(?:\b(?:not|never|avoid(?:ing)?|instead of|rather than|cannot|neither|nor|nobody|forbid(?:den)?|refrain from|resist|no (?:need|reason|point|longer)|tempt\w+|wrongly|mistakenly|no such|without)\b|n['’]t\b)(?:(?! but )[^.;:,])*$/i;
/** "Never gets", "nothing here gets"; but "what is not covered gets", "a review with neither gets". */
const nearDenial =
  /(?:(?:\b(?:not|never|hardly|no longer)|n['’]t)(?: (?:\w+ly|mean|always|be|been|also|yet|use|give|write|output|accept|allow))*|(?:^|[,;:] |\b(?:and|but) )(?:nobody|neither|nothing)(?: \w+){0,2})\s*$/i;
/** "If it does not fit write x" forbids nothing. */
const nextDenial = /(?:\b(?:not|never)|n['’]t)(?: \p{L}+ly)?\s*$/iu;

/** "If needed, use paper": a means, no case. */
const needed =
  /\b(?:if|when|where|as) (?:needed|necessary|possible|helpful|useful|available|required)\b[^.;:]*$/i;

/** "The first question that you can say yes to". */
const ofRelative =
  /\b(?:that|which|whom|questions?|everything|anything) you (?:can|could|may|might|must|should|will|would)?\s*$/i;

/** What begins with the last condition, or behind the last mark: "Answer 1, and if both are fine". */
export const lastClause = (left: string): string =>
  left
    .trim()
    .replace(
      /^.*(?:[;:–—] |(?:,|\b(?:and|or|but)) (?=(?:if|when|whenever|where|should|once|unless|in case)\b))/i,
      '',
    );

/** What leads to an answer without the condition and the relative clause before: "If every sign is missing, answer x". */
function ownClause(left: string): string {
  const last = lastClause(left);
  return leadingClause.test(last)
    ? last.replace(leadingClause, '')
    : left.replace(finishedClause, ' ');
}

const leadingClause =
  /^(?:if|when|whenever|where|should|once|unless|as soon as|in case)\b[^;:.]*,/i;

const condition =
  /(?:^|[\s,;:(–—])(?:if|when|whenever|whether|unless|where|that|which|who|because|since|while|although|though|in case|once|as(?! (?:an? (?:whole|rule)|such|well|usual)\b)|how|why|what|imagine|suppose|assume|assuming|say that|until|before|after)\b[^,;:.–—]*$/i;

/** "Reviews that praise and complain" is over when a verb follows; "note that the review" is not. */
const finishedClause =
  /(?<=\p{L}) (?:(?:in|on|for|to|of|by|with|from|at) which|whose|(?:that|which|who|where) (?!(?:the|an?|this|that|these|it|its|his|her|their|your)\b))[^,;:.–—]*[^\s,;:.–—]\s+$/iu;
const asides =
  /\b(?:for yourself|to yourself|mentally|in your (?:head|mind|notes?|draft|list|table)|in (?:mind|the margin)|provisional\w*|tentativ\w*|first (?:guess|impression)|each (?!other\b)(?:of )?(?:the )?\w+|every \w+|any \w+ (?:an?|the)|internally|placeholder|points?(?! (?:to|at|towards?|either|in|out|that|clearly)\b)|draft)\b/i;
const othersSay =
  /\b(?:they|he|she|we|who|people|readers?|writers?|authors?|speakers?|users?|customers?|somebody|someone|one|it|would|might|could|did|does|to|that|not|never)(?: (?:also|then|often|usually|only|just|even))?\s*$/i;
/** "And also write 'x'" commands it, "people also write 'x'" does not. */
const adverb = /(?<=^|\s)(?:also|just|simply|only|always)\s*$/i;
const commandStart =
  /(?:^|[,;:.!?()–—>-]\s*|\b(?:and|then|please|or|otherwise|should|must|shall|you (?:can|may|will|could)|I (?:would|will)|I['’](?:d|ll)|else|instead|so|you|finally|next|therefore|nor|but|by|(?:have|need|you want|allowed|free|sure|feel free|best|better|safest|safer|wise) to|no (?:shame|harm|problem) in|nothing wrong (?:in|with))\s*)$/i;
const leadingCondition =
  /^(?:if|when|whenever|where|for|in|between|below|above|under|over|from|should|once|unless|as soon as|with)\b(?:[^,]|,(?= [\w-]+(?:,| and| or) ))*$/i;
