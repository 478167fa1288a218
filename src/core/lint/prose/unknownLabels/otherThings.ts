import { isQuoted, type Answer } from './answer';
import { isAct } from './plainAnswers';
import { isSignOfLabel } from './signsOfLabels';

/** Whether a word that stands where an answer could is something else, as the words around it tell. */
export function isOtherThing(answer: Answer, step: string, labels: ReadonlySet<string>): boolean {
  const before = step.slice(Math.max(0, answer.start - reach), answer.start);
  return (
    isSignOfLabel(answer, step, labels) ||
    isPartOfText(answer, before) ||
    isMeasure(answer, before) ||
    asTool.test(step.slice(answer.end, answer.end + reach)) ||
    formats.test(answer.text) ||
    isSaid(answer, before) ||
    isPurpose(answer) ||
    refusal.test(step.slice(answer.end, answer.end + reach)) ||
    isTried(answer, step, labels) ||
    isSecondAct(answer, before) ||
    isIllustration(answer, before) ||
    isOfWords(answer, before) ||
    isNothingElse(answer, before) ||
    isGround(answer, before) ||
    isLetter(answer, before, labels) ||
    counting.test(before) ||
    chain.test(before) ||
    isGloss(answer, before, labels) ||
    (answer.manner === '=' && !namesLabel(step, labels))
  );
}

/** How far back a step is looked at, in UTF-16 code units. */
const reach = 160;

/** "Classify the requests in the mailbox", "pick a detail", "output your choice": what is chosen or looked at, and no name of a label. */
function isPartOfText({ text, isMarked, manner }: Answer, before: string): boolean {
  if (isMarked || !/^\p{Ll}/u.test(text)) return false;
  const article = determiner.exec(before)?.[1];
  if (article === undefined || ofLabels.test(manner)) return false;
  return !/^an?$/i.test(article) || !asOne.test(manner);
}

const determiner =
  /\b(an?|the|your|its|their|his|her|this|that|these|those) (?:(?:first|second|third|fourth|fifth|last|next|same|other|left|right|\w{3,}est) )?$/i;
/** What leads to a label that has an article: "classify it as a closing", "this is a complaint". */
const asOne = /\bas$|^(?:is labelled|is treated as|counts as|is|are|gets x|x .*|all else is)$/;
const ofLabels =
  /^(?:goes to the label|gets a number|the label “x”|the label x|give it the label x|leave|x as the answer)$/;

/** "Score it from 0 to | 10", "if both are 4 or | 5": no answer by itself. */
function isMeasure({ text, manner }: Answer, before: string): boolean {
  if (!/^[-+]?\d/.test(text)) return false;
  return ofRange.test(manner) || ofRange.test(before.trimEnd()) || compared.test(before);
}

const ofRange = /\b(?:from|between|of) -?\d+ (?:to|and)$/;
const compared =
  /\b(?:if|when|where|unless|once)\b[^,;:.]*\b(?:is|are|was|were|has|have|reach(?:es)?|than|of|at) -?\d+ (?:or|and|to) $/i;

/** "Apart from the letter, output nothing." */
const isNothingElse = ({ text }: Answer, before: string): boolean =>
  /^nothing$/i.test(text) && besides.test(before);

