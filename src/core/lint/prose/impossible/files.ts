import {
  aboutCode,
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
  /^(?![^]*\b(?:(?:listing|list|names?|paths?|inventory) of (?:the |all |some )?(?:[\w-]+ )?files\b|listing of (?:an?|the) (?:[\w-]+ )?(?:folder|directory)\b|file ?(?:names?|paths?)\b|(?:directory|folder|file) listings?\b))/i;
const named = String.raw`[\w-]+\.(?:csv|tsv|json|jsonl|txt|xlsx?|pdf|py|xml|zip|html|docx?)`;

/** Reading and writing what is not in the prompt. */
export const files: readonly Action[] = [
  {
    verbs:
      'save store export write write_out load import copy move dump append upload log archive back_up paste record enter note put type insert add keep make write_down jot_down print output fill submit send file',
    object: String.raw` ${gap}(?:in|into|to|as(?! (?:it|they)\b)|on|onto|at the end of|inside|within) (?:(?:the|an?|your|some|this|that|new|separate|shared) )*(?:${file}|${named}(?![\\w-]))`,
    unless: aboutFiles,
  },
  {
    verbs:
      'query open read load parse access download upload edit import fetch unzip export create close locate find',
    object: String.raw` ${determined}${described}(?:(?:files?|csvs?|tsvs?|jsonl?|spread ?sheets?|work ?(?:books?|sheets?)|excel sheets?|data ?bases?|folders?|pdfs?|attachments?|zip|archives?)(?![\w-])(?! (?:names?|paths?|types?|extensions?|formats?|sizes?)\b)|${named})`,
    unless: aboutFiles,
  },
  {
    verbs: 'open double-click look_inside look_into have_a_look_into have_a_look_inside',
    object: String.raw` (?:the|these|those|each|every|all|any|both)(?: of the(?:se)?)? ${described}files?(?! (?:names?|paths?|types?|extensions?|formats?|sizes?)\b)(?![\w-])`,
    unless: givesFiles,
  },
  { verbs: 'open double-click', object: String.raw` the ${described}[\w-]+ itself\b` },
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
    verbs: 'tail grep',
    object: String.raw` (?:the|its|this|that|all) ${described}(?:logs?|files?|output)\b`,
    unless: aboutFiles,
  },
];

/** What the reader of a prompt has not. */
const belongings = String.raw`(?:calendars?|diar(?:y|ies)|planner|agenda|inbox|mail ?box|wallet|bookshelf|shelves|note ?books?|address book|contacts|phone|laptop|desk|drawers?|pockets?|kitchen|fridge|pantry|wardrobe|garage|garden|photo albums?|bank account)`;

export const fileStatements: readonly Statement[] = [
  {
    // "Open your calendar", "on your phone"
    words: String.raw`(?:(?<=\b(?:open|check|consult|search|browse|get out|take out) )|(?:in|on|into|through|at|to) )your (?:own )?(?:[\w-]+ )?(?<thing>${belongings})${ends}`,
    inCommand: true,
  },
  {
    words: String.raw`in(?:to)? (?:column|cell) [A-Z]\d* of (?:the|your|a) (?:spread ?sheet|sheet|table|file)`,
    unless: /\b(?:columns?|cells?|spreadsheet)\b/i,
  },
];
