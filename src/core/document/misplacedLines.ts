import type { InstructionDocument, Span } from './model';
import { trimEnd, trimStart } from './sections';
import { stepListOf, type StepItem, type WrittenLine } from './stepItems';
import { stepMarker } from './stepMarker';
import { endsPhrase } from './stepMerging';

/** A line of the list of steps whose indentation makes it something that it does not look like. */
export type MisplacedLine = MisplacedStep | MisplacedComment;

/** By its number it is the next step, but it is indented as a part of the one above. */
export interface MisplacedStep extends PlacedLine {
  readonly kind: 'step';
  readonly number: number;
  /** With the sign behind the number: `2.`, `2)` or `(2)`. */
  readonly markerSpan: Span;
}

/** It is indented, and so a step. */
export interface MisplacedComment extends PlacedLine {
  readonly kind: 'comment';
  /** Whether it takes one line. */
  readonly isAlone: boolean;
}

interface PlacedLine {
  /** Index of the step that the line is read as, or as a part of. */
  readonly step: number;
  /** What stands before it on its line. */
  readonly margin: Span;
  /** The line without the white space around it. */
  readonly span: Span;
}

/** In the order of the text. While there are such lines, it is not known which number each step should have. */
export function misplacedLines(document: InstructionDocument): readonly MisplacedLine[] {
  const items = stepListOf(document)?.items ?? [];
  const hasNumbers = items.some(hasNumber);
  const below = numbersBelow(items);
  let steps = 0;
  return items.flatMap((item, index): readonly MisplacedLine[] => {
    if (hasNumbers && isComment(item))
      return [{ kind: 'comment', isAlone: isAlone(item), ...placed(item.lines[0]!, index) }];
    const deeper = deeperSteps(item, { index, position: ++steps });
    if (deeper.length === 0 || deeper[0]!.number === below[index]) return [];
    steps += deeper.length;
    return deeper;
  });
}

/** Of each step the number of the next one below that has one. */
function numbersBelow(items: readonly StepItem[]): readonly (number | null)[] {
  let next: number | null = null;
  const below = items.toReversed().map(({ step }) => {
    const found = next;
    next = step.number ?? next;
    return found;
  });
  return below.reverse();
}

function hasNumber({ step, lines }: StepItem): boolean {
  return step.number !== null || lines.some((line) => line.kind === 'further' && isNumbered(line));
}

function isNumbered({ text }: WrittenLine): boolean {
  return typeof stepMarker(trimStart(text))?.number === 'number';
}

/** In a list with numbers, one without that begins as comments do. */
function isComment({ inline, marker, step }: StepItem): boolean {
  return !inline && marker === '' && /^#(?:[ \t\n]|$|stepwise-)/.test(step.value.text);
}

function isAlone({ lines }: StepItem): boolean {
  return !lines.some(({ kind }) => kind === 'further');
}

/**
 * The further lines of a step that begin with the number of the next one, as the steps are numbered or as they should be, and
 * do not go on with a list of its own. The position is counted from 1.
 */
function deeperSteps(
  { step, lines }: StepItem,
  { index, position }: { readonly index: number; readonly position: number },
): MisplacedStep[] {
  const found: MisplacedStep[] = [];
  let next = [(step.number ?? position) + 1, position + 1];
  /** The last number of each list within the step, by its indentation. */
  const own = new Map<number, number>();
  let above = '';
  for (const line of lines) {
    const begin = trimStart(line.text);
    const marker = line.kind === 'further' ? stepMarker(begin) : undefined;
    const number = marker?.number ?? null;
    if (marker && number !== null) {
      const depth = line.text.length - begin.length;
      const goesOn = next.includes(number) && number > 1 && own.get(depth) !== number - 1;
      if (goesOn && (depth < textDepth || endsPhrase(above))) {
        const place = placed(line, index);
        const { start } = place.span;
        const markerSpan = { start, end: start + marker.text.length };
        found.push({ kind: 'step', number, markerSpan, ...place });
        next = [number + 1, position + found.length + 1];
        own.clear();
      } else own.set(depth, number);
    }
    if (line.kind === 'first' || line.kind === 'further') above = trimEnd(line.text);
  }
  return found;
}

/** Where the text of a step begins, and its further lines: there a number may also have come by breaking a sentence. */
const textDepth = '1. '.length;

function placed({ origin: { start, content } }: WrittenLine, step: number): PlacedLine {
  const begin = start + content.length - trimStart(content).length;
  const end = start + trimEnd(content).length;
  return { step, margin: { start, end: begin }, span: { start: begin, end } };
}
