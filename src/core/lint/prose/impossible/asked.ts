import { actsInHead } from '../actVerbs';
import { isCommanded } from '../commands';
import { actionsByVerb } from './actions';
import { isInSpokenList } from './spokenOf';

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
    isIllustration(before) ||
    isInSpokenList(before, sentence, start) ||
    undergone.test(before) ||
    whatGoesWhere.test(before) ||
    isTopic(before) ||
    isSubject(before, sentence.slice(start)) ||
    isListed(before, sentence.slice(start)) ||
    othersAreAble.test(before) ||
    (start === 0 && (namesThings.test(sentence) || gerundIs.test(sentence)))
  )
    return false;
  return isCommanded(sentence, start);
}

/** "asks readers to click, open or send": what is between the commas of such a list is told, too. */
function withoutListComma(before: string, from: string): string {
  return /^[^,.;:!?]*,? or\b/.test(from) ? before.replace(/,$/, ' or') : before;
}

/** "Measure how similar they are with a model": the words at the end are about the measuring. */
export const isMeasured = (before: string): boolean =>
  /^\W*(?:(?:then|next|first|now|also|finally),? )*(?:measure|determine|compute|calculate|estimate|check|find out|test|see|work out|establish|assess|quantify|verify|confirm|settle|back up|support) (?:how [a-z]+ [^.,;:!?]{1,60} (?:is|are|was|were)|what(?:ever)? (?:you|is) [^.,;:!?]{1,40}) $/i.test(
    before,
  );

/** "If it tells what was done, for instance collect data, train a model or …", "an appeal, such as to sign it, call …" */
function isIllustration(before: string): boolean {
  if (/\bsuch as to\b[^.;:]*$/i.test(before)) return true;
  const verb = illustrated.exec(before)?.[1];
  return verb !== undefined && (actionsByVerb.has(verb) || actsInHead.has(verb));
}

/** "Sentences about switching it on or sending it in do not count" */
const isTopic = (before: string): boolean =>
  /^\W*(?:(?:all|any|every|each|the) )?[a-z]+ (?:about|of|on|like) [a-z]+ing\b[^,;:.!?]*\b(?:or|and)$/i.test(
    before,
  );

/** "If not, but waiting until tomorrow could do harm" */
const isSubject = (before: string, from: string): boolean =>
  /\b(?:and|but|or|if|because|as|since)$/i.test(before) && gerundSubject.test(from);
const gerundSubject =
  /^[\w-]+ing (?:(?!(?:that|which|who|whom|what|how|whether|if|and|or|but)\b)[\w'-]+ ){0,8}?(?:could|would|might|may|can|will|must|should|does|is|was|has)\b/i;

const illustrated =
  /\b(?:if|when|whenever|where|what|whether|that|which|who)\b[^.;:]*\b(?:for (?:instance|example)|such as|e\.g\.|say),? ([a-z]+) [^.;:]*(?:,|\bor|\band)$/i;

/** "Choose Method if they train a model, ask patients or search …": no clause that stands in front ends with such a comma. */
function isListed(before: string, from: string): boolean {
  const listed = withoutListComma(before, from);
  if (listed === before || opensWithClause.test(before)) return false;
  return !isCommanded(`${listed} ${from}`, listed.length + 1);
}

const opensWithClause =
  /^\W*(?:(?:then|otherwise|but|and),? )?(?:if|when|whenever|where|wherever|in case|as long as|unless|once|should|because|since|as|for|with|after|before|while|to)\b/i;

/** "Devices go with this one: write with a pen" */
export const whatGoesWhere =
  /^\W*(?:(?:all|any|most|other) )?[a-z-]+s (?:go|fall|belong|lead|point|hint|stand|count|come)\b/i;

/** "Take one away for having to call somebody" */
const undergone = /\b(?:of|for|about|from) (?:having|wanting|needing) to$/i;

/** "Training a network or building one is research, whatever for" */
const gerundIs = /^(?!(?:using|bring|ring|sing|ping)\b)[\w-]+ing\b[^,;:.!?]* (?:is|are) /i;

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

/** "The right one must be able to eat the left one" */
const othersAreAble =
  /\b(?!you )[\w-]+ (?:(?:must|should|can|could|may|might|will|would|has to|have to|needs? to|ought to) )?(?:be|is|are) (?:[a-z]+ly )?able to$/i;

/** "Include talking to customers", "Offer: call us" */
const mention =
  /(?:^|[,;:] |\b(?:and|then) )(?:include|mention|list|name|describe|count)$|^\W*(?:offer|keep|mention|include|name|list|propose|suggest|cover|(?:say|tell|state|note|mark|underline|leave out|ignore|skip|think of) (?:all |every |each |any )?(?:what|how|who|when|where|things?|activit|actions?|verbs?|steps?|tasks?|deeds?))[^:.;]*:[^:.;]*$|\b(?:like|such as|are|namely|e\.g\.|for (?:example|instance)):[^:.;]*$/i;

/** "Training a network or downloading …" */
const subject = /^\W*(?!using|by)[\w-]+ing\b[^,;:]*\b(?:or|and)$/i;

const recommended =
  /^[\w-]+ing\b[^.;:!?]* (?:helps?|(?:is|are|(?:may|can|might|will|would) be) (?:also |often |usually |very |most )?(?:helpful|useful|recommended|advised|advisable|necessary|required|needed|a good|the best|worthwhile|worth))\b/i;

/** "Contact persons and phone numbers are left out": no verb, as the noun phrase that it begins is the subject. */
const namesThings =
  /^[\w-]+ (?!(?:the|an?|your|it|them|this|that|these|those|its|their|every|each|any|some)\b)(?:(?!(?:who|whom|which|that|if|when|what|whether|where|how|to|or|you|they|we|it|until)\b)[\w'-]+,? ){1,7}?(?<!\b(?:and|then|or) )(?:(?:can|may|must|should|will|do|does|are|is|have|has|count|stay|belong)\b|[a-z]+n't\b)/i;
