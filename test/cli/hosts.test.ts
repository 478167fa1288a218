import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cancelRun } from '../../src/node/runs/cancel';
import { listRuns } from '../../src/node/runs/list';
import { runsFolder } from '../../src/node/runs/runFolder';
import { haveSshd, leftOut, sshServer, type SshServer } from '../node/hosts/sshServer';
import {
  fakePython,
  fakeTrainer,
  makeWorkspace,
  removeFolder,
  temporaryFolder,
} from '../node/runs/workspace';
import { buildCommandLine, giveTrainer, program, type Program } from './program';

let bundle: string;
beforeAll(() => {
  bundle = buildCommandLine();
});
afterAll(() => removeFolder(bundle));

const experiment = 'experiments/copy.experiment.json';
const train = ['run', experiment, '--action', 'train'];

if (!haveSshd) leftOut('the command line with a host over SSH', 'ssh and sshd');
describe.runIf(haveSshd)('the command line with a host over SSH', () => {
  const folder = temporaryFolder();
  let server: SshServer;
  beforeAll(async () => {
    server = await sshServer(fakePython(folder));
  }, 60_000);
  afterAll(() => {
    server.close();
    removeFolder(folder);
  });

  const workspaces: string[] = [];
  afterEach(async () => {
    for (const workspace of workspaces.splice(0)) {
      for (const { id } of await listRuns(workspace))
        await cancelRun(workspace, id, { hosts: [server.host], now: new Date(), graceMs: 0 });
      removeFolder(workspace);
    }
  }, 60_000);

  /** The hosts are those of a hosts file in the workspace. */
  function workspaceWith(
    source: string,
    more: object = {},
  ): { workspace: string; cli: (...given: readonly string[]) => Program } {
    const workspace = makeWorkspace(more);
    workspaces.push(workspace);
    giveTrainer(bundle, fakeTrainer(workspace, source));
    const { name, ...gpu } = server.host;
    const hosts = {
      hosts: { [name]: { ...gpu, folder: path.join(server.folder, path.basename(workspace)) } },
    };
    writeFileSync(path.join(workspace, 'hosts.json'), JSON.stringify(hosts));
    const cli = (...given: readonly string[]): Program =>
      program(bundle, [...given, '--hosts', 'hosts.json'], { cwd: workspace });
    return { workspace, cli };
  }

  function go(workspace: string): void {
    const id = onlyRun(workspace);
    const there = path.join(server.folder, path.basename(workspace), 'runs', id);
    writeFileSync(path.join(there, 'go'), '');
  }

  function onlyRun(workspace: string): string {
    const ids = readdirSync(runsFolder(workspace)).filter((name) => !name.startsWith('.'));
    expect(ids).toHaveLength(1);
    return ids[0]!;
  }

  test('a run outlives the client, which finds it again', async () => {
    const { workspace, cli } = workspaceWith('start(); step(1); wait_for("go"); step(2); end()');
    const first = cli(...train, '--host', 'gpu');
    await first.until('train: tiny on cpu');
    first.child.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const id = onlyRun(workspace);
    const list = cli('runs');
    expect(await list.ended).toBe(0);
    expect(list.said()).toBe(`${id}  running    train     gpu       Copy\n`);
    const again = cli(...train, '--host', 'gpu');
    await again.until(`This experiment is already running. Following run ${id}`);
    await again.until('train: tiny on cpu');
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
    expect(again.said()).toContain(`stepwise runs --follow ${id}`);
    go(workspace);
    const last = cli('runs', '--follow', id);
    expect(await last.ended).toBe(0);
    expect(last.said()).toContain('The run has finished.');
  }, 90_000);

  test('a failure is a problem of the experiment; the log says more; it is resumed, compared and deleted', async () => {
    const { workspace, cli } = workspaceWith(
      'start(); print("said to the log")\nif not os.path.exists("go"): sys.exit(3)\nend()',
    );
    const failed = cli(...train, '--host', 'gpu');
    expect(await failed.ended).toBe(1);
    expect(failed.said()).toMatch(
      /^experiments\/copy\.experiment\.json:1:1: error: The run failed\. The train process ended with exit code 3/m,
    );
    const id = onlyRun(workspace);
    const log = cli('runs', '--log', id);
    expect(await log.ended).toBe(0);
    expect(log.said()).toContain('said to the log\n');
    go(workspace);
    const resumed = cli('runs', '--resume', id);
    expect(await resumed.ended).toBe(0);
    expect(resumed.said()).toContain(`Resumed run ${id}`);
    const built = cli('run', experiment, '--action', 'build');
    expect(await built.ended).toBe(0);
    const other = readdirSync(runsFolder(workspace)).filter(
      (name) => name !== id && name !== '.locks',
    );
    const compared = cli('runs', '--compare', id, other[0]!);
    expect(await compared.ended).toBe(0);
    expect(compared.said()).toContain('  host: gpu  instead of  local\n');
    expect(compared.said()).toContain('  torch: 9.0  instead of  nothing\n');
    const there = path.join(server.folder, path.basename(workspace), 'runs', id);
    expect(existsSync(there)).toBe(true);
    expect(await cli('runs', '--delete', id).ended).toBe(0);
    expect(existsSync(there)).toBe(false);
  }, 90_000);

  test('all runs of a grid, for programs', async () => {
    const { cli } = workspaceWith('start(); end()', { grid: { seed: [1, 2] } });
    const run = cli(...train, '--host', 'gpu', '--variant', 'all', '--json');
    expect(await run.ended).toBe(0);
    expect(JSON.parse(run.printed())).toMatchObject([
      { variant: 'seed=1', host: 'gpu', state: { status: 'finished' } },
      { variant: 'seed=2', host: 'gpu', state: { status: 'finished' } },
    ]);
  }, 90_000);

  test('a host that is gone: its runs are listed as they were last seen', async () => {
    const { workspace, cli } = workspaceWith('start(); wait_for("go"); end()');
    const run = cli(...train, '--host', 'gpu');
    await run.until('train: tiny on cpu');
    server.kill();
    try {
      await run.until('"gpu" is not reached: "gpu" cannot be reached');
      const list = cli('runs');
      expect(await list.ended).toBe(0);
      expect(list.said()).toContain(
        '"gpu" is not reached; its runs are shown as they were last seen.',
      );
      expect(list.printed()).toMatch(/ {2}running .*Copy {2}\("gpu" was not reached since/);
    } finally {
      server.start();
    }
    go(workspace);
    await run.until('Reached again.');
    expect(await run.ended).toBe(0);
  }, 90_000);

  test('the doctor says what is missing', async () => {
    const { cli } = workspaceWith('');
    fakePython(folder, { torch: '2.5.1' });
    try {
      const checked = cli('doctor', '--host', 'gpu', '--json');
      expect(await checked.ended).toBe(1);
      expect(JSON.parse(checked.printed())).toEqual(
        expect.arrayContaining([
          {
            ...{ name: 'connection', status: 'fine', advice: null },
            found: expect.any(String) as string,
          },
          expect.objectContaining({ name: 'torch', status: 'failed', found: '2.5.1' }),
          expect.objectContaining({ name: 'accelerate', status: 'failed' }),
        ]),
      );
      const text = cli('doctor', '--host', 'gpu');
      await text.ended;
      expect(text.said()).toMatch(/^failed {3}accelerate +not installed$/m);
    } finally {
      fakePython(folder);
    }
  }, 90_000);
});

test('hosts of the setting win, and what is wrong with the hosts file is said', async () => {
  const workspace = temporaryFolder();
  try {
    writeFileSync(path.join(workspace, 'hosts.json'), '{"hosts": {\n  "gpu": {"kind": "ssh"}\n}}');
    const env = { STEPWISE_HOSTS: '{"box": {"kind": "ssh", "address": "-oProxyCommand=id"}}' };
    const given = [...train, '--host', 'moon', '--hosts', 'hosts.json'];
    const run = program(bundle, given, { cwd: workspace, env });
    expect(await run.ended).toBe(2);
    expect(run.said()).toContain(`${path.join(workspace, 'hosts.json')}:2:`);
    expect(run.said()).toContain(
      'error: The setting "stepwise.hosts": The address of "box" begins',
    );
    expect(run.said()).toContain('There is no host "moon". Known: "local".');
    expect(readFileSync(path.join(workspace, 'hosts.json'), 'utf8')).toContain('gpu');
  } finally {
    removeFolder(workspace);
  }
});
