import type { TextEdit } from '../core/document/edit';
import type { InstructionDocument, Span } from '../core/document/model';
import { newIndex } from '../core/document/stepChange';
import { stepListOf } from '../core/document/stepItems';
import { changeOf, type Selection, type StepAction, type StepPlace } from './stepChanges';

interface Change {
  readonly before: InstructionDocument;
  readonly after: InstructionDocument;
  readonly edits: readonly TextEdit[];
  readonly place: StepPlace;
  readonly chosen: Selection;
}

/** What is selected after a change: steps that moved take it along; else the cursor goes where two steps met or a new one begins. */
export function selectionAfter(action: StepAction, change: Change): Span {
  if (action !== 'moveUp' && action !== 'moveDown') return at(cursorAfter(action, change));
  const { start, end } = change.chosen;
  if (start === end) return at(movedOffset(action, change, start, 'in-text'));
  return {
    start: movedOffset(action, change, start, 'anywhere'),
    end: movedOffset(action, change, end, 'anywhere'),
  };
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

function cursorAfter(
  action: Exclude<StepAction, 'moveUp' | 'moveDown'>,
  { before, after, edits, place }: Change,
): number {
  const { from } = place.steps;
  switch (action) {
    case 'split':
    case 'insertBelow':
      return textStart(after, from + 1);
    case 'merge':
      return shifted(edits, before.instruction.steps[from]!.span.end);
    case 'delete':
      return textStart(after, Math.min(from, after.instruction.steps.length - 1));
  }
}

/** Where an offset of a step that moves comes to stand; `in-text`: behind the number and the comments above it. */
function movedOffset(
  action: 'moveUp' | 'moveDown',
  { before, after, place }: Change,
  offset: number,
  where: 'in-text' | 'anywhere',
): number {
  const { from, to } = place.steps;
  const items = stepListOf(before)!.items;
  const found = items.findIndex(({ span }) => offset <= span.end);
  const index = Math.min(Math.max(found < 0 ? to : found, from), to);
  const now = newIndex(changeOf(action, place), index)!;
  const [old, start] = [textStart(before, index), textStart(after, now)];
  const end = after.instruction.steps[now]!.span.end;
  if (offset >= old) return Math.min(start + offset - old, Math.max(start, end));
  if (where === 'in-text') return start;
  const itemStart = stepListOf(after)!.items[now]!.span.start;
  const distance = Math.max(0, offset - items[index]!.span.start);
  return Math.min(itemStart + distance, start);
}

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
