import { applyEdits, lineEnd, type TextEdit } from './edit';
import type { InstructionDocument, Span } from './model';
import { repairReferences } from './referenceRepair';
import { newIndex, type StepChange, type StepMove } from './stepChange';
import { stepAt, stepListOf, type StepItem, type StepList } from './stepItems';
import { mergingEdits } from './stepMerging';
import { splitPoint } from './stepSplitting';

/*
 * Each function gives the edits that change the list of steps, with the numbers renewed and with references that name the
 * steps that they named before; none where there is nothing to change. The texts of the steps, their sub-steps and their
 * comments go along letter by letter. Steps are counted from 0.
 */

/** The steps from one to another, both of them included. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

/** What it is to move steps by one place: the step above them goes below them, or the other way round. */
export function moveOf(ranges: readonly StepRange[], direction: 'up' | 'down') {
  const moves = ranges.map(({ from, to }) =>
    direction === 'up' ? { index: from - 1, to } : { index: to + 1, to: from },
  );
  return { kind: 'moved', moves } satisfies StepChange;
}

/** The steps of each range change places with the one above or below. A step that does not move stands between two ranges. */
export function moveSteps(
  document: InstructionDocument,
  ranges: readonly StepRange[],
  direction: 'up' | 'down',
): TextEdit[] {
  const list = stepListOf(document);
  const change = moveOf(ranges, direction);
  const { moves } = change;
  const isInList = ({ index, to }: StepMove): boolean =>
    list?.items[index] !== undefined && list.items[to] !== undefined;
  if (!list || moves.length === 0 || !moves.every(isInList)) return [];
  const changed = consequences(document, list, change);
  const moved = moves.map((move) => exchanged(document.text, list, { move, changed }));
  return [...moved.reduce((rest, { span }) => outside(rest, span), changed), ...moved].sort(
    byPlace,
  );
}

/** The lines of the steps that a move is about, in their new order. */
function exchanged(
  text: string,
  list: StepList,
  {
    move: { index, to },
    changed,
  }: { readonly move: StepMove; readonly changed: readonly TextEdit[] },
): TextEdit {
  const items = list.items.slice(Math.min(index, to), Math.max(index, to) + 1);
  const moved =
    index < to ? [...items.slice(1), items[0]!] : [items.at(-1)!, ...items.slice(0, -1)];
  const written = moved.map((item, place) => {
    const next = items[place + 1];
    const gap = next ? text.slice(items[place]!.span.end, next.span.start) : '';
    return rewritten(text, item, changed) + gap;
  });
  const span = { start: items[0]!.span.start, end: items.at(-1)!.span.end };
  const opening = items[0]!.inline ? lineEnd(text) : '';
  return { span, text: opening + written.join('') };
}

/**
 * The step that holds the offset becomes two there; white space around the place is lost, and so is the bullet of a
 * sub-step that becomes a step, unless others of its list go with it. At the end of a step, an empty one begins.
 */
export function splitStep(document: InstructionDocument, offset: number): TextEdit[] {
  const list = stepListOf(document);
  const index = stepAt(document, offset);
  if (!list || index === undefined) return [];
  const item = list.items[index]!;
  const point = splitPoint(document.text, item, offset);
  if (point.kind === 'behind-text') return insertStep(document, index + 1);
  if (point.kind === 'before-text') return [];
  const begin = marked(list, index + 1, 'may-be-plain');
  const cut = {
    span: point.span,
    text: (point.isLineStart ? '' : lineEnd(document.text)) + begin,
  };
  const changed = consequences(document, list, { kind: 'split', index });
  return [...outside(changed, cut.span), cut].sort(byPlace);
}

/** The step and the next become one: on one line where both are one sentence or more, else line below line. */
export function mergeSteps(document: InstructionDocument, index: number): TextEdit[] {
  const list = stepListOf(document);
  const [first, second] = [list?.items[index], list?.items[index + 1]];
  if (!list || !first || !second) return [];
  return [
    ...consequences(document, list, { kind: 'merged', index }),
    ...mergingEdits(document, first, second),
  ].sort(byPlace);
}

/** The step and the comments directly above it go. */
export function deleteStep(document: InstructionDocument, index: number): TextEdit[] {
  const list = stepListOf(document);
  const item = list?.items[index];
  if (!list || !item) return [];
  const span = deleted(document, list, { item, next: list.items[index + 1] });
  const changed = consequences(document, list, { kind: 'deleted', index });
  return [...outside(changed, span), { span, text: '' }].sort(byPlace);
}

