import { caseOf, labelCaseIn } from './cases';
import type { Demand, OutputSentence, StepsText } from './demand';
import { kindredIn } from './kindred';
import { speakOfCase } from './spokenCases';
import { tellingConcepts } from './tellingWords';

/**
 * What to do in a case, where no words are given that the answer has then: to return the input as it is, or to choose one of
 * several. What else is to be done, and in what other cases, steps say in too many ways.
 */
export function caseDemand(
  sentence: OutputSentence,
  labels: readonly string[],
): Demand | undefined {
  const usual = labelCaseIn(sentence, labels);
  if (labels.length > 0) return usual;
  const { text, start, rest } = sentence;
  const found = caseOf(text);
  const { carry, isTold } = kindredIn(text, false);
  const isUnchanged = isTold && returning.test(found?.consequence ?? '');
  if (!found || (!isUnchanged && !usual)) return undefined;
  const own = tellingConcepts(found.consequence, rest);
  const isCarried = (steps: StepsText): boolean =>
    (usual?.isCarried(steps) ?? false) ||
    (isUnchanged && carry.some((way) => way.test(steps.text))) ||
    deciding.test(steps.text) ||
    own.some((id) => steps.concepts.has(id)) ||
    speakOfCase(found.condition, rest, steps);
  return { text, start, isCarried };
}

const returning =
  /\b(?:return|repeat|copy|output|give|leave|keep|write|print|stays?|remains?|unchanged)/i;

/** "The easier of them", "which of the two is longest", "Compare the lengths": words by which one of several is taken. */
const deciding =
  /\b(?:the|which|what) (?:[\w'-]+ ){0,3}(?!(?:other|answer|number|letter|order|character|paper|user|writer|speaker|customer|author|error|rest|test|guest|request|interest)s?\b)(?:[a-z]{2,}er|[a-z]{3,}est)(?= of\b| ones?\b|[,.;]|$)|\bcompare\b|\bdecides\b|\bstop at\b|\bwhat you were given\b|\blevel\b/m;
