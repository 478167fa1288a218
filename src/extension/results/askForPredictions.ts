import * as vscode from 'vscode';
import type { TaskSource } from '../../core/evaluate/evaluate';
import type { References } from '../../node/evaluate/evaluateFile';
import { readTaskSource } from '../../node/taskFiles';
import { saved, savedTasks } from '../unsaved';
import { instructionsInFolder } from './resultsFolder';

const filters = { Predictions: ['jsonl', 'json'], 'All files': ['*'] };

export async function askForPredictions(): Promise<vscode.Uri | undefined> {
  return askForFile('Evaluate Predictions', 'Evaluate');
}

/** Where the right answers to a file of predictions are; `undefined` where the user leaves, or where they are not saved. */
export async function askForReferences(predictions: vscode.Uri): Promise<References | undefined> {
  const tasks = await instructionsInFolder();
  const picked = await vscode.window.showQuickPick(choices(tasks.length), {
    title: `Evaluate ${vscode.workspace.asRelativePath(predictions)}`,
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
      const file = await askForFile('References', 'Use as References');
      return file && (await saved([file.fsPath])) ? { kind: 'file', path: file.fsPath } : undefined;
    }
    case undefined:
      return undefined;
  }
}

interface Choice extends vscode.QuickPickItem {
  readonly value: References['kind'];
}

function choices(tasks: number): readonly Choice[] {
  const ofTasks: Choice = {
    label: 'Tasks of this workspace',
    description: tasks === 1 ? '1 instruction file' : `${tasks} instruction files`,
    detail: 'The outputs of their instances, found by the ids of the predictions.',
    value: 'tasks',
  };
  return [
    ...(tasks > 0 ? [ofTasks] : []),
    {
      label: 'The file itself',
      detail: 'Each line holds its references, as Tk-Instruct and lm-evaluation-harness write it.',
      value: 'own',
    },
    {
      label: 'A references file…',
      detail: 'JSON lines with "id" and "references", such as the predict.jsonl of a run.',
      value: 'file',
    },
  ];
}

async function askForFile(title: string, openLabel: string): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title, openLabel, filters });
  return chosen?.[0];
}

async function* sources(files: readonly vscode.Uri[]): AsyncGenerator<TaskSource> {
  for (const file of files) yield await readTaskSource(file.fsPath);
}
