import { endsPhrase } from '../document/stepMerging';
import { subStepMarker } from '../document/stepSplitting';

/** The lines of a step as one text: no blank lines, further lines without the indentation that they share. */
export function stepText(lines: readonly string[]): string {
  return outdented(lines.filter((line) => line.trim() !== ''));
}

/**
 * The steps that a user wrote in the place of one. A line begins a new step unless it begins a sub-step or goes on with one; where the
 * step that was there would fall apart by that, only a blank line does, or nothing.
 */
export function writtenSteps(text: string, was: string): readonly string[] {
  const readings = [
    (written: string) => stepsIn(written, isOfStep),
    (written: string) => stepsIn(written, () => true),
  ];
  const reading = readings.find((read) => read(was).length <= 1);
  if (reading) return reading(text);
  return text.trim() === '' ? [] : [outdented(linesOf(text.trim()))];
}

/** Two steps as one: on one line where both are one phrase or sentence, else line below line. */
export function joinedSteps(above: string, below: string): string {
  const fitsOneLine = endsPhrase(above) && !`${above}${below}`.includes('\n');
  return `${above}${fitsOneLine ? ' ' : '\n'}${below}`;
}

/** A blank line always begins a new step. */
function stepsIn(
  text: string,
  belongs: (line: string, step: readonly string[]) => boolean,
): readonly string[] {
  const steps: string[][] = [];
  let open: string[] | undefined;
  for (const line of linesOf(text))
    if (line.trim() === '') open = undefined;
    else if (open && belongs(line, open)) open.push(line);
    else steps.push((open = [line]));
  return steps.map(stepText);
}

/** A list without a line above it has no sub-steps. */
function isOfStep(line: string, [first = '', ...further]: readonly string[]): boolean {
  const begins = subStepMarker.test(line.trim()) && !subStepMarker.test(first.trim());
  return begins || (further.length > 0 && /^\s/.test(line));
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/);
}

function outdented(lines: readonly string[]): string {
  const [first = '', ...further] = lines.map((line) => line.trimEnd());
  const indents = further
    .filter((line) => line !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return [first.trim(), ...further.map((line) => line.slice(shared))].join('\n');
}
