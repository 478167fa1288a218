import path from 'node:path';
import * as vscode from 'vscode';
import { allVariants } from '../../core/experiment/grid';
import { readExperimentFile } from '../../node/dataset/experimentFile';
import { variantsOfFile } from '../../node/dataset/variantsOfFile';
import { eachOf } from '../../node/eachOf';
import { taskActions, taskType } from '../contributions';
import { configuredHosts } from '../hosts/configuredHosts';
import { stepwiseTask, type TaskDefinition } from './stepwiseTask';
import { hasPlace } from './taskName';

/** A task for each experiment, action and host; of an experiment with a grid, for all of its runs. */
export async function experimentTasks(cli: string): Promise<vscode.Task[]> {
  const files = await vscode.workspace.findFiles('**/*.experiment.json', '**/node_modules/**');
  const { hosts } = await configuredHosts();
  const names = hosts.map(({ name }) => name);
  const tasks = await eachOf(files, async (file) => {
    const folder = vscode.workspace.getWorkspaceFolder(file);
    if (!folder) return [];
    const experiment = path.posix.relative(folder.uri.path, file.path);
    const isGrid = await hasSeveralRuns(file);
    return definitions(experiment, { isGrid, hosts: names }).map((definition) =>
      stepwiseTask(definition, folder, cli),
    );
  });
  return tasks.flat();
}

/** This machine is what a definition without a host means. */
function definitions(
  experiment: string,
  { isGrid, hosts }: { readonly isGrid: boolean; readonly hosts: readonly string[] },
): readonly TaskDefinition[] {
  return taskActions.flatMap((action) => {
    const definition = { type: taskType, action, experiment };
    if (!hasPlace(action)) return [definition];
    const runs = { ...definition, ...(isGrid && { variant: allVariants }) };
    return hosts.map((host) => (host === 'local' ? runs : { ...runs, host }));
  });
}

/** A damaged experiment counts as one run: its tasks tell what is wrong. */
async function hasSeveralRuns({ scheme, fsPath }: vscode.Uri): Promise<boolean> {
  if (scheme !== 'file') return false;
  const read = await readExperimentFile(fsPath);
  if (read.kind === 'failed') return false;
  const chosen = await variantsOfFile(read.experiment, fsPath);
  return chosen.kind === 'variants' && chosen.variants.length > 1;
}
