import path from 'node:path';
import * as vscode from 'vscode';
import type { StepAction } from '../protocol/language';
import { languageId } from './contributions';
import { editInEditor } from './editInEditor';
import type { Language } from './languageClient';
import { tellInformation, tellWarning } from './tell';

/** What the editor does with lines where the cursor is in no step. */
const forLines: Partial<Record<StepAction, string>> = {
  moveUp: 'editor.action.moveLinesUpAction',
  moveDown: 'editor.action.moveLinesDownAction',
};

/** Changes the list of steps at the cursor as one undoable edit; what is selected goes along. */
export async function editSteps(action: StepAction, language: Language): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== languageId) return;
  const { document, selections } = editor;
  const { version } = document;
  const answer = await language.stepEdit(document, action, selections);
  if (document.version !== version) return; // typed on meanwhile: the edit would hit other text
  if (!answer) {
    await elsewhere(action);
    return;
  }
  if (answer.kind === 'unchanged') {
    if (answer.message !== undefined) tellInformation(answer.message);
    return;
  }
  const isEdited = await editInEditor(editor, (builder) => {
    for (const { range, newText } of answer.edits) builder.replace(rangeOf(range), newText);
  });
  if (!isEdited) {
    const name = path.basename(document.fileName);
    tellWarning(
      `The steps stay as they are: "${name}" cannot be edited. Check that it is not read-only.`,
    );
    return;
  }
  editor.selections = answer.selections.map(
    ({ anchor, active }) => new vscode.Selection(positionOf(anchor), positionOf(active)),
  );
  editor.revealRange(new vscode.Range(editor.selection.active, editor.selection.active));
  if (answer.message !== undefined) tellWarning(answer.message);
}

async function elsewhere(action: StepAction): Promise<void> {
  const command = forLines[action];
  if (command) await vscode.commands.executeCommand(command);
  else tellInformation('Put the cursor into a step of the list under "Steps:".');
}

interface Position {
  readonly line: number;
  readonly character: number;
}

function rangeOf({
  start,
  end,
}: {
  readonly start: Position;
  readonly end: Position;
}): vscode.Range {
  return new vscode.Range(positionOf(start), positionOf(end));
}

function positionOf({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}
