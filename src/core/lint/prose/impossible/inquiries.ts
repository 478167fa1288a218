import { aboutReplies, described, ends, gap, type Action } from './action';
import { person, theRole } from './nouns';
import { approaching } from './verbs';

/** "The author of the comment" */
const ofText = '(?: (?:of|behind) (?:the|this|that) [\\w-]+)?';
const inquiring =
  'ask|inquire|enquire|learn|find out|hear|discuss|clarify|request|wait|await|clear up|see what|see how|see whether|get|let';

/** Asking those whom a text has something from, and telling them. */
export const inquiries: readonly Action[] = [
  {
    // also where the answer is a reply: it goes to somebody else
    verbs:
      'check double-check consult confer clarify verify confirm talk talk_to speak speak_to ask find_out learn hear discuss coordinate agree go_over',
    object: String.raw` (?:${gap}(?:with|from|by) )?(?:the|your|our|an?|one of the|one of your|some of the) ${described}(?<thing>staff|team|crew|colleagues?|kitchen|manager|boss|supervisor|superiors?|(?:head|back) office|warehouse|technicians?|chef|cooks?|waiters?|waitress(?:es)?|management|personnel|workshop|engineers?|developers?|accountants?)(?= (?:what|whether|if|who|how|why|about|on|to|for|before|first|and|in|at|again|directly)\b|[.,;:!]|$)`,
    isForeign: true,
  },
  {
    verbs: approaching,
    object: ` (?:(?!${theRole})${person}${ends}|${theRole}+${ofText}(?= (?:and|to) (?:then )?(?:${inquiring})\\b))`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    // as long as an answer is waited for
    verbs: 'reply_to respond_to speak_to talk_to write_to write speak_with talk_with',
    object: ` ${theRole}+${ofText}(?= (?:and|to) (?:then )?(?:${inquiring})\\b)`,
    unless: aboutReplies,
    needs: 'people',
  },
  {
    verbs:
      'ask contact consult message notify write_to talk_to speak_to speak_with talk_with turn_to check_with',
    object: String.raw` (?:whoever|whomever|those who|the (?:ones?|people|persons?|man|woman|team) (?:who|that|behind))\b`,
    unless: aboutReplies,
  },
];
