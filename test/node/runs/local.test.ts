import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { syncRuns } from '../../../src/node/hosts/syncRuns';
import { markedProcesses, ownIdentity } from '../../../src/node/processes';
import { cancelRun } from '../../../src/node/runs/cancel';
import { followRun } from '../../../src/node/runs/follow';
import { listRuns, readRun } from '../../../src/node/runs/list';
import { readManifest } from '../../../src/node/runs/manifest';
import { resumeRun } from '../../../src/node/runs/resume';
import { startRuns } from '../../../src/node/runs/start';
import { runState } from '../../../src/node/runs/state';
import { runView } from '../../../src/node/runs/view';
import {
  allUpdates,
  drawn,
  experimentFile,
  fakeHost,
  makeWorkspace,
  removeFolder,
  start,
  started,
  untilEvent,
  type TestHost,
} from './workspace';

const workspaces: string[] = [];
const here = { hosts: [] };
const never = new AbortController().signal;

function workspaceWith(
  source: string,
  experiment: object = {},
): { workspace: string; host: TestHost } {
  const workspace = makeWorkspace(experiment);
  workspaces.push(workspace);
  return { workspace, host: fakeHost(workspace, source) };
}

afterEach(async () => {
  for (const workspace of workspaces.splice(0)) {
    for (const { id } of await listRuns(workspace))
      await cancelRun(workspace, id, { ...here, now: new Date(), graceMs: 0 });
    removeFolder(workspace);
  }
});

const untilTold = 'start(); step(1); wait_for("go"); step(2); end()';
const quick = 'start(); step(1); step(2); end()';

function go(directory: string): void {
  writeFileSync(path.join(directory, 'go'), '');
}

async function viewOf(workspace: string, directory: string): ReturnType<typeof runView> {
  return runView((await readRun(workspace, path.basename(directory)))!);
}

describe('this machine executes one run after the other', () => {
  test('a run waits for that of another workspace, and says so', async () => {
    const first = workspaceWith(untilTold);
    const busy = await started(first.workspace, first.host);
    const second = workspaceWith(quick);
    const directory = await started(second.workspace, second.host);
    await untilEvent(directory, 'waiting');
    const waits = 'Waits for 1 run on this host.';
    expect(await runState(directory)).toEqual({ status: 'queued', note: waits });
    expect(await viewOf(second.workspace, directory)).toMatchObject({ status: 'queued', waits });
    go(busy);
    expect(drawn(await allUpdates(busy))).toBe('start step step end finished');
    expect(drawn(await allUpdates(directory))).toBe('waiting start step step end finished');
  });

  test('one that waits can be cancelled, and two at a time are a matter of settings', async () => {
    const first = workspaceWith(untilTold);
    await started(first.workspace, first.host);
    const second = workspaceWith(quick);
    const waiting = await started(second.workspace, second.host);
    await untilEvent(waiting, 'waiting');
    const ending = { ...here, now: new Date() };
    expect(await cancelRun(second.workspace, path.basename(waiting), ending)).toMatchObject({
      status: 'cancelled',
    });
    const slots = { ...second.host, host: { ...second.host.host, slots: 2 } };
    const beside = await started(second.workspace, slots);
    expect(drawn(await allUpdates(beside))).toBe('start step step end finished');
  });

  test('all runs of a grid are started at once', async () => {
    const { workspace, host } = workspaceWith(quick, { grid: { seed: [3, 4] } });
    const runs = await startRuns({
      ...{ workspace, ...host, variant: 'all', action: 'train', version: '0' },
      experimentFile: experimentFile(workspace),
      now: new Date(),
      signal: never,
    });
    expect(runs.map(({ variant }) => variant)).toEqual(['seed=3', 'seed=4']);
    for (const { started: run } of runs)
      expect(drawn(await allUpdates('directory' in run ? run.directory : ''))).toContain(
        'finished',
      );
  });
});

const thatFails = `
done = int(open("done").read()) if os.path.exists("done") else 0
start()
for number in range(done + 1, 5):
    step(number)
    open("done", "w").write(str(number))
    if number == 2: sys.exit(7)
end()`;

describe('a run that ended early', () => {
  test('goes on where it stopped', async () => {
    const { workspace, host } = workspaceWith(thatFails);
    const directory = await started(workspace, host);
    const id = path.basename(directory);
    await allUpdates(directory);
    expect(await viewOf(workspace, directory)).toMatchObject({ status: 'failed', canResume: true });
    const resuming = { hosts: [host.host], trainer: host.trainer, now: new Date(), signal: never };
    const resumed = await resumeRun(workspace, id, resuming);
    expect(resumed).toMatchObject({ kind: 'started', directory });
    if (resumed.kind !== 'started') return;
    const { eventsBefore } = resumed;
    expect(drawn(await allUpdates(directory, { eventsBefore }))).toBe(
      'start step step end finished',
    );
    expect(drawn(await allUpdates(directory))).toBe(
      'start step step failure start step step end finished',
    );
    expect(await viewOf(workspace, directory)).toMatchObject({ canResume: false });
    expect(await resumeRun(workspace, id, resuming)).toMatchObject({ kind: 'refused' });
    expect(await resumeRun(workspace, '../x', resuming)).toMatchObject({ kind: 'refused' });
  });

  test('is not started twice', async () => {
    const { workspace, host } = workspaceWith(
      'start()\nif not os.path.exists("again"):\n    open("again", "w").close(); sys.exit(7)\nwait_for("go"); end()',
    );
    const directory = await started(workspace, host);
    const id = path.basename(directory);
    await allUpdates(directory);
    const resuming = { hosts: [host.host], trainer: host.trainer, now: new Date(), signal: never };
    const both = await Promise.all([1, 2, 3].map(() => resumeRun(workspace, id, resuming)));
    expect(both.map(({ kind }) => kind).sort()).toEqual([
      'already-running',
      'already-running',
      'started',
    ]);
    expect(await start(workspace, host)).toMatchObject({ kind: 'already-running', directory });
    go(directory);
    expect(drawn(await allUpdates(directory))).toBe('start failure start end finished');
  });
});

