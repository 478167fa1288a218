import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cancelRun } from '../../src/node/runs/cancel';
import { listRuns } from '../../src/node/runs/list';
import { runsFolder } from '../../src/node/runs/runFolder';
import {
  allUpdates,
  drawn,
  fakeHost,
  makeWorkspace,
  removeFolder,
  writeExperiment,
} from '../node/runs/workspace';
import { buildCommandLine, giveTrainer, program, type Program } from './program';

let bundle: string;
beforeAll(() => {
  bundle = buildCommandLine();
});
afterAll(() => removeFolder(bundle));

const workspaces: string[] = [];

function workspaceWith(trainer: string): {
  workspace: string;
  cli: (...given: string[]) => Program;
} {
  const workspace = makeWorkspace();
  workspaces.push(workspace);
  const { host, trainer: scripts } = fakeHost(workspace, trainer);
  giveTrainer(bundle, scripts);
  const env = { STEPWISE_PYTHON: host.python };
  return {
    workspace,
    cli: (...given) => program(bundle, given, { cwd: workspace, env }),
  };
}

afterEach(async () => {
  for (const workspace of workspaces.splice(0)) {
    for (const { id } of await listRuns(workspace))
      await cancelRun(workspace, id, { hosts: [], now: new Date(), graceMs: 0 });
    removeFolder(workspace);
  }
});

const train = ['run', 'experiments/copy.experiment.json', '--action', 'train'];
const untilTold = 'start(); wait_for("go"); step(2); end()';

function go(workspace: string): void {
  const id = onlyRun(workspace);
  writeFileSync(path.join(runsFolder(workspace), id, 'go'), '');
}

function onlyRun(workspace: string): string {
  const ids = readdirSync(runsFolder(workspace)).filter((name) => !name.startsWith('.'));
  expect(ids).toHaveLength(1);
  return ids[0]!;
}

test('a run reads well in a terminal', async () => {
  const { workspace, cli } = workspaceWith('start(); step(2); end()');
  const run = cli(...train);
  expect(await run.ended).toBe(0);
  const id = onlyRun(workspace);
  expect(run.said()).toBe(`Run ${id}
.stepwise/runs/${id}
train: tiny on cpu, 1 instances, 2 steps.
train: step 2/2  loss 0.5000  1 tokens/s
train: done in 0:01.
The run has finished.
`);
});

test('a prediction says what has changed since its model was trained, and the list whose model it is', async () => {
  const { workspace, cli } = workspaceWith('os.makedirs("checkpoint"); start(); end()');
  await cli(...train).ended;
  const trained = onlyRun(workspace);
  writeExperiment(workspace, { layout: 'input-only' });
  const predicting = cli('run', 'experiments/copy.experiment.json', '--action', 'predict');
  await predicting.ended;
  expect(predicting.said()).toContain(
    `Note: The experiment has changed since the run "${trained}" trained the model: layout was step-by-step and is input-only.`,
  );
  const list = cli('runs');
  await list.ended;
  expect(list.said()).toContain(`predict   Copy  with the model of ${trained}`);
});

test('with --json comes the manifest, with where the run is and how', async () => {
  const { workspace, cli } = workspaceWith('start(); end()');
  const run = cli(...train, '--json');
  expect(await run.ended).toBe(0);
  const json: unknown = JSON.parse(run.said().slice(run.said().indexOf('{')));
  expect(json).toMatchObject({
    id: onlyRun(workspace),
    action: 'train',
    state: { status: 'finished' },
  });
});

test('Ctrl+C stops the showing and says how to go on; the run goes on', async () => {
  const { workspace, cli } = workspaceWith(untilTold);
  const run = cli(...train);
  await run.until('train: tiny on cpu');
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(0);
  const id = onlyRun(workspace);
  expect(run.said()).toContain(`stepwise runs --follow ${id}`);
  expect(run.said()).toContain(`stepwise runs --cancel ${id}`);
  const again = cli('runs', '--follow', id);
  await again.until('train: tiny on cpu');
  go(workspace);
  expect(await again.ended).toBe(0);
  expect(again.said()).toContain('The run has finished.');
});

test.each(['SIGKILL', 'SIGHUP'] as const)('a run outlives the terminal (%s)', async (signal) => {
  const { workspace, cli } = workspaceWith(untilTold);
  const run = cli(...train);
  await run.until('train: tiny on cpu');
  run.child.kill(signal);
  expect(await run.ended).toBe(signal);
  go(workspace);
  const directory = path.join(runsFolder(workspace), onlyRun(workspace));
  expect(drawn(await allUpdates(directory))).toBe('start step end finished');
});

