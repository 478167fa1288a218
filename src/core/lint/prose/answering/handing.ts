import type { AnsweringTask } from './answering';

/** To hand something out is to answer. */
export const handing =
  /^(?:answer(?! (?:to|in the|is|was|choices?|options?)\b)|output(?:ting|s)?|return(?:ing)?|respond(?:ing)?|reply(?:ing)?|print(?:ing)?|submit|provide|present(?! (?:as|tense|participle|perfect|time)\b)|classify|categori[sz]e|label|rewrite|generate|produce|report|deliver|conclude|type|emit|indicate|predict|writ(?:e|ing)|giv(?:e|ing)|(?:hand|give|send|pass|put)(?: (?:it|them|this|that|the \w+))? (?:out|forth|(?<!pass )over|back|down|in(?=\W*$))|(?:read|spell)(?: (?:it|them|this|that|the \w+))? out(?! loud)|copy|quote|take (?:it|them|this|that|the \w+) over|finish (?:by|with)|display|issue|transcribe|announce|state|say|tell|jot down|note down|set (?:(?:it|them|this|that) )?down|hand in|enter|call (?:it|this|the|that)|mark (?:it|this|the \w+|them) (?:as|with)|rate|grade|score|tag)\b(?! (?:to (?:step|yourself|sentence|your|it|what)|it (?:some )?thought|(?<=^giv(?:e|ing) )(?:you|(?:special |particular |more |enough )?(?:attention|priority|weight|preference|thought|heed))|your(?:self)? (?:mind|time)|yourself|it a try|it (?:your (?:best|all)|all you|everything)|is|are|was|were|has|must|would|may|(?:types?|values?|statements?|formats?|options?)\b|up\b(?! to)|(?:belongs|applies|refers|points|leads|goes|says|states|shows|means|tells|claims|suggests|implies) (?:to|that)\b|from the passage|(?:each|every one|them|all)(?: of \w+)? (?:a |an |its )?(?:place|rank|weight|score|number)|in (?:context|question)\b))/i;

/** An order with its verb and what belongs to the verb in front. */
export const plainOrder = (text: string): string =>
  text.replace(causing, '').replace(summingUp, 'summarise ').replace(puttingDown, '$1 $3 $2');
const causing =
  /^(?:let|have|make) (?:the|your|this|that) (?!(?:in|into|to|a|an|one)\b)\w+ (?=[a-z]+ )/i;
/** "Sum up" and "sum it up" add no numbers. */
const summingUp = /^sum (?:up\b|(?=(?:it|them|this|that|the \w+|all) up\b)) ?/i;
/** "Set the sentence | down" */
const puttingDown =
  /^(set|put|note|jot|write|lay|hand|spell|give) ((?:(?!(?:down|out|back)\b)[^\s,;:]+ ){1,6})(down|out|back)\b(?! (?:to|into|the|of)\b)/i;

/** "Write down the title", where a title is wanted, and "write out the names". */
export const writesOut = (clause: string, namesAnswer: boolean): boolean =>
  (namesAnswer && writingDown.test(clause)) || writingOut.test(clause);
const writingDown = /^(?:write|note|jot) down (?:the|this|these|your)\b/i;
const writingOut = /^write out (?:the|your)\b(?! \w+ of each\b)/i;

/** "Note yes" */
export function notesLabel(clause: string, { label }: AnsweringTask): boolean {
  const noted = /^(?:note|record|enter|mark|put|jot) (?:down )?(.*)/i.exec(clause)?.[1];
  return noted !== undefined && label !== undefined && !/\p{L}/u.test(noted.replace(label, ''));
}
