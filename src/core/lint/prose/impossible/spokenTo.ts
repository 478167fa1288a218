import { remembered } from '../../../text/remembered';
import { singular } from '../inflections';
import { wordsOf } from '../words';

/** Where somebody is turned to: the words before it, its own, and those behind it. */
interface Turning {
  readonly before: string;
  readonly found: string;
  readonly behind: string;
}

/** Whether the answer itself turns to somebody, and nobody is to answer. */
export const isOfAnswer = (task: string, { before, found, behind }: Turning): boolean =>
  (speaksTo(task, found) && !hearing.test(behind)) ||
  (gerund.test(found) && writing.test(before)) ||
  othersAreToldTo.test(before);

/** "… and find out how it was written" */
const hearing = /^[^.;:!?]{0,80}? and (?:then )?(?:see|hear|listen|wait|find out|learn)\b/i;

/** "Address the visitor", "that asks guests to leave" */
function speaksTo(task: string, words: string): boolean {
  const noun = wordsOf(words).at(-1)?.lower;
  return noun !== undefined && spokenTo(task).includes(singular(noun));
}
const spokenTo = remembered((task: string): readonly string[] =>
  Array.from(task.toLowerCase().matchAll(speaking), ([, noun = '']) => singular(noun)),
);
const speaking =
  /\b(?:address|ask|invite|tell|remind|urge|warn|greet|thank|inform|welcome)(?:e?s)? (?:the |an? |its |all |your )?([a-z]+)/g;

/** "Draft the text, naming the place and asking the visitor to look": the text does it. */
const gerund = /^[a-z]+ing (?:the|him|her|them|[a-z]+s)\b/i;
const writing =
  /^\W*(?:(?:then|now|next|finally),? )?(?:write|draft|compose|phrase|word|formulate|put|draw up|produce|say)\b[^.;:!?]*(?:,|,? and)\s*$/i;
/** "Invite them to" send the shop a message */
const othersAreToldTo =
  /\b(?:invite|tell|ask|urge|encourage|remind|advise|allow) (?:[\w'-]+ ){1,3}to $/i;
