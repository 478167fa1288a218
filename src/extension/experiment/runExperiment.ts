import path from 'node:path';
import * as vscode from 'vscode';
import { allVariants } from '../../core/experiment/grid';
import { readExperimentFile } from '../../node/dataset/experimentFile';
import { folderBesideOthers } from '../../node/dataset/folderBesideOthers';
import { variantsOfFile } from '../../node/dataset/variantsOfFile';
import { run } from '../commands';
import { chosenHost } from '../hosts/chosenHost';
import { configuredHosts } from '../hosts/configuredHosts';
import { taskActions, taskType, type TaskAction } from '../contributions';
import { dataFolder, stepwiseTask } from '../tasks/stepwiseTask';
import { hasPlace } from '../tasks/taskName';
import { tellError } from '../tell';
import { saved } from '../unsaved';

const titles: Readonly<Record<TaskAction, string>> = {
  build: 'Build: write the data set and its report',
  train: 'Train: a run of its own',
  predict: 'Evaluate: predict with the newest trained model, and score',
  evaluate: 'Score Again: the newest predictions',
  all: 'Train and Evaluate: all of it, one after the other',
};

interface RunServices {
  /** Of the command line. */
  readonly cli: string;
  /** Of this workspace. */
  readonly memory: vscode.Memento;
}

/** Does something with an experiment, in a task whose terminal shows it. What is not given is asked for. */
export async function runExperiment(
  given: vscode.Uri | undefined,
  wanted: TaskAction | undefined,
  { cli, memory }: RunServices,
): Promise<void> {
  const file = given ?? (await chosenExperiment());
  if (!file) return;
  const folder = vscode.workspace.getWorkspaceFolder(file);
  if (!folder) {
    tellError(
      `"${path.basename(file.fsPath)}" is in no folder of this workspace, so its runs have no place. Open its folder first.`,
    );
    return;
  }
  if (!(await saved([file.fsPath]))) return;
  const action = wanted ?? (await chosenAction());
  if (!action) return;
  const variant = action === 'build' ? '' : await chosenVariant(file.fsPath);
  if (variant === undefined) return;
  const host = hasPlace(action) ? await rememberedHost(memory) : 'local';
  if (host === undefined) return;
  const experiment = path.posix.relative(folder.uri.path, file.path);
  const definition = {
    type: taskType,
    action,
    experiment,
    ...(variant !== '' && { variant }),
    ...(host !== 'local' && { host }),
  };
  const task = stepwiseTask(definition, folder, cli);
  if (action !== 'build') {
    await vscode.tasks.executeTask(task);
    return;
  }
  const workspace = folder.uri.fsPath;
  const data = path.join(workspace, dataFolder(experiment));
  const experimentFile = file.fsPath;
  await buildAndShow(task, await folderBesideOthers(data, { experimentFile, workspace }));
}

const lastHost = 'stepwise.lastHost';

/** Asks where to run where there is more than this machine; the last answer comes first. */
async function rememberedHost(memory: vscode.Memento): Promise<string | undefined> {
  const { hosts, problems } = await configuredHosts();
  if (problems.length > 0) void tellProblems(problems);
  const host = await chosenHost(hosts, {
    title: 'Run Experiment',
    placeHolder: 'Where?',
    last: memory.get<string>(lastHost),
  });
  if (host && hosts.length > 1) await memory.update(lastHost, host.name);
  return host?.name;
}

async function tellProblems(problems: readonly string[]): Promise<void> {
  const open = 'Open Hosts File';
  const choice = await vscode.window.showWarningMessage(problems.join('\n'), open);
  if (choice === open) await run('stepwise.openHosts');
}

async function chosenExperiment(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active?.path.endsWith('.experiment.json')) return active;
  const files = await vscode.workspace.findFiles('**/*.experiment.json', '**/node_modules/**');
  if (files.length === 0) {
    const create = 'New Experiment';
    const choice = await vscode.window.showInformationMessage(
      'There is no experiment file (*.experiment.json) in this workspace yet.',
      create,
    );
    if (choice === create) await vscode.commands.executeCommand('stepwise.newExperiment');
    return undefined;
  }
  const items = files
    .map((file) => ({ label: vscode.workspace.asRelativePath(file), file }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const choice = await vscode.window.showQuickPick(items, {
    placeHolder: 'Which experiment?',
    ignoreFocusOut: true,
  });
  return choice?.file;
}

async function chosenAction(): Promise<TaskAction | undefined> {
  const items = taskActions.map((action) => {
    const [label, description] = titles[action].split(': ') as [string, string]; // each has one
    return { label, description, action };
  });
  const choice = await vscode.window.showQuickPick(items, {
    placeHolder: 'What to do?',
    ignoreFocusOut: true,
  });
  return choice?.action;
}

/** Which run of a grid; '' where there is one only, `undefined` where nothing was chosen or the file is damaged. */
async function chosenVariant(file: string): Promise<string | undefined> {
  const read = await readExperimentFile(file);
  const found = read.kind === 'failed' ? read : await variantsOfFile(read.experiment, file);
  if (found.kind === 'failed') {
    tellError(found.messages.join('\n'));
    return undefined;
  }
  const { variants } = found;
  if (variants.length === 1) return variants[0]!.name;
  const all = { label: `All ${variants.length} runs`, variant: allVariants };
  const items = [all, ...variants.map(({ name }) => ({ label: name, variant: name }))];
  const choice = await vscode.window.showQuickPick(items, {
    placeHolder: `The experiment stands for ${variants.length} runs. Which one?`,
    ignoreFocusOut: true,
  });
  return choice?.variant;
}

/** Opens the report in `folder` when the task has ended and there is a new one. */
async function buildAndShow(task: vscode.Task, folder: string): Promise<void> {
  const report = vscode.Uri.file(path.join(folder, 'report.md'));
  const before = await timeOf(report);
  const started = vscode.tasks.executeTask(task);
  const showAfter = async (ended: vscode.TaskExecution): Promise<void> => {
    if (ended !== (await started)) return;
    listener.dispose();
    if ((await timeOf(report)) > before)
      await vscode.commands.executeCommand('markdown.showPreview', report);
  };
  // Before it has started: a short task may have ended by then.
  const listener = vscode.tasks.onDidEndTaskProcess(({ execution }) => void showAfter(execution));
  try {
    await started;
  } catch (error) {
    listener.dispose();
    throw error;
  }
}

async function timeOf(file: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(file)).mtime;
  } catch {
    return 0; // it is not there yet
  }
}
