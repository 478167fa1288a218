import * as vscode from 'vscode';

/**
 * The document of the same file as it is now: VS Code ends a document some time after its last editor was closed, and makes
 * another when the file is opened again. What cannot be opened again stays ended, with the text that it had: a text that was
 * never saved, a file that is gone.
 */
export async function currentDocument(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  if (!document.isClosed || document.isUntitled) return document;
  return vscode.workspace.openTextDocument(document.uri).then(
    (opened) => opened,
    () => document,
  );
}
