import { anyOf } from '../../../text/anyOf';

/** A step with its turns of phrase as what they come to, so that "hold X against Y" is "compare X with Y". */
export const plainTurns = (step: string): string =>
  withMarkNames(
    anyTurn.test(step) ? turns.reduce((rest, [from, to]) => rest.replace(from, to), step) : step,
  );

const turns: readonly (readonly [from: RegExp, to: string])[] = [
  // A noun for the verb
  [/\b(?:make|take) (?:a )?(?:\w+ )?note of\b/gi, 'note'],
  [/\b(?:take|have) an? (?:\w+ )?look at\b/gi, 'look at'],
  [
    /\b(?:do|carry out|perform|make) (?:the|a) (calculation|computation|comparison|count)\b/gi,
    '$1',
  ],
  [
    /\b(?:bring|put) ((?:[\w'’-]+ ){1,6}?)into (?=(?:the |an? )?(?:form|format|shape)\b)/gi,
    'convert $1to ',
  ],
  // Comparing
  [
    /\b(?:check|verify|weigh|test|hold|set|measure|put|place) ((?:[\w'’-]+ ){1,6}?)(?:against|beside|next to|alongside)\b/gi,
    'compare $1with',
  ],
  [/\b(?:set|put|place|lay|hold|look at) ((?:[\w'’-]+ ){1,8}?)side by side\b/gi, 'compare $1'],
  [
    /\b(?:check|see|find out|determine|examine|look at|consider|work out) how ((?:[\w'’-]+ ){1,7}?)(?:relates?|compares?|measures? up) (?:to|with)\b/gi,
    'compare $1with',
  ],
  [/\btell from ((?:[\w'’-]+ ){1,4}?)(which|whether|what|who|if)\b/gi, 'find in $1 $2'],
  [/\bnews value\b/gi, 'newsworthy'],
  [/\bfor (?:a|the) (?:second|third) time\b/gi, 'repeated'],
  // Counting
  [
    /\b(?:find(?: out)?|determine|work out|establish|see|check|figure out|note|tell) (?:how (?:many|often)|(?:the|what) number of)\b/gi,
    'count',
  ],
  [
    /\b(?:find(?: out)?|determine|work out|establish|see|check|measure) (?:how long (each|every|the) (?:(?:single|given) )?word is|the length of (each|every|the) word)\b/gi,
    'count the letters of $1$2 word',
  ],
  // Needing, concerning, standing somewhere
  [
    /\bwithout (?:which|whom) ((?:[\w'’-]+ ){1,6}?)(?:can['’]t|cannot|can not|could not|couldn['’]t) be \w+/gi,
    'needed for $1',
  ],
  [/\b(which|that) concerns? (?=the|it)/gi, '$1 are relevant to '],
  [/\bat (?:what|which) (?:point|moment|time|stage)(?: in time)?\b/gi, 'when'],
  [/\b(?:sort|type)(s?) of\b/gi, 'kind of'],
  [
    /\bwhere ((?:[\w'’-]+ ){1,5}?)(?:lies|is located|is situated|is found|can be found|takes place)\b/gi,
    'the location of $1',
  ],
  [/\b(?:degree|extent|level) of\b/gi, 'of'],
  [/\ba, e, i, o,? (?:or|and) u\b/gi, 'a vowel'],
  [/\bwhose (?:initial|first (?:letter|character))s? (?:is|are)\b/gi, 'beginning with'],
  [/\b(?:final|last) (?:character|letter|sign) (?:is|be)\b/gi, 'end is'],
  [
    /\bhow (?:it|they|(?:the|each|every) \w+) (?:is|are) (?:written|spelled|spelt)\b/gi,
    'the spelling',
  ],
  [
    /\b(?:which|what|the) words (?:that |which )?(?:(?:the|its) )?(?:author|writer|speaker|sender|it|he|she) (?:uses?|used|chose|chooses|picks)\b/gi,
    'the vocabulary',
  ],
  [
    /\b(?:all|everything) (?:of )?(?:the )?(?:contents?|information|facts) (?:of|in|from) (?=the)/gi,
    'all ',
  ],
  [/\b(the|all|its|their|whole|entire) contents?\b/gi, '$1 information'],
  [/\b(?:make certain|be careful|take care)\b/gi, 'make sure'],
  [
    /\b(?:check|scan|search|examine|inspect|comb|read|(?:go|look|read) (?:through|over)) ((?:[\w'’-]+ ){1,4})for (?!mistakes|errors)/gi,
    'detect $1 ',
  ],
  [
    /\b(?:examine|verify|test|consider|judge|check|determine|see|decide|think about|ask yourself|ask) (?:whether|if)\b/gi,
    'find whether',
  ],
  [
    /\b(?:is|are|was|were) not (?:true|correct|right)\b|\b(?:isn|aren)['’]t (?:true|correct|right)\b/gi,
    'is wrong',
  ],
  [/\b(?:below|less than|smaller than|under) zero\b/gi, 'negative'],
  [/\bcome up with\b/gi, 'think up'],
  [
    /\b(?:(?:do|does|is|are|should|must|may) not|(?:do|does|is|are)n['’]t)(?: \w+)? (?:more|longer) than\b/gi,
    'at most',
  ],
  [/\b(?:says|said|saying|states|stated|tells|told)\b/gi, 'means'],
  [
    /\b(?:stay|stays|remain|remains|is|are|keep|leave) (?:exactly )?(?:the same|unchanged|unaltered|as (?:it|they) (?:is|are|was|were))\b/gi,
    'keep',
  ],
  [
    /\b(?:put|express|say|state|write|phrase) ((?:[\w'’-]+ ){1,6}?)in(?:to)? (?:other|different|your own|new) words\b/gi,
    'rewrite $1',
  ],
  [
    /\b(?:no|not (?:a single|any|one)|none of the|nothing (?:of|in|from)) ((?:[\w-]+ ){1,3}?)(?:has|have|is|are|was|were)? ?(?:been )?(?:left out|missing|omitted|forgotten|absent|lacking|overlooked|skipped)\b/gi,
    'all $1 contained',
  ],
  [/\b(?:is|are|was|were) (?:also |all |still )?(?:there|present)\b/gi, 'is contained'],
  [
    /\b(?:(?:do|does|did|is|are|was|were|has|have|had|must|should|may) not(?: been?)?|not(?: been?| to)|don['’]t|never|without|avoid)\s+(?:alter|chang|modif|touch|edit)(?:e|ed|ing|y|ying|ied)?\b/gi,
    'keep',
  ],
  /** "Do not mention dates" is "leave dates out". */
  [
    /\b(?:do not|don['’]t|never|avoid|without|must not|should not|may not|not to)\s+(?:mention|includ|contain|us|add|keep|show|nam)(?:e|es|ed|ing|ping|ning)?\b/gi,
    ' remove ',
  ],
];
const anyTurn = anyOf(turns.map(([from]) => from));

/** `"?"` is a question mark. */
function withMarkNames(text: string): string {
  return text.replace(
    /["'“‘`]([?,;.!:])["'”’`]/g,
    (_, mark: string) => ` ${markNames[mark] ?? ''} `,
  );
}

const markNames: Readonly<Record<string, string>> = {
  '?': 'question mark',
  ',': 'comma',
  ';': 'semicolon',
  '.': 'full stop',
  '!': 'exclamation mark',
  ':': 'colon',
};
