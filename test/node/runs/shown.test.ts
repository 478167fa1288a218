import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Experiment } from '../../../src/core/experiment/experiment';
import { readExperiment } from '../../../src/core/experiment/experiment';
import { knownHosts } from '../../../src/node/hosts/knownHosts';
import { runDifferences } from '../../../src/node/runs/differences';
import { readGpus } from '../../../src/node/runs/heartbeat';
import { stampOfRuns } from '../../../src/node/runs/list';
import { logTail } from '../../../src/node/runs/logTail';
import type { RunManifest } from '../../../src/node/runs/manifest';
import { runProgress } from '../../../src/node/runs/progress';
import type { TrainerEvent } from '../../../src/protocol/trainer';
import { runDirectory, writeJsonFile } from '../../../src/node/runs/runFolder';
import { removeFolder, temporaryFolder } from './workspace';

function folder(): string {
  const made = temporaryFolder();
  onTestFinished(() => removeFolder(made));
  return made;
}

describe('the end of a log', () => {
  async function tail(text: string): ReturnType<typeof logTail> {
    const directory = folder();
    writeFileSync(path.join(directory, 'log.txt'), text);
    return logTail(directory);
  }

  test('there is none', async () => {
    expect(await logTail(folder())).toBe(null);
    expect(await tail('\n \n')).toBe(null);
  });

  test('the last twelve lines', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    expect(await tail(lines.join('\n'))).toEqual({ lines: lines.slice(8), isCut: true });
    expect(await tail('one\ntwo\n')).toEqual({ lines: ['one', 'two'], isCut: false });
  });

  test('a progress bar is its last state, and colours are nothing', async () => {
    expect(await tail('10%\r50%\r100%\r\n\u001B[31mred\u001B[0m\n')).toEqual({
      lines: ['100%', 'red'],
      isCut: false,
    });
  });

  test('of a long log, from the beginning of a line; long lines are cut', async () => {
    const shown = await tail(`${'x'.repeat(100_000)}\n${'y'.repeat(1_000)}\n`);
    expect(shown).toEqual({ lines: ['y'.repeat(400)], isCut: true });
    expect((await tail('z'.repeat(100_000)))?.lines).toEqual(['z'.repeat(400)]);
  });
});

test('GPUs with the figures that they tell', async () => {
  const directory = folder();
  expect(await readGpus(directory)).toEqual([]);
  const gpu = { name: 'NVIDIA H100', utilization: 97, memoryUsed: 7e10, memoryTotal: 8e10 };
  const silent = { ...gpu, utilization: null, memoryUsed: null };
  const gpus = [
    gpu,
    { ...gpu, utilization: null },
    { ...gpu, memoryUsed: null },
    ...[silent, { ...gpu, name: 7 }, 'nonsense'],
  ];
  writeFileSync(path.join(directory, 'heartbeat.json'), JSON.stringify({ time: 't', gpus }));
  const memory = { used: 7e10, total: 8e10 };
  expect(await readGpus(directory)).toEqual([
    { name: 'NVIDIA H100', utilization: 97, memory },
    { name: 'NVIDIA H100', utilization: null, memory },
    { name: 'NVIDIA H100', utilization: 97, memory: null },
  ]);
});

describe('where a run stands', () => {
  const time = (second: number): string =>
    new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
  const start = (action: 'train' | 'predict', resumed?: number): TrainerEvent => ({
    ...{ kind: 'start', time: time(0), action, model: 'tiny', device: 'cpu' },
    ...{ instances: 9, steps: 90, cut: 0, ...(resumed !== undefined && { resumed }) },
  });
  const step = (number: number, second: number): TrainerEvent => ({
    ...{ kind: 'step', time: time(second), step: number, steps: 90, loss: 1 / number },
    ...{ tokensPerSecond: 7, memory: null },
  });
  const shown = (...events: readonly TrainerEvent[]): object | null => {
    const progress = runProgress(events);
    return progress && { ...progress, losses: progress.losses.map((point) => point.step) };
  };

  test('before its first step nothing is known', () => {
    expect(shown(start('train'))).toBe(null);
  });

  test('while it trains', () => {
    expect(shown(start('train'), step(10, 0), step(20, 5))).toEqual({
      ...{ action: 'train', step: 20, steps: 90, loss: 0.05, losses: [10, 20] },
      ...{ tokensPerSecond: 7, secondsLeft: 35 },
    });
  });

  test('after it was resumed, steps that are made again are not shown twice', () => {
    const events = [start('train'), step(10, 0), step(20, 1), step(30, 2), start('train', 20)];
    expect(shown(...events)).toMatchObject({ step: 20, secondsLeft: null, tokensPerSecond: null });
    expect(shown(...events, step(30, 100), step(40, 101))).toMatchObject({
      ...{ step: 40, losses: [10, 20, 30, 40], secondsLeft: 5 },
    });
  });

  test('when it predicts', () => {
    expect(shown(step(90, 0), start('predict'))).toMatchObject({ action: 'predict', step: 0 });
  });
});

