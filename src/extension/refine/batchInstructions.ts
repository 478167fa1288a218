import path from 'node:path';
import * as vscode from 'vscode';
import { batchFile, type ReadFile } from '../../node/batch/batchFiles';
import { configurationFiles, configurationOf } from '../../node/configurationFiles';
import { readTextFile } from '../../node/files';
import { findFiles } from '../../node/findFiles';
import { isRefined } from '../../node/refinedName';
import { tellInformation, tellWarning } from '../tell';
import { unsavedTexts } from '../unsaved';

/** Those among the files and folders of a selection, or in the whole folder without one. Of files that cannot be read, it warns. */
export async function instructionsOf(
  selection: readonly vscode.Uri[],
  folder: vscode.WorkspaceFolder,
): Promise<readonly ReadFile[]> {
  const patterns = selection.length > 0 ? selection.map(({ fsPath }) => fsPath) : ['.'];
  const { files } = await findFiles(patterns, {
    folder: folder.uri.fsPath,
    endings: ['.instruct'],
  });
  const configurations = configurationFiles();
  const unsaved = unsavedTexts();
  const read: ReadFile[] = [];
  for (const file of files) {
    if (isRefined(file)) continue;
    const text = unsaved.get(file);
    const one = batchFile(
      file,
      text === undefined ? await readTextFile(file) : { kind: 'text', text },
      (name) => configurationOf(configurations.nearest(name)),
    );
    if (one.kind === 'failed') tellWarning(one.message);
    else if (!one.document.instruction.template) read.push(one);
  }
  return read;
}

/** Asks which of them. */
export async function chosenOf(
  files: readonly ReadFile[],
  folder: vscode.WorkspaceFolder,
): Promise<readonly ReadFile[]> {
  if (files.length === 0) {
    tellInformation(`"${folder.name}" has no instruction files.`);
    return [];
  }
  const items = files.map((file) => ({
    label: path.basename(file.path),
    description: path.relative(folder.uri.fsPath, path.dirname(file.path)),
    detail: file.instruction.steps.length === 0 ? 'has no steps yet' : '',
    picked: true,
    file,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Refine Many',
    placeHolder: 'Which instructions?',
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.map(({ file }) => file) ?? [];
}
