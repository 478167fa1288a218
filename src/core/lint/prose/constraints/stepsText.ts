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
    written: read.map(({ written }) => written).join('\n'),
    raw: steps.join('\n'),
    literal: steps.map(plain).join('\n').toLowerCase(),
    sentences,
    stems: new Set(steps.flatMap(wordsOf).map(({ stem }) => stem)),
    concepts: new Set(sentences.flatMap(({ concepts }) => [...concepts])),
  };
}

/** "Look for the clock times", "Tell the day, the month and the year apart" */
const reading =
  /^(?:(?:first|then|next|now|carefully|begin by|start by),? )*(?:read|look|find|search|locate|spot|identify|go (?:over|through)|scan|skim|recogni[sz]e|tell [^.]* apart|note (?!that\b)|compare|understand|study|recall|think about|work out which|find out|decide which)\b/;
/** "Find the date and write it with dots" */
const writing =
  /\b(?:writ(?:e|es|ten|ing)|output|return|answer|put|give|print|reply|render|convert|turn|chang\w+|reformat|express|arrange|join|follow(?:ed|s)?|think of|pattern|notation|format|yyyy\S*)\b/;

const readStep = remembered((step: string) => {
  const text = withNames(plain(step));
  const sentences = sentencesOf(text).map((sentence) => ({
    text: sentence.text.toLowerCase(),
    concepts: conceptIds(sentence.text),
  }));
  const written = sentences
    .map((sentence) => sentence.text)
    .filter((said) => !reading.test(said) || writing.test(said))
    .join('\n');
  return { text: text.toLowerCase(), written, sentences };
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
