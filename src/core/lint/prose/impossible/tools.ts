import { aboutCode, described, ends, gap, type Action, type Statement } from './action';
import { codeTools, devices, screens, tool } from './nouns';
import { handing, operating } from './verbs';

/** Starting other programs. */
export const tools: readonly Action[] = [
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
    verbs: `${handing} call evaluate try make`,
    object: String.raw` ${gap}(?:to|into|through|in|via|on|with|using) (?:the |an? |your |some )?${codeTools}(?: (?:shell|arrays?|interpreter|series|data ?frames?|console|notebook|session|script|programs?|expression|functions?|query|code))?${ends}`,
    unless: aboutCode,
  },
  {
    verbs: `${operating} switch_to look_in`,
    object: ` (?:(?:the|an?|your|any|some) )${described}${screens}${ends}`,
    unless: /\b(?:open|terminal|browser|apps?|spreadsheets?|shell script for)\b/i,
  },
  {
    verbs: 'take grab use get fetch make pick_up reach_for draw_on hold print write_on',
    object: ` (?:(?:an?|your|some|several) )+${devices}${ends}`,
    unless:
      /\b(?:rulers?|tape|thermometer|clock|coin|dice|photo\w*|cameras?|pens?|pencils?|paper|computers?|phones?|tools?|products?|objects?|calendar|globe|walk)\b/i,
  },
  { verbs: 'let have ask make get prompt', object: ` ${tool}`, needs: 'tools' },
  {
    // "what is left"
    verbs: `${handing} play`,
    object: ` (?![a-z]+s with )(?:what(?:ever)? (?:is|was|are|you) (?:[\\w'-]+ ){0,3}?)?${gap}(?:to|into|through|in|via|on|with|using|by) ${tool}`,
    needs: 'tools',
  },
];

export const toolStatements: readonly Statement[] = [
  {
    words: `(?:(?:with|using|into|through|under) (?:an?|your|some)|on (?:an?|your|some)(?! (?:(?:sheet|piece|slip) of )?paper))(?! (?:of|slip of the pen)\\b) ${devices}${ends}`,
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
    words: `(?:(?<!\\b(?:experience|familiar|familiarity|skills?|knowledge|trouble|problems?|issues?|deals?|dealing|works?|working|help) )with|using|via|on(?= (?:an?|your)\\b)|by (?:using|running|applying|means of)|into|through|of(?= your\\b)) ${tool}`,
    inCommand: true,
    needs: 'tools',
  },
  {
    words: `(?:in|on|into|onto|through|via|to|inside|at) (?:an?|your|some|any) (?:[\\w-]+ ){0,2}?${screens}`,
    inCommand: true,
    unless: /\b(?:open|terminal|browsers?|apps?|spreadsheets?|shell|consoles?|editors?|search)\b/i,
  },
];
