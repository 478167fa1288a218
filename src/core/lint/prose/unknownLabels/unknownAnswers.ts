import { isQuoted, type Answer } from './answer';
import { answersInEach } from './answers';
import { extraWords, verdictWords } from './extraLabels';
import { evasionsIn } from './evasions';
import type { Item } from '../labels/labelItems';
import { labelKey, type LabelSet } from '../labels/labels';
import { areLetters, areNumbers, isOutside, resembles } from './labelShapes';
import { listedAnswersIn } from './listedAnswers';
import { areWords, isPlainAnswer, repliesWith } from './plainAnswers';
import { isCount, isNoun, isOfScheme, withoutNotesIn } from './intermediateValues';
import { isOtherThing } from './otherThings';
import { parallelAnswersIn } from './parallelAnswers';
import { scaleEndsIn } from './scaleEnds';
import { seriesAnswersIn } from './seriesAnswers';
import { stepMemory } from '../stepMemory';
import { isOfOtherThing, isPassed } from './passedInputs';
import { asAsked, isOfPart, noTopic, type Topic } from './topic';

/**
 * What steps tell to answer that is no label of a closed set, step by step. `isKnown` tells which words are fine besides the labels.
 * Steps are looked at together: where they say labels in some manner, a word that is said in the same manner is an answer, too.
 */
export function unknownAnswersIn(
  steps: readonly string[],
  set: LabelSet,
  isKnown: (text: string) => boolean,
  topic: Topic = noTopic,
): readonly (readonly Item[])[] {
  const keys = new Set(set.labels.map(labelKey));
  const answers = answersInEach(steps, keys).map((given, index) =>
    given.map((answer) => asAsked(answer, steps[index]!, topic)),
  );
  const context = set.labels.join('\n');
  const usual = usualManners(answers.flat(), keys);
  const giving = answers.map((given) => givesLabel(given, keys));
  const withoutNotes = withoutNotesIn(steps, keys);
  const [first, last] = [giving.indexOf(true), giving.lastIndexOf(true)];
  return steps.map((step, index) => {
    const given = answers[index]!;
    const beside = usualManners(given, keys);
    const told = given.filter(
      (answer) =>
        (isAnswer(answer, set, isInner(answer, step) ? beside : usual) ||
          isPassed(answer, step, set, topic)) &&
        !isOfOtherThing(answer, step, topic) &&
        !isCount(answer, step) &&
        !isNoun(answer, step) &&
        !isOtherThing(answer, step, keys) &&
        !isOfPart(answer, step, topic) &&
        !isOfScheme(answer, given, keys),
    );
    const isNoted = first !== -1 && (first !== index || last !== index); // by another step
    const all = [
      ...told,
      ...memory.recall(context, step, () => otherAnswersIn(step, set)),
      ...(isNoted ? [] : scaleEndsIn(step, set)),
    ];
    if (all.length === 0) return all;
    const unknown = all.filter(({ text }) => !isKnown(text)).sort((a, b) => a.start - b.start);
    const distinct = new Map<string, Item>();
    for (const item of withoutNotes(unknown, index))
      if (!distinct.has(labelKey(item.text))) distinct.set(labelKey(item.text), item);
    return [...distinct.values()];
  });
}

const memory = stepMemory<readonly Item[]>();

/** Answers that no verb of answering leads to. */
function otherAnswersIn(step: string, set: LabelSet): readonly Item[] {
  return [
    ...[...parallelAnswersIn(step, set)].filter((item) => isAlike(item, set)),
    ...evasionsIn(step, set),
    ...listedAnswersIn(step, set),
    ...seriesAnswersIn(step, set),
  ];
}

/** Whether a label is told to be answered: then a scale of another step is but a note on the way to it. */
function givesLabel(answers: readonly Answer[], keys: ReadonlySet<string>): boolean {
  return answers.some(({ text }) => keys.has(labelKey(text)));
}

/** In the place of a label, a number off the scale and what is written as labels are is one. */
function isAlike(item: Item, set: LabelSet): boolean {
  if (/^[-+]?\d/.test(item.text)) return isOutside(item.text, set) || areWords(set);
  if (isQuoted(item)) return true;
  return item.isMarked ? resembles(item.text, set) : areWords(set);
}

/** In quotation marks, or without. */
const mannerOf = (answer: Answer): string =>
  isQuoted(answer) ? `${answer.manner} “x”` : answer.manner;

/** The manners in which steps say labels. */
function usualManners(answers: readonly Answer[], keys: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(answers.filter(({ text }) => keys.has(labelKey(text))).map(mannerOf));
}

