import * as vscode from 'vscode';
import { isRefined } from '../../node/refinedName';
import { tellWarning } from '../tell';

/** The folder whose runs are shown: the first one on a disk. `null` where there is none. */
export function resultsFolder(): string | null {
  return shownFolder()?.uri.fsPath ?? null;
}

/** Tells which folder it is where there are several; `undefined` where that is plain. */
export function nameOfSeveral(): string | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 1 ? shownFolder()?.name : undefined;
}

/** Why nothing can be started here, or `null`. */
export function restriction(): string | null {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) return 'Open a folder to score baselines and to see its runs.';
  if (!shownFolder())
    return 'Runs need a folder on a disk: this workspace is a virtual one. Open a copy of it as a folder.';
  return vscode.workspace.isTrusted
    ? null
    : 'Restricted Mode: runs can be read; scoring and training are off until you trust this workspace.';
}

/** The folder, or a message that says what to do. */
export function folderFor(what: string): string | undefined {
  const folder = resultsFolder();
  if (folder !== null) return folder;
  tellWarning(`Open a folder first: ${what} kept as runs in its ".stepwise" folder.`);
  return undefined;
}

/** The instruction files of the folder whose runs are shown. */
export async function instructionsInFolder(): Promise<readonly vscode.Uri[]> {
  const folder = shownFolder();
  if (!folder) return [];
  const files = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/*.instruct'),
    '**/node_modules/**',
  );
  return files.filter(({ path }) => !isRefined(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function shownFolder(): vscode.WorkspaceFolder | undefined {
  return vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
}
