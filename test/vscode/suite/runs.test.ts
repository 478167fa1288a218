import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activated, workspacePath } from './workspace';

const minutes = 60_000;

interface Manifest {
  readonly action: string;
}

/** The directories of runs that were started for `action`, the oldest first. */
function runsOf(action: string): string[] {
  const folder = workspacePath('.stepwise/runs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((run) => path.join(folder, run))
    .filter((run) => {
      const file = path.join(run, 'manifest.json');
      if (!existsSync(file)) return false;
      return (JSON.parse(readFileSync(file, 'utf8')) as Manifest).action === action;
    });
}

async function stepwiseTask(action: string): Promise<vscode.Task> {
  const tasks = await vscode.tasks.fetchTasks({ type: 'stepwise' });
  const task = tasks.find(
    ({ definition }) =>
      definition.action === action && definition.experiment === 'experiments/tiny.experiment.json',
  );
  assert.ok(task, `there is no task for "${action}"`);
  return task;
}

/** Runs a task to its end; its exit code. */
async function execute(task: vscode.Task): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const subscription = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      subscription.dispose();
      resolve(exitCode);
    });
    vscode.tasks.executeTask(task).then(undefined, reject);
  });
}

describe('runs', () => {
  before(async () => {
    await activated();
    await vscode.workspace
      .getConfiguration()
      .update('stepwise.python', process.env.STEPWISE_PYTHON, vscode.ConfigurationTarget.Workspace);
  });

  it('every experiment has tasks', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'stepwise' });
    const actions = new Set(tasks.map(({ definition }) => definition.action as string));
    assert.deepEqual([...actions].sort(), ['all', 'build', 'evaluate', 'predict', 'train']);
  });

  it('a task builds the data set, which makes no run', async () => {
    assert.equal(await execute(await stepwiseTask('build')), 0);
    const data = workspacePath('.stepwise/data/tiny');
    assert.deepEqual(readdirSync(data).sort(), [
      'axolotl.jsonl.yaml',
      'dataset_info.json',
      'manifest.json',
      'report.json',
      'report.md',
      'test.jsonl',
      'train.jsonl',
      'validation.jsonl',
    ]);
    assert.deepEqual(runsOf('build'), []);
  }).timeout(minutes);

  it('a task of tasks.json trains the tiny model, and its events tell', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'stepwise' });
    const task = tasks.find(({ name }) => name === 'Train the tiny experiment');
    assert.ok(task, 'the task is not there');
    assert.equal(await execute(task), 0);
    const [run] = runsOf('train');
    assert.ok(run, 'no run was made');
    const events = readFileSync(path.join(run, 'events.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string });
    const kinds = new Set(events.map(({ kind }) => kind));
    for (const kind of ['start', 'step', 'checkpoint', 'end'])
      assert.ok(kinds.has(kind), `no event "${kind}"`);
  }).timeout(5 * minutes);

  it('without the packages the task fails and the run says what to install', async () => {
    const configuration = vscode.workspace.getConfiguration();
    const target = vscode.ConfigurationTarget.Workspace;
    await configuration.update('stepwise.python', '/nowhere/python3', target);
    try {
      assert.notEqual(await execute(await stepwiseTask('train')), 0);
    } finally {
      await configuration.update('stepwise.python', process.env.STEPWISE_PYTHON, target);
    }
  }).timeout(minutes);
});
