import path from 'node:path';
import * as vscode from 'vscode';
import { tellInformation } from '../tell';

/** Asks which experiment of the workspace the preview is to follow. */
export async function pickExperiment(): Promise<string | undefined> {
  const files = await vscode.workspace.findFiles(
    '**/*.experiment.json',
    '**/{node_modules,.stepwise}/**',
    1000,
  );
  if (files.length === 0) {
    tellInformation('There is no experiment (*.experiment.json) in this workspace.');
    return undefined;
  }
  const items = files
    .map((file) => ({
      label: path.basename(file.fsPath),
      description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(file, '..')),
      file: file.fsPath,
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'As in an Experiment',
    placeHolder: 'Whose layout, options, limit and tokenizer?',
    matchOnDescription: true,
  });
  return chosen?.file;
}