test('a second start follows the run that is going', async () => {
  const { workspace, cli } = workspaceWith(untilTold);
  const first = cli(...train);
  await first.until('train: tiny on cpu');
  const second = cli(...train);
  await second.until(`This experiment is already running. Following run ${onlyRun(workspace)}`);
  go(workspace);
  expect(await second.ended).toBe(0);
  expect(await first.ended).toBe(0);
});

test('a run that is deleted while it is shown', async () => {
  const { workspace, cli } = workspaceWith(untilTold);
  const started = cli(...train);
  await started.until('train: tiny on cpu');
  const following = cli('runs', '--follow', onlyRun(workspace));
  await following.until('train: tiny on cpu');
  await cancelRun(workspace, onlyRun(workspace), { hosts: [], now: new Date(), graceMs: 0 });
  removeFolder(path.join(runsFolder(workspace), onlyRun(workspace)));
  for (const each of [started, following]) {
    expect(await each.ended).toBe(1);
    expect(each.said()).not.toContain('Error:');
  }
});

test('a run that was never begun is told, and deleted', async () => {
  const { workspace, cli } = workspaceWith(untilTold);
  const id = '20260101-120000-000-never';
  const directory = path.join(runsFolder(workspace), id);
  mkdirSync(directory, { recursive: true });
  const gone = { kind: 'ownProgram', pid: 4_000_000, started: 'then' };
  writeFileSync(path.join(directory, 'process.json'), JSON.stringify(gone));
  const list = cli('runs');
  expect(await list.ended).toBe(0);
  expect(list.said()).toContain(`${id}: This run was never begun`);
  expect(await cli('runs', '--delete', id).ended).toBe(0);
  expect(existsSync(directory)).toBe(false);
  expect(await cli('runs', '--delete', id).ended).toBe(2);
});

test('only what has trained has a model to fetch', async () => {
  const { workspace, cli } = workspaceWith('start(); sys.exit(3)');
  const built = cli('run', 'experiments/copy.experiment.json', '--action', 'build');
  expect(await built.ended).toBe(0);
  const nothing = cli('runs', '--fetch', onlyRun(workspace));
  expect(await nothing.ended).toBe(2);
  expect(nothing.said()).toContain('This run trained no model.');
  await cli(...train).ended;
  const failed = (await listRuns(workspace)).find(({ manifest }) => manifest.action === 'train')!;
  const early = cli('runs', '--fetch', failed.id);
  expect(await early.ended).toBe(1);
  expect(early.said()).toContain('The run has no trained model: it has not got so far.');
});

test('runs are listed, cancelled and deleted', async () => {
  const { workspace, cli } = workspaceWith('start(); time.sleep(600)');
  const run = cli(...train);
  await run.until('train: tiny on cpu');
  const id = onlyRun(workspace);
  const list = cli('runs');
  await list.ended;
  expect(list.said()).toBe(`${id}  running    train     Copy\n`);
  const refused = cli('runs', '--delete', id);
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toContain('Cancel it before you delete it.');
  const cancelled = cli('runs', '--cancel', id);
  expect(await cancelled.ended).toBe(0);
  expect(cancelled.said()).toContain('The run was cancelled.');
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('The run was cancelled.');
  expect(await cli('runs', '--delete', id).ended).toBe(0);
  expect(readdirSync(runsFolder(workspace))).toEqual(['.locks']);
});

test.each([
  [['run'], 'Name one experiment file.'],
  [['run', 'a.json'], 'Say what to do: --action build|train|predict|evaluate|all.'],
  [['run', 'a.json', '--action', 'dance'], 'Say what to do: --action'],
  [['run', 'a.json', '--action', 'train', '--host', 'moon'], 'There is no host "moon".'],
  [['runs', '--cancel', '../..'], 'There is no run "../.."'],
  [['runs', '--cancel', 'a', '--delete', 'b'], 'one at a time'],
])('%s is wrong use', async (given, message) => {
  const { cli } = workspaceWith('');
  const run = cli(...given);
  expect(await run.ended).toBe(2);
  expect(run.said()).toContain(message);
});

test('a failed run is exit code 1, with advice', async () => {
  const { cli } = workspaceWith('start(); sys.exit(3)');
  const run = cli(...train);
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('The run failed. The train process ended with exit code 3');
});

test('an experiment that is not there, and predictions that are not there', async () => {
  const { cli } = workspaceWith('');
  const missing = cli('run', 'gone.json', '--action', 'train');
  expect(await missing.ended).toBe(1);
  expect(missing.said()).toContain('There is no file');
  const unpredicted = cli('run', 'experiments/copy.experiment.json', '--action', 'evaluate');
  expect(await unpredicted.ended).toBe(1);
  expect(unpredicted.said()).toContain('has predictions to score');
});
