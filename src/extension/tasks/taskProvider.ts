import path from 'node:path';
import * as vscode from 'vscode';
import { taskActions, taskType, type TaskAction } from '../contributions';
import { setting } from '../settings';

/** A task of `tasks.json`: `{"type": "stepwise", "action": "train", "experiment": "…", "host": "local"}`. */
interface StepwiseTask extends vscode.TaskDefinition {
  readonly action: TaskAction;
  readonly experiment: string;
  readonly host?: string;
}

/**
 * Offers the actions of every experiment file of the workspace. A task runs our command line, which starts the run
 * detached and follows it: ending the terminal does not end the run.
 */
export function registerTasks(context: vscode.ExtensionContext): vscode.Disposable {
  const cli = context.asAbsolutePath('dist/cli.js');
  return vscode.tasks.registerTaskProvider(taskType, {
    provideTasks: async () => {
      const files = await vscode.workspace.findFiles('**/*.experiment.json', '**/node_modules/**');
      return files.flatMap((file) => {
        const folder = vscode.workspace.getWorkspaceFolder(file);
        if (!folder) return [];
        const experiment = path.posix.relative(folder.uri.path, file.path);
        return taskActions.map((action) =>
          taskOf({ type: taskType, action, experiment }, folder, cli),
        );
      });
    },
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && isStepwiseTask(definition) ? taskOf(definition, folder, cli) : undefined;
    },
  });
}

function taskOf(
  definition: StepwiseTask,
  folder: vscode.WorkspaceFolder,
  cli: string,
): vscode.Task {
  const { action, experiment, host = 'local' } = definition;
  const name = `${action} ${path.basename(experiment, '.experiment.json')}`;
  const execution = new vscode.ProcessExecution(
    process.execPath,
    [
      cli,
      'run',
      path.resolve(folder.uri.fsPath, experiment),
      '--action',
      action,
      '--host',
      host,
      '--python',
      setting('stepwise.python', folder.uri),
    ],
    // The extension host's own program is a Node; in a desktop VS Code it has to be told to be one.
    { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
  );
  const task = new vscode.Task(definition, folder, name, 'stepwise', execution, []);
  task.detail = `${experiment} on ${host}`;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, echo: false };
  return task;
}

function isStepwiseTask(definition: vscode.TaskDefinition): definition is StepwiseTask {
  const { action, experiment } = definition as Partial<Record<string, unknown>>;
  return taskActions.some((known) => known === action) && typeof experiment === 'string';
}
