import * as vscode from 'vscode';
import { languageId } from './contributions';

/** Opens an instruction without a name or a place yet; what it can begin with is on offer at once. */
export async function newInstruction(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: languageId });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}
