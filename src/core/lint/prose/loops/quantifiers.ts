/** The words in front of a noun that may make it more than the one input. */

/** For articles only, or for all quantifiers where a sentence has any. The groups name the kinds of mentions. */
export const quantifiersFor = (sentence: string): RegExp =>
  quantified.test(sentence) ? quantifiers : articles;

const article =
  '(?:(?:the|a|an|any|some|your|our|all(?: of)?(?: the)?|each|every|these|those|no) )?';
const ofThose = '(?: of)?(?: the| these| those| your| our)?';
const containers =
  '(?:hundreds|thousands|dozens|scores|batch|stack|set|list|pile|collection|series|number|stream|bunch|couple|handful|sample|batches|groups|chunks|queue|sequence|random sample|inbox|file|folder|table|column|sheet|page|notebook|booklet|book|box|tray|row) of(?: the| these| those| your| our)?(?: \\d{1,6}| ten| fifty| twenty| hundred)?';
const numbers = '\\d{1,6}|n|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|thousand';
const sizes =
  '(?:(?:first|last|random|whole|entire|complete|full|long|large|next|at least|up to) )*';
const adjectives =
  '(?: (?:given|provided|available|incoming|collected|listed|individual|separate|such|single|one|input|unlabell?ed|test|training|possible))*?';

/** Behind an article, or without one. */
const afterArticle = [
  `(?<next>(?:very )?(?:next(?: \\w+ or so| \\d+| few| couple of| two| three)?|remaining|subsequent|succeeding|ensuing|further|upcoming|pending|outstanding|unlabell?ed|unprocessed|unread|incoming|leftover|additional|(?:rest|remainder)${ofThose}|(?<=\\b(?:an?|each|every|any) )(?:new|fresh)))`,
  '(?<following>following)',
  '(?<prior>previous|earlier|preceding|past|former)',
  '(?<last>(?:very )?(?:last|final)(?! \\d))',
  '(?<other>(?:other|another|second|third|fourth|\\d+(?:st|nd|rd|th)|(?<=\\b(?:an?|the) )different)(?: (?:other|new|random))?|one more|two (?:new|fresh|more|other|further)|(?:some|any|a few|a couple|still|yet) more)',
  `(?<several>(?<!\\b(?:each|every|no) )${sizes}(?:${numbers}|${containers})(?: (?:more|other|further|random|of the|of these|of your|of))*)`,
  '(?<first>(?<=\\bthe )(?:very )?(?:first|1st|oldest|newest|latest|earliest|topmost|most recent|shortest|longest|easiest|simplest))',
].join('|');

/** Ends with the space in front of the noun phrase. */
const quantifiers = new RegExp(
  String.raw`(?<![\w'-])(?:${article}(?:${afterArticle})` +
    [
      '',
      '(?<none>(?:run|ran|running|are|is) out of(?: the)?|there are(?! (?:still|more|other|several|many|multiple|further|additional)\\b)|no(?: more| further| other)?)',
      '(?<many>across(?: (?:the|different|multiple|various|several|all|other))*|(?:more than (?:a single|one)|two or more|multiple|several|many|more)(?: (?:more|other|further|random|of the|of these|of your|of))*)',
      `(?<every>(?:each(?! other)|every|all)(?: single| and every)?(?: one)?${ofThose}${adjectives})`,
      '(?<whichever>whatever|whichever)',
      '(?<any>any(?: single)?)',
      '(?<whole>the (?:whole|entire|complete))',
      '(?<definite>(?:the|these|those|your|our)(?! (?:two|both|three|four|five|given two)\\b))',
    ].join('|') +
    String.raw`) (?=[\w-])`,
  'gi',
);

/** Most sentences have none of these words: for them the articles are enough. */
const quantified =
  /\b(?:next|remaining|subsequent|further|upcoming|unlabell?ed|unprocessed|incoming|succeeding|ensuing|pending|outstanding|unread|leftover|additional|rest|remainder|following|previous|earlier|preceding|past|last|former|other|another|second|third|fourth|different|new|fresh|\d+\w*|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|thousand|n|(?:hundreds|thousands|dozens|scores|batch|stack|set|list|pile|collection|series|number|stream|bunch|couple|handful|sample|batches|groups|chunks|queue|sequence|inbox|file|folder|table|column|sheet|page|notebook|booklet|book|box|tray|row) of|first|oldest|newest|latest|earliest|topmost|recent|shortest|longest|easiest|simplest|out of|no|there are|final|across|multiple|several|many|more|each|every|all|any|whatever|whichever|whole|entire|complete)\b/i;
const articles =
  /(?<![\w'-])(?<definite>(?:the|these|those|your|our)(?! (?:two|both|given two)\b)) (?=[\w-])/gi;
