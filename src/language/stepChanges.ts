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

/** What an action is done with. Steps are counted from 0. */
export interface StepPlace {
  /** The steps that a move takes along, neighbours together; without those that an end of the list holds. */
  readonly moving: readonly StepRange[];
  /** The step at the main cursor, for all else. */
  readonly index: number;
  /** Where the main cursor is. */
  readonly offset: number;
}

/** Offsets of what is selected; `start` and `end` are the same where nothing is. */
export interface Selection {
  readonly start: number;
  readonly end: number;
  readonly cursor: number;
}

/**
 * What an action is done with: steps that any selection touches are moved, all else is done with the one at the main cursor,
 * that of the first selection. `undefined` where a selection is in no step, or goes beyond the list.
 */
export function stepPlace(
  document: InstructionDocument,
  action: StepAction,
  selections: readonly Selection[],
): StepPlace | undefined {
  const { cursor } = selections[0]!;
  const isMove = action === 'moveUp' || action === 'moveDown';
  const chosen = isMove ? selections : [{ start: cursor, end: cursor }];
  const touched = chosen.map((selection) => touchedSteps(document, selection));
  const steps = touched.filter((range) => range !== undefined);
  if (steps.length < touched.length) return undefined;
  const last = (stepListOf(document)?.items.length ?? 0) - 1;
  const isHeld = ({ from, to }: StepRange): boolean =>
    (action === 'moveUp' && from === 0) || (action === 'moveDown' && to === last);
  const moving = joined(steps).filter((range) => !isHeld(range));
  return { moving, index: steps[0]!.from, offset: cursor };
}

/** In the order of the list, those that meet as one. */
function joined(ranges: readonly StepRange[]): StepRange[] {
  const all: StepRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const before = all.at(-1);
    if (before && range.from <= before.to + 1)
      all[all.length - 1] = { from: before.from, to: Math.max(before.to, range.to) };
    else all.push(range);
  }
  return all;
}

/** The steps that a selection touches; `undefined` where it touches none, or holds text beyond the list. */
export function touchedSteps(
  document: InstructionDocument,
  { start, end }: Pick<Selection, 'start' | 'end'>,
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
export function changeOf(action: StepAction, { moving, index }: StepPlace): StepChange {
  switch (action) {
    case 'moveUp':
      return moveOf(moving, 'up');
    case 'moveDown':
      return moveOf(moving, 'down');
    case 'split':
      return { kind: 'split', index };
    case 'merge':
      return { kind: 'merged', index };
    case 'insertBelow':
      return { kind: 'inserted', index: index + 1 };
    case 'delete':
      return { kind: 'deleted', index };
  }
}

/** The edits of an action; none where it changes nothing, such as where the first step is to move up. */
export function editsOf(
  document: InstructionDocument,
  action: StepAction,
  { moving, index, offset }: StepPlace,
): TextEdit[] {
  switch (action) {
    case 'moveUp':
      return moveSteps(document, moving, 'up');
    case 'moveDown':
      return moveSteps(document, moving, 'down');
    case 'split':
      return splitStep(document, offset);
    case 'merge':
      return mergeSteps(document, index);
    case 'insertBelow':
      return insertStep(document, index + 1);
    case 'delete':
      return deleteStep(document, index);
  }
}