/** "…, and contempt for persons": without a verb, and amid a sentence, only labels beside it make it an answer. */
const isInner = ({ manner, start }: Answer, step: string): boolean =>
  /^x (?:if|for)$/.test(manner) &&
  !/(?:^|[.;:(\n])\s*["'“‘`]?$/.test(step.slice(Math.max(0, start - 4), start));

/** Whether it is meant as an answer, and is no plain word, number or name that only stands where an answer could. */
function isAnswer(answer: Answer, set: LabelSet, usual: ReadonlySet<string>): boolean {
  const { text, isClosed, isConditional, force, manner } = answer;
  if (manner === 'leave') return true; // "leave it blank"
  if (
    /^(?:is|are|means?|gives?)$/.test(manner) &&
    /^(?:neither|none)$/.test(text) &&
    !isQuoted(answer)
  )
    return false; // of the labels
  if (!isClosed || /^(?:it|that|this)['’]s\b/i.test(text) || isKnownToo(text, set)) return false;
  if (/^call(?:ing)? .*\bthe$/.test(manner)) return false; // "call it the THESIS"
  if (isSymbol(answer) && !areLetters(set)) return false; // "call the new sound B"
  if (/^\p{Lu}$/u.test(text) && !isConditional && areNumbers(set)) return false; // "mark both with an X"
  const isUsual = usual.has(mannerOf(answer)) || (isQuoted(answer) && usual.has(manner));
  const isTold = force !== 'hints' || isUsual;
  if (isNumberAmongWords(answer, set)) return true;
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text) && !isQuoted(answer))
    return (isTold || /^x (?:if|for)$/.test(manner)) && isOutside(text, set);
  if (/\bin(?: the)?$/.test(manner) && /^blank$/i.test(text)) return false; // "put it in the blank"
  if (isQuoted(answer)) return (isTold || isLikelyQuoted(answer, set)) && text.length <= 30;
  if (/^\p{Lu}{2,3}$/u.test(text) && (isTold || manner === 'x if') && areLetters(set)) return true;
  if (/^(?:zero|half)$/i.test(text))
    return isTold && isOutside(/^z/i.test(text) ? '0' : '0.5', set);
  if (manner === 'is' && isConditional && /^\p{Lu}$/u.test(text) && areLetters(set)) return true;
  if (isExtra(text)) return isTold || isVerdict(answer, set);
  if (answer.isMarked)
    return (isTold || (isTelling(text) && !/^(?:x|:$)/.test(manner))) && resembles(text, set);
  return isPlainAnswer(answer, isUsual, set);
}

/** "If all digits are nought, answer zero", where labels are words. */
function isNumberAmongWords(
  { text, manner, isFinal, isConditional }: Answer,
  set: LabelSet,
): boolean {
  const isNumber = /^(?:zero|[-+]?\d{1,2})$/i.test(text);
  return isNumber && isFinal && isConditional && repliesWith.test(manner) && areWords(set);
}

/** "…, yet accept" */
function isKnownToo(text: string, { labels }: LabelSet): boolean {
  const label = /^(?:yet|still|then|thus|so|hence|simply|again|only|clearly) (.+)$/.exec(text)?.[1];
  return label !== undefined && labels.some((each) => labelKey(each) === label);
}

const isSymbol = ({ text, manner }: Answer): boolean =>
  /(?:^| )\p{Lu}$/u.test(text) && /^(?:call|name|denote)/.test(manner);

/** "Unknown", "both", "both labels". */
function isExtra(text: string): boolean {
  return extraWords.has(
    text
      .toLowerCase()
      .replace(/^(both|neither) (?:labels|letters|answers|options|categories|classes)$/, '$1'),
  );
}

/** "Unsure if it holds? …" asks something. */
const askingWords =
  /^(?:un(?:sure|clear|certain|decided)|skip|perhaps|possibly|almost|part.*|yes|no)$/i;

/** "If …, 'Almost'." and "it gives 'unknown'". */
function isLikelyQuoted({ manner, text, isConditional }: Answer, set: LabelSet): boolean {
  if (manner === 'if, x' || manner === 'x if' || manner === 'x for') return true;
  if (isExtra(text)) return stated.test(manner);
  const isLoose = /^(?:is|are)$/.test(manner) && !isConditional; // "the key word is 'now'"
  return stated.test(manner) && !isLoose && resembles(text, set);
}

const stated = /^(?:is|are|gives|means|the label x)$/;

/** "Reviews that praise and blame are mixed." */
function isVerdict({ manner, isFinal, text }: Answer, set: LabelSet): boolean {
  if (!isFinal) return false;
  if (manner === 'x if')
    return !askingWords.test(text) && [text, text.toLowerCase()].some((own) => resembles(own, set));
  if (manner.startsWith('x')) return false;
  if (isTelling(text) || /^\p{Lu}/u.test(text)) return resembles(text, set);
  return (
    /^(?:is|are|gives|means|the label x)$/.test(manner) && verdictWords.has(text) && areWords(set)
  );
}

/** Names with an underscore and words in capitals are hardly anything but answers. */
function isTelling(text: string): boolean {
  return /^\p{L}+(?:_\p{L}+)+$|^\p{Lu}{3,}(?:[ -]\p{Lu}{2,})*$/u.test(text);
}
