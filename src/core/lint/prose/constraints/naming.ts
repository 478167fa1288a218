import { grammarWords } from '../grammarWords';
import { quotationsOf } from '../words';
import type { OutputSentence, StepsText } from './demand';
import { kinOf } from './kin';
import type { Kindred } from './kindred';
import { namesSampleSign } from './signs';
import { ownStems, partOf, tellingIn, withoutClause, withoutPlace, worldly } from './tellingWords';
import { topicsIn } from './topics';

/** Whether steps speak of what the demand is about. */
export function namedIn(
  { text, rest }: Pick<OutputSentence, 'text' | 'rest'>,
  { carry, isTold }: Kindred,
): (steps: StepsText) => boolean {
  const telling = isTold ? [] : tellingIn(withoutPlace(withoutClause(text)), rest);
  const own = telling.filter((id) => !worldly.has(id));
  const stems = ownStems(withoutPlace(text), rest);
  const kin = kinOf(partOf(text), rest);
  const said = [...carry, ...topicsIn(text, rest), ...wholeOf(text)];
  return (steps) =>
    quotesFrom(text, rest, steps) ||
    namesSampleSign(text, steps.text) ||
    own.some((id) => steps.concepts.has(id)) ||
    stems.some((stem) => steps.stems.has(stem)) ||
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

/** Whether the steps have what the demand quotes, with or without quotation marks. */
export const quotesFrom = (text: string, rest: readonly string[], steps: StepsText): boolean =>
  quotes(text, steps) || ownQuotations(text, rest).some((way) => way.test(steps.text));

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

const called = String.raw`\b(?:words?|avoid(?:ing)?|without|no|not|never|us(?:e|ing)|say(?:ing)?|add|with|put|insert|instead of) `;
