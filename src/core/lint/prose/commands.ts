import { quotationsOf } from './words';

/**
 * The text with its quotations blotted out, so that what is only quoted is not taken for what a step says. Offsets stay; curly
 * apostrophes become straight ones.
 */
export function withoutQuotations(text: string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of quotationsOf(text)) {
    result += text.slice(from, start + 1) + '¤'.repeat(Math.max(0, end - start - 2));
    from = end - 1;
  }
  return (result + text.slice(from)).replaceAll('’', "'");
}

/**
 * Whether the verb at an offset of a sentence, in its base form or its -ing form, is something that the reader is to do:
 * "Search …", "Then search …", "You should search …", "by searching …". It is not when somebody else does it ("the person
 * searches"), when it is denied ("do not search"), imagined ("imagine that you search"), or part of a condition ("if you would
 * have to search").
 */
export function isCommanded(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - reach), at).trimEnd();
  if (isDenied(before) || imagined.test(before) || isToldOf(sentence)) return false;
  if (/\bby$/i.test(before) && isCommand(sentence)) return true;
  if (isSubordinate(before) || othersDo.test(before)) return false;
  if (before === '') return !isSubject(sentence.slice(at));
  return leadsIn.test(before);
}

/** Whether the words at an offset say how something that the reader is to do is done. */
export function isInCommand(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - reach), at).trimEnd();
  return (
    isCommand(sentence) && !isDenied(before) && !imagined.test(before) && !isSubordinate(before)
  );
}

/** "Searching the web is allowed": an -ing form at the start that no comma parts from what is to be done. */
function isSubject(sentence: string): boolean {
  return gerund.test(sentence) && (!/,/.test(sentence) || isToldOf(sentence));
}

/** "Searching the web, shopping and the like belongs to other" */
const isToldOf = (sentence: string): boolean => gerund.test(sentence) && said.test(sentence);
const gerund = /^\W*(?!(?:bring|ring|sing|ping|using)\b)[\w-]+ing\b/i;
const said =
  /(?<!\b(?:that|which|who|what|it|he|she|one) )\b(?:(?:belongs|counts|falls|leads|goes|points|stands|calls|comes|speaks|makes|means) |(?:belong|lead|point|go) to )|^(?:[^,]*|.*(?:, | or | and )[a-z]+ing\b.*) (?:is|are) (?!(?:[a-z]+ )?(?:helpful|useful|recommended|advis\w+|necessary|required|needed|allowed|worth\w*|best|good|fine|wise)\b)[\w-]+(?: [\w-]+)?\W*$/i;

/** Whether what follows is denied: "do not", "without", "instead of", "there is no need to". */
export function isDenied(before: string): boolean {
  return denied.test(before);
}

/**
 * Whether a sentence tells somebody to do something, as far as its first words show: "Remove what is rude", and not "Rude words
 * are removed".
 */
export function isCommand(sentence: string): boolean {
  if (/\?\W*$/.test(sentence)) return false;
  const main = sentence.replace(opening, '');
  return (
    !notCommands.test(main) &&
    !isToldOf(main) &&
    !/^\W*[\w-]+(?: (?!wh|how\b|if\b)\w+)? (?:is|are|was|were|has|have|must|should|can|may|might|will|would|does|counts|means)\b/i.test(
      main,
    )
  );
}

const opening =
  /^(?:after (?:that|this)(?: one)?,? |(?:after|before|once|when|if|while|having|in|for|with|by|to|as|until|at|from|on|now that|next to)\b(?:[^,:]*[,:])? ?|(?:then|next|now|finally|lastly|afterwards?|first|also|and|please|similarly|likewise|again|subsequently|randomly|you (?:should|must|can|may|will|need to|have to)|it is (?:important|necessary|best) to|make sure (?:to|that you|you)|be sure to|remember to|don't forget to)\b[,:]? ?)+/i;

const notCommands =
  /^\W*(?:the|a|an|this|that|these|those|it|its|they|their|there|he|she|all|each|every|any|some|most|many|no|none|neither|both|one|two|such|other|another|everything|whoever|whatever|if|because|since|although|though|whereas|whether|what|which|who|how|where|why|is|are|was|does|do (?:you|they|we)|¤)\b/i;

/** How far back, in UTF-16 code units, a sentence is looked at. */
const reach = 240;

const denied =
  /(?:\b(?:not|never|without|avoid|refrain(?:ing)? from|no (?:need|reason|point|way|tools?|access)|(?:need|use)less|instead of|rather than|cannot|unable|nor|neither|nobody|no one|forbidden|prohibited|stop short of|resist)\b|n't\b)(?:[^,;:.!?→>]|,(?! (?:but|and|then|just|instead)\b))*$/i;

const imagined =
  /\b(?:imagin\w*|pretend\w*|suppos\w*|as if|as though|would|picture|act like|(?:think|thinking) (?:of|about) (?:how|what|who|whether))\b[^,;:.!?]*$/i;

const subordinator =
  'if|when|whenever|once|as soon as|whether|unless|because|since|that|which|who|whom|whose|where|wherever|what|how|why|while|until|till|in case|whoever|whatever|as long as';

const subordinate = new RegExp(
  String.raw`\b(?:${subordinator})\b(?<clause>(?:[^,;:.!?]|,(?=[^,]*,? (?:or|and)$))*)$`,
  'i',
);

/** A clause such as "that are unclear" is over when "and" and a command follow it. */
const finished =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|will|would|should|[a-z]{2,}(?:s|ed))\b.*\b(?:and|then)$/is;

function isSubordinate(before: string): boolean {
  const clause = subordinate.exec(before)?.groups?.['clause'];
  if (clause === undefined) return false;
  return !(
    finished.test(clause) || /\byou (?:should|must|can|may|need to|have to|also)$/i.test(before)
  );
}

/** "Calls which create, book, upload …": the first verb of such a list shows who does all of it. */
const othersDo =
  /\b(?:which|that|who|they|people|users|he|she|it|somebody|someone|(?<!you )(?:would|could|can|may|might|must|should|will))\s+[a-z]+(?:\s*,\s*[a-z]+)*\s*,?\s*(?:\b(?:or|and))?$/i;

const adverb =
  '(?:then|also|first|next|now|finally|please|always|only|just|either|again|lastly|afterwards?|instead|even|both|perhaps|maybe|[a-z]+ly)';

const willing =
  '(?:try|attempt|seek|aim|need|have|want|like|wish|sure|order|necessary|helpful|useful|good|idea|best|better|possible|allowed|free|able|remember|forget|proceed|continue|begin|start|going|advisable|recommended|wise|is|you|step|task|job|required|asked|encouraged|expected|supposed|used?|it|them|[a-z]+ing)';

/** What stands before a command: nothing, a sign, "and", "then", "you should", "by" … */
const leadsIn = new RegExp(
  String.raw`(?:[,;:([–—*•¤"”\n→>-]|\b(?:and|or|by|via|through|but|before|after|while|consider|considering|requires?|involves?|includes?|keep|start|begin|with|help of|help|yes|so)|\b(?:you|we|i)(?:'ll)?|\b(?:you|we|one|i) (?:can|could|should|must|may|might|will|shall)(?: (?:also|then|first|even|simply))?|(?:^|[,;:.]\s*|\b(?:and|then|you)\s+)(?:${adverb}\s*)+|\b${willing} to|^(?:in order )?to|\blet's|\b(?:please|also|then|and then))$`,
  'i',
);
