import * as vscode from 'vscode';
import { taskType } from '../contributions';
import { isTaskDefinition, stepwiseTask } from './stepwiseTask';

/** Offers the actions of every experiment file of the workspace on every host; none in Restricted Mode. */
export function registerTasks(context: vscode.ExtensionContext): vscode.Disposable {
  const cli = context.asAbsolutePath('dist/cli.js');
  return vscode.tasks.registerTaskProvider(taskType, {
    provideTasks: async () => {
      if (!vscode.workspace.isTrusted) return [];
      const { experimentTasks } = await import('./experimentTasks');
      return experimentTasks(cli);
    },
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return vscode.workspace.isTrusted && folder && isTaskDefinition(definition)
        ? stepwiseTask(definition, folder, cli)
        : undefined;
    },
  });
}
