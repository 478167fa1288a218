import type { ListedSteps } from './stepLists';

interface LineList {
  readonly list: ListedSteps;
  /** What stands before it in its line. */
  readonly leadIn: string;
}

/**
 * "1. Read it. 2. Compare. 3. Answer.": numbers that count up from 1, at least three; two are enough where the line begins with
 * the first, and the second stands behind a sentence.
 */
export function listInLine(line: string): LineList | undefined {
  const marks: { readonly start: number; readonly end: number }[] = [];
  for (const match of line.matchAll(/(?<=^|\s)(?:step\s+)?\(?(\d{1,2})[.):]\s+/gi))
    if (Number(match[1]) === marks.length + 1)
      marks.push({ start: match.index, end: match.index + match[0].length });
  const [first, second] = marks;
  const isEnough =
    marks.length > 2 ||
    (first?.start === 0 && second && /[.!?;] *$/.test(line.slice(0, second.start)));
  if (!isEnough) return undefined;
  const steps = marks
    .map(({ end }, index) => line.slice(end, marks[index + 1]?.start).trim())
    .filter((step) => step !== '');
  if (steps.length === 0) return undefined;
  const numbers = steps.map((_, index) => index + 1);
  return { list: { steps, numbers }, leadIn: line.slice(0, first!.start) };
}
