import { stem } from '../../../evaluate/metrics/porter';
import { actsOnParts, staysInHead } from '../actVerbs';
import type { AnsweringTask } from './answering';
import { isWanted } from './answerObjects';
import { headOf } from './deliverable';
import { sentencesOf, wordsOf } from '../words';

/**
 * What a step does before an answer can be there: it works on the input, or on what it calls "it", or chooses words, which may
 * be those of an answer that is there, or changes parts of something.
 */
export type WorkedOut = 'input' | 'pronoun' | 'wording' | 'parts' | undefined;

export function workedOutIn(text: string, { nouns, single }: AnsweringTask): WorkedOut {
  if (looksBack.test(text)) return undefined;
  for (const sentence of sentencesOf(text)) {
    const order = sentence.text.replace(leading, '');
    const [verb] = wordsOf(order);
    if (!verb || verb.start > 0) continue;
    const isWork = isWorking(verb.lower, order);
    if (!isWork && !actsOnParts.has(verb.lower)) continue;
    const object = order.slice(verb.end + 1);
    const held = ofObject.exec(object)?.[1];
    if (held !== undefined && isWanted(held, { nouns, single }))
      return finding.test(order) || reckoning.test(order) ? 'input' : undefined;
    if (pronoun.test(object) && !ofSeveral.test(order))
      return isWork && !negated.test(object) ? 'pronoun' : undefined;
    if (!isWork) return 'parts';
    if (!ofWording.test(order)) return 'input';
    return inOneCase.test(order) ? undefined : 'wording';
  }
  return undefined;
}

/** Stem of what a step says it arrives at: "Calculate the points", "… and so arrive at the year". */
export function resultOf(text: string): string | undefined {
  if (looksBack.test(text)) return undefined;
  const thing = arriving.exec(text)?.[1];
  const head = thing && headOf(thing);
  return head === undefined ? undefined : stem(head);
}

const arriving =
  /(?:^(?:(?:then|now|next|finally|first),? )?|[,;] |\b(?:and|to) )(?:(?:so|then|thus|thereby) )?(?:calculate|compute|work out|figure out|determine|derive|arrive at|obtain) (?:the|your) ([^.,;:]{1,60})/i;

const leading =
  /^(?:(?:(?:only )?(?:then|now|after that)|next|finally|last(?:ly)?|first|second|also),? |(?:after|before|for|to|if|when|where|at|in|on|from|with|out of|within|using) [^,;:.]{1,80}, |(?:for|at|in) each \w+ )*/i;
/** "It" may be the answer; and "add no words" adds nothing. */
const pronoun = /^(?:(?:for |through |over |at |out |on )?(?:it|them)|no|nothing|neither)\b/i;
const negated = /^(?:no|nothing|neither)\b/i;
const ofSeveral = /^(?:weigh|compare|add|multiply|subtract|divide|sort|rank) them\b/i;
/** Who looks for the answer has none yet. */
const finding =
  /^(?:find|identify|determine|decide|derive|infer|deduce|note(?= the \w+ (?:that|which|at|of|in|from|with)\b)|settle|work out|figure out|establish)\b/i;
const reckoning = /^(?:multiply|divide|subtract|deduct|add) [^.;:]* (?:by|from|to)\b/i;
const ofObject = /^(?:for |through |over |at |out |on )?(?:the|your|this|that) (\w+)/i;

const isWorking = (verb: string, order: string): boolean =>
  (staysInHead(verb) && !ofManner.has(verb)) || otherWork.has(verb) || otherOrders.test(order);

/** Of the words that leave nothing on paper: how one goes about it, what one minds on the way, and what is no verb. */
const ofManner: ReadonlySet<string> = new Set(
  `treat regard view deem use employ adopt avoid do be is are isn't stay remain stop wait keep hold bear mind remember forget remind
  trust rely believe doubt prefer favour favor prioritise prioritize ignore disregard overlook start begin proceed continue let have get ensure lean
  err side focus concentrate attend pay take expect beware given not there it if when end yes no please move go prepare
  learn know understand grasp familiarise feel contain address belong consist depend differ refer consult dismiss reject neglect`.split(
    /\s+/,
  ),
);
const otherOrders =
  /^(?:(?:give|assign) (?:each|every|all)|go (?:through|down|along|over|on from)|carry out|work out|put (?:either|each)|strike out|settle on|put (?:the|all) [^.;,]{1,60} (?:in|into) [^.;,]{0,30}order|take(?! (?:it|care|time|heed|note|pains|stock|for granted|[^.;]{1,60} (?:into account|into consideration|for granted|seriously)))|check (?:the|each|every|all) [^.;,]{1,60} for)\b/i;
const otherWork: ReadonlySet<string> = new Set(
  `convert place draft perform ask list combine extract gather work evaluate balance chain discard`.split(
    ' ',
  ),
);

/** How an answer is worded may be said behind it, and which one to take where there are several. */
const ofWording = /^(?:choose|pick|select|consider|think|plan|look(?! at))\b/i;
const inOneCase = / if\b/i;

/** What is done with an answer that is there. */
const looksBack =
  /\b(?:check(?! (?:the|each|every|all) [^.;,]{1,60} for\b)|see (?:to it|that)|again|once more|count (?:its|their|your)|re-?read|recount|verify|make sure|ensure|finished|correct|improve|shorten|polish|revise|mistakes?|errors?|slips?|too|as well|shorter|simpler|clearer|(?:your|the) (?:answer|reply|output|response|result)s?)\b|\b(?:it|they) (?:sounds?|reads?)\b/i;
