import { conceptsOf, wide } from '../concepts';
import type { Demand, OutputSentence, StepsText } from './demand';
import { excludesElsewhere, isExclusion, isKeeping, keeps, saysNoTo } from './exclusions';
import { quotationsOf, wordsOf } from '../words';
import { besides, both, caseOf, isChosen, usualCase } from './cases';
import { speakOfCase } from './spokenCases';
import { kindredIn, type Kindred } from './kindred';
import { kinOf } from './kin';
import { mannerOf } from './manners';
import { haveNear } from './nearWords';
import { namesSampleSign } from './signs';
import { isTelling } from './telling';
import { isOnSource } from './sources';
import { topicsIn } from './topics';
import { conceptsOfAll } from './stepsText';
import {
  consequenceOf,
  isAbstract,
  isThingOfItsOwn,
  objectsOf,
  ownOf,
  ownStems,
  partOf,
  tellingConcepts,
  tellingIn,
  thingsIn,
  withoutClause,
  worldly,
} from './tellingWords';

/**
 * A demand that has no kind of its own is told by the words that only it has: what the rest of the definition does not say. It
 * is carried where one of these words, or one of the same meaning, stands in a step, also without the "not" or the "keep" of the
 * demand, since nothing else would make a step speak of it. What the task is about anyway has to stand in one sentence with
 * words of leaving out or of keeping. A demand without words of its own cannot be told from the task itself and is left alone,
 * and so is one that neither forbids something, nor wants it kept, nor is about a case: steps fulfil it in too many ways. A case,
 * and what is to be done, may be called by words that are only near its own.
 */
export function wordingDemand(sentence: OutputSentence, isTask: boolean): Demand | undefined {
  const { text, start, rest } = sentence;
  const isCase = special.test(text);
  const order = (isCase ? caseOf(text)?.consequence : undefined) ?? text;
  const isForbidding = isExclusion(order) || (isKeeping(order) && !quality.test(order));
  if (!isForbidding && (isTask || !(isCase || singled.test(text)))) return undefined;
  if (degree.test(text) || permission.test(text)) return undefined;
  const objects = isForbidding ? objectsOf(order) : [];
  const ways = waysOf(sentence, order, isCase, objects.some(isThingOfItsOwn));
  const telling = tellingIn(withoutClause(text), rest);
  if (ways.carry.length === 0 && telling.length === 0 && consequenceOf(text) !== undefined)
    return caseDemand(text, start);
  if (!isCase && !isTelling(sentence) && ways.carry.length === 0) return undefined;
  const isOpen = ways.carry.length === 0 && !quotesWords(text);
  if (isOpen && (isForbidding ? objects : telling).every(isAbstract)) return undefined;
  const isNamed = namedIn(sentence, isCase, ways, telling);
  const isObeyed = (steps: StepsText): boolean =>
    saysNoTo(steps, ownOf(objects, order, rest)) ||
    leavesUndone(steps, order) ||
    (isKeeping(text)
      ? keeps(steps, thingsIn(text))
      : excludesElsewhere(steps, conceptsOfAll([...rest, text])));
  return {
    text,
    start,
    ...(!isCase && mannerOf(text, ways.isKnown)),
    isAnyhow: !isCase && isOnSource(text),
    isCarried: (steps) =>
      isNamed(steps) ||
      (isForbidding && !comparing.test(text) && !(isCase && ways.isTold) && isObeyed(steps)),
  };
}

/** "Not longer than the sentence": that steps leave something out does not shorten the answer. */
const comparing =
  /\b(?:(?:long|short|few)er|less|more) (?:\w+ )?than (?:the|its?|that|those|in)\b/i;

/** "Leave the problem unsolved" for "Do not solve the problem". */
function leavesUndone(steps: StepsText, order: string): boolean {
  if (!steps.text.includes(' un')) return false;
  return wordsOf(order).some(({ stem }) => stem.length > 3 && steps.text.includes(` un${stem}`));
}

interface Ways extends Kindred {
  /** Whether the case is one of the usual ones, of which steps speak in words that are known. */
  readonly isUsual: boolean;
}

/** In what words steps would carry a demand of a known kind: what is to be done, and in which of the usual cases. */
function waysOf(
  { text, rest }: OutputSentence,
  order: string,
  isCase: boolean,
  isOfThing: boolean,
): Ways {
  const others = rest.join(' ');
  const whole = kindredIn(text, isOfThing, others);
  const kindred = whole.isTold ? whole : kindredIn(order, isOfThing, others);
  const condition = isCase ? caseOf(text)?.condition : undefined;
  const usual = condition === undefined ? undefined : usualCase(condition);
  if (!usual || kindred.isTold) return { ...kindred, isUsual: usual !== undefined };
  const more = both.test(condition!) ? [besides] : [];
  return { ...kindred, carry: [...kindred.carry, usual, ...more], isUsual: true };
}

