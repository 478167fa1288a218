import { conceptsOf } from '../concepts';
import { grammarWords } from '../grammarWords';
import { quotationsOf } from '../words';
import { caseOf, isChosen } from './cases';
import type { OutputSentence, StepsText } from './demand';
import { kinOf } from './kin';
import type { Kindred } from './kindred';
import { haveNear } from './nearWords';
import { namesSampleSign } from './signs';
import { speakOfCase } from './spokenCases';
import { ownStems, partOf, tellingConcepts, withoutPlace, worldly } from './tellingWords';
import { topicsIn } from './topics';

/** In what words steps would carry a demand. */
export interface Ways extends Kindred {
  /** Whether the case is one of the usual ones, of which steps speak in words that are known. */
  readonly isUsual: boolean;
}

/** Whether steps speak of what the demand is about. */
export function namedIn(
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
  const stems = ownStems(withoutPlace(text), rest);
  const kin = kinOf(partOf(text), rest);
  const topics = topicsIn(text, rest);
  const said = [
    ...carry,
    ...topics,
    ...wholeOf(found?.consequence ?? text),
    ...ownQuotations(text, rest),
  ];
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

/** "Avoid please": quoted words of which nothing else in the definition speaks need no quotation marks. */
function ownQuotations(text: string, rest: readonly string[]): readonly RegExp[] {
  const others = rest.join(' ').toLowerCase();
  return quotationsOf(text)
    .map((quotation) => quotation.text.toLowerCase())
    .filter((word) => /^[a-z]{4,}$/.test(word) && !others.includes(word))
    .map((word) => new RegExp(String.raw`${grammarWords.has(word) ? called : ''}\b${word}\b`));
}

const called = String.raw`\b(?:words?|avoid(?:ing)?|without|no|not|never|us(?:e|ing)|say(?:ing)?|instead of) `;
