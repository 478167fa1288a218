import * as vscode from 'vscode';
import { readExperiment } from '../../core/experiment/experiment';
import type { TaskAction } from '../contributions';

const actions: readonly (readonly [TaskAction, title: string, tooltip: string])[] = [
  ['build', '$(package) Build', 'Write the data set: finished prompts, a manifest and a report'],
  ['train', '$(flame) Train', 'Train the model on it, in a run of its own'],
  ['predict', '$(beaker) Evaluate', 'Predict with the newest trained model, and score'],
  ['all', '$(run-all) Train and Evaluate', 'Train, predict and score'],
];

/** What can be done with an experiment, above its text. A damaged one has findings instead. */
export function lensesOf(document: vscode.TextDocument): vscode.CodeLens[] {
  if (readExperiment(document.getText()).kind === 'damaged') return [];
  const start = new vscode.Range(0, 0, 0, 0);
  return actions.map(
    ([action, title, tooltip]) =>
      new vscode.CodeLens(start, {
        title,
        tooltip,
        command: 'stepwise.runExperiment',
        arguments: [document.uri, action],
      }),
  );
}
