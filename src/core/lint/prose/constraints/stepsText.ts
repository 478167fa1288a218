import { conceptsOf, wide } from '../concepts';
import { sentencesOf } from '../words';
import type { StepsText } from './demand';

/** What all steps say together, ready to be searched. */
export function stepsText(steps: readonly string[]): StepsText {
  const sentences = steps
    .flatMap((step) => sentencesOf(withNames(plain(step))))
    .map(({ text }) => ({ text: text.toLowerCase(), concepts: conceptIds(text) }));
  return {
    text: steps.map((step) => withNames(plain(step)).toLowerCase()).join('\n'),
    raw: steps.join('\n'),
    sentences,
    concepts: new Set(sentences.flatMap(({ concepts }) => [...concepts])),
  };
}

/** A sign that stands alone, or begins a quotation, gets its name behind it. */
function withNames(text: string): string {
  return text.replace(
    /(?<=^|[\s"'(])([;#|/>_*^@-])(?=[\s"'.,)]|$)/g,
    (sign) => `${sign} ${signs.get(sign) ?? ''}`,
  );
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
]);

/** On one line, with straight quotation marks. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'");
}

/** The concepts of a sentence, narrow and wide. The sentences of a definition are asked for again and again: what was last read is kept. */
export function conceptIds(text: string): ReadonlySet<string> {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const ids = new Set([...conceptsOf(text), ...conceptsOf(text, wide)].map(({ id }) => id));
  kept.set(text, ids);
  return ids;
}

const kept = new Map<string, ReadonlySet<string>>();
const mostKept = 1_000;

export function conceptsOfAll(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...conceptIds(text)]));
}
