import {
  aboutCode,
  aboutReplies,
  described,
  determined,
  ends,
  gap,
  rest,
  type Action,
  type Statement,
} from './action';
import { codeTools, devices, methods, screens, tool } from './nouns';
import { handing, operating } from './verbs';

/** Starting other programs. */
export const tools: readonly Action[] = [
  {
    verbs: 'run',
    object: String.raw` (?:an?|the|your) (?:spelling|spell|grammar|plagiarism|virus|syntax|style)[ -](?:and[ -]grammar[ -])?checks?\b`,
  },
  {
    verbs: operating,
    object: String.raw` (?:(?:it|them|the [\w-]+|this|that|each [\w-]+|both [\w-]+) (?:to|into|through|in|with|using|by) )?${tool}`,
    needs: 'tools',
  },
  {
    // "Use the sorting function of a spreadsheet program"
    verbs: operating,
    object: String.raw` (?:the |an? )?(?:[\w-]+ ){0,2}?(?:functions?|features?|commands?|buttons?|tools?|mode|options?|formulas?) (?:of|in|from) (?=(?:an?|your|any|some)\b)${tool}`,
    unless: aboutCode,
    needs: 'tools',
  },
  {
    verbs: operating,
    object: String.raw` (?:and )?(?:the |an? |some )?(?:[\w-]+ )?${codeTools}(?![\w-])`,
    unless: aboutCode,
  },
  {
    verbs: operating,
    object: String.raw` (?:the|an?) (?!(?:following|given|provided)\b)[\w.-]+ (?<thing>packages?|software|toolkits?|sdks?|apps?|websites?|web services?|plug-?ins?|add-ons?)${ends}`,
    isForeign: true,
    unless: aboutCode,
  },
  {
    verbs: 'use utilize utilise employ apply leverage rely_on',
    object: String.raw` ${methods}(?![\w-])`,
  },
  {
    verbs: `${handing} call evaluate try make`,
    object: String.raw` ${gap}(?:to|into|through|in|via|on|with|using) (?:the |an? |your |some )?${codeTools}(?: (?:shell|arrays?|interpreter|series|data ?frames?|console|notebook|session|script|programs?|expression|functions?|query|code))?${ends}`,
    unless: aboutCode,
  },
  {
    verbs: 'call invoke apply use run',
    object: String.raw` (?:the )?(?:function )?[\w.]+\(\)`,
    unless: aboutCode,
  },
  {
    verbs: `${operating} switch_to look_in`,
    object: ` (?:(?:the|an?|your|any|some) )${described}${screens}${ends}`,
    unless: /\b(?:open|terminal|browser|apps?|spreadsheets?|shell script for)\b/i,
  },
  {
    verbs: `${handing} try try_out test verify open do work sort count`,
    object: ` ${gap}(?:in|into|on|at|with|inside) (?:the|an?|your|any|some) ${described}${screens}${ends}`,
    unless: /\b(?:browsers?|apps?|spreadsheets?)\b/i,
  },
  {
    verbs: 'take grab use get fetch make pick_up reach_for draw_on hold print write_on',
    object: ` (?:(?:an?|your|some|the|several) )+${devices}${ends}`,
    unless:
      /\b(?:rulers?|tape|thermometer|clock|coin|dice|photo\w*|cameras?|pens?|pencils?|paper|computers?|phones?|tools?|products?|objects?|calendar|globe|walk)\b/i,
  },
  {
    verbs: 'take make capture',
    object: String.raw` (?:an? )?(?:screenshots?|photographs?|photos?) of\b${rest}`,
    unless: aboutReplies,
  },
  {
    verbs: 'zoom_in zoom_into zoom_out magnify enlarge',
    object: String.raw` ?(?:on|into|of)? ?(?:the|each|an?|this) ${described}(?:scans?|images?|photos?|pictures?|maps?|screens?|pages?|charts?|figures?|scans?|screenshot)\b`,
  },
  {
    verbs: 'let have ask make get prompt',
    object: String.raw` (?:Word|Excel|Siri|Alexa|Google|ChatGPT)\b`,
  },
  { verbs: 'let have ask make get prompt', object: ` ${tool}`, needs: 'tools' },
  {
    // "what is left"
    verbs: `${handing} play`,
    object: ` (?![a-z]+s with )(?:what(?:ever)? (?:[\\w'-]+ ){1,4}?)?${gap}(?:to|into|through|in|via|on|with|using|by) ${tool}`,
    needs: 'tools',
  },
  {
    verbs: 'tokenize tokenise lemmatize lemmatise vectorize vectorise',
    object: String.raw` ${gap}(?:using|with) [\w-]+`,
    unless: aboutCode,
  },
  {
    verbs: 'compare ensemble combine',
    object: String.raw` ${gap}(?:several|multiple|different|two|three|various|many) ${described}(?:systems|models|classifiers|algorithms|engines|tools)\b`,
    unless: /\b(?:systems|models|algorithms|tools)\b/i,
  },
  {
    verbs: 'import install',
    object: String.raw` ${determined}${described}(?:librar(?:y|ies)|packages?|modules?|dependencies|models?|corpora|stopwords)\b`,
    unless: aboutCode,
  },
  {
    verbs: 'call query invoke access send fetch get retrieve',
    object: String.raw` ${gap}(?:apis?|end ?points?|web services?|http request|get request|post request)\b`,
    unless: /\b(?:generate|write|create|produce)\b[^.]*\b(?:api|code|request|endpoint)/i,
  },
];

