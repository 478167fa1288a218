import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { isAlive } from '../../../src/node/processes';
import { cancelRun } from '../../../src/node/runs/cancel';
import { deleteRun } from '../../../src/node/runs/delete';
import { listRuns } from '../../../src/node/runs/list';
import { launch, type Launched } from '../../../src/node/runs/launch';
import { trainerEnvironment } from '../../../src/node/runs/localProgram';
import { readProcess } from '../../../src/node/runs/process';
import { makeRunDirectory, runDirectory, runsFolder } from '../../../src/node/runs/runFolder';
import { runState, type RunState } from '../../../src/node/runs/state';
import {
  allUpdates,
  drawn,
  experimentFile,
  fakeHost,
  fakePython,
  makeWorkspace,
  removeFolder,
  start,
  started,
  untilEvent,
  type TestHost,
} from './workspace';

const workspaces: string[] = [];

function workspaceWith(trainer: string): { workspace: string; host: TestHost } {
  const workspace = makeWorkspace();
  workspaces.push(workspace);
  return { workspace, host: fakeHost(workspace, trainer) };
}

afterEach(async () => {
  for (const workspace of workspaces.splice(0)) {
    for (const { id } of await listRuns(workspace))
      await cancelRun(workspace, id, { hosts: [], now: new Date(), graceMs: 0 });
    removeFolder(workspace);
  }
});

const here = { hosts: [] };
const quick = 'start(); step(1); step(2); end(); print("said to the log")';
const untilTold = 'start(); wait_for("go"); step(1); end()';
const patient = 'start(); time.sleep(600)';

function cancelled(directory: string, graceMs?: number): Promise<RunState> {
  const workspace = path.resolve(directory, '../../..');
  const how = { ...here, now: new Date(), ...(graceMs !== undefined && { graceMs }) };
  return cancelRun(workspace, path.basename(directory), how);
}

function go(directory: string): void {
  writeFileSync(path.join(directory, 'go'), '');
}

async function kill(directory: string, whom: 'launcher' | 'trainer'): Promise<void> {
  const running = await readProcess(directory);
  if (running?.kind !== 'launched' || !running.step) throw new Error('No trainer is running.');
  process.kill(whom === 'launcher' ? running.pid : running.step.pid, 'SIGKILL');
}

test('a run from its start to its end', async () => {
  const { workspace, host } = workspaceWith(quick);
  const directory = await started(workspace, host);
  expect(drawn(await allUpdates(directory))).toBe('start step step end finished');
  expect(readFileSync(path.join(directory, 'log.txt'), 'utf8')).toBe('said to the log\n');
  expect(readdirSync(directory).sort()).toEqual([
    'commands.json',
    'events.jsonl',
    'exit-code.json',
    'heartbeat.json',
    'log.txt',
    'manifest.json',
    'predict.jsonl',
    'process.json',
    'train.jsonl',
    'trainer',
    'validation.jsonl',
  ]);
});

test('a run that has ended can be followed again', async () => {
  const { workspace, host } = workspaceWith(quick);
  const directory = await started(workspace, host);
  const first = await allUpdates(directory);
  expect(await allUpdates(directory)).toEqual(first);
});

test('one who stops following changes nothing', async () => {
  const { workspace, host } = workspaceWith(untilTold);
  const directory = await started(workspace, host);
  await untilEvent(directory, 'start');
  expect(await runState(directory)).toEqual({ status: 'running', note: null });
  go(directory);
  expect(drawn(await allUpdates(directory))).toBe('start step end finished');
});

test('a trainer that fails and does not say why', async () => {
  const { workspace, host } = workspaceWith('start(); sys.exit(3)');
  const updates = await allUpdates(await started(workspace, host));
  expect(drawn(updates)).toBe('start failure failed');
  expect(updates.at(-1)).toMatchObject({
    state: {
      failure:
        'The train process ended with exit code 3 and did not say why. Look at the end of log.txt in the run directory.',
    },
  });
});

test('a trainer that is killed in the middle of a line', async () => {
  const { workspace, host } = workspaceWith(`
start()
with open("events.jsonl", "a") as file: file.write('{"kind": "step", "ti')
os.kill(os.getpid(), signal.SIGKILL)`);
  const updates = await allUpdates(await started(workspace, host));
  expect(drawn(updates)).toBe('start PROBLEM failure failed');
  expect(updates.at(-1)).toMatchObject({
    state: { failure: expect.stringContaining('The train process was killed.') as string },
  });
});

test('a line that is not finished yet is not shown', async () => {
  const { workspace, host } = workspaceWith(`
start()
with open("events.jsonl", "a") as file:
    file.write('{"kind": "end", "time": "t", ')
    file.flush()
    wait_for("go")
    file.write('"action": "train", "seconds": 1}\\n')`);
  const directory = await started(workspace, host);
  await untilEvent(directory, 'start');
  go(directory);
  expect(drawn(await allUpdates(directory))).toBe('start end finished');
});

