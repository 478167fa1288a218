import {
  CodeActionKind,
  type CodeAction,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import { applyEdits, type TextEdit as SourceEdit } from '../core/document/edit';
import type { InstructionDocument } from '../core/document/model';
import { parse } from '../core/document/parse';
import { stepAt } from '../core/document/stepItems';
import {
  deleteStep,
  insertStep,
  mergeSteps,
  moveStep,
  splitStep,
} from '../core/document/stepSurgery';
import { positionsOf } from '../core/text/positions';
import { namersOfStep } from './namersOfStep';
import type { Source } from './source';
import { textEdits } from './textEdits';

/** What can be done with the step at the cursor, with the name that a user sees. */
export const stepActionTitles = {
  moveUp: 'Move step up',
  moveDown: 'Move step down',
  split: 'Split step here',
  merge: 'Merge with next step',
  insertBelow: 'Insert step below',
  delete: 'Delete step',
} as const;

export type StepAction = keyof typeof stepActionTitles;

/** The kind of these code actions. */
export const stepActionKind = CodeActionKind.RefactorRewrite;

/** Every change of the list that the step at the start of the range allows. */
export function stepActions(
  { document, positions }: Source,
  {
    uri,
    range,
    only,
  }: { readonly uri: string; readonly range: Range; readonly only?: readonly string[] | undefined },
): CodeAction[] {
  const isWanted = (kind: string): boolean =>
    stepActionKind === kind || stepActionKind.startsWith(`${kind}.`);
  const offset = positions.offset(range.start);
  const index = only && !only.some(isWanted) ? undefined : stepAt(document, offset);
  if (index === undefined) return [];
  const actions = Object.keys(stepActionTitles) as StepAction[]; // a constant has no other keys
  return actions.flatMap((action) => {
    const edits = editsOf(document, action, { index, offset });
    return edits.length === 0
      ? []
      : {
          title: titleOf(action, document, index),
          kind: stepActionKind,
          edit: { changes: { [uri]: textEdits(edits, positions) } },
        };
  });
}

/** Where others name a step, a person should know it before the step is gone. */
function titleOf(action: StepAction, document: InstructionDocument, index: number): string {
  const title = stepActionTitles[action];
  const namers = action === 'delete' ? namersOfStep(document, index, 'before') : '';
  return namers === '' ? title : `${title} named in ${namers}`;
}

/** A change of the list, and where the cursor goes in the changed text. */
export interface StepEdit {
  readonly edits: readonly TextEdit[];
  readonly selection: Position;
  /** What a person has to mend by hand. */
  readonly message?: string;
}

/** The change of the list at the cursor; `null` where the cursor is in no step or nothing would change. */
export function stepEdit(
  { document, positions }: Source,
  { action, position }: { readonly action: StepAction; readonly position: Position },
): StepEdit | null {
  const offset = positions.offset(position);
  const index = stepAt(document, offset);
  if (index === undefined) return null;
  const edits = editsOf(document, action, { index, offset });
  if (edits.length === 0) return null;
  const after = parse(applyEdits(document.text, edits));
  const cursor = cursorAfter(action, { before: document, after, edits, index, offset });
  return {
    edits: textEdits(edits, positions),
    selection: positionsOf(after.text).at(isInLineEnd(after.text, cursor) ? cursor - 1 : cursor),
    ...(action === 'delete' && messageAbout(document, index)),
  };
}

function messageAbout(document: InstructionDocument, index: number): { message?: string } {
  const namers = namersOfStep(document, index, 'after');
  const number = document.instruction.steps[index]!.number ?? index + 1;
  if (namers === '') return {};
  return {
    message: `The deleted step is still named in ${namers}, by its old number ${number}. Say there which step is meant, or undo.`,
  };
}

/** Whether an offset stands between CR and LF, where no cursor can stand. */
function isInLineEnd(text: string, offset: number): boolean {
  return text[offset - 1] === '\r' && text[offset] === '\n';
}

interface Place {
  readonly index: number;
  readonly offset: number;
}

function editsOf(
  document: InstructionDocument,
  action: StepAction,
  { index, offset }: Place,
): SourceEdit[] {
  switch (action) {
    case 'moveUp':
      return moveStep(document, index, 'up');
    case 'moveDown':
      return moveStep(document, index, 'down');
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

interface Change extends Place {
  readonly before: InstructionDocument;
  readonly after: InstructionDocument;
  readonly edits: readonly SourceEdit[];
}

/** It stays in the text of a step that moved, and goes where two steps met or a new one begins. */
function cursorAfter(action: StepAction, change: Change): number {
  const { before, after, edits, index, offset } = change;
  switch (action) {
    case 'moveUp':
    case 'moveDown': {
      const from = textStart(before, index);
      const to = action === 'moveUp' ? index - 1 : index + 1;
      const end = after.instruction.steps[to]!.span.end;
      return Math.min(textStart(after, to) + Math.max(0, offset - from), end);
    }
    case 'split':
    case 'insertBelow':
      return textStart(after, index + 1);
    case 'merge':
      return shifted(edits, before.instruction.steps[index]!.span.end);
    case 'delete':
      return textStart(after, Math.min(index, after.instruction.steps.length - 1));
  }
}

/** Where the text of a step begins, or would begin; behind the name of a list that has none. */
function textStart({ text, instruction }: InstructionDocument, index: number): number {
  const step = instruction.steps[index];
  if (!step) return instruction.stepsField!.span.end;
  if (step.value.text !== '') return step.value.span.start;
  return step.span.end + (text[step.span.end] === ' ' ? 1 : 0);
}

function shifted(edits: readonly SourceEdit[], offset: number): number {
  return edits
    .filter(({ span }) => span.end <= offset)
    .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), offset);
}
