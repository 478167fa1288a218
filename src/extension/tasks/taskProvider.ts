import path from 'node:path';
import * as vscode from 'vscode';
import { taskActions, taskType } from '../contributions';
import { isTaskDefinition, stepwiseTask } from './stepwiseTask';

/** Offers the actions of every experiment file of the workspace. */
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
          stepwiseTask({ type: taskType, action, experiment }, folder, cli),
        );
      });
    },
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && isTaskDefinition(definition)
        ? stepwiseTask(definition, folder, cli)
        : undefined;
    },
  });
}