describe('cancelling', () => {
  test('a trainer that ends gently says so itself', async () => {
    const { workspace, host } = workspaceWith(
      `def work():\n    start()\n    time.sleep(600)\nsys.exit(report(work, events))`,
    );
    const directory = await started(workspace, host);
    await untilEvent(directory, 'start');
    const state = await cancelled(directory);
    expect(state).toEqual({ status: 'cancelled', failure: 'The run was cancelled.' });
    expect(drawn(await allUpdates(directory))).toBe('start failure cancelled');
  });

  test('a trainer that ignores the request is ended by force', async () => {
    const { workspace, host } = workspaceWith(
      `signal.signal(signal.SIGTERM, signal.SIG_IGN)\n${patient}`,
    );
    const directory = await started(workspace, host);
    await untilEvent(directory, 'start');
    const running = (await readProcess(directory))!;
    const state = await cancelled(directory, 200);
    expect(state).toEqual({ status: 'cancelled', failure: 'The run was cancelled by force.' });
    expect(await isAlive(running)).toBe(false);
    expect(running.kind === 'launched' && running.step && (await isAlive(running.step))).toBe(
      false,
    );
  });

  test('a run that has ended stays as it ended', async () => {
    const { workspace, host } = workspaceWith(quick);
    const directory = await started(workspace, host);
    await allUpdates(directory);
    expect(await cancelled(directory)).toEqual({ status: 'finished' });
  });

  test('before the processes are started, nothing is left', async () => {
    const { workspace, host } = workspaceWith(quick);
    expect(await start(workspace, host, { signal: AbortSignal.abort() })).toMatchObject({
      kind: 'refused',
    });
    expect(await listRuns(workspace)).toEqual([]);
  });
});

describe('when the launcher is killed', () => {
  test('the trainer goes on, and no second run is started beside it', async () => {
    const { workspace, host } = workspaceWith(untilTold);
    const directory = await started(workspace, host);
    await untilEvent(directory, 'start');
    await kill(directory, 'launcher');
    expect(await runState(directory)).toEqual({ status: 'running', note: null });
    expect(await start(workspace, host)).toMatchObject({ kind: 'already-running', directory });
    expect(await launchBeside(workspace, host)).toEqual({ kind: 'already-running' });
    go(directory);
    expect(drawn(await allUpdates(directory))).toBe('start step end finished');
  });

  test('and the trainer too, the run is lost, and a new one can be started', async () => {
    const { workspace, host } = workspaceWith(patient);
    const directory = await started(workspace, host);
    await untilEvent(directory, 'start');
    await kill(directory, 'launcher');
    await kill(directory, 'trainer');
    expect((await allUpdates(directory)).at(-1)).toMatchObject({ state: { status: 'lost' } });
    expect((await start(workspace, host)).kind).toBe('started');
  });
});

/** As a start that looked before the first one had its lock: only the lock itself can refuse it. */
async function launchBeside(workspace: string, { host, trainer }: TestHost): Promise<Launched> {
  const locks = path.join(runsFolder(workspace), '.locks');
  const { directory } = await makeRunDirectory(workspace, { name: 'beside', now: new Date() });
  writeFileSync(path.join(directory, 'commands.json'), '[]');
  cpSync(trainer, path.join(directory, 'trainer'), { recursive: true });
  return launch(directory, path.join(locks, readdirSync(locks)[0]!), host);
}

test('of two starts at once one runs, and the other says which', async () => {
  const { workspace, host } = workspaceWith(untilTold);
  const runs = await Promise.all([
    start(workspace, host),
    start(workspace, host),
    start(workspace, host),
  ]);
  expect(runs.map(({ kind }) => kind).sort()).toEqual([
    'already-running',
    'already-running',
    'started',
  ]);
  expect(new Set(runs.map((run) => 'id' in run && run.id)).size).toBe(1);
  expect(readdirSync(runsFolder(workspace)).filter((name) => !name.startsWith('.'))).toHaveLength(
    1,
  );
});

test('a process that got the number of an old one is not taken for it', async () => {
  const { workspace, host } = workspaceWith(quick);
  const directory = await started(workspace, host);
  await allUpdates(directory);
  // As after a restart of the host: no exit code, no last event, and the number belongs to another process now.
  for (const name of ['exit-code.json', 'events.jsonl'])
    writeFileSync(path.join(directory, name), '');
  const other = { kind: 'launched', pid: process.pid, started: 'long ago', step: null };
  writeFileSync(path.join(directory, 'process.json'), JSON.stringify(other));
  expect(await runState(directory)).toMatchObject({ status: 'lost' });
});