/** A step without text stands before the one with this index, or at the end of the list. */
export function insertStep(document: InstructionDocument, index: number): TextEdit[] {
  const list = stepListOf(document);
  if (!list || index < 0 || index > list.items.length) return [];
  const begin = marked(list, index, 'numbered');
  const item = list.items[index];
  const changed = consequences(document, list, { kind: 'inserted', index });
  if (item) return [...changed, ...insertionBefore(document, item, begin)].sort(byPlace);
  const at = list.items.at(-1)?.span.end ?? list.colonEnd;
  const edit = { span: { start: at, end: at }, text: lineEnd(document.text) + begin };
  return [...changed, edit].sort(byPlace);
}

/** What a new step before the one with this index, which somebody writes, does to the others: numbers and references. */
export function makeRoom(document: InstructionDocument, index: number): TextEdit[] {
  const list = stepListOf(document);
  return list ? consequences(document, list, { kind: 'inserted', index }).sort(byPlace) : [];
}

/** A first line that was indented deeper than the list would go on with the new step: it comes to the left edge. */
function insertionBefore(
  document: InstructionDocument,
  { span, margin, inline }: StepItem,
  begin: string,
): TextEdit[] {
  const eol = lineEnd(document.text);
  if (inline) return [{ span: margin, text: `${eol}${begin}${eol}  ` }];
  const isAtEdge = /^(?: {1,2}|\t)$/.test(document.text.slice(margin.start, margin.end));
  return [
    { span: { start: span.start, end: span.start }, text: begin + eol },
    ...(isAtEdge ? [] : [{ span: margin, text: '  ' }]),
  ];
}

/** What stands before the text of a new step with this index, in the style of the list. */
function marked({ items }: StepList, index: number, style: 'may-be-plain' | 'numbered'): string {
  const like = items[index - 1] ?? items[0];
  if (like && like.step.number === null && (like.marker !== '' || style === 'may-be-plain'))
    return like.marker === '' ? '  ' : `  ${like.marker} `;
  const opening = like?.marker.startsWith('(') ? '(' : '';
  return `  ${opening}${index + 1}${like?.marker.at(-1) ?? '.'} `;
}

/** The new numbers of all steps and the new references to them. */
function consequences(
  document: InstructionDocument,
  { items }: StepList,
  change: StepChange,
): TextEdit[] {
  const isGone = (index: number): boolean => change.kind === 'merged' && index === change.index + 1;
  const numbers = items.flatMap(({ step: { number, numberSpan } }, index): TextEdit[] => {
    const now = newIndex(change, index);
    if (number === null || now === undefined || isGone(index) || number === now + 1) return [];
    return [{ span: { start: numberSpan.start, end: numberSpan.end - 1 }, text: String(now + 1) }];
  });
  return [...numbers, ...repairReferences(document, change)];
}

/** The lines of a step as they are after `edits`, its first line at the left edge of the list. */
function rewritten(text: string, { span, margin }: StepItem, edits: readonly TextEdit[]): string {
  const inside = edits
    .filter((edit) => span.start <= edit.span.start && edit.span.end <= span.end)
    .concat({ span: margin, text: '  ' });
  const moved = inside.map((edit) => ({
    span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
    text: edit.text,
  }));
  return applyEdits(text.slice(span.start, span.end), moved);
}

function outside(edits: readonly TextEdit[], { start, end }: Span): TextEdit[] {
  return edits.filter(({ span }) => span.end <= start || span.start >= end);
}

/** A step with its line end; at the end of the list also the blank lines above it, or those below a blank line. */
function deleted(
  { text }: InstructionDocument,
  { colonEnd }: StepList,
  { item, next }: { readonly item: StepItem; readonly next: StepItem | undefined },
): Span {
  const { start, end } = item.span;
  if (!next) {
    let from = start;
    while (from > colonEnd && ' \t\r\n'.includes(text[from - 1]!)) from--;
    return { start: from, end };
  }
  if (item.inline) return { start, end };
  const isAlone = text.slice(end, next.span.start).trim() === '' && isBelowBlank(text, start);
  if (isAlone) return { start, end: next.span.start };
  return { start, end: end + (text.startsWith('\r\n', end) ? 2 : 1) };
}

function isBelowBlank(text: string, lineStart: number): boolean {
  let at = lineStart - (text.endsWith('\r\n', lineStart) ? 2 : 1);
  while (at > 0 && ' \t'.includes(text[at - 1]!)) at--;
  return at > 0 && '\r\n'.includes(text[at - 1]!);
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
