import { format, type Format } from './format';

/** What separates, joins or holds the parts of an answer. */
const between = String.raw`(?:separat\w*|join\w*|delimit\w*|divid\w*|split|combin\w*|connect\w*|link\w*|put|place|with|by|use|using)\b[^.;]{0,40}?\b`;

const negated = String.raw`(?<!, )\b(?:no|not|never|without|avoid|omit|drop|leave out)\b[^.;]{0,40}?\b`;

/** How steps say that nothing separates the parts of an answer. */
const joined = [
  String.raw`\b(?:directly|immediately|at once|one after (?:the )?(?:other|another)|next to (?:one another|each other)|side by side|together|adjacent|adjoining|back to back|concatenat\w*|str(?:ing|ung) together|run (?:\w+ ){0,3}together|touch\w*|attach\w*|glued?|stuck|joined|unbroken|uninterrupted|solid|compact|clos(?:e|ed|ing) up|nothing (?:at all |else )?(?:in ?)?between|no gaps?|(?:nothing|anything|no sign|no mark)\b[^.\n]{0,20} (?:between|behind|after)|(?:straight|right) (?:after|behind|before))\b`,
  String.raw`\b(?:in|as|into|to) (?:one|a single|an unbroken|a) (?:\w+ )?(?:go|word|piece|string|block|sequence|chain|run)\b`,
  String.raw`\b(?:everything|anything|all) (?:that|which) is (?:no|not)\b`,
  String.raw`\b(?:only|just|nothing but) (?:the |these |those )?(?:\w+ )?(?:letters|digits|words|numbers)\b|\b(?:bare|plain) (?:letters|digits|words?|numbers?|figures?)\b|\bletters and\b`,
].join('|');

/** A sign as steps show it, alone or in a sample. */
const shown = (sign: string): string =>
  `["'“‘[][^"'”’\\n]{0,20}${sign}|\\(\\w{1,2}${sign} ?\\w{1,2}\\b|\\blike [^.\\n]{0,12}\\w${sign}|\\b(?:list|array) notation\\b`;

/** A quotation that ends in a space: "- ". */
const shownSpace = String.raw`(?<=[\s(])["'“‘][^\w"'\s]{1,3}(?: [a-z -]{1,20})? [^"'”’\n]{0,20}["'”’]|[,;|] "|" [^\w"'\s]{1,3} (?:[a-z -]{1,20} )?"`;
const space = String.raw`(?<!\bat (?:the |its |each |every |all )?)\b(?:white ?)?spaces?\b|\bblanks?\b|\bgaps?\b|${shownSpace}|${joined}`;
const lines = String.raw`\b(?:lines?|rows?)\b|line ?break|\bnew ?line|\bcolumn\b|\benter\b|\breturn key\b|\bstack|\bon top of (?:one another|each other)|\bbelow (?:the|it|that|one|each)\b|(?:under|below|beneath|underneath) (?:(?:one )?another|each other|the (?:other|next|last|previous))|\bvertical`;

/** Signs by the names that definitions give them, and what else steps call or show them. */
const signs: readonly (readonly [name: string, said: string])[] = [
  ['hyphens?|dash(?:es)?', String.raw`\bhyphen|\bdash|\bminus|${shown('[-–—]')}`],
  ['vertical bars?|pipes?', String.raw`\bbars?\b|\bpipes?\b|\bvertical\b|\|`],
  ['slash(?:es)?', 'slash|/'],
  ['plus signs?', String.raw`\bplus\b|\+`],
  ['ampersands?', 'ampersand|&'],
  ['underscores?', 'underscore|_'],
  ['asterisks?', String.raw`asterisk|\bstar|\*`],
  ['arrows?', 'arrow|->|→'],
  ['tabs?', String.raw`\btab`],
  ['colons?', String.raw`\bcolons?\b|\d:\d|${shown(':')}`],
];

/** By what the parts of an answer are separated, or that nothing separates them. */
export const separatorFormats: readonly Format[] = [
  format(
    `${negated}(?:punctuation(?: marks?)?|separators?)\\b(?<!\\b(?:chang|alter|touch|correct|modif)\\w* [^.;]{0,40})`,
    String.raw`punctuat|separator|commas?\b|full stop|\bmarks?\b|period|\bdots?\b|${joined}`,
  ),
  format(
    `${negated}dots?\\b`,
    String.raw`\bdots?\b|\bpoints?\b|\bperiods?\b|full stop|punctuat|\bmarks?\b|\bas (?:a|one) word\b|${joined}`,
  ),
  format(
    `${negated}commas?\\b`,
    String.raw`\bpunctuat|separator|\bcommas?\b|comma-|${shown(',')}|${joined}`,
  ),
  format(
    String.raw`(?<!${negated})(?:\bcommas?\b|\bcomma-separated\b)`,
    String.raw`\bpunctuat|\bcommas?\b|comma-|${shown(',')}|\b(?:thousands?|digit|group(?:ing)?)[- ]separators?\b`,
  ),
  format(String.raw`\bsemi-?colons?\b`, String.raw`\bsemi-?colons?\b|${shown(';')}`),
  ...signs.map(([name, said]) =>
    format(`(?:${between}|\\b(?:after|behind) an? )(?:${name})\\b`, said),
  ),
  format(
    `${between}(?:white ?)?spaces?\\b(?<!\\b(?:no|not|never|without)\\b[^.;]{0,60})(?! of)`,
    space,
  ),
  format(`${negated}(?:white ?)?spaces?\\b`, String.raw`${space}|\bbare\b|\d,\d`),
  format(
    `(?:${between}|\\b(?:leave|insert|add)\\b[^.;]{0,20})(?:blank|empty) lines?\\b`,
    String.raw`\b(?:blank|empty|free)\b[^.\n]{0,12}\bline|\blines? (?:blank|empty|free)\b|\bgaps?\b|\bspac|\bapart\b|\bskip\w* (?:a|one) line`,
  ),
  format(
    `${between}(?:new ?lines?|line ?breaks?)\\b|\\b(?:one|each|every)\\b[^.;]{0,25}\\b(?:per|own|separate|new|single) line\\b|\\bper line\\b|\\b(?:on|in)(?: a)? (?:separate|new|own|different) lines?\\b|\\bline of (?:its|their) own\\b`,
    lines,
  ),
];
