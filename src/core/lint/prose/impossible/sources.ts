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
    verbs: 'see find_out check look find look_at learn verify note compare',
    object: String.raw` (?:(?:under|in|with|by|at|on|for|from|to) )?(?:what|how|whether|if|which|where)(?: [\w-]+){0,2}? (?:the |an? |most |other |some |your )?${described}(?<thing>${anySource})(?: of [^.;:!?,]{0,40}?)? (?!would|might|could)(?:[\w-]+ )?(?:says?|has|have|lists?|gives?|defines?|suggests?|writes?|thinks?|reports?|reported|tells?|explains?|returns?|recommends?|offers?|shows?|knows?|puts?|uses?|agrees?|confirms?|files|class(?:es|ifies)|places|keeps|calls|describes|spells|translates|rates|ranks|records|marks|treats|groups|assigns|quotes|names|dates|mentions|contains|includes)\b`,
    needs: 'sources',
  },
  {
    verbs: 'see find_out check look look_at learn verify note have_a_look_at compare know',
    object: String.raw` (?:what|how|whether|if|which|who|where) [^.;:!?,]{0,60}? (?:on|in|at|by) (?:the |an? )?(?:[\w-]+ )?(?<thing>${anySource})`,
    isForeign: true,
    needs: 'sources',
  },

  {
    // the verb, not "Google Maps"
    verbs: 'google',
    object: String.raw` (?!(?:translate|maps|docs|sheets|search|scholar|forms?|trends|home|play|news|images|drive|ads?|results?|reviews?|is|has|was|counts|belongs|stands|means|owns|makes|and|or|as|inc)\b)[\w¤"'-]+${rest}`,
  },
  {
    verbs:
      'search look check find read go verify research ask post buy order get shop browse source',
    object: String.raw` ${gap}(?:(?:online|externally|(?<thing>elsewhere)(?! in (?:the|this|its|your|each|that)\b))\b|outside${ends})`,
    isForeign: true,
  },

  {
    // "in the passage", "in each answer": the source is in the input
    verbs: 'look_up look_it_up look_them_up',
    object: String.raw`(?! (?:at|to|from|until|which|who|what|where|the ones?)\b)(?!${rest} (?:next to|beside|behind|below|under|above|before|after) the (?:word|name|label|colon|sign|heading|line|phrase|number|key|comma)\b)(?! (?:(?:the|its|each|every|both|all) )?(?:[\w-]+ )?(?:(?:rows?|cells?|columns?|lines?|paragraphs?|keys?|fields?)\b|(?:sections?|parts?|passages?|clauses?|numbers?) (?:of|in|for|from) ))(?! there(?:in)?\b)(?!${rest} (?:in|from|among|within) (?:it|them|there|here|the|its|that|this|these|those|both|either|every|each|your|their|[\w-]+'s)\b)(?: ${rest}|(?=[.;:!?,]|$))`,
    unless: aboutReferences,
  },
  {
    verbs: 'look_up',
    object: ` ${determined}${described}${source}`,
    isForeign: true,
    needs: 'sources',
  },

  {
    verbs: looking,
    object: String.raw` (?:the|their|his|her|its|your|any) (?:[\w-]+(?:'s|s') )?(?<thing>(?:order|search|query|access|server|usage|activity|visitor|traffic|click|browsing|browser|edit|version|call|commit|purchase|revision|account|posting|transaction|git|credit) (?:history|histories|logs?|records?|statistics|analytics))\b`,
    isForeign: true,
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