describe('what differs between two runs', () => {
  const file = {
    role: 'instruction',
    path: 'tasks/copy.instruct',
    sha256: 'a'.repeat(64),
  } as const;

  function experiment(more: object = {}): Experiment {
    const text = JSON.stringify({ name: 'Copy', tasks: ['a'], model: 'tiny', ...more });
    const read = readExperiment(text);
    if (read.kind !== 'experiment') throw new Error(JSON.stringify(read));
    return read.experiment;
  }

  function manifest(more: Partial<RunManifest> = {}): RunManifest {
    return {
      ...{ id: 'a', name: 'Copy', action: 'all', started: '2026', host: 'local' },
      ...{ experimentFile: 'copy.experiment.json', experiment: experiment(), model: 'tiny' },
      ...{ seed: 42, files: [file], instances: { train: 9, validation: 0, predict: 1 } },
      ...{ versions: { torch: '2.6' }, problems: [], ...more },
    };
  }

  test('nothing', () => {
    const later = { id: 'b', started: '2027' };
    expect(runDifferences(manifest(), manifest(later))).toEqual([]);
  });

  test('keys of the experiment, files by what is in them, versions and the host', () => {
    const other = manifest({
      experiment: experiment({ seed: 7, training: { epochs: 5 } }),
      files: [
        { ...file, sha256: 'b'.repeat(64) },
        { ...file, role: 'layout', path: 'own' },
      ],
      ...{
        host: 'gpu',
        versions: { torch: '2.7', peft: '0.18' },
        model: '../20260101-x/checkpoint',
      },
      ...{ action: 'predict', variant: 'seed=7' },
    });
    expect(
      runDifferences(other, manifest()).map(
        ({ group, what, selected, baseline }) => `${group} ${what}: ${selected} | ${baseline}`,
      ),
    ).toEqual([
      'experiment action: predict | all',
      'experiment variant: seed=7 | null',
      'experiment starting model: 20260101-x/checkpoint | null',
      'experiment training.epochs: 5 | 2',
      'experiment seed: 7 | 42',
      'files instruction tasks/copy.instruct: bbbbbbbbbbbb | aaaaaaaaaaaa',
      'files layout own: aaaaaaaaaaaa | null',
      'environment host: gpu | local',
      'environment torch: 2.7 | 2.6',
      'environment peft: 0.18 | null',
    ]);
  });
});

describe('the hosts that are known', () => {
  const file = (text: string): string => {
    const made = path.join(folder(), 'a folder');
    mkdirSync(made);
    writeFileSync(path.join(made, 'hosts.json'), text);
    return path.join(made, 'hosts.json');
  };
  const names = async (setting: unknown, name: string): Promise<readonly string[]> =>
    (await knownHosts(setting, name)).hosts.map((host) => `${host.name} ${host.kind}`);
  const gpu = { kind: 'ssh', address: 'gpu' };

  test('without a file and a setting this machine', async () => {
    expect(await names(undefined, path.join(folder(), 'none.json'))).toEqual(['local local']);
    expect(await names({}, file('{"hosts": {}}'))).toEqual(['local local']);
  });

  test('the setting wins by name, and leaves the others', async () => {
    const hosts = file(
      JSON.stringify({ hosts: { gpu, box: gpu, local: { kind: 'local', slots: 3 } } }),
    );
    const known = await knownHosts({ gpu: { kind: 'slurm' } }, hosts);
    expect(known.hosts.map((host) => `${host.name} ${host.kind}`)).toEqual([
      'local local',
      'box ssh',
      'gpu slurm',
    ]);
    expect(known.hosts[0]).toMatchObject({ slots: 3 });
    expect(await names({ hosts: { local: { kind: 'local', slots: 9 } } }, hosts)).toHaveLength(3);
  });

  test('what is damaged is told with its place, and the rest is good', async () => {
    const hosts = file('{"hosts": {\n  "gpu": {"kind": "ssh"},\n  "box": {"kind": "slurm"}\n}}');
    const { hosts: known, problems } = await knownHosts({ bad: { kind: 'moon' } }, hosts);
    expect(known.map(({ name }) => name)).toEqual(['local', 'box']);
    expect(problems).toEqual([
      expect.stringMatching(/hosts\.json:2:\d+: "address" is missing/),
      expect.stringMatching(/^The setting "stepwise\.hosts": The "kind" of "bad" must be/),
    ]);
    const missing = await knownHosts(undefined, file('{'));
    expect(missing.problems).toHaveLength(1);
  });
});

test('the stamp of the runs tells of each that is made, changed or deleted', async () => {
  const workspace = folder();
  const stamps = [await stampOfRuns(workspace)];
  const note = async (): Promise<void> => void stamps.push(await stampOfRuns(workspace));
  const directory = runDirectory(workspace, '20260101-120000-000-one-ab12');
  mkdirSync(directory, { recursive: true });
  await note();
  await writeJsonFile(path.join(directory, 'manifest.json'), { name: 'one' });
  await note();
  await writeJsonFile(path.join(directory, 'manifest.json'), { name: 'other' });
  await note();
  rmSync(directory, { recursive: true });
  await note();
  expect(stamps[0]).toBe(stamps.pop());
  expect(new Set(stamps).size).toBe(4);
  mkdirSync(directory);
  writeFileSync(path.join(directory, 'events.jsonl'), '{}\n');
  const before = await stampOfRuns(workspace);
  appendFileSync(path.join(directory, 'events.jsonl'), '{}\n');
  expect(await stampOfRuns(workspace)).toBe(before);
});
