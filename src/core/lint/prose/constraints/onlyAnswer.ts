import { format, type Format } from './format';

/** How steps say that nothing is to be said about the answer: its reasons are named, and a word of leaving out is near. */
const nothingAboutIt = [
  String.raw`\b(?:no|not|without|never|nobody|none|omit\w*|skip\w*|drop\w*|leav\w*|keep|nor|neither)\b[^.\n]{0,40}\b(?:reason\w*|expla\w+|comment\w*|justif\w+|remarks?|why|because|grounds?|arguments?|preamble|commentary)\b`,
  String.raw`n't\b[^.\n]{0,40}\b(?:reason\w*|expla\w+|comment\w*|justif\w+|remarks?|why)\b`,
  String.raw`\b(?:reason\w*|expla\w+|comment\w*|justif\w+|remarks?|why|thoughts?|words?|else)\b[^.\n]{0,40}\b(?:not|no|out|off|unsaid|aside|nobody|to yourself|superfluous|unwanted|unnecessary|irrelevant|forbidden)\b`,
].join('|');

/** "Apart from the letter, output nothing", "no word besides it" */
const nothingBut = (() => {
  const no = String.raw`\b(?:no|not|never|nothing|none|nobody)\b`;
  const but = String.raw`\b(?:apart from|aside from|besides?|except(?:ing)?|other than|beyond|save(?: for)?|outside)\b`;
  return String.raw`${but}[^.\n]{0,40}${no}|${no}[^.\n]{0,40}${but}`;
})();

/** How steps say that the answer is all: "and stop there", "this one word", "the whole output". */
const allOfIt = [
  String.raw`\b(?:to yourself|(?:stop|ends?|finish|done|leave it) (?:there|here|at (?:that|this)|right there|(?:after|with) (?:it|that|this))|and stop|stays? out|(?:nothing|no \w+) (?:precedes|follows|goes with|comes|surrounds|stands|is (?:before|after|around))|that(?:'s| is) (?:it|all)|(?:say|write|add) no more)\b`,
  String.raw`\b(?:one|this|that|these|single) (?:one )?(?:words?|letters?|labels?|numbers?|digits?|characters?|symbols?)\b(?! (?:in|of|from|that|which)\b)`,
  String.raw`\b(?:whole|entire|complete|full) (?:answer|output|reply|response)|\bconsists? of|\bsilen(?:t|ce)\b|\bnaked\b|\bplain (?:label|number|word|answer)|\bby themselves\b|\b(?:label|letter|word|number) (?:itself|and no)\b`,
].join('|');

/** Words of steps that leave away whatever might come with an answer. */
export const answeringBarely: RegExp = new RegExp(
  `${nothingAboutIt}|${nothingBut}|${allOfIt}`,
  'i',
);

/** That nothing is to be said besides the answer. "Output the letter only" says no more than "Output the letter". */
export const onlyAnswer: Format = format(
  String.raw`\b(?:(?<!\b(?:chang|alter|edit|touch|correct|modif|replac|remov|translat)\w* )nothing else|(?:output|return|write|give|print|say|answer|reply|respond)(?: with)? nothing but|without (?:any |an? |the |its )?(?:further |additional |other |extra )?(?:explanations?|comments?|justification|commentary|reasons?|remarks?|text|words)|no (?:further |additional |other |extra )?(?:explanations?|comments?|commentary|justification|remarks?)|no (?:further|additional|other|extra) (?:text|words?|output)(?! \w+ be (?:chang|alter|touch|edit|replac|mov))|nothing (?:before|after|around|in front))\b|\b(?:not|never|n't) (?:add|write|say|output) anything (?:else|to (?:the|your) (?:label|answer|letter|number|output))\b`,
  String.raw`\bonly\b|\balone\b|\bas (?:an? |the )?(?:\w+ )?(?:letter|digit|number)\b|(?:no|not|nor|or|any|without|further|other|additional|extra) (?:\w+ ){0,2}(?:text|remarks?)\b|nothing (?:before|after|around|is added)|add nothing|justif|free of|\bjust\b|nothing (?:else|but|more|besides|beyond|\w+ed\b)|\bno (?:more|other|further|additional|extra)\b|without (?:the|any|a|an|its|further) |\bno (?:other )?words?\b|without (?:(?:any|a|the|its|further|additional|extra|giving|adding) )*(?:units?|explanations?|comments?|text|words?|sentences?|reasons?|labels?|anything|explaining)|\bby itself\b|\bon its own\b|\bbare\b|\bsolely\b|\bsingle\b|\bnot add\b|\bno (?:\w+ ){0,2}(?:explanation|comment|unit|equation|sentence|text)|\ball (?:that |what )?you\b|\bone word|\bneither\b|\bnor\b|leav\w+ (?:[\w'-]+ ){1,4}(?:out|away|off|aside)\b|belongs? (?:in|to) (?:the|your) (?:output|answer)|that is all|stop there|but not (?:the|an?)\b|leave it at that|whole answer|isn['’]t wanted|not wanted|leave out|omit\w*|${answeringBarely.source}`,
);
