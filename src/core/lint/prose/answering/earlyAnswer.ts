import { answeringOf, type AnsweringTask } from './answering';
import { clausesOf } from './orders';
import { statesAnswer } from './statedAnswers';
import { assertsLabel } from './labelAssertions';
import { stepMemory } from '../stepMemory';
import { sentencesOf, wordsOf } from '../words';

/** An order to write the answer, while only later steps work it out. */
export interface EarlyAnswer {
  /** Index of the step that writes it, and where it says what. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
  /** Index of the first step that works it out. */
  readonly worker: number;
}

/**
 * The answer is written, the steps behind that find, count, compare or choose, no less than those before, and none of them
 * writes anything again. Checks, limits and mending may follow every answer, and so may a single thought on its wording.
 */
export function earlyAnswerIn(
  texts: readonly string[],
  { context, task }: { context: string; task: AnsweringTask },
  isLoop: (step: number) => boolean,
): EarlyAnswer | undefined {
  const step = texts.findLastIndex(
    (text) =>
      handedOutIn(text) !== undefined || memory.recall(context, text, () => isSaid(text, task)),
  );
  const object = step < 0 || step === texts.length - 1 ? undefined : handedOutIn(texts[step]!);
  if (!object || isPassing(texts[step]!) || answeringOf(texts[step]!, task) !== 'surely')
    return undefined;
  const workers = texts.flatMap((text, at) => (worksOut(text, task) && !isLoop(at) ? [at] : []));
  const behind = workers.filter((at) => at > step);
  const isNext =
    behind[0] === step + 1 &&
    (asAnswer.test(texts[step]!) || (task.isChoice && !ofWording.test(texts[step + 1]!)));
  if (behind.length < Math.max(isNext ? 1 : 2, workers.length - behind.length)) return undefined;
  return { step, worker: behind[0]!, ...object };
}

const memory = stepMemory<boolean>();

/** Where a step says what it has written. */
function handedOutIn(text: string): { start: number; end: number } | undefined {
  for (const sentence of sentencesOf(text)) {
    const match = handing.exec(sentence.text);
    if (!match) continue;
    const start = sentence.start + match[0].length;
    const [object] = /^[^,;:.(]{1,80}/.exec(text.slice(start)) ?? [];
    if (object !== undefined) return { start, end: start + object.trimEnd().length };
  }
  return undefined;
}

const handing =
  /^(?:(?:then|now|next|finally|lastly|at last|first|please|and),? )*(?:write(?: (?:down|out))?|state|output|return|give|print|report|provide|present|submit|deliver|(?:answer|reply|respond)(?: with)?)(?= (?:(?:the|your|an?|one|only|just|yes|no)\b|["“'‘]|\p{L}+(?:, \p{L}+){0,6} or\b)) /iu;

/** Some part of a step hands something out, or says what the answer is. */
const isSaid = (text: string, task: AnsweringTask): boolean =>
  sentencesOf(text).some(
    (sentence) =>
      clausesOf(sentence.text).some((clause) => writing.test(clause.text)) ||
      statesAnswer(sentence.text, task) ||
      assertsLabel(sentence.text, task.assertion),
  );

const writing =
  /^(?:write|writing|state|output|return|give|giving|print|report|provide|present|submit|deliver|answer|reply|respond|say|name|tell|list|produce|compose|generate|type|copy|label|put(?! (?:either|each))|render|translate|rewrite|summari[sz]e|form|formulate|phrase|express|combine|join|string|(?:finish|end|close) with)\b/i;

/** In some cases only, for a part only, or on the way. */
const isPassing = (text: string): boolean =>
  /\b(?:each|every|draft|rough|outline|first version|candidates?|notes?|list of|in your head|later|going|as you|one by one|(?:write|report|state) .* (?:first|yet)\W*$)\b/i.test(
    text,
  ) || /^(?:if|when|where|in case|unless|otherwise|should|for)\b/i.test(text);

const asAnswer =
  /\bas (?:the|your) (?:\w+ )?(?:answer|output|reply|response|result)\b|\b(?:the|your) (?:\w+ )?(?:final|finished|complete) /i;

/** How an answer is worded may be said behind it. */
const ofWording = /^(?:choose|pick|select|consider|think|plan|use|look for)\b/i;

/** Whether a step does what must come before the answer, and does nothing with the answer itself. */
function worksOut(text: string, { nouns }: AnsweringTask): boolean {
  const [sentence] = sentencesOf(text).filter((each) => working.test(each.text));
  if (!sentence || looksBack.test(text)) return false;
  const object = sentence.text.replace(working, '');
  const [, held] =
    /^(?:for |through |over |at |out |on )?(?:the|your|this|that) (\w+)/i.exec(object) ?? [];
  return !/^(?:it|them)\b/i.test(object) && !(held && nouns.has(wordsOf(held)[0]!.stem));
}

const working =
  /^(?:(?:then|now|next|after that|before that|for this|to do so|finally|first|also|for each [\w ]+),? )*(?:find|look|search|pick|choose|select|decide|determine|identify|compare|contrast|count|calculate|compute|add|subtract|multiply|divide|weigh|settle|work|figure|collect|gather|go through|consider|think|recall|mark|plan|carry out|perform|judge|locate|note|estimate|match|see (?:which|whether|what|how)|put (?:either|each)|convert|place|trace|group|sort|rank|read|spot|analy[sz]e|infer|deduce|draft)\b ?/i;

/** What is done with an answer that is there. */
const looksBack =
  /\b(?:check|again|once more|re-?read|recount|verify|make sure|ensure|finished|correct|improve|shorten|polish|replace|revise|mistakes?|errors?|slips?|too (?:long|short|many)|your (?:answer|reply|output|response)|the (?:answer|reply|output|response|result))\b/i;
