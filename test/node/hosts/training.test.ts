import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRuns } from '../../../src/node/runs/list';
import { buildCommandLine, giveTrainer, program, type Program } from '../../cli/program';
import {
  makeWorkspace,
  realPython,
  removeFolder,
  trainerFolder,
  writeExperiment,
} from '../runs/workspace';
import { haveSlurm, slurmServer, type SlurmServer } from './slurmServer';
import { haveSshd, leftOut, sshServer, type SshServer } from './sshServer';

const python = realPython();
const canTrain = haveSshd && python !== undefined;
if (!canTrain)
  leftOut(
    'training with PyTorch on other hosts',
    'sshd, and what "node scripts/python-install.mjs" installs',
  );
if (canTrain && !haveSlurm)
  leftOut('training with PyTorch on Slurm', 'slurm-wlm, munge and the rights of root');

describe.runIf(canTrain)('with PyTorch, a tiny model on other hosts', () => {
  const settings = {
    testInstances: 10,
    training: { learningRate: 3e-3, batchSize: 8, maxSteps: 40, checkpointEvery: 10, epochs: 9 },
    prediction: { batchSize: 10 },
    maxTargetTokens: 8,
  };
  const workspace = makeWorkspace(settings);
  let bundle: string;
  let server: SshServer;
  let slurm: SlurmServer | undefined;
  beforeAll(async () => {
    bundle = buildCommandLine();
    giveTrainer(bundle, trainerFolder);
    server = await sshServer(python!);
    if (haveSlurm) slurm = slurmServer(python!, 2);
    const pair = slurm && { ...slurm.host, name: 'two-nodes' };
    const cluster = slurm && { ...slurm.host, nodes: 1 };
    const hosts = [server.host, pair, cluster].flatMap((one) => {
      if (!one) return [];
      const { name, ...host } = one;
      const given = Object.entries(host).filter(([, value]) => value !== null);
      return [[name, Object.fromEntries(given)] as const];
    });
    writeFileSync(
      path.join(workspace, 'hosts.json'),
      JSON.stringify({ hosts: Object.fromEntries(hosts) }),
    );
  }, 120_000);
  afterAll(() => {
    server.close();
    slurm?.close();
    for (const folder of [bundle, workspace]) removeFolder(folder);
  }, 60_000);

  const cli = (...given: readonly string[]): Program =>
    program(bundle, [...given, '--hosts', 'hosts.json'], { cwd: workspace });
  const experiment = 'experiments/copy.experiment.json';

  async function newest(): Promise<string> {
    return (await listRuns(workspace))[0]!.directory;
  }

  let overSsh = '';

  test('over SSH: data, training, prediction and scores by one command', async () => {
    const run = cli('run', experiment, '--action', 'all', '--host', 'gpu', '--json');
    expect(await run.ended, run.said()).toBe(0);
    expect(JSON.parse(run.printed())).toMatchObject({
      host: 'gpu',
      state: { status: 'finished' },
      versions: { torch: expect.any(String) as string, python: expect.any(String) as string },
      scores: { overall: { instances: 10 }, partial: false },
    });
    overSsh = readFileSync(path.join(await newest(), 'predictions.jsonl'), 'utf8');
  }, 300_000);

  test.runIf(haveSlurm)(
    'on Slurm the same, to the letter',
    async () => {
      const run = cli('run', experiment, '--action', 'all', '--host', 'cluster');
      expect(await run.ended, run.said()).toBe(0);
      expect(run.said()).toMatch(/copy_colour +10 /);
      expect(readFileSync(path.join(await newest(), 'predictions.jsonl'), 'utf8')).toBe(overSsh);
    },
    300_000,
  );

  test.runIf(haveSlurm)(
    'on two nodes of Slurm, which train as one',
    async () => {
      const run = cli('run', experiment, '--action', 'all', '--host', 'two-nodes');
      expect(await run.ended, run.said()).toBe(0);
      expect(run.said()).toMatch(/copy_colour +10 /);
      const directory = await newest();
      const events = readFileSync(path.join(directory, 'events.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const [start] = events;
      expect(start).toMatchObject({ kind: 'start', action: 'train', device: '2 × cpu' });
      const steps = events.filter(({ kind }) => kind === 'step').map(({ step }) => step);
      expect(steps.at(-1)).toBe(40);
      expect(new Set(steps).size).toBe(steps.length); // one of the two tells
    },
    300_000,
  );

  test('a trainer that is killed goes on from its last checkpoint', async () => {
    writeExperiment(workspace, { ...settings, training: { ...settings.training, maxSteps: 80 } });
    const run = cli('run', experiment, '--action', 'train', '--host', 'gpu');
    await run.until('train: tiny on');
    const directory = await newest();
    const there = path.join(server.host.folder, 'runs', path.basename(directory));
    const events = (): string => readFileSync(path.join(there, 'events.jsonl'), 'utf8');
    while (!/"checkpoint".*"step": [1-9]/.test(events())) await sleep(10);
    const { step } = JSON.parse(readFileSync(path.join(there, 'process.json'), 'utf8')) as {
      step: { pid: number };
    };
    process.kill(step.pid, 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain('error: The run failed. The train process was killed.');
    const resumed = cli('runs', '--resume', path.basename(directory));
    expect(await resumed.ended, resumed.said()).toBe(0);
    const [, after] = /It goes on after step (\d+)\./.exec(resumed.said()) ?? [];
    expect(Number(after)).toBeGreaterThanOrEqual(10);
    expect(Number(after) % 10).toBe(0);
  }, 300_000);
});
