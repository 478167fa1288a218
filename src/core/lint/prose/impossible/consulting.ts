import { ends, gap, type Action } from './action';

/** What the input and the work on it have. */
export const own = String.raw`(?:first|second|third|last|former|latter|other|input|descriptions?|wording|comments?|tweets?|text|passage|sentence|question|words?|lists?|tables?|rows?|columns?|cells?|lines?|sections?|paragraphs?|notes?|knowledge|memory|steps?|rules?|criteria|definitions?|instructions?|examples?|options?|labels?|class(?:es)?|categor(?:y|ies)|answers?|results?|outputs?|drafts?|outlines?|tall(?:y|ies)|counts?|mappings?|legend|key|scheme|rubrics?|guidelines?|context|title|background|evidence|facts?|feelings?|instincts?|intuitions?|conscience|ear|experience|senses?|tenses?|tones?|moods?|styles?|endings?|forms?|numbers?|names?|dates?|figures?|genders?|verbs?|nouns?|adjectives?|meanings?|head(?:ing|line|er)s?|footers?|footnotes?|legends?|margins?|brackets|parentheses|box(?:es)?|fields?|entries|captions?|clues?|hints?|data|values?|variables?|formulas?|equations?|premises?|hypothes[ie]s|claims?|reviews?|stor(?:y|ies)|articles?|posts?|messages?|e-?mails?|documents?|originals?|translations?|pictures?|images?|maps?|charts?|graphs?|diagrams?|menus?|schedules?|scales?|orders?|sequences?|alphabet)`;

const other = String.raw`(?!(?:${own}|itself|themselves|above|below|here|there|alone|only|again|once|carefully|closely|and|or|for|of|in|on|to|from|with|by|if|when|whenever|as|that|which|who)\b)[a-z¤][\w¤'-]*`;

/** Whatever the input does not have is consulted elsewhere. */
export const consulting: readonly Action[] = [
  {
    verbs: 'consult',
    object: String.raw` (?:the|an?|its|their|any|some|your|one) (?:${other} ){0,4}?(?<thing>${other})${ends}(?! (?:in|within) (?:the|this|its|your)\b)`,
    isForeign: true,
  },
  {
    // "Look the title up in the classification of occupations"
    verbs: 'look',
    object: String.raw` ${gap}up ${gap}in (?:the|an?|their|your) (?:${other} ){0,3}?(?<thing>${other})(?= of (?:the )?[a-z]+s\b|[.,;:!?)]|$| (?:and|or|to|if|first|for)\b)`,
    isForeign: true,
  },
];
