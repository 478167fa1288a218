import type { Force } from './answer';
import { auxiliary, commandVerb, labelHead, labelNoun, object, passive } from './answerWords';

/** Words that lead to an answer. */
export interface Manner {
  /** What it is called where several words lead to an answer in one manner; their own words where it is missing. */
  readonly name?: string;
  readonly pattern: RegExp;
  /** A command has to stand where a sentence commands; everything else in a main clause. */
  readonly place: 'command' | 'main clause' | 'sentence';
  readonly force: Force;
  /** Only before what stands out from running text. */
  readonly isForMarked?: true;
}

/** The start of what stands out from running text. */
export const standsOut = /^(?:["“'‘`\d\p{Lu}]|[-+]\d|\w+_)/u;

const words = (pattern: string): RegExp => new RegExp(pattern, 'gi');

/** How steps lead to an answer, the plainest first. */
export const manners: readonly Manner[] = [
  {
    name: 'x as the answer',
    pattern: words(
      String.raw`\b(?:use|take|choose|give|put|write|name|return|output|pick|select) (?=\S+ as (?:the|your) (?:${labelNoun}|aspect|subject|section|queue|bin|reason)(?: instead)?(?:[.,;]|$))`,
    ),
    place: 'command',
    force: 'tells',
  },
  {
    name: 'leave',
    pattern: words(
      String.raw`\b(?:leave (?:it|them|the (?:${labelNoun})(?: field)?|everything)|(?:return|output|give|print|write|submit|enter|put|use|answer with|reply with|respond with)(?: (?:an?|the))?) (?=(?:blank|empty|unanswered|unlabell?ed)\b|(?:nothing|no (?:${labelNoun})|dash|hyphen|question mark|asterisk|slash|placeholder)(?: at all)?(?: instead)?(?: in (?:such|this|that|these|those) \w+)?(?:[.,;)]|$| if\b| when\b| where\b))`,
    ),
    place: 'command',
    force: 'names',
  },
  {
    pattern: words(
      String.raw`\b(?:label|classify|categori[sz]e|tag|mark|flag|call|declare|pronounce|deem|brand|dub|stamp|labell?ing|classifying|tagging|marking|calling) (?:(?:it|them|this|that|these|those)\b|${object} (?=as|to|at|with|into|under|in|down))(?: (?:simply|just|also|instead|then))? ?(?:as(?: being)?|to(?: be)?|at|with|into|in|under|down as|the ${labelNoun})?(?: (?:an?|the(?: ${labelNoun})?|${labelNoun}))* (?=\S)`,
    ),
    place: 'command',
    force: 'names',
  },
  {
    pattern: words(
      String.raw`\b(?:rate|score|grade|leave|assign|set|put|file|name|consider|deem|sort|route|send) (?:(?:it|them|this|that|these|those)\b|${object} (?=as|to|at|with|into|under|in|down))(?: (?:simply|just|also|instead|then))? ?(?:as(?: being)?|to(?: be)?|at|with|into|in|under|down as|the ${labelNoun})?(?: (?:an?|the(?: ${labelNoun})?|${labelNoun}))* (?=\S)`,
    ),
    place: 'command',
    force: 'tells',
  },
  {
    pattern: words(
      String.raw`\b${commandVerb}\b(?: (?:it|them|this|that))?(?: (?:back|down|out))?(?: (?:with|as|by|either|simply|just|only|always|instead|for|from|between|among|one of|the (?:${labelNoun}|single|one)(?: ${labelNoun})?|an?(?: ${labelNoun})?|${labelNoun})\b)*\s*[:,]?\s*(?=\S)`,
    ),
    place: 'command',
    force: 'tells',
  },
  {
    pattern: words(
      String.raw`\b(?:judge|treat|count|regard|consider|see|take|read) ${object} ?(?:as|to be)(?: being)?(?: an?)? (?=\S)`,
    ),
    isForMarked: true,
    place: 'command',
    force: 'tells',
  },
  {
    name: 'the answer is',
    pattern: words(
      String.raw`\blet (?:the|your|its) (?:${labelNoun}) be (?=\S)|\b(?:the|your|its|this|that|our|final|correct|right) (?:\w+ )?(?:${labelNoun})(?: (?:of|for|to|in)(?: [^\s,;.:]+){1,6}?)? (?:is|should be|must be|will be|would be|has to be|can be|becomes|shall be|ought to be|(?:may|might|could)(?: also)? be|(?:is|should be|must be|has to be) set to|remains|=)(?: (?:then|simply|just|always|therefore|thus|also|an?|the|one of|either))* (?=\S)`,
    ),
    place: 'main clause',
    force: 'names',
  },
  {
    name: 'gets the label',
    pattern: words(
      String.raw`\b(?:gets?|${auxiliary} given|receives?|deserves?|earns?|takes?|has|have|yields?|carr(?:y|ies)|merits?|calls? for|wants?|needs?) (?:the|an?) ${labelNoun}(?: of)? (?=\S)`,
    ),
    place: 'main clause',
    force: 'names',
  },
  {
    name: 'the label “x”',
    pattern:
      /\b(?:the|a|an) (?:label|class|category|tag|grade|rating|score|verdict|answer|stance|sentiment|intent|topic|type) (?=\S)/gi,
    isForMarked: true,
    place: 'main clause',
    force: 'tells',
  },
  {
    name: 'is labelled',
    pattern: words(
      String.raw`(?<![a-z])${auxiliary} (?:(?:then|also|always|best|simply|just) )?(?:(?:labell?ed|classified|tagged|classed|categori[sz]ed|answered)(?: (?:as|with|to|by|into|in|under|at))?|(?:put|filed|sorted|placed|given|assigned|reported|returned|output|marked) (?:as|under|into|to))(?: (?:an?|the(?: \w+)?|being|be))? (?=\S)`,
    ),
    place: 'main clause',
    force: 'names',
  },
  {
    name: 'is treated as',
    pattern: words(
      String.raw`(?<![a-z])${auxiliary} (?:(?:then|also|always|best|simply|just) )?${passive}(?: (?:as|with|to|by|into|in|under|at))?(?: (?:an?|the(?: \w+)?|being|be))? (?=\S)`,
    ),
    place: 'main clause',
    force: 'tells',
  },
  {
    name: 'belongs to',
    pattern: words(
      String.raw`\b(?:falls? (?:under|into)|belongs? (?:to|in|under)|go(?:es)? (?:to|into|under|in)|comes? under) (?=\S)`,
    ),
    place: 'main clause',
    force: 'names',
  },
  {
    name: 'counts as',
    pattern: words(
      String.raw`\b(?:counts? towards?|(?:counts?|pass(?:es)?|qualif(?:y|ies)|ranks?|ends? up|comes? out|turns? out|stands?|goes? down|goes? through) as)(?: an?)? (?=\S)`,
    ),
    place: 'main clause',
    force: 'tells',
  },
  {
    name: 'all else is',
    pattern:
      /(?:^|(?<=[,;:] )(?:and |but )?(?:for )?(?=(?:\w+thing|all) else))(?:(?:[Aa]ny|[Ee]very)thing|[Aa]ll|[Aa]ny|[Ww]hat(?:ever)?|[Tt]hose|[Ss]uch|[Tt]he rest|[Tt]he others?|[Oo]thers|[Ee]lse)\b[^,;:]*?\b(?:is|are|becomes?|gets?)(?: an?)? (?=["“'‘`\p{Lu}]|\w+_)/gu,
    isForMarked: true,
    place: 'sentence',
    force: 'tells',
  },
  {
    name: 'x is the answer',
    pattern: words(
      String.raw`(?=(?:["“'‘\x60][^"“”'‘’\x60\n]+["”'’\x60]|(?<![\d.,])-?\d+(?:\.\d+)?|\b(?:zero|six|seven|eight|nine|ten)) (?:is|are|(?:would|should|will|may|can|could) be|will do)(?: also)?(?: (?:(?:the|your|an?) (?:\w+ )?${labelHead}|right|fine|correct|appropriate|in order|allowed|permitted|possible|acceptable|fair|justified|ok|okay|enough|what (?:you|to|is) (?:\w+ )?(?:output|answer|return|give|write|reply|respond|say|put|report))\b|(?<=(?:may|can|could|should) be(?: also)?) (?:used|given|chosen|output|returned)\b|(?<=will do)))`,
    ),
    place: 'main clause',
    force: 'tells',
  },
  {
    name: 'x applies',
    pattern:
      /(?=(?:["“'‘`][^"“”'‘’`\n]+["”'’`]|(?<![\d.,])-?\d+(?:\.\d+)?|(?<!\p{L})\p{Lu}{3,}(?:[ _-]\p{Lu}{2,})*) (?:applies\b|is (?:(?:reserved|kept|meant|there|due|right) )?for\b|is (?:due|in order|called for)\b|is (?:the|your) (?:\w+ )?(?:verdict|answer|label|category|class|rating|grade|outcome|result)\b|is what (?:goes|comes|you|gets|to)\b))/gu,
    place: 'main clause',
    force: 'tells',
  },
  {
    name: 'there is',
    pattern:
      /\bthere(?: is|['’]s) (?:also|then|still|further|finally)(?: an?)? (?=\S)|\b[Tt]hen there(?: is|['’]s)(?: an?)? (?=\S)/g,
    place: 'main clause',
    force: 'tells',
    isForMarked: true,
  },
  {
    name: 'x it is',
    pattern: /, (?=[\w-]+ it is\b)/g,
    place: 'sentence',
    force: 'names',
  },
  {
    name: 'gets a number',
    pattern: words(
      String.raw`\b(?:gets?|${auxiliary} (?:given|awarded|rated|scored)|receives?|deserves?|earns?|merits?|scores?|(?:is|are) worth|(?:goes|drops|falls|rises|sinks|climbs)(?: up| down)? to|(?:brings?|knocks?|takes?|pulls?|pushes|lowers?|raises?) (?:it|this|that|the \w+)(?: up| down)? to)(?: (?:an?|the (?:score|rating|value)(?: of)?|at (?:most|least)))? (?=-?\d)`,
    ),
    place: 'main clause',
    force: 'tells',
  },
  {
    name: 'the label x',
    pattern: words(
      String.raw`\b(?:the|an?|into|under|with|in) (?=(?:["“'‘\x60][^"“”'‘’\x60\n]+["”'’\x60]|[\w-]+) ${labelHead}\b)`,
    ),
    place: 'main clause',
    force: 'hints',
  },
  {
    pattern:
      /\b(?:label|classify|categori[sz]e|mark|tag|rate|flag) (?:[\w-]+ ){1,5}?(?<!such )as(?: an?)? (?=\S)/gi,
    isForMarked: true,
    place: 'command',
    force: 'tells',
  },
  {
    name: 'gets x',
    pattern:
      /\b(?:gets?|receives?|earns?|deserves?|becomes?|scores?|makes? (?:it|them|this|that))(?: an?)? (?=\S)/gi,
    place: 'main clause',
    force: 'tells',
    isForMarked: true,
  },
  {
    name: 'is of the type',
    pattern: words(
      String.raw`\b(?:is|are|be) of (?:the |an? )?(?:type|kind|class|category|label|sort) (?=\S)`,
    ),
    place: 'main clause',
    force: 'names',
  },
  {
    name: 'is always',
    pattern: /\b(?:is|are) (?:always|invariably|by default) (?=\S)/gi,
    place: 'main clause',
    force: 'tells',
  },
  {
    name: 'goes to the label',
    pattern: words(
      String.raw`\b(?:falls? (?:under|into)|belongs? (?:to|in|under)|go(?:es)? (?:to|into|under|in)|comes? under) (?:an?|the) (?=[\w-]+ (?:${labelHead}|queue|folder|section|department|team|desk)\b)`,
    ),
    place: 'main clause',
    force: 'names',
  },
  {
    name: 'gives',
    pattern:
      /\b(?:(?<!\bto )(?:returns?|gives?|gets?|yields?|takes?|becomes?|tells?|spells?)|means?|signals?|indicates?|suggests?|implies|imply)(?: an?)? (?=\S)/gi,
    place: 'main clause',
    force: 'hints',
  },
  {
    name: 'is',
    pattern:
      /(?:(?<!\b(?:so|nor|there|here|such|as|than|what) )\b(?:is|(?:should|must|will|would) be|makes? it)|(?<=\bit)['’]s)(?: (?:an?|then|just|simply))? (?=\S)/gi,
    place: 'main clause',
    force: 'hints',
  },
  {
    name: 'are',
    pattern: /\bare (?:(?:then|just|simply|all) )?(?=\S)/gi,
    place: 'main clause',
    force: 'hints',
  },
  {
    name: 'asks for',
    pattern: /\b(?:calls? for|asks? for|leads? to|points? to|stands? for|maps? to) (?=\S)/gi,
    place: 'main clause',
    force: 'hints',
  },
  {
    name: 'otherwise',
    pattern:
      /\b(?:otherwise|else|in (?:all|any) other cases?|failing that|if not|(?<=^|[.;,] )or (?:simply|just|else)),? (?=\S)/gi,
    isForMarked: true,
    place: 'main clause',
    force: 'tells',
  },
  {
    name: '->',
    pattern: /(?:->|=>|→|⇒) ?(?=\S)/gi,
    place: 'sentence',
    force: 'tells',
  },
  {
    name: ':',
    pattern:
      /(?:(?<!\b(?:says?|said|reads?|asks?|contains?|words?|phrases?|signs?|cues?|like|as))(?::|=)| [–—]) ?(?=\S)/gi,
    place: 'sentence',
    force: 'hints',
  },
];
