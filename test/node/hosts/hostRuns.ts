import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { RemoteHost } from '../../../src/core/hosts/hosts';
import { cancelRun } from '../../../src/node/runs/cancel';
import { followRun, type RunUpdate } from '../../../src/node/runs/follow';
import { listRuns } from '../../../src/node/runs/list';
import { readRemotePlace } from '../../../src/node/runs/remotePlace';
import { startRun, type RunRequest, type StartedRun } from '../../../src/node/runs/start';
import {
  experimentFile,
  fakePython,
  fakeTrainer,
  makeWorkspace,
  removeFolder,
  temporaryFolder,
} from '../runs/workspace';
import { sshServer, type SshServer } from './sshServer';

export const never = new AbortController().signal;

/** What a `train.py` of these tests may do, as in `fakeHost`. */
export const quick = 'start(); step(1); step(2); end(); print("said to the log")';
export const patient = 'start(); step(1); time.sleep(600)';

/** A host over SSH for all tests of a suite, whose Python trains nothing; it is there once they begin. */
export function sshServerOfSuite(): () => SshServer {
  const folder = temporaryFolder();
  let server: SshServer;
  beforeAll(async () => {
    server = await sshServer(fakePython(folder));
  }, 60_000);
  afterEach(endAll, 60_000);
  afterAll(() => {
    server.close();
    removeFolder(folder);
  });
  return () => server;
}

/** A workspace whose runs are executed on another host. */
export interface Elsewhere {
  readonly workspace: string;
  readonly host: RemoteHost;
  readonly trainer: string;
}

const all: Elsewhere[] = [];

/** `source`: the `train.py`, as in `fakeHost`. */
export function elsewhere(host: RemoteHost, source: string, experiment: object = {}): Elsewhere {
  const workspace = makeWorkspace(experiment);
  const made = { workspace, host, trainer: fakeTrainer(workspace, source) };
  all.push(made);
  return made;
}

/** Ends what still runs and removes the workspaces. */
export async function endAll(): Promise<void> {
  for (const { workspace, host } of all.splice(0)) {
    for (const { id } of await listRuns(workspace))
      await cancelRun(workspace, id, { hosts: [host], now: new Date(), graceMs: 0 });
    removeFolder(workspace);
  }
}

export function startThere(
  { workspace, host, trainer }: Elsewhere,
  more: Partial<RunRequest> = {},
): Promise<StartedRun> {
  return startRun({
    ...{ workspace, host, trainer },
    experimentFile: experimentFile(workspace),
    action: 'train',
    now: new Date(),
    version: '0.0.0',
    signal: never,
    ...more,
  });
}

/** The mirror of a run that must have been started. */
export async function startedThere(...given: Parameters<typeof startThere>): Promise<string> {
  const run = await startThere(...given);
  if (run.kind !== 'started') throw new Error(JSON.stringify(run));
  return run.directory;
}

/** Its directory on the host, which in these tests is this machine as well. */
export async function directoryThere(directory: string): Promise<string> {
  const place = await readRemotePlace(directory);
  if (!place) throw new Error('The run is none of another host.');
  return place.directory;
}

export async function go(directory: string): Promise<void> {
  writeFileSync(path.join(await directoryThere(directory), 'go'), '');
}

export async function updatesThere(
  directory: string,
  { host }: Elsewhere,
): Promise<readonly RunUpdate[]> {
  const updates: RunUpdate[] = [];
  for await (const update of followRun(directory, { signal: never, hosts: [host] }))
    updates.push(update);
  return updates;
}

/** Follows until such an update has come. */
export async function untilUpdate(
  directory: string,
  { host }: Elsewhere,
  is: (update: RunUpdate) => boolean,
): Promise<void> {
  for await (const update of followRun(directory, { signal: never, hosts: [host] }))
    if (is(update)) return;
  throw new Error('The run ended without it.');
}

export function isStep(update: RunUpdate): boolean {
  return update.kind === 'event' && update.event.kind === 'step';
}

export function isStart(update: RunUpdate): boolean {
  return update.kind === 'event' && update.event.kind === 'start';
}