/** "Rhyming lines get the letter B": no answer where labels are no letters. */
const isLetter = ({ text }: Answer, before: string, labels: ReadonlySet<string>): boolean =>
  text.length === 1 &&
  /\bletter ["'“‘]?$/i.test(before) &&
  ![...labels].some((each) => each.length === 1);

/** "Set the counter to 0." */
const counting = /\b(?:counter|count|sum|total|tally|index|variable \w+) (?:to|at|with|is|=) $/i;

/** "Tone -> words -> punctuation": an order. */
const chain = /(?:->|=>|→) ?[^.;,:\n]{1,40}(?:->|=>|→) ?$/;

/** "Storms are classified by wind." */
const isGround = ({ isMarked }: Answer, before: string): boolean =>
  !isMarked && /\bclassified by $/i.test(before);

const besides =
  /\b(?:apart from|aside from|except|besides?|beyond|other than|in addition to|next to)\b[^.;]*$/i;

/** "Use 'blue' for the third test", "take 10 as the start", "put 'to' in front of it" */
const asTool =
  /^["'”’]? (?:(?:for|in|as) (?:the|your|an?|its) (?:\w+ )?(?:tests?|checks?|trials?|gap|blank|slot|start|beginning|base|basis|placeholder|place|stead)(?=[.,;:)]|$| (?:in|of|and|or|to|with|if|when|where)\b)|in front of|in place of(?! (?:(?:any|one|either) of )?(?:these|those|the (?:two|three|four|five|six)|(?:an?|the|your|its) (?:\w+ )?(?:labels?|answers?|class(?:es)?|categor(?:y|ies)|topics?|tones?|verdicts?|ratings?|scores?|tags?)))|(?:before|after|between) (?:it|them|the|its|both))\b/i;

/** "Call the customer back to check." */
const isPurpose = ({ text, isMarked, manner }: Answer): boolean =>
  !isMarked && /\bto$/.test(manner) && isAct(text);

/** "Halves such as 3.5 are not permitted." */
const refusal =
  /^["'”’]?,? (?:(?:is|are|was|were|would be) (?:not|never|no longer|forbidden|excluded|ruled out|invalid|wrong)|(?:is|are)n['’]t|cannot|can['’]t|(?:must|may|should) not)\b/;

/** "Use CAPITALS." */
const formats =
  /^(?:(?:ALL[ -])?(?:CAPS|CAPITALS|CAPITAL LETTERS)|UPPER[- ]?CASE|LOWER[- ]?CASE|JSON|CSV|XML|HTML|ASCII|UTF-?8|UTC)$/i;

/** 'Insert "please"': what is done with a text, where neither a case nor a label is named. */
function isTried(answer: Answer, step: string, labels: ReadonlySet<string>): boolean {
  if (!isQuoted(answer) || answer.isConditional || !trying.test(answer.manner)) return false;
  const [behind] = step.slice(answer.end, answer.end + reach).split(/[.;:]/);
  const before = step.slice(Math.max(0, answer.start - reach), answer.start).split(/[.;:]/);
  return !casing.test(behind!) && !namesLabel(before.at(-1)! + behind!, labels);
}

const casing = /\b(?:for|in|when|if|where|otherwise|else|instead)\b/;
const trying = /^(?:put|insert|say|use|take|enter)$/;

/** "Say hello", "(say, 'table')". */
function isSaid({ text, manner }: Answer, before: string): boolean {
  return manner === 'say' && (/\bsay,\s*["'“‘]?$/i.test(before) || courtesies.test(text));
}

const courtesies =
  /^(?:hello|hi|good ?bye|bye|farewell|sorry|thanks?|thank you|please|cheers|so|welcome|hooray|good (?:morning|evening|night))\b/i;

/** "Open the article and see if it says more": the second of two orders, and not "yes if …, and no if …". */
function isSecondAct({ text, isMarked, manner }: Answer, before: string): boolean {
  return manner === 'x if' && !isMarked && /\b(?:and|then|,) $/i.test(before) && isAct(text);
}

/** "After 'used to', for instance, 'driving' is right": what a sentence only shows. */
function isIllustration({ manner, force }: Answer, before: string): boolean {
  const isLoose = force === 'hints' || manner.startsWith('x ');
  return isLoose && /\b(?:for (?:instance|example)|e\.g\.|such as)[^.;]*$/i.test(before);
}

/** '"asap" becomes "as soon as possible"': what a word of the text is turned into. */
function isOfWords(answer: Answer, before: string): boolean {
  return isQuoted(answer) && ofQuoted.test(before);
}

const ofQuoted =
  /["”’'] (?:often |usually |then )?(?:becomes?|turns? into|is replaced by|changes? (?:in)?to) (?:an? |the )?["“‘']?$/i;

/** "0 = none", "complaint = unhappy", "complaint -> unhappy": what a label or a sign stands for. */
function isGloss({ manner }: Answer, before: string, labels: ReadonlySet<string>): boolean {
  if (manner !== '=' && manner !== '->') return false;
  const [, word] = glossed.exec(before) ?? [];
  if (word === undefined || word.length < 2) return manner === '=';
  return labels.has(word.toLowerCase());
}

const glossed = /([\w-]+)["'”’]? ?(?:=|->|=>|→|⇒) ?["'“‘]?$/;

function namesLabel(step: string, labels: ReadonlySet<string>): boolean {
  return (step.toLowerCase().match(/[\w-]+/g) ?? []).some((word) => labels.has(word));
}
