import type { TextEdit } from '../core/document/edit';
import type { InstructionDocument } from '../core/document/model';
import type { StepChange } from '../core/document/stepChange';
import { stepAt, stepListOf } from '../core/document/stepItems';
import {
  deleteStep,
  insertStep,
  mergeSteps,
  moveOf,
  moveSteps,
  splitStep,
  type StepRange,
} from '../core/document/stepSurgery';

/** What can be done with the step at the cursor. */
export type StepAction = 'moveUp' | 'moveDown' | 'split' | 'merge' | 'insertBelow' | 'delete';

/** What an action is done with: steps are moved together, all else is done with the one at the cursor. Counted from 0. */
export interface StepPlace {
  readonly steps: StepRange;
  /** Where the cursor is. */
  readonly offset: number;
}

/** Offsets of what is selected; `start` and `end` are the same where nothing is. */
export interface Selection {
  readonly start: number;
  readonly end: number;
  readonly cursor: number;
}

/** What an action at a selection is done with; `undefined` where that is in no step, or goes beyond the list. */
export function stepPlace(
  document: InstructionDocument,
  action: StepAction,
  { start, end, cursor }: Selection,
): StepPlace | undefined {
  const isMove = action === 'moveUp' || action === 'moveDown';
  const steps = isMove
    ? touchedSteps(document, { start, end })
    : touchedSteps(document, { start: cursor, end: cursor });
  return steps && { steps, offset: cursor };
}

function touchedSteps(
  document: InstructionDocument,
  { start, end }: { readonly start: number; readonly end: number },
): StepRange | undefined {
  const at = stepAt(document, end);
  if (start === end) return at === undefined ? undefined : { from: at, to: at };
  const items = stepListOf(document)?.items ?? [];
  const from = items.findIndex(({ span }) => start <= span.end && span.start <= end);
  const to = items.findLastIndex(({ span }) => start <= span.end && span.start <= end);
  if (from < 0) return undefined;
  const above = document.text.slice(start, items[0]!.span.start);
  const below = document.text.slice(items.at(-1)!.span.end, end);
  return above.trim() === '' && below.trim() === '' ? { from, to } : undefined;
}

/** What an action does to the list. */
export function changeOf(action: StepAction, { steps }: StepPlace): StepChange {
  switch (action) {
    case 'moveUp':
      return moveOf(steps, 'up');
    case 'moveDown':
      return moveOf(steps, 'down');
    case 'split':
      return { kind: 'split', index: steps.from };
    case 'merge':
      return { kind: 'merged', index: steps.from };
    case 'insertBelow':
      return { kind: 'inserted', index: steps.from + 1 };
    case 'delete':
      return { kind: 'deleted', index: steps.from };
  }
}

/** The edits of an action; none where it changes nothing, such as where the first step is to move up. */
export function editsOf(
  document: InstructionDocument,
  action: StepAction,
  { steps, offset }: StepPlace,
): TextEdit[] {
  switch (action) {
    case 'moveUp':
      return moveSteps(document, steps, 'up');
    case 'moveDown':
      return moveSteps(document, steps, 'down');
    case 'split':
      return splitStep(document, offset);
    case 'merge':
      return mergeSteps(document, steps.from);
    case 'insertBelow':
      return insertStep(document, steps.from + 1);
    case 'delete':
      return deleteStep(document, steps.from);
  }
}
