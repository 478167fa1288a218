import type { Answering, AnsweringTask } from './answering';
import { clausesOf } from './orders';
import { statesAnswer } from './statedAnswers';
import { assertsLabel } from './labelAssertions';
import { sentencesOf } from '../words';

/** Whether a step writes the answer, or something that may be it. */
export type Said = 'answer' | 'thing' | undefined;

/** Where a step says what it has written, unless that is so in some cases only, for a part only, or on the way. */
export function handedOutIn(
  text: string,
): { readonly start: number; readonly end: number; readonly isChoice: boolean } | undefined {
  if (isPassing(text)) return undefined;
  for (const sentence of sentencesOf(text)) {
    const match = handing.exec(sentence.text);
    if (!match || isConditional.test(sentence.text)) continue;
    const start = sentence.start + match[0].length;
    const [object] = /^[^;:.(]{1,80}/.exec(text.slice(start)) ?? [];
    if (object === undefined) continue;
    const [first = ''] = object.split(',', 1);
    return {
      start,
      end: start + first.trimEnd().length,
      isChoice: !determined.test(object) && /^[^,]+(?:, [^,]+)*,? or \S+/.test(object),
    };
  }
  return undefined;
}

/** "Write none if there is none", "answer valid if it follows, invalid otherwise": it says itself on what the answer depends. */
const isConditional = /^[^,;]*\b(?:if|unless)\b/i;
const determined = /^(?:the|your|this|that|an?|how|what|which|whether|where|who)\b/i;
const handing =
  /^(?:(?:then|now|next|finally|lastly|at last|first|please|and),? )*(?:write(?: (?:down|out))?|enter|state|output|return|give|print|report|provide|present|submit|deliver|(?:answer|reply|respond)(?: with)?)(?= (?:(?:the|your|an?|one|only|just|yes|no|as|how|what|which|whether|where|who)\b|["“'‘]|\p{L}+(?:, \p{L}+){0,6} or\b)) /iu;

const isPassing = (text: string): boolean =>
  /\b(?:each|every|draft|rough|outline|first version|candidates?|notes?|list of|in your head|later|going|as you|one by one)\b/i.test(
    text,
  ) || /^(?:if|when|where|in case|unless|otherwise|should|for)\b/i.test(text);

/** "As the answer", "the finished poem": nothing is to be done to it any more. */
export const asAnswer =
  /\bas (?:the|your) (?:\w+ )?(?:answer|output|reply|response|result)\b|\b(?:the|your) (?:\w+ )?(?:final|finished|complete) |^(?:write|give|state|output|print) (?:down )?(?:the|your) answer\b/i;

/** What some part of a step hands out; what it does in one case only says nothing of the others, unless it names a label. */
export function saidIn(text: string, verdict: Answering, task: AnsweringTask): Said {
  let said: Said;
  for (const sentence of sentencesOf(text)) {
    if (assertsLabel(sentence.text, task.assertion)) return 'answer';
    const isStated = answerWord.test(sentence.text) && statesAnswer(sentence.text, task);
    if (isStated) return 'answer';
    if (conditional.test(sentence.text) || !/^(?:surely|maybe|named)$/.test(verdict)) continue;
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

const conditional = /^(?:if|when|where|in case|unless|should)\b/i;
const answerWord =
  /\b(?:answer|output|reply|response|respond|label|result|verdict|conclusion|accordingly|it)\b/i;
const choice = /(?<!\p{L})\p{L}+(?:, \p{L}+){0,6} or \p{L}+|\b(?:if|otherwise)\b/iu;
const writing =
  /^(?:write|writing|state|enter|output|return|give|giving|print|report|provide|present|submit|deliver|answer|reply|respond|say|name|tell|produce|compose|generate|type|copy|label|render|translate|rewrite|summari[sz]e|form|formulate|phrase|express|(?:finish|end|close) with)\b/i;
const making = /^(?:list|combine|join|string|put(?! (?:either|each)))\b/i;
