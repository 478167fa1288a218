import * as vscode from 'vscode';
import type { TaskSource } from '../../core/evaluate/evaluate';
import type { References } from '../../node/evaluate/evaluateFile';
import { holdsReferences } from '../../node/evaluate/holdsReferences';
import { readTaskSource } from '../../node/taskFiles';
import { saved, savedTasks } from '../unsaved';
import { referenceChoices } from './referenceChoices';
import { instructionsInFolder } from './resultsFolder';

const filters = { Predictions: ['jsonl', 'json'], 'All files': ['*'] };

const title = 'Evaluate Predictions';

/** Files, or folders of samples. None where the user leaves. */
export async function askForPredictions(): Promise<readonly vscode.Uri[]> {
  // On most systems one dialog shows either.
  const picked = await vscode.window.showQuickPick(places, { title, ignoreFocusOut: true });
  if (!picked) return [];
  const asked = { title, openLabel: 'Evaluate', canSelectMany: true, ...picked.dialog };
  return (await vscode.window.showOpenDialog(asked)) ?? [];
}

const places = [
  {
    label: 'Files…',
    detail: 'JSON lines, or files of Tk-Instruct or lm-evaluation-harness; several become one run.',
    dialog: { filters },
  },
  {
    label: 'A folder of samples…',
    detail: 'What lm-evaluation-harness wrote with --log_samples: of each task the newest.',
    dialog: { canSelectFiles: false, canSelectFolders: true },
  },
];

/**
 * Where the right answers to files of predictions are, which are called `name` together; `undefined` where the user leaves,
 * or where they are not saved.
 */
export async function askForReferences(
  predictions: readonly string[],
  name: string,
): Promise<References | undefined> {
  const tasks = await instructionsInFolder();
  const own = await anyHoldsReferences(predictions);
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

async function anyHoldsReferences(predictions: readonly string[]): Promise<boolean> {
  for (const file of predictions) if (await holdsReferences(file)) return true;
  return false;
}

async function askForReferencesFile(): Promise<vscode.Uri | undefined> {
  const asked = { title: 'References', openLabel: 'Use as References', filters };
  return (await vscode.window.showOpenDialog(asked))?.[0];
}

async function* sources(files: readonly vscode.Uri[]): AsyncGenerator<TaskSource> {
  for (const file of files) yield await readTaskSource(file.fsPath);
}
