import type { Item } from '../labels/labelItems';
import type { LabelSet } from '../labels/labels';
import { sentencesOf } from '../words';
import { isElsewhere } from './answerContext';

/** Where the labels count up, as P1 to P3 do, "P0" and "P4" are answers in whatever words they are given. */
export function* seriesAnswersIn(step: string, { labels }: LabelSet): Generator<Item> {
  const [name, ...others] = labels.map((label) => /^(\p{Lu}\p{L}*[ -]?)\d+$/u.exec(label)?.[1]);
  if (name === undefined || others.length === 0 || others.some((other) => other !== name)) return;
  for (const { text: sentence, start } of sentencesOf(step)) {
    if (sentence.endsWith('?')) continue;
    for (const match of sentence.matchAll(numbered)) {
      const [text] = match;
      if (!text.startsWith(name) || labels.includes(text)) continue;
      const left = sentence.slice(Math.max(0, match.index - reach), match.index);
      if (!giving.test(left) || isElsewhere(left, '', 'main clause')) continue;
      const from = start + match.index;
      yield { text, isMarked: true, start: from, end: from + text.length };
    }
  }
}

const numbered = /(?<![\p{L}\p{N}_-])\p{Lu}\p{L}*[ -]?\d+(?![\p{L}\p{N}]|[.,]\d)/gu;
/** What moves an input there, or gives the answer to it. */
const giving = /\b(?:to|as|is|are|be|becomes?|into|under|gets?|with|at)(?: an?)?\s$/i;

/** In UTF-16 code units. */
const reach = 160;
