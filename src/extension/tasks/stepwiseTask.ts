import path from 'node:path';
import * as vscode from 'vscode';
import { fileNameOfTask } from '../../core/dataset/taskName';
import { taskActions, type TaskAction } from '../contributions';
import { setting } from '../settings';

/** A task of `tasks.json`: `{"type": "stepwise", "action": "train", "experiment": "…", "host": "local"}`. */
export interface TaskDefinition extends vscode.TaskDefinition {
  readonly action: TaskAction;
  /** Relative to the workspace folder. */
  readonly experiment: string;
  /** Which run of an experiment with a grid. */
  readonly variant?: string;
  readonly host?: string;
}

/** Our command line as a task: it starts a run detached and follows it, so ending the terminal does not end the run. */
export function stepwiseTask(
  definition: TaskDefinition,
  folder: vscode.WorkspaceFolder,
  cli: string,
): vscode.Task {
  const { action, experiment, variant, host = 'local' } = definition;
  const execution = new vscode.ProcessExecution(
    process.execPath,
    [cli, ...commandLine(definition, folder)],
    // The extension host's own program is a Node; in a desktop VS Code it has to be told to be one.
    { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
  );
  const name = [action, path.basename(experiment, '.experiment.json'), variant ?? '']
    .filter((part) => part !== '')
    .join(' ');
  const task = new vscode.Task(definition, folder, name, 'stepwise', execution, []);
  task.detail = action === 'build' ? experiment : `${experiment} on ${host}`;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, echo: false };
  return task;
}

/** Where the data set of an experiment is built, relative to the workspace folder. */
export function dataFolder(experiment: string): string {
  const name = fileNameOfTask(path.basename(experiment, '.experiment.json'));
  return path.join('.stepwise', 'data', name);
}

export function isTaskDefinition(definition: vscode.TaskDefinition): definition is TaskDefinition {
  const { action, experiment } = definition as Partial<Record<string, unknown>>;
  return taskActions.some((known) => known === action) && typeof experiment === 'string';
}

function commandLine(
  { action, experiment, variant, host = 'local' }: TaskDefinition,
  folder: vscode.WorkspaceFolder,
): readonly string[] {
  const file = path.resolve(folder.uri.fsPath, experiment);
  if (action === 'build') return ['build', file, '--out', dataFolder(experiment)];
  return [
    ...['run', file, '--action', action],
    ...(variant === undefined ? [] : ['--variant', variant]),
    ...['--host', host],
    ...['--python', setting('stepwise.python', folder.uri)],
  ];
}
