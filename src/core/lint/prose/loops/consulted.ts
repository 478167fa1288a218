import type { Clause } from './loopClauses';
import * as says from './loopWords';
import type { InputUnits } from './inputUnits';
import type { Mention } from './unitMentions';

interface Place {
  readonly sentence: string;
  readonly units: InputUnits;
}

/**
 * Others that are to help with the one input, and are not gone through: "look at the guest's other ratings", "have two other pupils
 * answer". Who goes through them does with them what was done with the one before, or moves on to them.
 */
export function isConsulted(
  { sentence, units }: Place,
  { kind, head, isRest, isPlural, isIndefinite, standing, clauseStart, start }: Mention,
  { mood, lead: before, rest }: Clause,
): boolean {
  const lead = before.split(/,? (?:and|or|then) (?=[a-z]+ )/i).at(-1)!;
  if (/^(?:line|row|column|page|paragraph|cell|field)$/.test(head) && placing.test(lead))
    return true;
  if (mood !== 'order') return false;
  if (thinking.test(lead)) return true;
  if (says.isSame(rest)) return false;
  if (opened.test(before)) return true;
  if (isRest) return isRead(lead, rest);
  if (/^(?:next|other|several)$/.test(kind) && owned.test(lead)) return !movingOn.test(lead);
  if (kind === 'next' || kind === 'prior') return false;
  if (/^across\b/.test(sentence.slice(start))) return false;
  if (asking.test(lead) || seeking.test(lead) || showing.test(lead)) return true;
  if (says.isAgain(rest) || says.serial.test(rest)) return false;
  if (learning.test(lead)) return true;
  if (kind !== 'other' || (!isPlural && !/^ above\b/.test(rest))) return false;
  if (standing === 'unit' && !isIndefinite && !/ for $/.test(lead) && !says.restricting.test(rest))
    return false;
  const verb = looking.exec(lead)?.[1];
  if (verb === undefined || units.mentions(verb.toLowerCase())) return false;
  return !afterwards.test(sentence.slice(0, clauseStart));
}

/** "Read the rest of the novel" */
const isRead = (lead: string, rest: string): boolean =>
  /^\W*read $/i.test(lead) && !says.isAgain(rest) && !says.serial.test(rest);

/** Whether a step speaks with the one who asked for the steps: "Shall I go on with the next?" */
export const isTalk = (sentence: string): boolean =>
  /\b(?:[Ll]et|[Tt]ell|[Aa]sk|[Ss]end|want|like|need|for|with) me\b|\b(?:[Ff]eel free|[Gg]ood luck|hesitate|[Hh]appy to help)\b|\b(?:[Ss]hall|[Ss]hould|[Cc]an|[Mm]ay|[Cc]ould|[Ww]ould) I\b|\bI (?:can|could|will|would|shall|hope|am)\b|\bI'(?:ll|d|m)\b/.test(
    sentence,
  );

/** Whether what holds inputs is only searched: "go through the log and look for other errors". */
export const isSearched = (rest: string): boolean =>
  /^,? (?:and|to) (?:look|search|find|see|check|learn|hunt|watch)\b/i.test(rest);

const opening = String.raw`^\W*(?:(?:first|then|also|now|next|finally|please|always|just|if possible|perhaps),? )*`;

/** With people: they are asked, and nothing is done to them. */
const asking = new RegExp(
  String.raw`${opening}(?:ask|have|let|invite|call|phone|ring|contact|interview|survey|poll|e-?mail|write to|talk (?:to|with)|speak (?:to|with)|discuss|meet|involve|turn to (?:a|some)|click)\b`,
  'i',
);
const thinking = new RegExp(
  String.raw`${opening}(?:remember|note|mind|know|consider|bear in mind|keep in mind|think|imagine|suppose|assume) that $`,
  'i',
);
const showing = new RegExp(
  String.raw`${opening}(?:show|hand|send|pass|give|present|read|forward|submit|bring|put) [^,;]*\b(?:to|past|before) (?:(?:a few|some|several|two|three|one or two|many) )?$`,
  'i',
);
/** Out of what they are sought in. */
const seeking = new RegExp(
  String.raw`${opening}(?:search|browse|scour|google|consult|look [^,;]*\bup|compare|cross-?check)\b`,
  'i',
);
const learning = new RegExp(
  String.raw`${opening}(?:train|fine-?tune|fit|tune|learn|run(?! (?:through|this|these|the (?:same|steps|procedure))\b)|test|try(?: out)?|evaluate|validate|measure|compare|contrast|match) [^,;]*\b(?:on|with|from|against|to|in|over) $`,
  'i',
);
const looking = new RegExp(
  String.raw`${opening}(look(?! (?:through|after)\b)|see|watch|view|check|consult|compare|cross-?check|search|browse|skim|study|examine|inspect|read(?! on\b)|refer|visit|click|listen|hear|play|(?:find|gather|collect)(?= $)|have (?:a|another) (?:look|glance)|take (?:a|another) (?:look|glance)|use|try|recall|remember|think|imagine|consider|note|mind|know|learn|obtain|request|order|buy|borrow|download)\b`,
  'i',
);
/** Where an answer is written: "put it in the next" line. */
const placing = new RegExp(
  String.raw`${opening}(?:put|write|place|print|set|output|type|enter|add|give|state|return|reply|answer) [^,;]*\b(?:in|on|into|onto|at) (?:the |a )?$`,
  'i',
);
/** "Open the writer's profile and scroll through" */
const opened =
  /\b(?:open|visit|go to|look at|check|turn to|pull up|call up) (?:the|this|that|his|her|their|its|[a-z]+'s) [^,;:]{0,40}?\b(?:profile|account|page|channel|time ?line|blog|web ?site|site) (?:and|to) /i;
/** "the guest's other", "his earlier" */
const owned = /(?:'s|s'|\b(?:his|her|its|their)) $/i;
const movingOn =
  /\b(?:on|over|onto|proceed|continue|move|turn|switch|repeat\w*|same|likewise|apply)\b/i;
const afterwards =
  /\b(?:done|finish\w*|ready|through|complete\w*|after|afterwards|once|when|having|then)\b/i;
