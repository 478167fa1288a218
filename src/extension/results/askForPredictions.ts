import * as vscode from 'vscode';
import type { TaskSource } from '../../core/evaluate/evaluate';
import type { References } from '../../node/evaluate/evaluateFile';
import { holdsReferences } from '../../node/evaluate/holdsReferences';
import { readTaskSource } from '../../node/taskFiles';
import { saved, savedTasks } from '../unsaved';
import { referenceChoices } from './referenceChoices';
import { instructionsInFolder } from './resultsFolder';

const filters = { Predictions: ['jsonl', 'json'], 'All files': ['*'] };

/** None where the user leaves. */
export async function askForPredictions(): Promise<readonly vscode.Uri[]> {
  const title = 'Evaluate Predictions';
  const asked = { title, openLabel: 'Evaluate', canSelectMany: true, filters };
  return (await vscode.window.showOpenDialog(asked)) ?? [];
}

/**
 * Where the right answers to files of predictions are, which are called `name` together; `undefined` where the user leaves,
 * or where they are not saved.
 */
export async function askForReferences(
  predictions: readonly string[],
  name: string,
): Promise<References | undefined> {
  const tasks = await instructionsInFolder();
  const own = (await Promise.all(predictions.map(holdsReferences))).some((holds) => holds);
  const picked = await vscode.window.showQuickPick(referenceChoices({ tasks: tasks.length, own }), {
    title: `Evaluate ${name}`,
    placeHolder: 'Where are the references?',
    ignoreFocusOut: true,
  });
  switch (picked?.value) {
    case 'tasks':
      return (await savedTasks(tasks.map(({ fsPath }) => fsPath)))
        ? { kind: 'tasks', sources: sources(tasks) }
        : undefined;
    case 'own':
      return { kind: 'own' };
    case 'file': {
      const file = await askForReferencesFile();
      return file && (await saved([file.fsPath])) ? { kind: 'file', path: file.fsPath } : undefined;
    }
    case undefined:
      return undefined;
  }
}

async function askForReferencesFile(): Promise<vscode.Uri | undefined> {
  const asked = { title: 'References', openLabel: 'Use as References', filters };
  return (await vscode.window.showOpenDialog(asked))?.[0];
}

async function* sources(files: readonly vscode.Uri[]): AsyncGenerator<TaskSource> {
  for (const file of files) yield await readTaskSource(file.fsPath);
}
