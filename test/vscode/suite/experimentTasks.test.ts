import * as assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activated, until, workspacePath } from './workspace';

const minutes = 60_000;

/** What is wrong with a file of the workspace: line and text, both as people count and read. */
function problemsOf(file: string): readonly (readonly [number, string])[] {
  return vscode.languages
    .getDiagnostics(vscode.Uri.file(workspacePath(file)))
    .map(({ range, message }) => [range.start.line + 1, message]);
}

function writeExperiment(name: string, experiment: object | string): string {
  const file = `suite/${name}.experiment.json`;
  const text = typeof experiment === 'string' ? experiment : JSON.stringify(experiment);
  mkdirSync(path.dirname(workspacePath(file)), { recursive: true });
  writeFileSync(workspacePath(file), text);
  return file;
}

/** Adds a task to tasks.json and runs it by its label, as a user does; its exit code. */
async function execute(label: string, definition: object): Promise<number | undefined> {
  const file = workspacePath('.vscode/tasks.json');
  const { tasks } = JSON.parse(readFileSync(file, 'utf8')) as { readonly tasks: readonly object[] };
  const added = { label, type: 'stepwise', ...definition };
  writeFileSync(file, JSON.stringify({ version: '2.0.0', tasks: [...tasks, added] }));
  await until(`the task "${label}"`, async () => {
    const all = await vscode.tasks.fetchTasks({ type: 'stepwise' });
    return all.some(({ name }) => name === label);
  });
  return new Promise((resolve, reject) => {
    const subscription = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== label) return;
      subscription.dispose();
      resolve(exitCode);
    });
    vscode.commands.executeCommand('workbench.action.tasks.runTask', label).then(undefined, reject);
  });
}

describe('tasks of experiments', () => {
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();
  const setHosts = (hosts: object | undefined): Thenable<void> =>
    configuration().update('stepwise.hosts', hosts, vscode.ConfigurationTarget.Global);
  const fetched = async (): Promise<ReadonlyMap<string, vscode.Task>> => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'stepwise' });
    return new Map(tasks.map((task) => [task.name, task]));
  };

  before(async () => {
    await activated();
    await configuration().update(
      'stepwise.python',
      process.env.STEPWISE_PYTHON,
      vscode.ConfigurationTarget.Workspace,
    );
  });
  after(() => setHosts(undefined));

  it('are each action on each host, those of a grid for all of its runs', async () => {
    await setHosts({ gpu: { kind: 'ssh', address: 'gpu' }, broken: { kind: 'ssh' } });
    const names = [...(await fetched()).keys()];
    const of = (experiment: string): readonly string[] =>
      names.filter((name) => name.includes(experiment)).sort();
    assert.deepEqual(of(' tiny'), [
      ...['Train the tiny experiment', 'all tiny', 'all tiny on gpu', 'build tiny'],
      ...['evaluate tiny', 'predict tiny', 'predict tiny on gpu', 'train tiny'],
      'train tiny on gpu',
    ]);
    assert.deepEqual(of('what-fits'), [
      ...['all what-fits, all runs', 'all what-fits, all runs on gpu', 'build what-fits'],
      ...['evaluate what-fits', 'predict what-fits, all runs'],
      ...['predict what-fits, all runs on gpu', 'train what-fits, all runs'],
      'train what-fits, all runs on gpu',
    ]);
  });

  it('take hosts and Python along, as arguments and in the environment', async () => {
    const tasks = await fetched();
    const execution = (name: string): vscode.ProcessExecution => {
      const found = tasks.get(name)?.execution;
      assert.ok(found instanceof vscode.ProcessExecution, `"${name}" starts no process`);
      return found;
    };
    const here = execution('train tiny');
    const there = execution('all what-fits, all runs on gpu');
    const file = workspacePath('experiments/what-fits.experiment.json');
    assert.deepEqual(here.args.slice(3), [
      ...['--action', 'train', '--host', 'local', '--python', process.env.STEPWISE_PYTHON],
    ]);
    assert.deepEqual(there.args.slice(1), [
      ...['run', file, '--action', 'all', '--variant', 'all', '--host', 'gpu'],
    ]);
    assert.deepEqual(JSON.parse(there.options?.env?.STEPWISE_HOSTS ?? ''), {
      ...{ gpu: { kind: 'ssh', address: 'gpu' }, broken: { kind: 'ssh' } },
    });
    assert.deepEqual(tasks.get('train tiny')?.problemMatchers, ['$stepwise']);
  });

  it('of tasks.json are completed, and a damaged experiment stands in Problems', async () => {
    const experiment = writeExperiment('damaged', '{\n  "name": "Damaged",\n  "tasks": 5\n}\n');
    assert.notEqual(await execute('Damaged', { action: 'train', experiment }), 0);
    const problems = await until('a problem', () => {
      const found = problemsOf(experiment);
      return found.length > 0 && found;
    });
    assert.ok(
      problems.some(([line, message]) => line === 3 && message.includes('"tasks"')),
      JSON.stringify(problems),
    );
  }).timeout(minutes);

  it('that fail on their host tell so at the experiment', async () => {
    const experiment = writeExperiment('no-model', {
      ...{ name: 'No model', tasks: ['../tasks/task02_parcel_place.instruct'] },
      ...{ model: './nowhere', testInstances: 6 },
    });
    assert.notEqual(await execute('No model', { action: 'all', experiment }), 0);
    const problems = await until('a problem', () => {
      const found = problemsOf(experiment);
      return found.length > 0 && found;
    });
    assert.ok(
      problems.some(([line, message]) => line === 1 && message.includes('nowhere')),
      JSON.stringify(problems),
    );
  }).timeout(3 * minutes);
});
