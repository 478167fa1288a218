import { remembered } from '../../../text/remembered';
import { conceptsOf, wide } from '../concepts';
import { sentencesOf, wordsOf } from '../words';
import type { StepsText } from './demand';

/** What all steps say together, ready to be searched. */
export function stepsText(steps: readonly string[]): StepsText {
  const read = steps.map(readStep);
  const sentences = read.flatMap((step) => step.sentences);
  return {
    text: read.map(({ text }) => text).join('\n'),
    raw: steps.join('\n'),
    sentences,
    stems: new Set(steps.flatMap(wordsOf).map(({ stem }) => stem)),
    concepts: new Set(sentences.flatMap(({ concepts }) => [...concepts])),
  };
}

const readStep = remembered((step: string) => {
  const text = withNames(plain(step));
  const sentences = sentencesOf(text).map((sentence) => ({
    text: sentence.text.toLowerCase(),
    concepts: conceptIds(sentence.text),
  }));
  return { text: text.toLowerCase(), sentences };
});

/** A sign that stands alone, or begins a quotation, gets its name behind it; one that ends sentences, too, only in a quotation. */
function withNames(text: string): string {
  const named = (sign: string): string => `${sign} ${signs.get(sign) ?? ''}`;
  return text
    .replace(/\(\)/g, '() parentheses')
    .replace(/(?<=^|[\s"'(])[;#|/>_*^@?!-](?=[\s"'.,)]|$)/g, named)
    .replace(/(?<=["'(])[.,:](?=["')])/g, named);
}

const signs = new Map([
  [';', 'semicolon'],
  ['#', 'hashtag'],
  ['-', 'hyphen'],
  ['|', 'vertical bar'],
  ['/', 'slash'],
  ['>', 'greater-than sign'],
  ['_', 'underscore'],
  ['*', 'asterisk'],
  ['^', 'caret'],
  ['@', 'at sign'],
  ['?', 'question mark'],
  ['!', 'exclamation mark'],
  ['.', 'full stop'],
  [',', 'comma'],
  [':', 'colon'],
]);

/** On one line, with straight quotation marks, all of them double. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(singleQuotation, '"$1"');
}

/** An apostrophe begins no quotation, and ends none: a letter stands before it, or behind. */
const singleQuotation = /(?<![\w'"])'((?:[^'"]|(?<=\w)'(?=\w)){1,120})'(?![\w'"])/g;

/** The concepts of a sentence, narrow and wide. */
export const conceptIds: (text: string) => ReadonlySet<string> = remembered(
  (text) => new Set([...conceptsOf(text), ...conceptsOf(text, wide)].map(({ id }) => id)),
);

export function conceptsOfAll(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...conceptIds(text)]));
}
