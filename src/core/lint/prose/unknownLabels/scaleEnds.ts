import type { Item } from '../labels/labelItems';
import type { LabelSet } from '../labels/labels';

/** The ends of a scale that a step rates on, where they lie outside the labels: "rate it from 1 to 10". */
export function* scaleEndsIn(step: string, { labels }: LabelSet): Generator<Item> {
  const numbers = labels.map(Number);
  if (numbers.some(Number.isNaN)) return;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  for (const match of step.matchAll(range)) {
    const { first, last } = match.indices!.groups!;
    for (const [start, end] of [first!, last!]) {
      const text = step.slice(start, end);
      if (Number(text) < low || Number(text) > high) yield { text, isMarked: true, start, end };
    }
  }
}

const range =
  /\b(?:rate|rating|rated|score|scored|grade|graded|scale|number|integer|value|answer)\b[^.;:\n]{0,40}?\b(?:from|between|of)\s+(?<first>-?\d{1,3})\s*(?:to|and|-|–)\s*(?<last>-?\d{1,3})(?!\d|\.\d|\s*%)/dgi;
