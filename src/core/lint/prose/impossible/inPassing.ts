import { whatGoesWhere } from './asked';
import { isSpokenOf } from './spokenOf';

/** Whether what is found behind the words before it only stands beside what is to be done. */
export const isInPassing = (before: string, words: string, inCommand: boolean): boolean =>
  nextInput.test(before) ||
  /\bas(?: if)? $/i.test(before) ||
  illustration.test(before) ||
  (inCommand &&
    (asItStands.test(before) ||
      whatGoesWhere.test(before) ||
      isSpokenOf(before.slice(-reach)) ||
      isBeginning(before, words) ||
      isAttribute(before, words)));

/** "Turn to the next entry" in the spreadsheet. */
const nextInput = /\b(?:next|following|subsequent|remaining) (?:[\w-]+ ){1,2}$/i;

/** "For instance being out with a metal detector" */
const illustration =
  /\b(?:i\.e\.,? |(?:for (?:instance|example)|such as|e\.g\.),? (?!(?:with|in|by|using|on|via|through)\b))[^,.;:!?]*$/i;

/** "Open", "start the reply" with the news */
const isBeginning = (before: string, words: string): boolean =>
  opening.test(before) && /^(?:with|by)\b/i.test(words);
const opening =
  /\b(?:open|begin|start|go on|continue|lead|end|close) (?:(?:it|(?:the|your) (?:reply|answer|letter|message|text|summary|story|article|post|report)) )?$/i;

/** "Put texts with search engines into technology", "titles with a corpus fall under linguistics": what texts have, and not what is used. */
const isAttribute = (before: string, words: string): boolean =>
  /^with\b/i.test(words) && havingTopics.test(before);
const havingTopics =
  /\b(?:any|every|some)thing $|^\W*(?:(?:put|assign|file|place) (?:the |all |any )?)?(?!(?:focus|process|discuss|express|access|press|pass|cross|address|assess|guess)\b)[a-z]+s $/i;

/** "As they stand in" a spreadsheet */
const asItStands = /\bas (?:they|it|he|she|one) [^,;:.]*$/i;

/** How far back, in UTF-16 code units, a sentence is looked at. */
const reach = 240;
