import path from 'node:path';
import * as vscode from 'vscode';
import { isWriteProtected } from '../node/files';

/**
 * Whether the settings make a file read-only (`files.readonlyInclude` and its kin). VS Code tells an extension nothing of it, and
 * does not look at it where files are edited that no editor shows.
 */
export async function isReadOnlyBySetting(document: vscode.TextDocument): Promise<boolean> {
  const settings = vscode.workspace.getConfiguration(undefined, document.uri);
  const names = (id: string): boolean => isNamed(document, settings.get<unknown>(id));
  if (names('files.readonlyInclude')) return !names('files.readonlyExclude');
  const byPermissions = settings.get<unknown>('files.readonlyFromPermissions') === true;
  return byPermissions && (await isWriteProtected(document.uri.fsPath));
}

/** `globs` is the value of a setting: `{ "PATTERN": true }`, from the root folder of the workspace or absolute. */
function isNamed(document: vscode.TextDocument, globs: unknown): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return Object.entries(globs ?? {}).some(([glob, isOn]) => {
    const isWhole = !folder || path.isAbsolute(glob);
    const pattern = isWhole ? glob : new vscode.RelativePattern(folder, glob);
    return isOn === true && vscode.languages.match({ pattern }, document) > 0;
  });
}
