import { conceptsOf, wide } from '../concepts';
import { quotationsOf } from '../words';
import { besides, both, caseOf, usualCase } from './cases';
import type { Demand, OutputSentence } from './demand';
import { isExclusion, isKeeping } from './exclusions';
import { kindredIn } from './kindred';
import { mannerOf } from './manners';
import { namedIn, type Ways } from './naming';
import { isObeyed } from './obeying';
import { isOnSource } from './sources';
import { isTelling } from './telling';
import {
  consequenceOf,
  isAbstract,
  isThingOfItsOwn,
  objectsOf,
  tellingIn,
  withoutClause,
  withoutPlace,
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
  const telling = tellingIn(withoutPlace(withoutClause(text)), rest);
  if (ways.carry.length === 0 && telling.length === 0 && consequenceOf(text) !== undefined)
    return caseDemand(text, start);
  if (!isCase && !isTelling(sentence) && ways.carry.length === 0) return undefined;
  const isOfWords = isForbidding && !isKeeping(text) && quotesWords(text);
  const isOpen = ways.carry.length === 0 && !quotesWords(text);
  if (isOpen && (isForbidding ? objects : telling).every(isAbstract)) return undefined;
  const isNamed = namedIn(sentence, isCase, ways, telling);
  const prohibition = { text, order, objects, rest, isOfWords };
  return {
    text,
    start,
    ...(!isCase && !isOfWords && mannerOf(text, ways.isKnown)),
    isAnyhow: !isCase && isOnSource(text),
    isCarried: (steps) =>
      isNamed(steps) || (isForbidding && !(isCase && ways.isTold) && isObeyed(prohibition, steps)),
  };
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

/** "Should it be empty, …", but not "should be short" behind a subject. */
const special =
  /^(?:if|when|where|in case|should (?:the|there|it|they|an?|any|no|this|that|you|both|several|more|one|two|nothing)\b)\b/i;

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
  /\b(?:sound|feel|look|seem|make (?:people|readers?|the (?:\w+ )?reader|sense)|reflect|captures?|convey|encourage|inspire|fit)\b|\b(?:be|stay|remain|keep (?:it|them|the \w+)) (?!exactly\b|precisely\b|only\b|visible\b)(?:(?:as|very|both|really|quite) )?(?:\w+(?:ful|ive|ing|ic|ical|ible|able|ent|ant|al|ous|ly)|clear|concise|brief|simple|easy|good|warm|vivid|funny|short|kind|true|close|catchy|polite|formal)\b(?! (?:and )?(?:in|from|with|at|by|than)\b)|\b(?:wherever|where|when|if) (?:possible|they exist|needed|necessary|appropriate)\b/i;

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
