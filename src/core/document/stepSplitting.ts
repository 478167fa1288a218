import type { Span } from './model';
import { trimEnd, trimStart } from './sections';
import type { StepItem, WrittenLine } from './stepItems';

/** Where a step can be split at a place; `span` is what the beginning of the new step replaces. */
export type SplitPoint =
  | { readonly kind: 'before-text' }
  | { readonly kind: 'behind-text' }
  | { readonly kind: 'within'; readonly span: Span; readonly isLineStart: boolean };

/** The point at `offset`, or before the next text where there is none: on a comment, a blank line or a line's end. */
export function splitPoint(text: string, item: StepItem, offset: number): SplitPoint {
  const lines = item.lines.flatMap((line) => textOf(line, item));
  const index = lines.findIndex(({ end }) => offset < end);
  const line = lines[index];
  if (!line) return { kind: 'behind-text' };
  const at = Math.max(line.start, wholeCharacter(text, offset));
  if (at > line.start) return { kind: 'within', span: withSpaces(text, at), isLineStart: false };
  if (index === 0) return { kind: 'before-text' };
  const kept = lines.slice(index + 1).some((below) => isSibling(text, line, below));
  const end = kept ? line.start : line.start + (subStepOf(text, line)?.[0].length ?? 0);
  return { kind: 'within', span: { start: line.lineStart, end }, isLineStart: true };
}

/** What a line begins with that begins a sub-step: a bullet, a number or a letter. */
export const subStepMarker = /^(?:[-*•]|\d{1,2}[.)]|[a-z][.)])[ \t]+(?=[^ \t])/i;

interface TextLine extends Span {
  readonly lineStart: number;
}

function subStepOf(text: string, { start, end }: TextLine): RegExpExecArray | null {
  return subStepMarker.exec(text.slice(start, end));
}

/** Whether two lines begin sub-steps of one list, which without the marker of the first would become its own. */
function isSibling(text: string, line: TextLine, below: TextLine): boolean {
  const indentation = (each: TextLine): string => text.slice(each.lineStart, each.start);
  return (
    subStepOf(text, line) !== null &&
    subStepOf(text, below) !== null &&
    indentation(line) === indentation(below)
  );
}

/** The text of a line without white space around it; of the first one what stands behind the number. */
function textOf({ kind, origin, text }: WrittenLine, { step, marker }: StepItem): TextLine[] {
  if ((kind !== 'first' && kind !== 'further') || text.trim() === '') return [];
  const { start: lineStart, content } = origin;
  const behind = kind === 'first' ? step.span.start + marker.length - lineStart : 0;
  const written = content.slice(behind);
  const start = lineStart + content.length - trimStart(written).length;
  return [{ lineStart, start, end: lineStart + behind + trimEnd(written).length }];
}

function withSpaces(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (' \t'.includes(text[start - 1]!)) start--;
  while (' \t'.includes(text[end]!)) end++;
  return { start, end };
}

/** Never between the two halves of a character. */
function wholeCharacter(text: string, offset: number): number {
  const splits =
    /[\uDC00-\uDFFF]/.test(text[offset] ?? '') && /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '');
  return splits ? offset - 1 : offset;
}
