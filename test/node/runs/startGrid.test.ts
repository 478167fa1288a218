import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { LocalHost } from '../../../src/core/hosts/hosts';
import { cancelRun } from '../../../src/node/runs/cancel';
import { listRuns } from '../../../src/node/runs/list';
import { runsFolder } from '../../../src/node/runs/runFolder';
import { startRuns, type RunRequest } from '../../../src/node/runs/start';
import {
  experimentFile,
  fakeHost,
  makeWorkspace,
  removeFolder,
  temporaryFolder,
} from './workspace';

let workspace: string;

afterEach(async () => {
  for (const { id } of await listRuns(workspace))
    await cancelRun(workspace, id, { hosts: [], now: new Date(), graceMs: 0 });
  removeFolder(workspace);
});

/** All four runs of a grid. `whenMade`: what happens while the time of the third is asked for, when two are made. */
function request(
  whenMade: () => void,
  more: Partial<RunRequest> & { readonly signal: AbortSignal },
): RunRequest {
  workspace = makeWorkspace({ grid: { seed: [1, 2, 3, 4] } });
  return {
    ...fakeHost(workspace, 'start(); end()'),
    ...{ workspace, experimentFile: experimentFile(workspace), variant: 'all', action: 'train' },
    version: '0',
    ...more,
    get now() {
      if (directories().length === 2) whenMade();
      return new Date();
    },
  };
}

/** Names of what is there of runs. */
function directories(): readonly string[] {
  try {
    return readdirSync(runsFolder(workspace)).filter((name) => !name.startsWith('.'));
  } catch {
    return []; // no run was made yet
  }
}

test.each(['train', 'build'] as const)(
  'the runs of a grid that is broken off while they are made: none is started, none is left (%s)',
  async (action) => {
    const stop = new AbortController();
    const started = await startRuns(request(() => stop.abort(), { signal: stop.signal, action }));
    const refused = { kind: 'refused', messages: ['Cancelled before it was started.'] };
    expect(started).toEqual(
      [1, 2, 3, 4].map((seed) => ({ variant: `seed=${seed}`, started: refused })),
    );
    expect(directories()).toEqual([]);
  },
);

test('broken off while they are started: what has begun goes on, and nothing more is started', async () => {
  const stop = new AbortController();
  const all = request(() => undefined, { signal: stop.signal });
  let asked = 0;
  const started = await startRuns({
    ...all,
    host: {
      ...(all.host as LocalHost), // of `fakeHost`
      get slots() {
        if (++asked === 2) stop.abort(); // the second is just being started
        return 1;
      },
    },
  });
  expect(started.map(({ started: { kind } }) => kind)).toEqual([
    ...['started', 'started'],
    ...['refused', 'refused'],
  ]);
  expect(directories()).toHaveLength(2);
});

test('where the making of one breaks off, none is left', async () => {
  const failing = request(
    () => {
      throw new Error('no space left on device');
    },
    { signal: new AbortController().signal },
  );
  await expect(startRuns(failing)).rejects.toThrow('no space left on device');
  expect(directories()).toEqual([]);
});

test('a disk that takes no queue: each run says so, none is left', async () => {
  const home = process.env.STEPWISE_HOME;
  const full = temporaryFolder();
  writeFileSync(path.join(full, 'queue'), 'no folder can be made here');
  process.env.STEPWISE_HOME = full;
  try {
    const signal = new AbortController().signal;
    const started = await startRuns(request(() => undefined, { signal }));
    expect(started.map(({ started: { kind } }) => kind)).toEqual(Array(4).fill('refused'));
    expect(started[0]!.started).toMatchObject({
      messages: [expect.stringMatching(/^The run could not be started: EEXIST/)],
    });
    expect(directories()).toEqual([]);
  } finally {
    process.env.STEPWISE_HOME = home;
    removeFolder(full);
  }
});
