import * as vscode from 'vscode';
import { languageId } from './contributions';
import { tellInformation } from './tell';

/**
 * The instruction that a command is about: the file it was called on, or the one in the active editor, or, where a view
 * is active, the one beside it.
 */
export async function instructionFor(
  file: vscode.Uri | string | undefined,
): Promise<vscode.TextDocument | undefined> {
  const document = file
    ? await vscode.workspace.openTextDocument(
        typeof file === 'string' ? vscode.Uri.parse(file, true) : file,
      )
    : inView();
  if (document?.languageId === languageId) return document;
  tellInformation(
    'Open an instruction file (*.instruct) first. "Stepwise: Import SUP-NATINST Tasks…" makes some from task JSON.',
  );
  return undefined;
}

/** What the active editor shows, or, where a view is active, the instruction beside it. */
export function inView(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const beside = visibleTextEditors.find(({ document }) => document.languageId === languageId);
  return (activeTextEditor ?? beside)?.document;
}
