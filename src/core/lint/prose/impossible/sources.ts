import { described, determined, gap, rest, type Action, type Statement, ends } from './action';
import { anySource, reference } from './nouns';
import { consulting } from './consulting';
import { originals } from './originals';
import { records } from './records';
import { finding, looking } from './verbs';

const aboutReferences =
  /\b(?:given|provided|from|in|using|based on|according to|with|and|contains?|holds?|is)\b (?:an? |the |some )?[\w -]{0,30}?\b(?:tables?|lists?|menus?|time ?table|schedule|calendar|chart|register|records|keys?|order|columns?|rows?|passages?|evidence|documents|contract|policy|dictionar|glossar|thesaur|encyclop|knowledge (?:base|graph)|lexicon|reference|textbook|sources?|search results?|archive|corpus|librar|journal|news ?paper)/i;

const source = `(?<thing>${anySource})`;

/** "Use the present tense for timetables": what something in the prompt is used for is its topic. */
const notFor = String.raw`(?<!\b(?:use|using) (?!for\b)[^.;:!?,]{0,60} for (?:[\w-]+ )?)`;

/** Looking something up outside the prompt. */
export const sources: readonly Action[] = [
  {
    verbs: looking,
    object: ` (?!(?:every|each|all) (?:the )?(?:other|remaining)\\b)${gap}${notFor}${source}`,
    isForeign: true,
    needs: 'sources',
  },
  {
    verbs: finding,
    object: ` ${gap}(?:on|in|from|through|via|using|with|across|against|at|into|by searching|by checking|by consulting) ${described}${source}`,
    isForeign: true,
    needs: 'sources',
  },
  {
    // the verb, not "Google Maps"
    verbs: 'google',
    object: String.raw` (?!(?:translate|maps|docs|sheets|search|scholar|forms?|trends|home|play|news|images|drive|ads?|results?|reviews?|is|has|was|counts|belongs|stands|means|owns|makes|and|or|as|inc)\b)[\w¤"'-]+${rest}`,
  },
  {
    verbs: 'search look check find read go verify research ask post buy get shop browse source',
    object: String.raw` ${gap}(?:(?:online|externally|(?<thing>elsewhere)(?! in (?:the|this|its|your|each|that)\b))\b|outside${ends})`,
    isForeign: true,
  },
  {
    // "Look it up.", with no place in the input
    verbs: 'look_it_up look_them_up',
    object: '(?=[.:;!?]|$| if you\\b)',
    unless: aboutReferences,
  },
  {
    verbs: 'look_up',
    object: ` ${determined}${described}${source}`,
    isForeign: true,
    needs: 'sources',
  },
  {
    verbs: 'research',
    object: String.raw` (?:the|this|each|any|more|about|its?|their|what|who|how|background|every)\b${rest}`,
  },
  ...originals,
  ...consulting,
  ...records,
];

export const sourceStatements: readonly Statement[] = [
  {
    // "with a quick search in an online encyclopaedia"
    words: String.raw`(?:with|by|through|via|after|do|make|take|pay|run) (?:an?|some|another) (?:[\w-]+ ){0,3}?(?:search|look|glance|peek|visit|query|dig|digging|check|enquiry|inquiry|research) (?:in|into|at|on|of|through|to) ${described}${source}`,
    inCommand: true,
    needs: 'sources',
  },
  // "Listen to it on Forvo", "Search the sequence in OEIS"
  {
    words: String.raw`(?:[Ss]earch|[Ll]ook|[Ll]isten|[Cc]heck|[Ff]ind|[Ww]atch|[Vv]erify|[Tt]est|[Gg]et|[Ff]etch|[Bb]rowse)(?:ing)?\b[^.;:!?,"]{0,60}? (?:(?<!(?:information|facts?|details|texts?|passages?|articles?|views?|stances?|opinions?|questions?|claims?|evidence|notes?|knowledge|hints?|words?|based|focus|depending) )(?:on|via)|in(?= [A-Z]{3,}\b)) (?:the )?(?<thing>(?!(?:ALL|CAPS|CAPITALS?|UPPER\w*|JSON|CSV|XML|USA|Earth|Mars|Christmas|Easter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w.]{2,}(?: [A-Z][\w.]+){0,2})(?=[.,;:!?)]|$| (?:and|or|to|for|if|when|how|whether|which|what|where)\b)`,
    isCaseSensitive: true,
    inCommand: true,
  },
  {
    words:
      '(?:corpus|web|internet|database|online|google) (?:quer(?:y|ies)|search(?:es)?|look-?ups?) (?:shows?|yields?|returns?|tells?|gives?|brings?|finds?|reveals?)',
    unless: /\b(?:quer|search)/i,
  },
  {
    words: `(?:(?:with|by) (?:the )?(?:help|aid|means) of(?: an?| some| the| your| online)|(?:with|using)(?: an?| some| your| online)|using the) ${described}${reference}`,
    inCommand: true,
    unless: aboutReferences,
    needs: 'sources',
  },
];
