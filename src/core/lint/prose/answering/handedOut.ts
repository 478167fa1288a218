import { stem } from '../../../evaluate/metrics/porter';
import { isVague, sizeOf } from '../textNouns';
import type { Answering, AnsweringTask } from './answering';
import { headOf, verbStem } from './deliverable';
import { clausesOf } from './orders';
import { statesAnswer } from './statedAnswers';
import { assertsLabel } from './labelAssertions';
import { sentencesOf } from '../words';

/** Whether a step writes the answer, or something that may be it, or only says in which case it is which. */
export type Said = 'answer' | 'thing' | 'case' | undefined;

/** What a step writes, whatever the input is. */
export interface HandedOut {
  readonly start: number;
  readonly end: number;
  /** "Yes or no". */
  readonly isChoice: boolean;
  /** "As the answer", "the finished poem": nothing is to be done to it any more. */
  readonly isFinished: boolean;
  /** A text that may be thought over while it is written, and not what is found, counted or chosen. */
  readonly isComposed: boolean;
  /** Stem of the noun for it; empty where it has none. */
  readonly head: string;
  /** Whether the definition speaks of it. */
  readonly isKnown: boolean;
}

/** Where a step says what it has written, unless that is so in some cases only, for a part only, or on the way. */
export function handedOutIn(
  text: string,
  verdict: Answering,
  task: AnsweringTask,
): HandedOut | undefined {
  const isFinished = asAnswer.test(text) || isDoneToWhole(text, task);
  if (!isGiving(verdict) || (isPassing(text) && !isFinished)) return undefined;
  const isFixed = task.isChoice || task.hasLabels;
  for (const sentence of sentencesOf(text)) {
    const match = (isFinished ? handingAnything : handing).exec(sentence.text);
    if (!match || isConditional.test(sentence.text)) continue;
    const start = sentence.start + match[0].length;
    const [object] = /^[^;:.(]{1,80}/.exec(text.slice(start)) ?? [];
    if (object === undefined) continue;
    const [first = ''] = object.split(',', 1);
    const isChoice = !determined.test(object) && /^[^,]+(?:, [^,]+)*,? or \S+/.test(object);
    if (verdict !== 'surely' && !isFinished && !isChoice && !isFixed) continue;
    const head = stem(headOf(first.replace(aside, '')) ?? '');
    return {
      start,
      end: start + first.trimEnd().length,
      isChoice,
      isFinished,
      isComposed: !isFinished && !isFixed && composing.test(match[0]) && isLong(first),
      head,
      isKnown: task.stems.has(head),
    };
  }
  return undefined;
}

/** "Write the sorted list", where the task is to sort it. */
function isDoneToWhole(text: string, { verbs }: AnsweringTask): boolean {
  const done = handingDone.exec(text)?.[1];
  return done !== undefined && verbs.has(verbStem(done));
}
const handingDone =
  /^(?:write(?: (?:down|out))?|output|return|print|state|report|submit) (?:the|your) (\p{L}+ed|rewritten)\b/iu;

const isGiving = (verdict: Answering): boolean => /^(?:surely|maybe|named)$/.test(verdict);

/** "Write none if there is none", "answer valid if it follows, invalid otherwise": it says itself on what the answer depends. */
const isConditional = /^[^,;]*\b(?:if|unless)\b/i;
const determined = /^(?:the|your|this|that|an?|how|what|which|whether|where|who)\b/i;
const orders = String.raw`^(?:(?:then|now|next|finally|lastly|at last|first|to begin with|before anything else|please|and),? )*(?:(?:begin|start|open)(?: off| out)? (?:by|with) (?:writ|stat|output|return|giv|print|report|provid|nam|hand)(?:t?ing)(?: (?:down|out|in|over))?|write(?: (?:down|out))?|enter|state|output|return|give|print|report|provide|present|submit|deliver|name|hand (?:in|over|out)|(?:answer|reply|respond)(?: with|(?! (?:the|your|an?|how|what|which|whether|where|who)\b)))`;
const handing = new RegExp(
  String.raw`${orders}(?= (?:(?:the|its|their|your|an?|one|only|just|yes|no|as|how|what|which|whether|where|who|(?:in|on|with|as) (?:[\w-]+,? ){1,9}(?:the|whether|what|which|how))\b|["“'‘]|\p{L}+(?:, \p{L}+){0,6},? or\b)) `,
  'iu',
);
/** "Write down this name as your answer". */
const handingAnything = new RegExp(`${orders} `, 'iu');
/** What makes a text, and does not only hand it out. */
const composing = /\b(?:write|give|provide|name|answer|reply|respond)\b/i;

/** "The letter of the best option", but not "the polite letter": what is as short as that is not composed. */
function isLong(object: string): boolean {
  const head = headOf(object);
  return head === undefined || ((sizeOf(head) ?? 9) > 2 && !isVague(head));
}

/** "How many", "first": what stands around the noun. */
const aside = /^how (?:many|much) | (?:first|now|next|here)\W*$/gi;

const isPassing = (text: string): boolean =>
  /\b(?:each|every|draft|rough|outline|first version|candidates?|notes?|list of|in your head|later|going|as you|one by one)\b/i.test(
    text,
  ) || /^(?:if|when|where|in case|unless|otherwise|should|for)\b/i.test(text);

const asAnswer =
  /\bas (?:the|your) (?:\w+ )?(?:answer|output|reply|response|result)\b|\b(?:the|your) (?:\w+ )?(?:final|finished|complete) |^(?:write|give|state|output|print) (?:down )?(?:the|your) answer\b/i;

/** What some part of a step hands out; what it does in one case only says nothing of the others, unless it names a label. */
export function saidIn(text: string, verdict: Answering, task: AnsweringTask): Said {
  let said: Said;
  for (const sentence of sentencesOf(text)) {
    if (assertsLabel(sentence.text, task.assertion)) {
      if (!tellsCases(sentence.text, task)) return 'answer';
      said = 'case';
      continue;
    }
    const isStated = answerWord.test(sentence.text) && statesAnswer(sentence.text, task);
    if (isStated) return 'answer';
    if (conditional.test(sentence.text) || !isGiving(verdict)) continue;
    const clauses = clausesOf(sentence.text);
    const written = clauses.find(
      (clause) => writing.test(clause.text) || (verdict === 'surely' && making.test(clause.text)),
    );
    if (!written) continue;
    if (answerWord.test(written.text) || choice.test(sentence.text)) return 'answer';
    said = 'thing';
  }
  return said;
}

/** "If it is guaranteed, the relation is entailment, and if it is ruled out, contradiction", which has nothing written. */
function tellsCases(text: string, { label }: AnsweringTask): boolean {
  const first = label?.exec(text);
  if (!label || !first || clausesOf(text).some((clause) => writing.test(clause.text))) return false;
  const other = label.exec(text.slice(first.index + first[0].length));
  return other !== null && other[0] !== first[0];
}

const conditional = /^(?:if|when|where|in case|unless|should)\b/i;
const answerWord =
  /\b(?:answer|output|reply|response|respond|label|result|verdict|conclusion|accordingly|it)\b/i;
const choice = /(?<!\p{L})\p{L}+(?:, \p{L}+){0,6} or \p{L}+|\b(?:if|otherwise)\b/iu;
const writing =
  /^(?:write|writing|state|enter|output|return|give|giving|print|report|provide|present|submit|deliver|answer|reply|respond|say|name|tell|produce|compose|generate|type(?! [^.,;]{1,60} into)|copy|label|render|translate|rewrite|summari[sz]e|form|formulate|phrase|express|(?:finish|end|close) with)\b/i;
const making = /^(?:list|combine|join|string|put(?! (?:either|each)))\b/i;