test.each(['ownProgram', 'building'])(
  'a program of Stepwise itself that is gone, as this version calls it or an earlier one: %s',
  async (kind) => {
    const { workspace } = workspaceWith(quick);
    const { directory } = await makeRunDirectory(workspace, { name: 'own', now: new Date() });
    const own = { kind, pid: process.pid, started: 'long ago' };
    writeFileSync(path.join(directory, 'process.json'), JSON.stringify(own));
    expect(await runState(directory)).toEqual({
      status: 'lost',
      failure: expect.stringMatching(/^The program that worked on it is gone/) as string,
    });
  },
);

describe('deleting', () => {
  test('a run that is going is refused, one that has ended goes', async () => {
    const { workspace, host } = workspaceWith(untilTold);
    const directory = await started(workspace, host);
    const id = path.basename(directory);
    expect(await deleteRun(workspace, id, here)).toMatchObject({ kind: 'refused' });
    go(directory);
    await allUpdates(directory);
    expect(await deleteRun(workspace, id, here)).toEqual({ kind: 'deleted' });
    expect(await listRuns(workspace)).toEqual([]);
  });

  test.each(['..', '../../tasks', '.locks', 'x/../../..', '', '20260101-000000-000-a/../b'])(
    'no name such as "%s" becomes a path',
    async (id) => {
      await expect(deleteRun('/nowhere', id, here)).rejects.toThrow('is not the id of a run');
      expect(() => runDirectory('/nowhere', id)).toThrow('is not the id of a run');
    },
  );
});

test('no key of a chat model and no variable of another host reaches a trainer', () => {
  const STEPWISE_HOSTS = '{"gpu": {"environment": {"HF_TOKEN": "of the other"}}}';
  const given = { OPENAI_API_KEY: 'k', STEPWISE_HOSTS, HF_TOKEN: 't', PATH: '/bin' };
  const environment = trainerEnvironment(given);
  expect(environment).toMatchObject({ HF_TOKEN: 't', PATH: '/bin' });
  expect(environment).not.toHaveProperty('OPENAI_API_KEY');
  expect(JSON.stringify(environment)).not.toContain('of the other');
});

describe('a start that is refused says why and leaves nothing', () => {
  test.each([
    [
      'no such python',
      { python: 'no-such-python' },
      'Python cannot be started as "no-such-python": there is no such program.',
    ],
    [
      'missing packages',
      { python: 'python3' },
      'python3 -m pip install "torch>=2.6" "transformers>=4.57,<6"',
    ],
  ])('%s', async (_, host, message) => {
    const { workspace, host: fake } = workspaceWith(quick);
    const refused = await start(workspace, { ...fake, host: { ...fake.host, ...host } });
    expect(refused).toEqual({ kind: 'refused', messages: [expect.stringContaining(message)] });
    expect(await listRuns(workspace)).toEqual([]);
  });

  test.each([
    [
      'a package that is not there',
      { torch: '2.6.0', transformers: '4.57.1', safetensors: '0.4' },
      / lacks accelerate\. Install with: .* -m pip install "accelerate>=1\.0"$/,
    ],
    [
      'packages that are too old or too new',
      { torch: '2.10.0+cu128', transformers: '4.40.0', safetensors: '0.4', accelerate: '0.34' },
      / has transformers 4\.40\.0 and accelerate 0\.34, which runs cannot use\. Install with: .* "transformers>=4\.57,<6" "accelerate>=1\.0"$/,
    ],
    [
      'both',
      { transformers: '6.0.0', safetensors: '0.4', accelerate: '1.0' },
      / lacks torch, and has transformers 6\.0\.0, which runs cannot use\. Install with/,
    ],
  ])('%s', async (_, versions, message) => {
    const { workspace, host } = workspaceWith(quick);
    fakePython(workspace, versions);
    expect(await start(workspace, host)).toEqual({
      kind: 'refused',
      messages: [expect.stringMatching(message)],
    });
    expect(await listRuns(workspace)).toEqual([]);
  });

  test('a damaged experiment', async () => {
    const { workspace, host } = workspaceWith(quick);
    writeFileSync(experimentFile(workspace), '{\n  "name": 7\n}');
    expect(await start(workspace, host)).toEqual({
      kind: 'refused',
      messages: [
        `${experimentFile(workspace)}:2:11: "name" must be text, but is 7.`,
        expect.stringContaining(':1:1: "tasks" is missing'),
        expect.stringContaining(':1:1: "model" is missing'),
      ],
    });
  });

  test('prediction before any training', async () => {
    const { workspace, host } = workspaceWith(quick);
    expect(await start(workspace, host, { action: 'predict' })).toEqual({
      kind: 'refused',
      messages: [expect.stringContaining('has a checkpoint to predict with')],
    });
  });
});