test('the settings of this machine: variables, and lines before the first program', async () => {
  const { workspace, host } = workspaceWith(
    'start(); print(os.environ["ODD"], os.environ["FROM_SETUP"]); end()',
  );
  const setup = ['greet() { export FROM_SETUP="set up"; }', 'greet'];
  const environment = { ODD: "it's $HOME ü\nand a line" };
  const directory = await started(workspace, {
    ...host,
    host: { ...host.host, setup, environment },
  });
  expect(drawn(await allUpdates(directory))).toBe('start end finished');
  expect(readFileSync(path.join(directory, 'log.txt'), 'utf8')).toContain(
    "it's $HOME ü\nand a line set up\n",
  );
});

test('an update of the scripts does not pull them from under a run', async () => {
  const { workspace, host } = workspaceWith(untilTold);
  const directory = await started(workspace, host);
  removeFolder(host.trainer);
  go(directory);
  expect(drawn(await allUpdates(directory))).toBe('start step step end finished');
});

test('what a run is made from is in its manifest', async () => {
  const deepspeed = '{"zero_optimization": {"stage": 2}}';
  const { workspace, host } = workspaceWith(quick, { training: { deepspeed: 'ds.json' } });
  expect(await start(workspace, host)).toMatchObject({
    kind: 'refused',
    messages: [expect.stringContaining('ds.json')],
  });
  writeFileSync(path.join(workspace, 'experiments/ds.json'), deepspeed);
  const directory = await started(workspace, host);
  await allUpdates(directory);
  expect(readFileSync(path.join(directory, 'deepspeed.json'), 'utf8')).toBe(deepspeed);
  const manifest = (await readManifest(directory))!;
  expect(manifest.host).toBe('local');
  expect(manifest.versions).toMatchObject({ torch: '9.0', transformers: '5.1' });
  const sha256 = createHash('sha256').update(deepspeed).digest('hex');
  expect(manifest.files).toContainEqual({
    role: 'deepspeed',
    path: 'experiments/ds.json',
    sha256,
  });
});

test.runIf(process.platform === 'linux')(
  'cancelling reaches what left the group of the run, too',
  async () => {
    const { workspace, host } = workspaceWith(`
import subprocess
subprocess.Popen(["sh", "-c", "trap '' TERM; while :; do sleep 0.1; done"], start_new_session=True)
start(); time.sleep(600)`);
    const directory = await started(workspace, host);
    await untilEvent(directory, 'start');
    expect((await markedProcesses(directory)).length).toBeGreaterThanOrEqual(2);
    const ending = { ...here, now: new Date(), graceMs: 300 };
    expect(await cancelRun(workspace, path.basename(directory), ending)).toMatchObject({
      status: 'cancelled',
    });
    while ((await markedProcesses(directory)).length > 0) await sleep(20);
  },
);

test('a run of another host whose host is no longer named is told so, and goes on', async () => {
  const { workspace, host } = workspaceWith(quick);
  const directory = await started(workspace, host, { action: 'build' });
  for (const name of ['exit-code.json', 'process.json'])
    if (existsSync(path.join(directory, name))) writeFileSync(path.join(directory, name), '');
  const place = {
    host: 'gone',
    directory: '/x',
    job: null,
    detail: null,
    seen: null,
    problem: null,
  };
  writeFileSync(
    path.join(directory, 'remote.json'),
    JSON.stringify({ ...place, status: 'running' }),
  );
  const syncing = { ...here, signal: never };
  expect(await syncRuns(workspace, syncing)).toEqual({ unreachable: ['gone'] });
  // While this very process starts it, what a host says of it is too early.
  const starting = { ...place, status: 'queued', starter: await ownIdentity() };
  writeFileSync(path.join(directory, 'remote.json'), JSON.stringify(starting));
  expect(await syncRuns(workspace, syncing)).toEqual({ unreachable: [] });
  writeFileSync(
    path.join(directory, 'remote.json'),
    JSON.stringify({ ...place, status: 'running' }),
  );
  const stop = new AbortController();
  for await (const update of followRun(directory, { ...here, signal: stop.signal })) {
    expect(update).toMatchObject({
      kind: 'notice',
      message: expect.stringContaining('There is no host "gone"') as string,
    });
    stop.abort();
  }
  expect(await viewOf(workspace, directory)).toMatchObject({
    status: 'running',
    waits: expect.stringContaining('There is no host "gone"') as string,
  });
});
