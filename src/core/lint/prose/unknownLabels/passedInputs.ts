import { stem } from '../../../evaluate/metrics/porter';
import { labelKey, type LabelSet } from '../labels/labels';
import { isQuoted, type Answer } from './answer';
import { commandVerb, labelNoun } from './answerWords';
import { evaluations } from './extraLabels';
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
  if (manner !== 'label y x') return isOfInput(before, topic);
  const object = objectOf(before);
  return isInput(object, topic) || (isKind(object) && isOrdered(before, topic));
}

/** "A hello at the start": some sort of inputs, and not "the date". */
const isKind = (object: string): boolean =>
  !/^(?:the|your|its|their|each|every|both)\b/i.test(object);

/** Whether the definition has its labels given by the same verb. */
function isOrdered(before: string, { words }: Topic): boolean {
  const verb = ordered.exec(before)?.[1];
  return verb !== undefined && words.has(stem(verb.toLowerCase()));
}

const ordered = /.*\b(label|classify|categori[sz]e|tag)\b/is;

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
  const before = step.slice(Math.max(0, answer.start - longestSubject), answer.start);
  if (isTruth(answer, topic) || isFeature(answer, before, topic)) return true;
  if (answer.isMarked || !overObject.test(answer.manner) || topic.words.size === 0) return false;
  const object = objectOf(before);
  if (answers.test(object) || isNamedIn(object, topic)) return false;
  return /^(?:the|your|its) /i.test(object) || (/^an? /i.test(object) && !isOrdered(before, topic));
}

/** "Dashes and blanks count as empty": what a part of the input is like. */
const isFeature = ({ text, manner, isMarked }: Answer, before: string, topic: Topic): boolean =>
  manner === 'counts as' &&
  !isMarked &&
  evaluations.has(text) &&
  /(?:^|[.;] )(?!such |all )[\p{L}, -]+s count as $/iu.test(before) &&
  !isOfInput(before, topic);

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
