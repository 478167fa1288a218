import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { thisMachine, type LocalHost } from '../../../src/core/hosts/hosts';
import { afterAll } from 'vitest';
import { followRun, type RunUpdate } from '../../../src/node/runs/follow';
import { startRun, type RunRequest, type StartedRun } from '../../../src/node/runs/start';

export const root = path.resolve(import.meta.dirname, '../../..');
export const trainerFolder = path.join(root, 'src/trainer');

/** A new folder whose name holds what shells and careless programs stumble over. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "stepwise it's $HOME ü-"));
}

/** The queue of these tests: those of other files do not wait for it. */
const queue = temporaryFolder();
process.env.STEPWISE_HOME = queue;
afterAll(() => removeFolder(queue));

/** A workspace with one task, whose answer is a word of its input, and one experiment. */
export function makeWorkspace(experiment: object = {}): string {
  const workspace = temporaryFolder();
  for (const folder of ['tasks', 'data', 'experiments']) mkdirSync(path.join(workspace, folder));
  writeFileSync(path.join(workspace, 'tasks/copy.instruct'), copyTask);
  writeFileSync(
    path.join(workspace, 'data/copy.json'),
    JSON.stringify({ Instances: copyInstances() }),
  );
  writeExperiment(workspace, experiment);
  return workspace;
}

const copyTask = `Task: copy_colour
Category: Copying
Instances: ../data/copy.json

Definition:
  Copy the colour.

Steps:
  1. Find the colour.
  2. Answer with it.
`;

function copyInstances(): object[] {
  const colours = ['red', 'green', 'blue', 'black', 'white', 'brown', 'pink', 'grey'];
  const things = ['house', 'car', 'cup', 'tree', 'coat', 'door', 'pen'];
  return Array.from({ length: 240 }, (_, index) => {
    const colour = colours[(index * 5) % colours.length]!;
    const thing = things[(index * 3) % things.length]!;
    return {
      id: `copy-${index}`,
      input: `${(index * 37) % 91} ${colour} ${thing}`,
      output: [colour],
    };
  });
}

export function writeExperiment(workspace: string, more: object): void {
  const experiment = {
    name: 'Copy',
    tasks: ['../tasks/*.instruct'],
    model: 'tiny',
    positiveExamples: 0,
    testInstances: 20,
    ...more,
  };
  writeFileSync(experimentFile(workspace), JSON.stringify(experiment));
}

export function experimentFile(workspace: string): string {
  return path.join(workspace, 'experiments/copy.experiment.json');
}

/** This machine with a Python, and the trainer of the project. */
export function ownHost(python: string): TestHost {
  return { host: { ...thisMachine, python }, trainer: trainerFolder };
}

/** What runs are started with: a host, and the trainer's scripts. */
export interface TestHost {
  readonly host: LocalHost;
  readonly trainer: string;
}

/**
 * This machine with a Python that pretends to have the packages, and with a trainer whose `train.py` is `source`: Python
 * that finds `events`, an open events file, and `folder`, the run directory.
 */
export function fakeHost(workspace: string, source: string): TestHost {
  const python = fakePython(workspace);
  return { host: { ...thisMachine, python }, trainer: fakeTrainer(workspace, source) };
}

/** The folder of a trainer that trains nothing: `source` is its `train.py`. */
export function fakeTrainer(workspace: string, source: string): string {
  const trainer = path.join(workspace, 'trainer');
  cpSync(trainerFolder, trainer, {
    recursive: true,
    filter: (file) => !file.includes('__pycache__'),
  });
  writeFileSync(path.join(trainer, 'train.py'), preamble + source);
  return trainer;
}

const preamble = `
import os, signal, sys, time
from events import Events, report
folder = os.getcwd()
events = Events("events.jsonl")
def start(): events.emit("start", action="train", model="tiny", device="cpu", instances=1, steps=2, cut=0)
def step(number): events.emit("step", step=number, steps=2, loss=1.0 / number, tokensPerSecond=1.0, memory=None)
def end(): events.emit("end", action="train", seconds=1.0)
def wait_for(name):
    while not os.path.exists(os.path.join(folder, name)): time.sleep(0.02)
`;

/** The program itself, not what looks for it first. */
function systemPython(): string {
  return (executable ??= execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  }).trim());
}

let executable: string | undefined;

/** What the trainer needs, in versions that will do. */
const goodPackages: Readonly<Record<string, string>> = {
  ...{ torch: '9.0', transformers: '5.1', accelerate: '9.0', safetensors: '9.0' },
};

/** Python with packages that have a version and nothing else; those of the trainer where it is not said which. */
export function fakePython(workspace: string, versions = goodPackages): string {
  const packages = path.join(workspace, 'packages');
  rmSync(packages, { recursive: true, force: true });
  for (const [name, version] of Object.entries(versions)) {
    const folder = path.join(packages, `${name}-${version}.dist-info`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'METADATA'),
      `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    );
  }
  const python = path.join(workspace, 'python');
  const quoted = packages.replaceAll("'", `'\\''`);
  writeFileSync(python, `#!/bin/sh\nPYTHONPATH='${quoted}' exec '${systemPython()}' "$@"\n`, {
    mode: 0o755,
  });
  return python;
}

export function start(
  workspace: string,
  host: TestHost,
  more: Partial<RunRequest> = {},
): Promise<StartedRun> {
  return startRun({
    workspace,
    experimentFile: experimentFile(workspace),
    action: 'train',
    ...host,
    now: new Date(),
    version: '0.0.0',
    signal: new AbortController().signal,
    ...more,
  });
}

/** The directory of a run that must have been started. */
export async function started(...given: Parameters<typeof start>): Promise<string> {
  const run = await start(...given);
  if (run.kind !== 'started') throw new Error(JSON.stringify(run));
  return run.directory;
}

/** Follows a run to its end. */
export async function allUpdates(
  directory: string,
  more: { readonly eventsBefore?: number | undefined } = {},
): Promise<readonly RunUpdate[]> {
  const updates: RunUpdate[] = [];
  for await (const update of followRun(directory, {
    signal: new AbortController().signal,
    hosts: [],
    ...more,
  }))
    updates.push(update);
  return updates;
}

/** Waits until an event of this kind has come. */
export async function untilEvent(directory: string, kind: string): Promise<void> {
  for await (const update of followRun(directory, {
    signal: new AbortController().signal,
    hosts: [],
  }))
    if (update.kind === 'event' && update.event.kind === kind) return;
  throw new Error(`The run ended without the event "${kind}".`);
}

/** E.g. `start step step end finished`; what is said of the way to a host is left out. */
export function drawn(updates: readonly RunUpdate[]): string {
  return updates
    .filter(({ kind }) => kind !== 'notice')
    .map((update) => {
      if (update.kind === 'event') return update.event.kind;
      return update.kind === 'ended' ? update.state.status : 'PROBLEM';
    })
    .join(' ');
}

/** A Python with torch and transformers: that of the environment, or the one that the project installs for its tests. */
export function realPython(): string | undefined {
  const python = process.env.STEPWISE_PYTHON ?? path.join(root, 'test/python/.venv/bin/python');
  if (!existsSync(python)) return undefined;
  try {
    execFileSync(python, [
      '-c',
      'import importlib.metadata as m; m.version("torch"); m.version("transformers")',
    ]);
    return python;
  } catch {
    return undefined; // its packages are not installed yet
  }
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
