import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RemoteHost } from '../../../src/core/hosts/hosts';
import { checkHost } from '../../../src/node/hosts/checkHost';
import { cancelRun } from '../../../src/node/runs/cancel';
import { deleteRun } from '../../../src/node/runs/delete';
import { readRemotePlace } from '../../../src/node/runs/remotePlace';
import { resumeRun } from '../../../src/node/runs/resume';
import { startRuns } from '../../../src/node/runs/start';
import { runState } from '../../../src/node/runs/state';
import {
  drawn,
  experimentFile,
  fakePython,
  removeFolder,
  temporaryFolder,
  trainerFolder,
} from '../runs/workspace';
import {
  directoryThere,
  elsewhere,
  endAll,
  go,
  isStep,
  never,
  patient,
  quick,
  startedThere,
  untilUpdate,
  updatesThere,
  type Elsewhere,
} from './hostRuns';
import { haveSlurm, slurmServer, type SlurmServer } from './slurmServer';
import { haveSshd, leftOut, sshServer, type SshServer } from './sshServer';

if (!haveSlurm) leftOut('runs on Slurm', 'slurm-wlm, munge and the rights of root');
describe.runIf(haveSlurm)('runs on Slurm', () => {
  const folder = temporaryFolder();
  let slurm: SlurmServer;
  let server: SshServer | undefined;
  beforeAll(async () => {
    slurm = slurmServer(fakePython(folder));
    if (haveSshd) server = await sshServer(slurm.host.python, `SLURM_CONF=${slurm.configuration}`);
  }, 120_000);
  afterEach(endAll, 60_000);
  afterAll(() => {
    server?.close();
    slurm.close();
    removeFolder(folder);
  }, 60_000);

  let hosts = 0;
  function there(source: string, more: object = {}, experiment: object = {}): Elsewhere {
    const own = `${slurm.host.folder} ${++hosts}`;
    return elsewhere({ ...slurm.host, folder: own, ...more }, source, experiment);
  }

  function overSsh(): object {
    const { address, sshOptions } = server!.host;
    return { address, sshOptions };
  }

  const known = ({ host }: Elsewhere): { readonly hosts: readonly RemoteHost[] } => ({
    hosts: [host],
  });

  test('setup lines that work on the nodes alone do not keep a run from starting', async () => {
    const place = there(quick, { setup: ['[ -n "$SLURM_JOB_ID" ] || exit 3'] });
    const directory = await startedThere(place);
    expect(drawn(await updatesThere(directory, place))).toBe('start step step end finished');
  }, 60_000);

  test.each(['of this machine', 'over SSH'])(
    'a run from its start to its end, %s',
    async (how) => {
      const isHere = how === 'of this machine';
      if (!isHere && !haveSshd) {
        leftOut('Slurm over SSH', 'ssh and sshd');
        return;
      }
      const place = there(quick, isHere ? {} : overSsh());
      const directory = await startedThere(place);
      expect((await readRemotePlace(directory))?.job).toMatch(/^\d+$/);
      const updates = await updatesThere(directory, place);
      expect(drawn(updates)).toBe('start step step end finished');
      expect(readFileSync(path.join(directory, 'log.txt'), 'utf8')).toContain('said to the log\n');
    },
    90_000,
  );

  test('a job that waits says why; cancelled, it is gone from the queue', async () => {
    const first = there(patient);
    const busy = await startedThere(first);
    await untilUpdate(busy, first, isStep);
    const second = there(quick);
    const directory = await startedThere(second);
    await untilUpdate(
      directory,
      second,
      (update) => update.kind === 'notice' && update.message.includes('free nodes'),
    );
    expect(await runState(directory)).toEqual({
      status: 'queued',
      note: 'Waits for free nodes (Resources).',
    });
    const ending = { now: new Date(), graceMs: 5_000 };
    const ids = [path.basename(busy), path.basename(directory)] as const;
    const cancelled = { status: 'cancelled', failure: 'The run was cancelled.' };
    expect(await cancelRun(second.workspace, ids[1], { ...known(second), ...ending })).toEqual(
      cancelled,
    );
    expect(await cancelRun(first.workspace, ids[0], { ...known(first), ...ending })).toEqual(
      cancelled,
    );
    expect(
      execFileSync('squeue', ['--noheader', '--states=PENDING,RUNNING'], { encoding: 'utf8' }),
    ).toBe('');
    const origin = await directoryThere(busy);
    expect(await deleteRun(first.workspace, ids[0], known(first))).toEqual({ kind: 'deleted' });
    expect(existsSync(origin)).toBe(false);
  }, 120_000);

  test('all runs of a grid are one array', async () => {
    const place = there(
      'start(); wait_for("go"); end()',
      { arrayLimit: 1 },
      { grid: { seed: [1, 2] } },
    );
    const { workspace, host, trainer } = place;
    const started = await startRuns({
      ...{ workspace, host, trainer, variant: 'all', action: 'train', version: '0' },
      experimentFile: experimentFile(workspace),
      now: new Date(),
      signal: never,
    });
    const mirrors = started.flatMap((one) =>
      'directory' in one.started ? [one.started.directory] : [],
    );
    const places = await Promise.all(mirrors.map(readRemotePlace));
    const jobs = places.map((one) => one?.job?.split('_') ?? []);
    expect(jobs.map(([, index]) => index)).toEqual(['0', '1']);
    expect(new Set(jobs.map(([job]) => job)).size).toBe(1);
    for (const directory of mirrors) {
      await go(directory);
      const updates = await updatesThere(directory, place);
      expect(drawn(updates)).toBe('start end finished');
    }
  }, 120_000);

  test('a job whose node kills it is lost with the words of Slurm, and goes on', async () => {
    const place = there(
      'start(); step(1)\nif not os.path.exists("go"): time.sleep(600)\nstep(2); end()',
    );
    const directory = await startedThere(place);
    await untilUpdate(directory, place, isStep);
    const job = (await readRemotePlace(directory))!.job!;
    execFileSync('scancel', ['--full', '--signal=KILL', job]);
    const updates = await updatesThere(directory, place);
    expect(updates.at(-1)).toMatchObject({
      kind: 'ended',
      state: { failure: expect.stringMatching(/Slurm|killed/) as string },
    });
    await go(directory);
    const resuming = { ...known(place), trainer: place.trainer, now: new Date(), signal: never };
    const resumed = await resumeRun(place.workspace, path.basename(directory), resuming);
    expect(resumed.kind).toBe('started');
    expect(drawn(await updatesThere(directory, place))).toMatch(
      /^start step (failure )?start step step end finished$/,
    );
  }, 120_000);

  test('what sbatch does not take is refused, and leaves nothing', async () => {
    const place = there(quick, { sbatchOptions: ['--partition=none'] });
    await expect(startedThere(place)).rejects.toThrow('Slurm did not take it');
  }, 60_000);

  test('the check of a cluster looks for its commands', async () => {
    const { host } = there(quick);
    const checks = await checkHost(host, { trainer: trainerFolder, signal: never });
    expect(checks[1]).toMatchObject({ name: 'slurm', status: 'fine' });
  }, 60_000);
});
