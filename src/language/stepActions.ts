import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import type { InstructionDocument } from '../core/document/model';
import { namersOfStep } from './namersOfStep';
import type { Source } from './source';
import { editsOf, stepPlace, type StepAction, type StepPlace } from './stepChanges';
import { textEdits } from './textEdits';

/** The actions with the names that a user sees. */
export const stepActionTitles: Readonly<Record<StepAction, string>> = {
  moveUp: 'Move step up',
  moveDown: 'Move step down',
  split: 'Split step here',
  merge: 'Merge with next step',
  insertBelow: 'Insert step below',
  delete: 'Delete step',
};

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
  if (only && !only.some(isWanted)) return [];
  const cursor = positions.offset(range.start);
  const actions = Object.keys(stepActionTitles) as StepAction[]; // a constant has no other keys
  return actions.flatMap((action) => {
    const place = stepPlace(document, action, { start: cursor, end: cursor, cursor });
    const edits = place ? editsOf(document, action, place) : [];
    return !place || edits.length === 0
      ? []
      : {
          title: titleOf(action, document, place),
          kind: stepActionKind,
          edit: { changes: { [uri]: textEdits(edits, positions) } },
        };
  });
}

/** Where others name a step, a person should know it before the step is gone. */
function titleOf(action: StepAction, document: InstructionDocument, { steps }: StepPlace): string {
  const title = stepActionTitles[action];
  const namers = action === 'delete' ? namersOfStep(document, steps.from, 'before') : '';
  return namers === '' ? title : `${title} named in ${namers}`;
}
