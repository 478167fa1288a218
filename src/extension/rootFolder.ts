import * as vscode from 'vscode';
import { tellInformation } from './tell';

/**
 * The root folder of the workspace that a command is about: the one that holds `file`; else the only one, or the one that is
 * picked. `undefined` where none is picked, and after a message where there is none.
 */
export async function rootFolder(
  file: vscode.Uri | undefined,
  { title, without }: { readonly title: string; readonly without: string },
): Promise<vscode.WorkspaceFolder | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) tellInformation(without);
  if (others.length === 0) return first;
  const own = file && vscode.workspace.getWorkspaceFolder(file);
  return (
    own ?? vscode.window.showWorkspaceFolderPick({ placeHolder: `${title}: in which folder?` })
  );
}
