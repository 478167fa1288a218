import { words, type Manner } from './answerManner';
import { auxiliary, commandVerb, labelNoun, object, passive } from './answerWords';
import { statedManners } from './statedManners';

/** How steps lead to an answer, the plainest first. */
export const manners: readonly Manner[] = [
  {
    name: 'x as the answer',
    pattern: words(
      String.raw`\b(?:${commandVerb}|take) (?=\S+ as (?:the|your) (?:${labelNoun}|aspect|subject|section|queue|bin|reason)(?: instead)?(?:[.,;]|$| (?:if|when|where|whenever|for|in)\b))`,
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
      String.raw`\b(?:rate|score|grade|leave|assign|set|put|file|name|consider|deem|sort|route|send|state|report|record|enter) (?:(?:it|them|this|that|these|those)\b|${object} (?=as|to|at|with|into|under|in|down))(?: (?:simply|just|also|instead|then))? ?(?:as(?: being)?|to(?: be)?|at|with|into|in|under|down as|the ${labelNoun})?(?: (?:an?|the(?: ${labelNoun})?|${labelNoun}))* (?=\S)`,
    ),
    place: 'command',
    force: 'tells',
  },
  {
    name: 'give it the label x',
    pattern: words(
      String.raw`\b(?:give|award|grant) ${object} (?:the|an?) (?:label|class|category|grade|rating|score|mark|tag|verdict|level)(?: of)? (?=\S)`,
    ),
    place: 'command',
    force: 'names',
  },
  {
    name: 'put under x',
    pattern:
      /\b(?:put|file|sort|place|shelve|send|route|assign) (?:[\w-]+ ){1,6}?(?:under|into|to|on) (?=\S)/gi,
    isForMarked: true,
    place: 'command',
    force: 'tells',
  },
  {
    name: 'belongs to',
    pattern:
      /\b(?:belongs?|go(?:es)?|comes?|falls?|stands?|(?:is|are|be) (?:put|filed|sent|sorted|placed|listed|shelved|routed)) (?:on|to|in|into|under) the (?:shelf|queue|folder|section|department|team|desk|pile|heading) (?=\S)/gi,
    isForMarked: true,
    place: 'main clause',
    force: 'tells',
  },
  {
    pattern: words(
      String.raw`\b${commandVerb}\b(?: (?:it|them|this|that)\b)?(?: (?:back|down|out)\b)?(?: (?:with|as|by|either|simply|just|only|always|instead|for|from|between|among|one of|the (?:${labelNoun}|single|one)(?: ${labelNoun})?|an?(?: ${labelNoun})?|${labelNoun})\b)*\s*[:,]?\s*(?=\S)`,
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
      String.raw`\blet (?:the|your|its) (?:${labelNoun}) be (?=\S)|\b(?:the|your|its|this|that|our|final|correct|right) (?:\w+ )?(?:${labelNoun})(?: (?:of|for|to|in)(?! (?:which|whom|whose)\b)(?: [^\s,;.:]+){1,6}?)? (?:is|should be|must be|will be|would be|has to be|can be|becomes|shall be|ought to be|(?:may|might|could)(?: also)? be|(?:is|should be|must be|has to be) set to|remains|=)(?: (?:then|simply|just|always|therefore|thus|also|an?|the|one of|either))* (?=\S)`,
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
      String.raw`(?<![a-z])${auxiliary} (?:(?:then|also|always|best|simply|just) )?(?:(?:labell?ed|classified|tagged|classed|categori[sz]ed|answered)(?: (?:as|with|to|by|into|in|under|at))?|(?:put|filed|sorted|placed|given|assigned|reported|returned|output|marked|shelved)(?: (?:down|in|away|up))? (?:as|under|into|to|(?<!\b(?:stress|emphasis|weight|focus|accent|blame) (?:is|are) put )on))(?: (?:an?|the(?: \w+)?|being|be))? (?=\S)`,
    ),
    place: 'main clause',
    force: 'names',
  },
  {
    name: 'is treated as',
    pattern: words(
      String.raw`(?<![a-z])${auxiliary} (?:(?:then|also|always|best|simply|just) )?${passive}(?: (?:down|in|up|off|over))?(?: (?:as|with|to|by|into|in|under|at))?(?: (?:an?|the(?: \w+)?|being|be))? (?=\S)`,
    ),
    place: 'main clause',
    force: 'tells',
  },
  {
    name: 'is passed as',
    pattern: words(
      String.raw`(?<![a-z])${auxiliary} (?:(?:then|also|always|best|simply|just) )?(?:[a-z]+(?:ed|en)|let|left)(?: (?:by|down|in|off|on|out|over|through|up))?(?: (?:as|to be))(?: (?:an?|being))? (?=\S)`,
    ),
    place: 'main clause',
    force: 'hints',
  },
  {
    name: 'belongs to',
    pattern: words(
      String.raw`\b(?:falls? (?:under|into)|belongs? (?:to|in|under|on)|go(?:es)? (?:to|into|under|in)|comes? under) (?=\S)`,
    ),
    place: 'main clause',
    force: 'names',
  },
  {
    name: 'counts as',
    pattern: words(
      String.raw`\b(?:counts? towards?|(?:counts?|pass(?:es)?|qualif(?:y|ies)|ranks?|ends? up|comes? out|turns? out|stands?|go(?:es)? (?:down|through|in)) as)(?: an?)? (?=\S)`,
    ),
    place: 'main clause',
    force: 'tells',
  },
  {
    name: 'all else is',
    pattern:
      /(?:^|(?<=[,;:] )(?:and |but )?(?:for )?(?=(?:\w+thing|all) else))(?:(?:[Aa]ny|[Ee]very)thing|[Aa]ll|[Aa]ny|[Ww]hat(?:ever)?|[Tt]hose|[Ss]uch|[Tt]he rest|[Tt]he others?|[Oo]thers|[Ee]lse)\b[^,;:]{0,160}?\b(?:is|are|becomes?|gets?)(?: an?)? (?=["“'‘`\p{Lu}\d]|-\d|\w+_)/gu,
    isForMarked: true,
    place: 'sentence',
    force: 'tells',
  },
  ...statedManners,
];
