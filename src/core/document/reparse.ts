import { exampleOf, header } from './block';
import type { Block, Field, InstructionDocument, Span, Value } from './model';
import { blocksIn, documentOf } from './parse';

/**
 * What `parse(text)` gives, made from a document of almost the same text: the fields that did not change are taken over
 * with all their objects, those behind the change with new places.
 */
export function reparse(before: InstructionDocument, text: string): InstructionDocument {
  const { blocks } = before;
  const kept = keptAtStart(before, text);
  const start = blocks[kept - 1]?.end ?? 0;
  const shift = text.length - before.text.length;
  const after = keptAtEnd(before, text, { from: kept, start });
  const end = after < blocks.length ? blocks[after]!.start + shift : text.length;
  return documentOf(text, [
    ...blocks.slice(0, kept),
    ...blocksIn(text, start, end),
    ...blocks.slice(after).map((block) => (shift === 0 ? block : shifted(block, shift))),
  ]);
}

/** How many blocks at the start of a document are also the first ones of `text`. */
function keptAtStart({ text: old, blocks }: InstructionDocument, text: string): number {
  const changed = blocks.findIndex(
    ({ start, end }) =>
      !text.startsWith(old.slice(start, end), start) || !isBlockStart(text, end) || end === 0,
  );
  return changed < 0 ? blocks.length : changed;
}

/** The index of the first block of those at the end of a document that are also the last ones of `text`. */
function keptAtEnd(
  { text: old, blocks }: InstructionDocument,
  text: string,
  { from, start }: { readonly from: number; readonly start: number },
): number {
  const shift = text.length - old.length;
  let first = blocks.length;
  while (first > from) {
    const block = blocks[first - 1]!;
    const at = block.start + shift;
    const isSame = at >= start && text.startsWith(old.slice(block.start, block.end), at);
    if (!isSame || block.start === 0 || !isBlockStart(text, at)) break;
    first--;
  }
  return first;
}

/** Whether a line with the name of a field begins at `at`, or the text ends there. */
function isBlockStart(text: string, at: number): boolean {
  if (at === text.length) return true;
  const before = text[at - 1];
  const isLineStart = before === '\n' || (before === '\r' && text[at] !== '\n');
  if (!isLineStart) return false;
  lineEnd.lastIndex = at;
  const end = lineEnd.exec(text)?.index ?? text.length;
  return header.test(text.slice(at, end));
}

const lineEnd = /[\r\n]/g;

/** The block with all its places moved. */
function shifted(block: Block, by: number): Block {
  const field = block.field && shiftedField(block.field, by);
  return {
    start: block.start + by,
    end: block.end + by,
    lines: block.lines,
    field,
    example: field && exampleOf(field),
    steps: block.steps.map((step) => ({
      ...step,
      numberSpan: shiftedSpan(step.numberSpan, by),
      value: shiftedValue(step.value, by),
      span: shiftedSpan(step.span, by),
    })),
    damage: block.damage.map((damage) => ({ ...damage, span: shiftedSpan(damage.span, by) })),
  };
}

function shiftedField({ name, nameSpan, span, value, inner }: Field, by: number): Field {
  return {
    name,
    nameSpan: shiftedSpan(nameSpan, by),
    span: shiftedSpan(span, by),
    value: shiftedValue(value, by),
    inner: inner.map((field) => shiftedField(field, by)),
  };
}

function shiftedValue({ text, span, runs }: Value, by: number): Value {
  return {
    text,
    span: shiftedSpan(span, by),
    runs: runs.map((run) => ({ ...run, sourceStart: run.sourceStart + by })),
  };
}

function shiftedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
