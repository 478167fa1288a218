import path from 'node:path';
import * as vscode from 'vscode';
import { fileNameOfTask } from '../../core/dataset/taskName';
import { problemMatcher, settingDefaults, taskActions, type TaskAction } from '../contributions';
import { setting } from '../settings';
import { hasPlace, taskName } from './taskName';

/** A task of `tasks.json`: `{"type": "stepwise", "action": "train", "experiment": "…", "host": "local"}`. */
export interface TaskDefinition extends vscode.TaskDefinition {
  readonly action: TaskAction;
  /** Relative to the workspace folder. */
  readonly experiment: string;
  /** Which run of an experiment with a grid; `all`: every one of them. */
  readonly variant?: string;
  readonly host?: string;
}

/** Our command line as a task: it starts a run detached and follows it, so ending the terminal does not end the run. */
export function stepwiseTask(
  definition: TaskDefinition,
  folder: vscode.WorkspaceFolder,
  cli: string,
): vscode.Task {
  const { action, experiment, host = 'local' } = definition;
  const execution = new vscode.ProcessExecution(
    process.execPath,
    [cli, ...commandLine(definition, folder)],
    { cwd: folder.uri.fsPath, env: environment() },
  );
  const task = new vscode.Task(
    definition,
    folder,
    taskName(definition),
    'stepwise',
    execution,
    `$${problemMatcher}`,
  );
  task.detail = hasPlace(action) ? `${experiment} on ${host}` : experiment;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, echo: false };
  return task;
}

/** Where the data set of an experiment is built, relative to the workspace folder; beside it where another has its data there. */
export function dataFolder(experiment: string): string {
  const name = fileNameOfTask(path.basename(experiment, '.experiment.json'));
  return path.join('.stepwise', 'data', name);
}

export function isTaskDefinition(definition: vscode.TaskDefinition): definition is TaskDefinition {
  const { action, experiment, variant, host } = definition as Partial<Record<string, unknown>>;
  const isTextOrNothing = (value: unknown): boolean =>
    value === undefined || typeof value === 'string';
  return (
    taskActions.some((known) => known === action) &&
    typeof experiment === 'string' &&
    isTextOrNothing(variant) &&
    isTextOrNothing(host)
  );
}

/**
 * Hosts may hold tokens as variables of their runs: our program keeps them to itself (`withoutSecrets`). As a task, it ends
 * so that the editor reads its last lines.
 */
function environment(): Record<string, string> {
  return {
    // The extension host's own program is a Node; in a desktop VS Code it has to be told to be one.
    ELECTRON_RUN_AS_NODE: '1',
    STEPWISE_TASK: '1',
    STEPWISE_HOSTS: JSON.stringify(setting('stepwise.hosts')),
  };
}

function commandLine(
  { action, experiment, variant, host = 'local' }: TaskDefinition,
  folder: vscode.WorkspaceFolder,
): readonly string[] {
  const file = path.resolve(folder.uri.fsPath, experiment);
  if (action === 'build') return ['build', file, '--out', dataFolder(experiment), '--keep-others'];
  return [
    ...['run', file, '--action', action],
    ...(variant === undefined ? [] : ['--variant', variant]),
    ...['--host', host],
    ...(host === 'local' ? pythonOption(folder) : []),
  ];
}

/** Only where the setting says something: else the hosts file has its say about this machine. */
function pythonOption(folder: vscode.WorkspaceFolder): readonly string[] {
  const python = setting('stepwise.python', folder.uri);
  return python === settingDefaults['stepwise.python'] ? [] : ['--python', python];
}
