import { words, type Manner } from './answerManner';
import { auxiliary, labelHead, labelNoun } from './answerWords';

/** How statements lead to an answer without a word of labelling, the plainest first. */
export const statedManners: readonly Manner[] = [
  {
    name: 'the answer is',
    pattern: words(
      String.raw`^(?:if|when|where)\b[^,;:.]{8,80}(?<!\b(?:and|or|that|says?|whether|think|know|if|when|where)) (?:the|your) (?:answer|label|output|class|category|type|topic|team|verdict) (?:is|should be|must be|will be) (?=[\w-]+[.;!]?$)`,
    ),
    place: 'sentence',
    force: 'names',
  },
  {
    name: 'x is the answer',
    pattern: words(
      String.raw`(?=(?:["“'‘\x60][^"“”'‘’\x60\n]+["”'’\x60]|(?<![\d.,])-?\d+(?:\.\d+)?|\b(?:zero|six|seven|eight|nine|ten|mixed|neutral|unknown|unclear|undecided|maybe)) (?:is|are|(?:would|should|will|may|can|could) be|will do)(?: also)?(?: (?:(?:the|your|an?) (?:\w+ ){0,3}?${labelHead}|fine|admissible|welcome|legitimate|appropriate|in order|allowed|permitted|possible|acceptable|fair|justified|ok|okay|enough|what (?:you|to|is) (?:\w+ )?(?:output|answer|return|give|write|reply|respond|say|put|report))\b|(?<=(?:may|can|could|should) be(?: also)?) (?:used|given|chosen|output|returned)\b|(?<=will do)))`,
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
    name: 'the term x applies',
    pattern: words(
      String.raw`\bthe (?:term|${labelNoun}) (?=["“'‘\x60]?[\w-]+["”'’\x60]? (?:applies|holds|fits|is (?:used|given|due|right|correct|in order))\b)`,
    ),
    place: 'main clause',
    force: 'names',
  },
  {
    name: 'leave',
    pattern: words(
      String.raw`\b(?:the|your) (?:${labelNoun}|field|line|space|cell|slot)(?: field)? (?:(?:may|can|should|must|is to) )?(?:stays?|remains?|(?:is|be) left) (?=(?:blank|empty|open|unanswered)\b)`,
    ),
    place: 'main clause',
    force: 'names',
  },
  {
    name: 'a value such as x',
    pattern: words(
      String.raw`\b(?:halves|half|halfway|between|decimals?|fractions?|intermediate)\b[^.;:,]{0,20},? (?:such as|like|say|as in|e\.g\.|for instance),? (?=\d+\.\d)`,
    ),
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
    pattern: /, (?=[\w-]+ it is(?:[.,;:!)]|$))/g,
    place: 'sentence',
    force: 'names',
  },
  {
    name: 'gets a number',
    pattern: words(
      String.raw`\b(?:gets?|${auxiliary} (?:given|awarded|rated|scored)|receives?|deserves?|earns?|merits?|scores?|(?:is|are) worth|(?:goes|drops|falls|rises|sinks|climbs)(?: up| down)? to|(?:brings?|knocks?|takes?|pulls?|pushes|lowers?|raises?) (?:it|this|that|the \w+)(?: up| down)? to)(?: (?:an?|the (?:score|rating|value)(?: of)?|at (?:most|least)))? (?=-?\d|(?:half|zero)\b)`,
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
    name: 'label y x',
    pattern:
      /\b(?:label|classify|categori[sz]e|mark|tag|rate|grade|flag|file|treat|count) (?:(?:the|this|such an?|every|any) [\w-]+ (?=["“'‘`])|(?:[\w'’-]+ ){1,12}?as(?: an?)? (?=\S))/gi,
    place: 'command',
    force: 'hints',
  },
  {
    name: 'call y x',
    pattern:
      /\b(?:label|mark|tag|rate|grade|flag|call|declare|pronounce) (?:the|this|that|such an?) (?:[\w-]+ ){1,2}(?=\p{Ll}[\p{L}-]+(?: instead)?(?:[.,;]| (?:if|when|whenever|where|unless)\b|$))/giu,
    place: 'command',
    force: 'hints',
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
      /\b(?<!\bto )(?:returns?|gives?|gets?|yields?|takes|(?<=, )take|becomes?|tells?|spells?)(?: an?)? (?=\S)/gi,
    place: 'main clause',
    force: 'hints',
  },
  {
    name: 'means',
    pattern: /\b(?:means?|signals?|indicates?|suggests?|implies|imply)(?: an?)? (?=\S)/gi,
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
    name: 'otherwise',
    pattern: words(
      String.raw`\b(?:otherwise|failing that|if not),? (?=(?:un(?:known|clear|sure|certain|decided|related|specified|answerable|verified)|mixed|neutral|neither|both|none|maybe|other|others|irrelevant|inconclusive|ambiguous|partial|partly|borderline|invalid)[.,;])`,
    ),
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
    name: '=',
    pattern: /(?<=\p{L}\p{Ll}) = (?=\S)/gu,
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
