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
import { files as file } from './nouns';

const aboutFiles =
  /\b(?:files?|bash|shell|commands?|script|code|program|function|spreadsheets?|csv)\b/i;
/** Definitions whose input has more than the names of files. */
const givesFiles =
  /^(?![^]*\b(?:(?:listing|list|names?|paths?|inventory) of (?:the |all |some )?(?:[\w-]+ )?files\b|listing of (?:an?|the) (?:[\w-]+ )?(?:folder|directory)\b|file ?names?\b|(?:directory|folder|file) listings?\b))/i;
const named = String.raw`[\w-]+\.(?:csv|tsv|json|jsonl|txt|xlsx?|pdf|py|xml|zip|html|docx?)`;
const results =
  'results?|outputs?|answers?|labels?|predictions?|annotations?|files?|sentences?|documents?|work|changes|texts?|data';

/** Reading and writing what is not in the prompt. */
export const files: readonly Action[] = [
  {
    verbs:
      'save store export write write_out load import copy move dump append upload log archive back_up paste record enter note put type insert add keep make write_down jot_down print output fill submit send file',
    object: String.raw` ${gap}(?:in|into|to|as|on|onto|at the end of|inside|within) (?:(?:the|an?|your|some|this|that|new|separate|shared) )*(?:${file}|${named}(?![\\w-]))`,
    unless: aboutFiles,
  },
  {
    verbs: 'save store export archive write put collect',
    object: String.raw` [^.;:!?]{0,80}? (?:in|to|into) (?:(?:an?|the|your|another|one) )(?:[\w-]+ )?(?:text |json |csv |log )?(?:files?|folders?|spread ?sheets?|data ?bases?|director(?:y|ies))\b`,
    unless: aboutFiles,
  },
  {
    verbs: 'save export download',
    object: String.raw` ${gap}(?:as|to|in|into) (?:an? )?(?:csv|tsv|json|excel|pdf)(?= (?:and|for|so)\b|[.,;]|$)`,
    unless: /\b(?:csv|tsv|json|excel|pdf|files?|code|program|script)\b/i,
  },
  {
    verbs: 'save store export dump back_up',
    object: String.raw` (?:the|your|all|it|them|this|both|each|every) ?${described}(?:${results}|as a)\b(?! in (?:mind|memory|your))`,
    unless: aboutFiles,
  },
  {
    verbs:
      'query open read load parse access download upload edit import fetch unzip export create close locate find',
    object: String.raw` ${determined}${described}(?:(?:files?|csvs?|tsvs?|jsonl?|spread ?sheets?|work ?(?:books?|sheets?)|excel sheets?|data ?bases?|folders?|pdfs?|attachments?|zip|archives?)(?![\w-])(?! (?:names?|paths?|types?|extensions?|formats?|sizes?)\b)|${named})`,
    unless: aboutFiles,
  },
  {
    verbs: 'get obtain pull_up retrieve view skim find read check consult inspect',
    object: String.raw` (?:the|its|their|an?|any) (?:[\w-]+ )?(?<thing>pdfs?|attachments?|spread ?sheets?|zip files?|log files?)(?![\w-])`,
    isForeign: true,
    unless: aboutFiles,
  },
  {
    verbs: 'open double-click look_inside look_into have_a_look_into have_a_look_inside',
    object: String.raw` (?:the|these|those|each|every|all|any|both)(?: of the(?:se)?)? ${described}files?(?! (?:names?|paths?|types?|extensions?|formats?|sizes?)\b)(?![\w-])`,
    unless: givesFiles,
  },
  {
    verbs: 'download install',
    object: String.raw` (?:the|a|an|any|all|it|them|each|both|two|some|its|more|this|these|pre-?trained)\b${rest}`,
    unless: /\b(?:write|generate|create|bash)\b[^.]*\b(?:commands?|scripts?|code|bash|shell)\b/i,
  },
  {
    verbs: 'load',
    object: String.raw` ${determined}${described}(?:data ?sets?|data|models?|embeddings?|split|weights|corpus|images?|vectors|word lists?)\b`,
    unless: aboutCode,
  },
  {
    verbs: 'print print_out',
    object: String.raw` (?:out )?(?:it|them|the [\w-]+|your [\w-]+|this [\w-]+)(?: out)? and (?:underline|mark|highlight|circle|cut|annotate|pin|hang|read|take|put)\b`,
  },
  {
    verbs: 'scan print photograph record',
    object: String.raw` (?:it|them|the|your) ${gap}(?:out on paper|on paper|with a (?:scanner|camera|phone))\b`,
  },
  {
    verbs: 'submit upload enter type send post publish',
    object: String.raw` ${gap}(?:through|via|using|in|into|on|to|with) (?:the|an?|your|this) ${described}(?:(?:online|web|contact|order|complaint|application|feedback|registration|booking|search) forms?|(?<!\bin (?:the|an?|your|this) )forms?|portals?|platforms?|(?<!\b(?:metric|decimal|binary|imperial|number) )systems?|interfaces?|web ?sites?|servers?|tools?|leader ?boards?|apps?|e-?mail|forum|blog|dashboard|database|repository)\b`,
    unless: aboutReplies,
  },
  {
    verbs: 'look_up check find search query see retrieve fetch pull_up open',
    object: String.raw` ${gap}in (?:the |your |a |our )${described}(?:computer system|(?<=(?:our|your) )systems?|(?<=the )system(?= (?:whether|if|for|when|what|how)\b|[.,;]|$)|(?:shop|company|booking|order|ticket\w*|customer|store|bank|hotel|reservation)(?:'s)? system|crm|warehouse|inventory|customer records?|order history|calendar)\b`,
  },
  {
    verbs: 'check_out clone checkout pull fork',
    object: String.raw` (?:the|its|their|this|that) (?:[\w-]+ )?(?:commits?|branch(?:es)?|revisions?|repositor(?:y|ies)|repos?|code ?base|source code)\b`,
  },
  {
    verbs: 'tail grep',
    object: String.raw` (?:the|its|this|that|all) ${described}(?:logs?|files?|output)\b`,
    unless: aboutFiles,
  },
  {
    verbs: 'log',
    object: String.raw` (?:the|your|each|every|it|all)\b${rest}`,
    unless: /\blogs?\b/i,
  },
  {
    verbs: 'check verify inspect look_at',
    object: String.raw` ${gap}(?:ip address(?:es)?|meta ?data|time ?stamps?|order history|account history)\b`,
    unless: /\b(?:address|meta ?data|time ?stamps?|history)\b/i,
  },
  {
    verbs: 'check',
    object: String.raw` (?:the |its |their |your )${described}(?:stock|inventory|warehouse|calendar|log files?|server logs?)${ends}`,
    unless: /\b(?:stock|inventory|warehouse|calendar|log)/i,
  },
];

export const fileStatements: readonly Statement[] = [
  {
    words: String.raw`in(?:to)? (?:column|cell) [A-Z]\d* of (?:the|your|a) (?:spread ?sheet|sheet|table|file)`,
    unless: /\b(?:columns?|cells?|spreadsheet)\b/i,
  },
];
