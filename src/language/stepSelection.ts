import type { TextEdit } from '../core/document/edit';
import type { InstructionDocument, Span } from '../core/document/model';
import { newIndex } from '../core/document/stepChange';
import { stepListOf } from '../core/document/stepItems';
import {
  changeOf,
  touchedSteps,
  type Selection,
  type StepAction,
  type StepPlace,
} from './stepChanges';

interface Change {
  readonly before: InstructionDocument;
  readonly after: InstructionDocument;
  readonly edits: readonly TextEdit[];
  readonly place: StepPlace;
}

/**
 * What is selected after a change: steps that moved take along what was; else the main cursor alone goes where two steps met
 * or a new one begins.
 */
export function selectionsAfter(
  action: StepAction,
  change: Change,
  chosen: readonly Selection[],
): Span[] {
  return action === 'moveUp' || action === 'moveDown'
    ? chosen.map((selection) => movedSelection(action, change, selection))
    : [at(cursorAfter(action, change))];
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

function cursorAfter(
  action: Exclude<StepAction, 'moveUp' | 'moveDown'>,
  { before, after, edits, place: { index } }: Change,
): number {
  switch (action) {
    case 'split':
    case 'insertBelow':
      return textStart(after, index + 1);
    case 'merge':
      return shifted(edits, before.instruction.steps[index]!.span.end);
    case 'delete':
      return textStart(after, Math.min(index, after.instruction.steps.length - 1));
  }
}

function movedSelection(
  action: 'moveUp' | 'moveDown',
  { before, after, place }: Change,
  { start, end }: Selection,
): Span {
  const { from, to } = touchedSteps(before, { start, end })!;
  const items = stepListOf(before)!.items;
  const moved = (offset: number, where: Where): number => {
    const found = items.findIndex(({ span }) => offset <= span.end);
    const index = Math.min(Math.max(found < 0 ? to : found, from), to);
    const now = newIndex(changeOf(action, place), index)!;
    return movedOffset({ document: before, index, offset }, { document: after, index: now }, where);
  };
  if (start === end) return at(moved(start, 'in-text'));
  return { start: moved(start, 'anywhere'), end: moved(end, 'anywhere') };
}

/** `in-text`: behind the number of a step and the comments above it. */
type Where = 'in-text' | 'anywhere';

interface StepOf {
  readonly document: InstructionDocument;
  readonly index: number;
}

/** Where an offset of a step comes to stand. */
function movedOffset(
  { document, index, offset }: StepOf & { readonly offset: number },
  now: StepOf,
  where: Where,
): number {
  const [old, start] = [textStart(document, index), textStart(now.document, now.index)];
  const end = now.document.instruction.steps[now.index]!.span.end;
  if (offset >= old) return Math.min(start + offset - old, Math.max(start, end));
  if (where === 'in-text') return start;
  const distance = Math.max(0, offset - itemStart({ document, index }));
  return Math.min(itemStart(now) + distance, start);
}

/** Where the comments above a step begin, or else the step. */
const itemStart = ({ document, index }: StepOf): number =>
  stepListOf(document)!.items[index]!.span.start;

/** Where the text of a step begins, or would begin; behind the name of a list that has none. */
function textStart({ text, instruction }: InstructionDocument, index: number): number {
  const step = instruction.steps[index];
  if (!step) return instruction.stepsField!.span.end;
  if (step.value.text !== '') return step.value.span.start;
  return step.span.end + (text[step.span.end] === ' ' ? 1 : 0);
}

function shifted(edits: readonly TextEdit[], offset: number): number {
  return edits
    .filter(({ span }) => span.end <= offset)
    .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), offset);
}
