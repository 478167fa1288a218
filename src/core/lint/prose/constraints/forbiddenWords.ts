import { quotationsOf, type Quotation } from '../words';
import type { StepsText } from './demand';

/**
 * How steps keep a word, a name or a phrase out of the answer that a prohibition is on, if it is on one: "must not contain the name
 * of the animal", 'Do not use the word "cheap"'. That they leave out something else does not do it.
 */
export function forbiddenWords(text: string): ((steps: StepsText) => boolean) | undefined {
  const ways = waysOf(text);
  if (!ways) return undefined;
  return (steps) => steps.sentences.some(({ text: said }) => ways.some((way) => way.test(said)));
}

function waysOf(text: string): readonly RegExp[] | undefined {
  if (quotesWords(text) && !repeating.test(text))
    return [unspoken, noWords, ...quotationsOf(text).filter(isOfWords).map(crossedOut)];
  const [, piece] = using.exec(text) ?? occurring.exec(text) ?? [];
  if (piece === undefined) return undefined;
  const owner = owned.exec(text)?.[1]?.toLowerCase();
  return [unsaid, keptOut(piece.toLowerCase()), ...(owner === undefined ? [] : [slippedIn(owner)])];
}

/** "The name of | the singer" */
const owned = /\bnames? of (?:the|its|this|that) (?:[\w-]+ )?([a-z]{3,})\b/i;

/** "Should the singer occur in it, choose another." */
const slippedIn = (owner: string): RegExp =>
  new RegExp(
    String.raw`\b(?:if|should|when|where)\b[^.,\n]{0,40}\b${owner}\b[^.,\n]{0,20}\b(?:occur|appear|slip|crept|is in|stand|turn|show|mention|name)|\b(?:not|never|without|no)\b[^.,\n]{0,20}\b${owner}\b`,
  );

/** 'Use the words "however" and "finally"', but not 'as "from -> to"' */
const quotesWords = (text: string): boolean => quotationsOf(text).some(isOfWords);
const isOfWords = ({ text }: Quotation): boolean => /^[\w ]+[:.]?$/.test(text);

/** "If but has slipped in", "replace very": how they say no to a word without quotation marks, also one of grammar. */
function crossedOut({ text }: Quotation): RegExp {
  const word = text.toLowerCase().replace(/[^\w ]/g, '');
  return new RegExp(
    String.raw`\b(?:replac|substitut|swap|exchang|strik|remov|delet|drop|avoid|eras|cut)\w* (?:out )?(?:(?:the|any|every|each|all)(?: words?)? )?${word}\b|\b(?:without|instead of|rather than|other than|free of|rid of|(?:wordings?|words?|synonyms?) (?:for|of)) (?:(?:the|any) )?${word}\b|\b${word} (?:(?:has|have|had|is|was|still) )*(?:slip|crept|creep|sneak|appear|occur|(?:turn|show|com|pop)\w* up|gone|out\b|there\b|in it\b|got in|gets in)`,
  );
}

/** 'Do not use "thanks" twice': once is fine. */
const repeating = /\b(?:twice|once|again|more than)\b/i;

const pieces =
  '(?:word|noun|verb|adjective|name|term|phrase|expression|title|password|answer|solution|symbol)';
const certain = String.raw`(?:the|its|this|that|these|those|their|his|her|[\w-]{1,40}'s|\w{1,40}s')`;
const using = new RegExp(
  String.raw`\b(?:contain|us(?:e|ing)|mention(?:ing)?|includ(?:e|ing)|repeat(?:ing)?|say(?:ing)?|reveal(?:ing)?|avoid(?:ing)?|without|called by)(?: any of)?(?: (?:an?|any|one|single|words?|parts?)){0,3}(?: (?:of|from))? ${certain} (?:[\w'-]+ ){0,2}?(${pieces})s?\b`,
  'i',
);
const occurring = new RegExp(
  String.raw`^(?!.*\balready\b)(?:neither |none of )?${certain} (?:[\w'-]+ ){0,2}?((?!answer|solution)${pieces})s?\b[^.;]{0,60}\b(?:not|never|n't|may|no longer)\b[^.;]{0,20}\b(?:appear|occur|used|mentioned|named|said|stand|contained|included|found|part of)\b`,
  'i',
);

