import * as vscode from 'vscode';
import { languageId } from './contributions';

/** The instruction that a command is about: the file it was called on, or the one in the active editor. */
export async function instructionFor(
  file: vscode.Uri | undefined,
): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const document = file ? await vscode.workspace.openTextDocument(file) : active;
  if (document?.languageId === languageId) return document;
  void vscode.window.showInformationMessage(
    'Open an instruction file (*.instruct) first. "Stepwise: Import SUP-NATINST Tasks…" makes some from task JSON.',
  );
  return undefined;
}
