import path from 'node:path';
import * as vscode from 'vscode';
import { parse } from '../../core/document/parse';
import { writeTextFile } from '../../node/files';
import { taskOfInstruction } from '../../node/taskConversion';
import { tellError, tellInformation } from '../tell';
import { savedData } from '../unsaved';

/** Writes the task file that an instruction makes; the data file that it refers to is not touched. */
export async function exportInstruction(document: vscode.TextDocument): Promise<void> {
  const { fileName } = document;
  const instruction = parse(document.getText());
  if (!(await savedData(fileName, instruction))) return;
  const converted = await taskOfInstruction(fileName, instruction);
  if (converted.kind === 'unreadable') {
    tellError(converted.message);
    return;
  }
  const target = await vscode.window.showSaveDialog({
    title: 'Export task JSON',
    defaultUri: proposedPlace(document, converted.fileName),
    filters: { 'Task files': ['json'] },
  });
  if (!target) return;
  const written = await writeTextFile(target.fsPath, converted.text);
  if (written.kind === 'failed') tellError(written.message);
  else tellInformation(`Exported ${path.basename(target.fsPath)}.`);
}

/** An instruction that was never saved has no folder of its own; without one, VS Code proposes the user's. */
function proposedPlace({ uri, isUntitled }: vscode.TextDocument, name: string): vscode.Uri {
  if (!isUntitled) return vscode.Uri.joinPath(uri, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(name);
}