const speaking = String.raw`(?:say|saying|said|mention\w*|(?<!\b(?:the|an?|any|its|their|his|her|your|no) )name|nam(?:es|ed|ing)|us(?:e|ed|ing)|contain\w*|includ\w*|repeat\w*|occurs?|appears?|reveal\w*|called|(?:show|turn|come)s? up)`;
const spokenNot = String.raw`(?:\b(?:not|never|none|neither|nor|without|avoid\w*|refrain\w*|cannot|instead of|rather than)|n't)\b[^.,;\n]{0,40}\b${speaking}\b`;

/** How steps say that something is not to be said, whatever it is. */
const unspoken = new RegExp(spokenNot);

/** How they say no to words, as quoted ones are called. */
const noWords =
  /\b(?:not|never|no(?! (?:more|longer|fewer|less))|none|nothing|without|avoid\w*|forbidden|banned|taboo|excluded|except|instead of|rather than|free of|remov\w*|leav\w* out|drop\w*|synonym\w* (?:for|of))\b[^.,;\n]{0,30}\b(?:words?|terms?|phrases?|expressions?)\b|\b(?:words?|terms?|phrases?|expressions?)\b[^.,;\n]{0,30}\b(?:not|never|nowhere|forbidden|banned|taboo|out|away|excluded|itself|themselves)\b/;

/** Also by a hint that does not give it away, or in other words. */
const unsaid = new RegExp(
  [
    spokenNot,
    String.raw`\b(?:nowhere|secret|hidden|hide|unsaid|unnamed|unmentioned|untold|taboo|betray\w*|hint\w* at|allud\w*|slip\w*|crept|creeps?|in (?:its|their) place|none of (?:them|these|those)|anonym\w*|identity|(?:by|with|use) (?:an? )?pronouns?|giv\w+ (?:[\w']+ ){1,4}away|given away|work(?:s|ing)? around|(?:do|does|make|get|manage)\w* without|absent|readable|recogni[sz]able|not (?:who|what|whose|where)|lacks?)\b`,
    String.raw`\b(?:not|never|no|nor|without|leav\w+|keep\w*|avoid\w*|only|but)\b[^.\n]{0,60}\b(?:itself|themselves)\b|\b(?:itself|themselves)\b[^.\n]{0,40}\b(?:not|never|no|out|un\w+)\b`,
    String.raw`\b(?:(?:speak|talk|refer)\w* (?:of|about|to) [^.\n]{0,40}|only )as\b|\bcall\w* (?:it|him|her|them|the|people|everyone)\b`,
    String.raw`\b(?:synonym|paraphras|rephras|reword|circumscri|circumlocution)`,
    String.raw`\b(?:other|own|different|another|fresh) (?:${pieces}s?|vocabulary)\b|\b(?:replac|substitut|swap)\w* (?:it|them)\b|"(?:he|she|it|they)"`,
  ].join('|'),
);

const leaving = String.raw`(?:not|cannot|never|nowhere|no|nor|neither|none|without|avoid\w*|(?<!(?:work|find|figure|point|write|made|make|copy|read|pick|single|spell|turn|check)\w* (?:\w+ )?)out|away|aside|free of|drop\w*|remov\w*|delet\w*|omit\w*|skip\w*|exclud\w*|discard\w*|reject\w*|strik\w*|strip\w*|cut\w*|instead|rather|forbidden|banned|except\w*|other|place of)`;
const exchanging = String.raw`(?:replac\w*|substitut\w*|swap\w*|exchang\w*)`;
const hard =
  '(?:difficult|hard|technical|specialist|foreign|rare|complicated|unusual|long|long-winded|legal|medical)';

/** "Leave out the name", "the name of the city stays away": it stands near a word of leaving out, and not as what replaces it. */
function keptOut(piece: string): RegExp {
  const nouns = `(?:word|term|phrase|expression|name|answer|solution|${piece})s?`;
  const rest = String.raw`(?!${hard}\b)(?:[\w'-]+ ){0,2}?(?:${nouns})\b`;
  const noun = String.raw`(?:${certain}|an?|any|each|every|no) ${rest}`;
  return new RegExp(
    [
      String.raw`\b${leaving}\b[^\n]{0,60}?\b${noun}`,
      String.raw`\b${exchanging}\b(?:(?! by | with )[^\n]){0,60}?\b(?:${certain}|any|each|every) ${rest}`,
      String.raw`\b${noun}[^\n]{0,60}?(?:\b(?:${leaving}|${exchanging}|would stand)\b|n't\b)`,
      String.raw`\bno (?:[\w'-]+ ){0,2}(?:${nouns})\b|\b(?:${nouns}) (?:\w+ )?${leaving}\b`,
    ].join('|'),
  );
}
