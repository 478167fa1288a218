import type { LabelSet } from '../labels/labels';
import { areWords } from './plainAnswers';

export const areLetters = ({ labels }: LabelSet): boolean =>
  labels.every((label) => shapeOf(label) === 'letter');

export const areNumbers = ({ labels }: LabelSet): boolean =>
  labels.every((label) => /^-?\d+$/.test(label));

/** A number is an answer where labels are numbers, unless it lies on their scale. */
export function isOutside(text: string, { labels }: LabelSet): boolean {
  const numbers = labels.map(Number);
  return !numbers.some(Number.isNaN) && !numbers.includes(Number(text));
}

/** An answer is written as labels are: as a letter, with a capital, with an underscore. */
export function resembles(text: string, { labels }: LabelSet): boolean {
  const shape = shapeOf(text);
  return labels.some(
    (label) =>
      shapeOf(label) === shape ||
      (/^(?:name|capitals)$/.test(shape) && text.length > 2 && areWords({ labels })) ||
      (shapeOf(label) === 'capitals' && (shape === 'letter' || text === text.toUpperCase())),
  );
}

function shapeOf(text: string): string {
  if (/^\p{L}$/u.test(text)) return 'letter';
  if (/_/.test(text)) return 'name';
  if (/^[\p{Lu}\d -]+$/u.test(text)) return 'capitals';
  return /^\p{Lu}/u.test(text) ? 'capital' : 'plain';
}
