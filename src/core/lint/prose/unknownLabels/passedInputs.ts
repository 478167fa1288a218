import { labelKey, type LabelSet } from '../labels/labels';
import { isQuoted, type Answer } from './answer';
import { commandVerb, labelNoun } from './answerWords';
import { isLabelWord, isSingleWord } from './plainAnswers';
import { isInput, isNamedIn, isOfInput, isOfRest, objectOf, type Topic } from './topic';

/** "A tweet that merely passes it on is to be taken as comment": what is done with an input gives it a label. */
export function isPassed(answer: Answer, step: string, set: LabelSet, topic: Topic): boolean {
  const { manner, start, text, isFinal, isConditional } = answer;
  if (!isFinal || !/^[\p{L} _-]+$/u.test(text)) return false;
  const before = step.slice(Math.max(0, start - longestSubject), start);
  if (manner === 'call y x' || (isConditional && overObject.test(manner)))
    return isConditional && isLabelWord(text, set) && isNamedIn(objectOf(before), topic);
  if (!passing.has(manner) || (!isQuoted(answer) && !isSingleWord(text, set))) return false;
  if (manner === 'is' || manner === 'are')
    return (
      ((isOfRest(before) && isBehindLabel(before, set)) ||
        (isQuoted(answer) && isOfInput(before, topic))) &&
      !dismissing.test(text)
    );
  return manner === 'label y x' ? isInput(objectOf(before), topic) : isOfInput(before, topic);
}

/** Of what "the others" are the rest: of cases that have a label, and not in "conditions without a fact stay open; the others are met". */
function isBehindLabel(before: string, { labels }: LabelSet): boolean {
  const clause = before
    .split(/[.?!] /)
    .at(-1)!
    .toLowerCase();
  return !/[;,] /.test(clause) || labels.some((label) => clause.includes(labelKey(label)));
}

/** "Mark the date as found": a note on something that the definition does not speak of. */
export function isOfOtherThing(answer: Answer, step: string, topic: Topic): boolean {
  if (isTruth(answer, topic)) return true;
  if (answer.isMarked || !overObject.test(answer.manner) || topic.words.size === 0) return false;
  const object = objectOf(step.slice(Math.max(0, answer.start - longestSubject), answer.start));
  return (
    /^(?:the|your|an?|its) /i.test(object) && !answers.test(object) && !isNamedIn(object, topic)
  );
}

/** "A premise that is absurd counts as true": where the definition speaks of what is true, only an order makes it an answer. */
const isTruth = ({ text, manner }: Answer, { words }: Topic): boolean =>
  /^(?:true|false)$/.test(text) && words.has('true') && !ordering.test(manner);

const ordering = new RegExp(`^${commandVerb}\\b`);
const answers = new RegExp(String.raw`\b${labelNoun}\b`, 'i');
/** "Mark the page as". */
const overObject =
  /^(?:label|classify|categori[sz]e|mark|tag|rate|score|grade|flag|file|sort|put|note|record) (?!(?:it|them|this|that|these|those|(?:every|any)\w+ else|all|the (?:rest|others|remainder)) )[\w' -]+ (?:as|under|into)(?: an?)?$/;

const passing = new Set([
  'is passed as',
  'is treated as',
  'is labelled',
  'counts as',
  'belongs to',
  'label y x',
  'is',
  'are',
]);
/** "Everything else is irrelevant." */
const dismissing =
  /^(?:irrelevant|unimportant|secondary|optional|noise|background|context|detail|padding|decoration|ornament|ignored|noted)$/i;
/** With its clause, in UTF-16 code units. */
const longestSubject = 200;
