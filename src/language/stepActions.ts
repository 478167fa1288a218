import {
  CodeActionKind,
  type CodeAction,
  type Command,
  type Range,
} from 'vscode-languageserver-types';
import type { InstructionDocument } from '../core/document/model';
import { namersOfStep } from './namersOfStep';
import type { Source } from './source';
import { changeOf, editsOf, stepPlace, type StepAction, type StepPlace } from './stepChanges';
import { messageAfter } from './stepMessages';
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

/** The command of the server that tells its argument, a message. Editors run it behind the edit of an action. */
export const tellCommand = 'stepwise.tell';

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
    const place = stepPlace(document, action, [{ start: cursor, end: cursor, cursor }]);
    const edits = place ? editsOf(document, action, place) : [];
    if (!place || edits.length === 0) return [];
    const message = messageAfter(document, changeOf(action, place));
    return {
      title: titleOf(action, document, place),
      kind: stepActionKind,
      edit: { changes: { [uri]: textEdits(edits, positions) } },
      ...(message !== '' && { command: telling(message) }),
    };
  });
}

const telling = (message: string): Command => ({
  title: 'Say what to mend',
  command: tellCommand,
  arguments: [message],
});

/** Where others name a step, a person should know it before the step is gone. */
function titleOf(action: StepAction, document: InstructionDocument, { index }: StepPlace): string {
  const title = stepActionTitles[action];
  const namers = action === 'delete' ? namersOfStep(document, index, 'before') : '';
  return namers === '' ? title : `${title} named in ${namers}`;
}