export const toolStatements: readonly Statement[] = [
  // "Let Stockfish evaluate it", "Draw it with Midjourney"
  {
    words: String.raw`(?:(?:[Ll]et|[Hh]ave) (?<thing>[A-Z][\w.-]{2,}) (?:evaluate|check|compute|calculate|solve|translate|analy[sz]e|generate|find|score|rate|transcribe|rewrite|correct|draw|rank|judge|classify|tag|parse)|(?:[Gg]enerate|[Dd]raw|[Tt]ag|[Pp]arse|[Pp]roofread|[Cc]heck|[Aa]naly[sz]e|[Pp]rocess|[Cc]ompute|[Cc]alculate|[Pp]lot|[Rr]ecord|[Tt]ranslate|[Tt]ranscribe|[Ss]can|[Rr]un)\b[^.;:!?,]{0,60}? (?:with|using|via|through)(?= (?!(?:Yes|No|True|False|None|Unknown)\b)[A-Z][a-z]{3,}(?:[.,;)]|$| (?:and|or|to|before|first)\b)))`,
    isCaseSensitive: true,
    inCommand: true,
    unless: aboutCode,
  },
  // "against RxNorm", "with the entries in DrugBank"
  {
    words:
      '(?:(?:[Vv]alidated?|[Vv]erify|verified|[Cc]heck(?:ed)?|[Cc]ompared?|[Mm]atch(?:ed)?|[Mm]ap|[Cc]ross-check|cross-reference|[Ll]ook up|[Nn]ormali[sz]e|link)\\b[^.;:!?]{0,60}? (?:against|to|with|in|on)|[Uu]se|[Uu]sing|[Cc]onsult|[Ss]earch|[Qq]uery|[Bb]rowse|[Rr]un|[Ii]nstall|[Ii]mport|[Ll]aunch|entries (?:in|of)|terms (?:in|of|from)|codes (?:in|of|from)) (?:the )?(?<thing>(?!Mc|Mac|You[A-Z]|Java)(?:[A-Z][a-z]+(?:[A-Z]+[a-z]*)+|[A-Z]{2,4}[a-z]{2,}))',
    isCaseSensitive: true,
    inCommand: true,
    unless: aboutCode,
  },
  // "Use Linguee for …", not "use Greeting for …" among labels
  {
    words:
      '(?<=^\\W{0,3})(?:Use|Using|Launch|Install|Import|Run|Try|Employ|Utili[sz]e) (?<thing>(?!(?:Unknown|Other|Neutral|Mixed|Both|Neither|Maybe|Only|Kelvin|Sentence|Title|English|French|German|Spanish|Latin|Greek|Roman|Arabic|American|British|Standard|Unicode|Celsius|Yes|No|True|False|None|Python|Title|Markdown|Chinese|Japanese|Italian|Dutch|Russian|Monday|Sunday|January|God)\\b)[A-Z][a-z]{3,})(?= (?:to|for) )',
    isCaseSensitive: true,
    inCommand: true,
    unless: aboutCode,
  },
  {
    words:
      '(?:into|in|with|using) (?:Microsoft )?(?:Word|Excel|Notepad|Photoshop)(?= (?:and|to|or)\\b|[.,;]|$)',
    isCaseSensitive: true,
    inCommand: true,
    unless: aboutCode,
  },
  // "SentiWordNet": what is spelled so is mostly a program
  {
    words:
      '(?:with|using|via|help of|(?<=\\b(?:[Rr]un|[Pp]ass|[Ff]eed|[Pp]ut|[Ss]end) [^.;:!?]{0,60})(?:through|into|to)) (?!Mc|Mac|De|La|Di|Van|You|Face|Pay|e[A-Z])(?:[A-Z][a-z]+(?:[A-Z]+[a-z]+)+|[A-Z]{2,4}[a-z]{2,})',
    isCaseSensitive: true,
    unless: /[a-z][A-Z]/,
  },
  {
    words: 'on an? (?:kitchen|bathroom|postal|digital|precision) scales?',
    inCommand: true,
    unless: /\bscales?\b/i,
  },
  {
    words: String.raw`on (?:your|an?|the|(?:two|several|different|real)) (?:[\w-]+ )?(?:calculator|abacus|computer|machine|lap ?top|(?:smart ?)?phone|i-?phone|i-?pad|android|tablet|devices?|pc|server)`,
    inCommand: true,
    unless:
      /\b(?:calculator|computer|phone|laptop|tablet|devices?|machines?|server|products?|software|app)\b/i,
  },
  {
    words: `(?:(?:with|using) (?:an?|your|the|some)|on (?:an?|your|some)(?! (?:(?:sheet|piece|slip) of )?paper))(?! (?:of|slip of the pen)\\b) ${devices}(?= (?:and|or|to|if|before|first|so|in|for|of)\\b|[.,;:!?)]|$)`,
    inCommand: true,
    unless:
      /\b(?:rulers?|tape|thermometer|watch|microscope|scanner|camera|calculator|computers?|tools?|telescope|clock|coins?|dice|pens?|pencils?|phones?|papers?|draw|photo|objects?|products?|boards?|cards?)\b/i,
  },
  {
    words: `(?:with|using|via|in|by) (?:a |an |some |the )?(?:help of )?${codeTools}(?! (?:syntax|style|notation|list|tuple|dict|format|code|literal)s?\\b)`,
    inCommand: true,
    unless: aboutCode,
  },
  // Wherever a tool is what something is done with or in, the verb does not matter.
  {
    words: `(?:(?<!\\b(?:experience|familiar|familiarity|skills?|knowledge|trouble|problems?|issues?|deals?|dealing|works?|working|help) )with|using|via|by (?:using|running|applying|means of)|into|through|of(?= your\\b)) ${tool}`,
    inCommand: true,
    needs: 'tools',
  },
  {
    // not "words on timers"
    words: `(?:by|in|(?<!\\b(?:words?|terms?|questions?|texts?|sections?|notes?|tips?|advice|information|facts?|remarks?|anything|something|nothing) )on|onto|from|to|against|inside|at) ${tool}${ends}`,
    inCommand: true,
    needs: 'tools',
  },
  {
    words: `(?:in|on|into|onto|through|via|to|inside|at) (?:an?|your|some|any) (?:[\\w-]+ ){0,2}?${screens}`,
    inCommand: true,
    unless: /\b(?:open|terminal|browsers?|apps?|spreadsheets?|shell|consoles?|editors?|search)\b/i,
  },
  {
    words:
      '(?:with|using|via) (?:an?|the|some|any) (?:[\\w-]+ )?librar(?:y|ies)(?! (?:functions?|calls?|card|book))',
    inCommand: true,
    unless: aboutCode,
  },
  { words: '(?:ctrl|control|cmd|command) ?[+-] ?[a-z]', inCommand: true },
];
