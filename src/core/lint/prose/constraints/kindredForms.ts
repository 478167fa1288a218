import type { KindredWords } from './kindred';

/** Demands on grammar, letters and signs, and on how long and how simple the answer is. */
export const kindredForms: readonly KindredWords[] = [
  [
    /\bcontractions?\b|\b(?:contracted|short(?:ened)?) forms?\b/i,
    /contract|(?:two|separate) words|n't\b|\b\w+'(?:s|re|ll|ve|d|m)"|full forms?|short forms?|apostrophe|written out|writ\w+ out|in full|spell|"(?:do|is|are|will|can|does) ?not"|"i am"/,
  ],
  [
    /\b(?:use|add|insert|include|with|by)\b[^.]*\b(?:connectives?|conjunctions?|linking words?)\b/i,
    /connective|conjunction|linking|connector|"(?:and|but|because|although|so|then|however|therefore|while|since|also|first|moreover)\b/,
  ],
  [
    /\blower (?:bound|limit|end)\b|\bminimum\b|\bsmall(?:er|est)\b/i,
    /\blow|small|minim|\bleast\b|\bfrom\b/,
  ],
  [
    /\bupper (?:bound|limit|end)\b|\bmaximum\b|\blarg(?:er|est)\b/i,
    /upper|\bhigh|larg|bigg|maxim|\bmost\b|great/,
  ],
  [/\bcolons?\b/i, /\bcolon|:(?= ?[."'])/],
  [
    /\bjargon\b|\b(?:simple|plain|easy|everyday|common) (?:words?|language|terms|vocabulary|expressions?)\b|\b(?:technical|specialist|legal|medical|scientific|foreign|difficult|complicated|rare) (?:terms?|words?|language|vocabulary|expressions?)\b/i,
    /everyday|daily life|any(?:body|one)|every(?:body|one)|\bchild|\blay(?:person|m[ae]n)?\b|\bsimple|\bplain|\beasy|common|\brare\b|well[- ]known|jargon|technical|laym[ae]n|ordinary/,
  ],
  [
    /\b(?:not|no|never|without|avoid)\b[^.]{0,60}\b(?:digits?|numbers?|figures|numerals)\b|\b(?:digits?|numbers?|figures|numerals)\b[^.]{0,20}\b(?:left out|omitted|dropped|removed|excluded|forbidden|banned)\b/i,
    /digit|number|numeral|figure|\bletters\b|in words|\bspel[lt]/,
  ],
  [
    /\bquestions\b|\bnot (?:be )?(?:an? )?question\b/i,
    /question|statement|declarative|assertion|\basks?\b|\basking/,
  ],
  [/\bpassive\b/i, /passive|\bactive|agent|\bdoer\b|who does/],
  [/\bsuperlatives?\b/i, /superlativ|"(?:the )?(?:best|most|great\w*)"|-est\b/],
  [/\bcomparatives?\b/i, /comparativ|"(?:more|better)"|-er\b/],
  [/\bpronouns?\b/i, /pronoun|"(?:it|he|she|they|him|her|them|I|we|you)"/],
  [/\badverbs?\b/i, /adverb|-ly\b/],
  [/\bprefix(?:es)?\b/i, /prefix|"?(?:un|in|dis|non)-/],
  [
    /\bspaces?\b|\bblanks?\b/i,
    /(?:nothing|no gap) (?:in )?between|in one go|\bspaces?\b|\bblanks?\b|\bgaps?\b|in a row|directly/,
  ],
  [/\banchor/i, /\^/],
  [
    /\bspelling\b/i,
    /spel[lt]|orthograph|letters (?:stay|remain|are)|letter (?:by|for) letter|\b(?:change|alter|touch|drop|add)\w*\b[^.\n]{0,20}\bletters?\b/,
  ],
  [
    /\b(?:ignor(?:e|ing)(?: the)?|disregarding|letter|upper|lower|differences? (?:of|in))[- ]?case\b|\bcapital|\bcapitali[sz]ation\b|\bin case\b(?! (?:of|that|the|there|it|you|they|an?|no|several)\b)/i,
    /\b(?:upper|lower)[- ]?case|\bcase\b|capital|\bsmall\b|(?:big|large) letters|\balike\b|\bcaps\b|"(\w+)"(?: and|,| or| for) "\1"/,
  ],
  [
    /\bpunctuation\b/i,
    /punctuat|commas?\b|full stop|\bmarks?\b|period|\bdots?\b|\bonly (?:letters|words)|letters and/,
  ],
  [
    /\bstop ?words?\b|\bfunction words\b/i,
    /stop ?words?|function words|content words|meaningful words|articles/,
  ],
  [/\barticles?\b/i, /\barticles?\b|\bthe\b"|"a"|"the"/],
  [
    /\blong(?:er)?\b|\blength\b|\bshort(?:er)?\b|\bbrief|\bconcise/i,
    /\blong|\blength|short|brief|concise|many words|\bwords it takes|terse|(?:more|fewer) words|words than/,
  ],
  [
    /\byes[ /]?(?:or )?-?no\b|\bwh-/i,
    /\byes\b|\bwh-|\bopen\b|question word|"(?:why|what|how|who|when|where)"|\b(?:what|which|who|when|where|why|how),? (?:(?:or|and) )?(?:what|which|who|when|where|why|how)\b/,
  ],
  [/\bempty\b/i, /\bempty\b|nothing between|blank/],
  [
    /\bsame kind\b|\bsame type\b|\bsame part of speech\b/i,
    /same (?:kind|type|class|part|category|sort)|of this kind|of that kind/,
  ],
  [/\bnegation\b|\bnot\b"/i, /negat|"not"|\bnot\b/],
  [/\bslash/i, /slash|\//],
  [
    /\b(?:not|never|n't|no|without|avoid)\b[^.]{0,30}\b(?:enclos|surround|wrap|bracket|parenthes|slash|quot|around)/i,
    /\bbare\b|delimiter|\b(?:nothing|no (?:\w+ )?(?:marks?|signs?|symbols?|brackets?)) (?:around|before|in front)|\b(?:marks?|signs?|anything|delimiters) around\b|\bnaked\b|unadorned/,
  ],
  [
    /\b(?:calculations?|computations?|working|intermediate|derivation)\b/i,
    /calculat|comput|working|intermediate|deriv|\bonly\b|\balone\b|\bbare\b|nothing|\bjust\b|by itself|\bresult\b/,
  ],
  [
    /\b(?:give|award|assign|add) (?:an?|any|no) (?:mark|grade|score)\b/i,
    /\bmark|grade|score|point/,
  ],
  [/\bproper (?:names?|nouns?)\b/i, /proper n|names? (?:of|as|un)|\bnames\b/],
];