/** Whether steps speak of what the demand is about. */
function namedIn(
  { text, rest }: OutputSentence,
  isCase: boolean,
  { carry, isTold, isUsual }: Ways,
  telling: readonly string[],
): (steps: StepsText) => boolean {
  const condition = isCase ? text.replace(/,.*$/s, '') : '';
  const found = isCase ? caseOf(text) : undefined;
  const numbers = numbersIn(condition);
  const cases = isTold || isUsual ? [] : tellingConcepts(condition, rest);
  const own = isTold ? [] : telling.filter((id) => !worldly.has(id));
  const stems = isTold ? [] : ownStems(text, rest);
  const kin = isTold ? [] : kinOf(partOf(text), rest);
  const topics = isTold ? [] : topicsIn(text, rest);
  const said = [...carry, ...topics, ...wholeOf(found?.consequence ?? text)];
  return (steps) =>
    (isCase && !isUsual && speakOfCase(condition, rest, steps)) ||
    steps.sentences.some(
      ({ text: sentence, concepts }) =>
        inCase.test(sentence) && numbers.some((id) => concepts.has(id)),
    ) ||
    (found !== undefined && isChosen(found.consequence, steps)) ||
    quotes(text, steps) ||
    namesSampleSign(text, steps.text) ||
    [...own, ...cases].some((id) => steps.concepts.has(id)) ||
    stems.some((stem) => steps.stems.has(stem)) ||
    (isCase && haveNear(stems, steps)) ||
    kin.some((word) => steps.text.includes(word)) ||
    said.some((way) => way.test(steps.text));
}

/** "Should it be empty, …", but not "should be short" behind a subject. */
const special =
  /^(?:if|when|where|in case|should (?:the|there|it|they|an?|any|no|this|that|you|both|several|more|one|two|nothing)\b)\b/i;

/** "Use all of the attributes": steps speak of every attribute, or of none that is lost. */
function wholeOf(text: string): readonly RegExp[] {
  const noun = whole
    .exec(text)?.[1]
    ?.toLowerCase()
    .replace(/(?:ies|e?s)$/, '');
  return noun === undefined || noun.length < 3
    ? []
    : [
        new RegExp(
          String.raw`\b(?:all|every|each|any|none|no|both|whole|complete)\b[^.\n]{0,30}\b${noun}`,
        ),
      ];
}

const whole =
  /\b(?:all|every|each|any)(?: of)?(?: (?:the|its|these|those|given|listed|important|\w+ed))* ([a-z]+)/i;

const numbersIn = (text: string): readonly string[] =>
  conceptsOf(text).flatMap(({ id, kind }) => (kind === 'number' ? [id] : []));

const inCase = /\b(?:if|when|whenever|where|wherever|should|unless|in case|with|of|for)\b/;

/** A case that is told by what it says of something that steps speak of anyway: "if the sentence is a question, …". */
function caseDemand(text: string, start: number): Demand | undefined {
  const [, ...said] = conceptsOf(text.replace(/,.*$/s, ''), wide).filter(
    ({ kind }) => kind === 'thing',
  );
  if (said.length === 0) return undefined;
  return { text, start, isCarried: (steps) => said.some(({ id }) => steps.concepts.has(id)) };
}

/** How the answer is to strike a reader: nobody can check it. */
const quality =
  /\b(?:sound|feel|look|seem|make (?:people|readers?|the (?:\w+ )?reader|sense)|reflect|captures?|convey|encourage|inspire|fit)\b|\b(?:be|stay|remain|keep (?:it|them|the \w+)) (?:(?:as|very|both|really|quite) )?(?:\w+(?:ful|ive|ing|ic|ical|ible|able|ent|ant|al|ous|ly)|clear|concise|brief|simple|easy|good|warm|vivid|funny|short|kind|true|close|catchy|polite|formal)\b(?! (?:and )?(?:in|from|with|at|by|than)\b)|\b(?:wherever|where|when|if) (?:possible|they exist|needed|necessary|appropriate)\b/i;

/** "It must not simply negate the statement", "Avoid questions that …": what would do is left open. */
const degree = /\bnot (?:simply|merely)\b|^avoid (?:[\w-]+ ){1,2}(?:that|which)\b/i;

/** "The explanation may be long" */
const permission =
  /^(?!(?:no|none|neither|nothing|only)\b)(?:[\w'-]+ ){1,8}may (?!not\b|only\b|never\b)(?!.*\b(?:must|only|no|not|never|at most)\b)/i;

/** 'Use the words "however" and "finally"', "In a tie, …" */
const singled =
  /\b(?:words?|terms?|phrases?|expressions?|tags?|hashtags?) "|^in (?:a|the case of an?) (?:tie|draw)\b/i;

/** 'Use the words "however" and "finally"', but not 'as "from -> to"' */
const quotesWords = (text: string): boolean =>
  quotationsOf(text).some((quotation) => /^[\w ]+[:.]?$/.test(quotation.text));

/** Whether the steps have words that the demand quotes or gives as a name. */
function quotes(text: string, steps: StepsText): boolean {
  const name = /\b(?:called|named|entitled) (\w+)$/i.exec(text)?.[1]?.toLowerCase();
  if (name !== undefined && new RegExp(`\\b${name}\\b`).test(steps.text)) return true;
  const letter = /\bletter ([a-z])\b/i.exec(text)?.[1]?.toLowerCase();
  if (letter !== undefined && new RegExp(`\\b${letter}\\b`).test(steps.text)) return true;
  return quotationsOf(text).some(({ text: quoted }) =>
    [
      `"${quoted}${/\w/.test(quoted) ? '"' : ''}`,
      `'${quoted}'`,
      `${quoted} is `,
      `${quoted} itself`,
      ` ${quoted}-`,
    ].some((said) => steps.text.includes(said.toLowerCase())),
  );
}
