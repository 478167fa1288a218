import { format, type Format } from './format';
import { grammarFormats } from './grammarFormats';
import { separatorFormats } from './separatorFormats';
import { wordingFormats } from './wordingFormats';

/** "Begin with the cheapest", "the oldest on top" */
const byDegree = String.raw`\b(?:begin|start|open|first|top|end|close|last)\w*[^.\n]{0,30}[a-z]{3}est\b|[a-z]{3}est\b[^.\n]{0,30}\b(?:first|last|top|beginning|start|end)\b`;

/** What an answer may have to look like, each with the ways to ask for it. */
export const formats: readonly Format[] = [
  ...grammarFormats,
  ...separatorFormats,
  ...wordingFormats,
  format(
    String.raw`(?<!\bupper(?: case)? (?:and|or) )\blower[- ]?cased?\b(?! (?:and|or) upper)|\bsmall letters\b|\bminuscules\b|\buncapitali[sz]ed\b|\bno capital`,
    String.raw`\bsmall\b|minuscul|(?:\b(?:no|not|never|without|avoid|remov\w*|turn|change|replac\w*|convert|instead|drop|any|even|un\w+|away|ignor\w+|nor|if)\b|n't)[^.\n]{0,60}capital|capital[^.\n]{0,60}\b(?:not|never|no|turn|change|replac\w*|instead|lower|small\w*|away|down|lost?|wrong)\b|lower[- ]?cas|\b(?:no|without an?) (?:big|large|tall)\b|\blower (?:all|each|every|the|its|their)\b|small letter|uncapitali|no capital|without capital|decapitali`,
  ),
  format(
    String.raw`(?<!\b(?:not|never|n't|avoid|no|nor|neither|without)\b[^.,;]{0,40})\b(?:in|using|use|as|to|with) (?:all )?(?:upper[- ]?case|capital letters|capitals|block letters|all[- ]caps|caps)\b|\ball[- ]caps\b|\bcapitali[sz]e\b|\bupper[- ]?cased?\b`,
    String.raw`upper[- ]?cas|capital|majuscul|all[- ]caps|\bcaps\b|block letter|\b(?:big|large|tall)\b|\b(?:no|not|never|nothing|none)\b[^.\n]{0,30}\bsmall\b`,
  ),
  format(
    String.raw`\b(?:in|between|within|with|inside|enclosed in|surrounded by|put)\b[^.;]{0,20}\b(?:(?:double|single|straight) )?(?:quotes|quotation marks|inverted commas)\b`,
    String.raw`quot|inverted comma|\bbetween "|\bmarks\b|"{3}`,
  ),
  format(String.raw`\bback(?:ticks|quotes)\b`, String.raw`back ?(?:tick|quote)|\x60|\binline code`),
  format(
    String.raw`\b(?:without|no) (?:quotes|quotation marks)\b`,
    String.raw`quot|\bplain\b|\bbare\b`,
  ),
  format(
    String.raw`\b(?:in|between|within|with|inside|enclosed in|put|use)\b[^.;]{0,20}\b(?:(?:square|round|curly|angle) )?(?:brackets|parentheses|braces)\b(?! into\b)`,
    String.raw`bracket|parenthes|brace|\[|\(`,
  ),
  format(
    String.raw`\b(?:no|not|never|without|avoid)\b[^.;]{0,30}\bquestion marks?\b`,
    String.raw`\bquestion|\bask|\?|punctuat|statement`,
  ),
  format(
    String.raw`(?<!\b(?:no|not|never|without|avoid)\b[^.;]{0,30})\bquestion marks?\b`,
    String.raw`question mark|(?:put|add|append|write|with|by|a) \?|["'“‘]\?["'”’]|with a ["'“]?\?`,
  ),
  format(
    String.raw`\bexclamation marks?\b`,
    String.raw`exclamation|punctuat|full stops?|\bcalm|["'“‘]!["'”’]`,
  ),
  format(
    String.raw`\bfull stops?\b|\b(?:no|any|without|with|by|final|closing|trailing|(?:put|add|write|append|place|use|with|in|by|without) an?) periods?\b(?!:| (?:of|in|from|during|between|when|that)\b)|\bperiods? (?:at the end|after|behind)\b`,
    String.raw`full stop|\b(?:a|the) stop\b|punctuat|\bperiods?\b|\bdots?\b|\bpoint (?:at the end|after|behind)|(?:final|closing|ending|trailing|last) (?:point|mark|sign)|end mark|final punctuation|\bno (?:\w+ )?(?:mark|sign|point)\b|["'“‘]\.["'”’]|nothing\b[^.\n]{0,20} (?:behind|after|end)\b`,
  ),
  format(
    String.raw`\b(?:in|as|with|use|using|into|by) (?:\w+ ){0,2}bullet(?:s|ed|-)?`,
    String.raw`bullet|"[-*]|^ ?[-*] |\bdash|asterisk|hyphen|running text|\bprose\b|continuous`,
  ),
  format(
    String.raw`\b(?:must|should|ha(?:s|ve) to|are to) be numbered\b|\bnumbered (?:list|lines|from|\d)\b|\bnumber(?:ed)? (?:them|the \w+|each) (?:from )?\d|^number (?:them|each|the)\b`,
    String.raw`\bnumbered|\b1\b|number (?:them|each|the (?!of))|\b(?:its|the|their|same) numbers?\b|\bnumbers? (?:in front|before|at the (?:front|start|beginning))\b`,
  ),
  format(
    String.raw`\b(?:snake|kebab|camel|pascal)[-_ ]?cased?\b`,
    String.raw`\b(?:snake|kebab|camel|pascal)[-_ ]?case|capital|underscore|hyphen|upper|lower`,
  ),
  format(
    String.raw`\b(?:title|sentence)[-_ ]?cased?\b`,
    String.raw`\b(?:title|sentence)[-_ ]?case|capital|upper|lower|\bcaps\b|\binitials?\b|\bfirst letters?\b|(?:big|large|small|tall) letter`,
  ),
  format(
    String.raw`\b(?:revers\w+|opposite|inverse|backward) order\b|\bin reverse\b|\bbackwards\b`,
    String.raw`revers|backward|\blate(?:st|r)?\b|\bz to a\b|\bturn\w* [^.\n]{0,20}around|flip|\blast\b|opposite|from (?:the end|right|back)|behind|invert|upside|behind(?: it| the)`,
  ),
  format(String.raw`\bJSON\b`, String.raw`json|object|\bbrac|curly|\{`),
  format(
    String.raw`\b(?:XML|HTML|YAML|LaTeX|Markdown|CSV)\b(?! (?:file|page|document|snippet|code) (?:is|that))`,
    String.raw`xml|html|yaml|latex|\\[a-z]|markdown|csv|\||\btags?\b|header|\bcommas?\b`,
  ),
  format(
    String.raw`\b(?:return|output|give|write|present|format|print|answer|respond|reply|produce|generate|provide|report|express)\b[^.;]{0,40}\b(?:as|in the form of|in) (?:an? )?(?:Python |JSON |ordered |plain |sorted |flat |comma-separated |valid )?(?:list|array|dictionary|tuple|table|set)\b`,
    String.raw`\blist|array|dictionar|tuple|table|bracket|\[|comma|semicolon|\bset\b`,
  ),
  format(
    String.raw`^(?:please )?(?:sort|order|arrange|rank) (?:them|it|these|all|the [\w-]+|all \w+) by\b|\b(?:sorted|ordered|arranged|ranked) by\b`,
    String.raw`\b(?:sort|order|arrang|rank|sequence|chronolog|alphabet)|\b(?:first|last|top|bottom|front|begin\w*|start)\b[^.\n]{0,60}\b(?:date|last|then|next|down|bottom|end|follow\w*)|\w+est (?:\w+ )?(?:first|last|on top|in front|at the)|\b(?:before|above|ahead of) the (?:\w+er|others?|rest|next)|(?:most|least) (?:\w+ ){1,2}(?:first|last|on top)|soonest|earliest|latest|\bon top\b`,
  ),
  format(
    String.raw`\bchronological(?:ly)?\b`,
    String.raw`chronolog|\border|\bsort|sequence|earl(?:y|ier|iest)|oldest|\bdate|\btime|\bone after\b|\bfirst\b|happen`,
  ),
  format(
    String.raw`(?<!\bletters in )\balphabetic(?:al(?:ly)?)?\b`,
    String.raw`alphabet|dictionary|\ba\b[^.\n]{0,40}\bz\b|\bsort|\border|from a to z|\bz\b[^.\n]{0,10}\ba\b|a-z|lexicograph|\binitial|\bfirst letters?\b|\b(?:phone|telephone) ?book|\bindex\b|glossar|\bregister\b|director|catalogue|encyclop|lexicon`,
  ),
  format(
    String.raw`\bascending\b|\bincreasing order\b|\bfrom (?:the )?(?:smallest|lowest|least) to\b`,
    String.raw`${byDegree}|\border\b|\bin front\b|top to bottom|as you (?:read|go)|short\w* [^\n]*\blong|small\w* [^\n]{0,80}\b(?:larg|big|great)|low\w* [^\n]{0,80}\bhigh|before (?:the )?(?:larg|long|big|great|high)|ascend|increas|smallest|lowest|rising|least|\w+est (?:\w+ )?(?:first|last|on top|in front|at the)|next (?:great|larg|high|big)|upwards?|\bclimb|\brises?\b|\bgrow`,
  ),
  format(
    String.raw`\bdescending\b|\bdecreasing order\b|\bfrom (?:the )?(?:largest|highest|greatest|biggest|most) to\b`,
    String.raw`${byDegree}|(?:long|larg|big|great|high|most)\w* [^\n]{0,80}\b(?:short|small|least|few|low)|\bbest\b|descend|decreas|\brank|at the (?:start|top|head)|\w+est (?:\w+ )?(?:first|last|on top|in front|at the)|largest|highest|biggest|greatest|falling|downwards?|\bfalls?\b|\bdrops?\b|\bshrink`,
  ),
  format(
    String.raw`\b(?<!\b(?:not|never|no|avoid|without) |n't )(?:in|as|using|with|only|output|write|return|use) (?:an? )?(?:(?:plain|arabic|normal|ordinary|simple|bare) )?(?:digits?|numerals?|figures?)\b(?! of)`,
    String.raw`digit|numeral|figure|as an? number|numbers? only|(?<!-)\b\d`,
  ),
  format(
    String.raw`\b(?:numbers?|digits|it|them|result|sum|count|written|written out|spelled) (?:as|in|using) (?:an? )?(?:number )?words?\b(?! that)|\bspel(?:l|led|t)\b[^.;]{0,30}? out\b|\bnumber words?\b`,
    String.raw`\bin words|spel[lt]|\bno digits?\b|\binstead of \d|\b(?:as|into) (?:an? )?words?\b|\bnumber words?|\bwritten (?:out|in full)|letters|\b(?:its|the) word\b|\bwords (?:for|instead|only|rather)`,
  ),
  format(
    String.raw`\b(?:decimal|decimals|decimal places?|significant (?:digits|figures))\b|\bdigits? (?:after|behind) the (?:decimal )?point\b`,
    String.raw`(?:behind|after) the (?:point|dot|comma)|\d\.\d|decimal|significant|\bcents\b|\b(?:ten|hundred|thousand)ths?\b|places?\b|\bround|digits`,
  ),
  format(
    String.raw`\b(?:without|no|omit|leave out|drop|not include|not add|not write)\b[^.;]{0,14}\bunits?\b`,
    String.raw`(?:no|not|n't|without|drop\w*|omit\w*|remov\w*|leav\w*|strip\w*|skip\w*|never|neither|nor|cut\w*|exclud\w*|ignor\w*|any)\b[^.;\n]{0,30}\bunits?\b|\bunits?\b[^.;\n]{0,30}\b(?:no|not|off|out|away|never|omitted|dropped|left|superfluous|unwanted)\b|unitless|bare\b|(?:number|figure|result|value) (?:only|alone|by itself|on its own)|\bjust\b|plain (?:number|figure)|nothing (?:but|else|more)|nothing (?:after|behind)|\bonly\b|\balone\b`,
    'leaving out',
  ),
  format(
    String.raw`(?<!\b(?:not|never|n't) )\b(?:with|including|include|together with|add|give) (?:the |its |their |a |an )?(?:correct |right )?units?\b`,
    String.raw`\bunits?\b|(?<=[\s(])["'“‘](?:[a-z]{1,3}|%|°c|€|\$)["'”’]|\b(?:kg|km|cm|mm|ml|kwh|m|g|l)\b|°`,
  ),
  format(
    String.raw`\bround(?:ed)? (?:up|down|off|to|it|them|the|your|all|every|each|any|[a-z]+s? (?:up|down|off|to))\b`,
    String.raw`\bround|\bwhole\b|\b(?:drop|cut)\w* [^.\n]{0,20}\bfraction|(?<!\bin )\bfull\b|nearest|closest|multiple|\b(?:up|down) to the next|cents?\b|decimal|integer|(?:behind|after) the (?:point|dot|comma)|\bdigits?\b`,
  ),
  format(
    String.raw`\bas a percentage\b|\bin percent\b|\bpercent sign\b`,
    String.raw`percent|%|\bbare (?:number|figure)|(?:number|figure) alone`,
  ),
  format(
    String.raw`(?<!\b(?:no|not|without|never) (?:(?:in|an?) )*)\b(?:complete|full) sentences?\b`,
    String.raw`sentence|statement|few words|\bphrase|\bshort|\bbrief`,
  ),
  format(
    String.raw`\b(?:your|their|his|her|its) own words\b`,
    String.raw`own words|\bre-?(?:phras|word|stat|writ|told|tell)|paraphras|in other words|different words|copy|freely|yourself|lifted|borrow|\b(?:plain|simple|easy|everyday|common|literal|fresh) (?:\w+ )?(?:words?|language|terms)|\b(?:express|formulat|describ|phras|explain)\w*`,
  ),
];
