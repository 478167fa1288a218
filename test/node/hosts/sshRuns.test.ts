import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SshHost } from '../../../src/core/hosts/hosts';
import { fetchModel } from '../../../src/node/hosts/fetchModel';
import { syncRuns } from '../../../src/node/hosts/syncRuns';
import { cancelRun } from '../../../src/node/runs/cancel';
import { deleteRun } from '../../../src/node/runs/delete';
import { followRun, type RunUpdate } from '../../../src/node/runs/follow';
import { listRuns, readRun } from '../../../src/node/runs/list';
import { resumeRun } from '../../../src/node/runs/resume';
import { startRuns } from '../../../src/node/runs/start';
import { runState } from '../../../src/node/runs/state';
import { runView } from '../../../src/node/runs/view';
import { drawn, experimentFile } from '../runs/workspace';
import {
  directoryThere,
  elsewhere,
  go,
  isStart,
  isStep,
  never,
  patient,
  quick,
  sshServerOfSuite,
  startThere,
  startedThere,
  untilUpdate,
  updatesThere,
  type Elsewhere,
} from './hostRuns';
import { haveSshd, leftOut } from './sshServer';

const untilTold = 'start(); step(1); wait_for("go"); step(2); end()';

/** Counts to five, keeps what it has done, and fails at the third step the first time. */
const thatFails = `
done = int(open("done").read()) if os.path.exists("done") else 0
start()
for number in range(done + 1, 6):
    step(number)
    open("done", "w").write(str(number))
    if number == 3 and not os.path.exists("again"):
        open("again", "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
end()`;

if (!haveSshd) leftOut('runs over SSH', 'ssh and sshd');
describe.runIf(haveSshd)('runs over SSH', () => {
  const server = sshServerOfSuite();

  /** A host of its own: runs of other tests are not waited for. */
  let hosts = 0;
  function there(source: string, experiment: object = {}): Elsewhere {
    const own = path.join(server().folder, `host ${++hosts} it's $PATH ü`);
    return elsewhere({ ...server().host, folder: own }, source, experiment);
  }

  const known = ({ host }: Elsewhere): { readonly hosts: readonly SshHost[] } => ({
    hosts: [host as SshHost], // all of this file are
  });

  test('a run from its start to its end, and its mirror', async () => {
    const place = there(quick);
    const directory = await startedThere(place);
    expect(drawn(await updatesThere(directory, place))).toBe('start step step end finished');
    const origin = await directoryThere(directory);
    expect(origin).toBe(path.join(place.host.folder, 'runs', path.basename(directory)));
    const same = ['manifest.json', 'train.jsonl', 'commands.json', 'events.jsonl', 'log.txt'];
    for (const name of [...same, 'trainer/train.py'])
      expect(readFileSync(path.join(directory, name), 'utf8'), name).toBe(
        readFileSync(path.join(origin, name), 'utf8'),
      );
    expect(readFileSync(path.join(directory, 'log.txt'), 'utf8')).toBe('said to the log\n');
    const view = await runView((await readRun(place.workspace, path.basename(directory)))!);
    expect(view).toMatchObject({ host: 'gpu', status: 'finished', canFetch: true, waits: null });
    expect(drawn(await updatesThere(directory, place))).toBe('start step step end finished');
  }, 60_000);

  test('behind setup lines, whose packages are looked at and recorded', async () => {
    const { host, ...place } = there('import os; start(); print(os.environ["LOADED"]); end()');
    const behind = (...setup: readonly string[]): Elsewhere => ({
      ...place,
      host: { ...host, setup },
    });
    const loaded = behind('echo noise', 'export LOADED="a module\'s $HOME"');
    const directory = await startedThere(loaded);
    expect(drawn(await updatesThere(directory, loaded))).toBe('start end finished');
    expect(readFileSync(path.join(directory, 'log.txt'), 'utf8')).toContain("a module's /");
    const { manifest } = (await readRun(loaded.workspace, path.basename(directory)))!;
    expect(manifest.versions).toMatchObject({
      python: expect.stringMatching(/^3\./) as string,
      torch: expect.any(String) as string,
    });
    expect(await startThere(behind('exit 3'))).toMatchObject({
      kind: 'refused',
      messages: [expect.stringContaining('cannot be started behind the setup lines')],
    });
  }, 60_000);

  test('what is being shown may stop; the run goes on, and is found again', async () => {
    const place = there(untilTold);
    const directory = await startedThere(place);
    await untilUpdate(directory, place, isStep);
    expect(await startThere(place)).toMatchObject({ kind: 'already-running', directory });
    await go(directory);
    expect(drawn(await updatesThere(directory, place))).toBe('start step step end finished');
  }, 60_000);

  test('of two starts at once one runs, and the other says which', async () => {
    const place = there(untilTold);
    const runs = await Promise.all([startThere(place), startThere(place)]);
    expect(runs.map(({ kind }) => kind).sort()).toEqual(['already-running', 'started']);
    expect(new Set(runs.map((run) => 'id' in run && run.id)).size).toBe(1);
    expect(await listRuns(place.workspace)).toHaveLength(1);
    expect(readdirSync(path.join(place.host.folder, 'runs'))).toHaveLength(1);
  }, 60_000);

  test('cancelling ends it on the host, and all that it started', async () => {
    const place = there(patient);
    const directory = await startedThere(place);
    await untilUpdate(directory, place, isStep);
    const { workspace } = place;
    const id = path.basename(directory);
    const now = new Date();
    expect(await deleteRun(workspace, id, known(place))).toMatchObject({ kind: 'refused' });
    expect(await cancelRun(workspace, id, { ...known(place), now, graceMs: 3_000 })).toEqual({
      status: 'cancelled',
      failure: 'The run was cancelled.',
    });
    expect(drawn(await updatesThere(directory, place))).toBe('start step failure cancelled');
    const origin = await directoryThere(directory);
    expect(await deleteRun(workspace, id, known(place))).toEqual({ kind: 'deleted' });
    expect([existsSync(origin), existsSync(directory)]).toEqual([false, false]);
  }, 60_000);

  test('a run that failed goes on where it stopped, and its mirror with it', async () => {
    const place = there(thatFails);
    const directory = await startedThere(place);
    expect(drawn(await updatesThere(directory, place))).toBe('start step step step failure failed');
    const { workspace, trainer } = place;
    const id = path.basename(directory);
    expect(await runView((await readRun(workspace, id))!)).toMatchObject({ canResume: true });
    const resuming = { ...known(place), trainer, now: new Date(), signal: never };
    expect(await resumeRun(workspace, id, resuming)).toMatchObject({ kind: 'started', id });
    expect(drawn(await updatesThere(directory, place))).toBe(
      'start step step step failure start step step end finished',
    );
    expect(await resumeRun(workspace, id, resuming)).toEqual({
      kind: 'refused',
      messages: [`The run "${id}" has finished: nothing is left to do.`],
    });
  }, 60_000);

  test('a launcher and a trainer that are killed: the run is lost, and goes on when it is asked to', async () => {
    const place = there(
      'start(); step(1)\nif not os.path.exists("go"): time.sleep(600)\nstep(2); end()',
    );
    const directory = await startedThere(place);
    await untilUpdate(directory, place, isStep);
    const running = JSON.parse(
      readFileSync(path.join(await directoryThere(directory), 'process.json'), 'utf8'),
    ) as { pid: number; step: { pid: number } };
    process.kill(running.pid, 'SIGKILL');
    await syncRuns(place.workspace, { ...known(place), signal: never });
    expect(await runState(directory)).toMatchObject({ status: 'running' }); // the trainer goes on
    process.kill(running.step.pid, 'SIGKILL');
    const updates = await updatesThere(directory, place);
    expect(updates.at(-1)).toMatchObject({ state: { status: 'lost' } });
    await go(directory);
    const resuming = { ...known(place), trainer: place.trainer, now: new Date(), signal: never };
    const id = path.basename(directory);
    expect(await resumeRun(place.workspace, id, resuming)).toMatchObject({ kind: 'started' });
    expect(drawn(await updatesThere(directory, place))).toBe(
      'start step start step step end finished',
    );
  }, 90_000);

  test('sshd goes down while a run is followed: it is told, the run goes on, and it is reached again', async () => {
    const place = there(untilTold);
    const directory = await startedThere(place);
    const shown: string[] = [];
    const following = { signal: never, hosts: [place.host] };
    for await (const update of followRun(directory, following)) {
      shown.push(told(update));
      if (isStep(update) && shown.length === 2) server().kill();
      if (update.kind !== 'notice') continue;
      if (update.message.includes('is not reached')) {
        expect(await runState(directory)).toMatchObject({
          status: 'running',
          note: expect.stringMatching(
            /^"gpu" was not reached since \d\d:\d\d: .*goes on/,
          ) as string,
        });
        await go(directory);
        server().start();
      }
    }
    expect(shown).toEqual([
      ...['start', 'step'],
      expect.stringMatching(/^"gpu" is not reached: "gpu" cannot be reached: .+ it is looked for/),
      ...['Reached again.', 'step', 'end', 'finished'],
    ]);
  }, 90_000);

  test('a host that cannot be reached: its runs are kept, and can be deleted here alone', async () => {
    const place = there(patient);
    const directory = await startedThere(place);
    await untilUpdate(directory, place, isStart);
    const { workspace } = place;
    const id = path.basename(directory);
    server().kill();
    try {
      const now = new Date();
      expect(await syncRuns(workspace, { ...known(place), signal: never })).toEqual({
        unreachable: ['gpu'],
      });
      const after = await cancelRun(workspace, id, { ...known(place), now, graceMs: 0 });
      expect(after).toMatchObject({ status: 'running' });
      const before = await listRuns(workspace);
      expect(await startThere({ ...place, workspace: there(quick).workspace })).toEqual({
        kind: 'refused',
        messages: [expect.stringContaining('"gpu" cannot be reached')],
      });
      expect(await listRuns(workspace)).toHaveLength(before.length);
    } finally {
      server().start();
    }
    const now = new Date();
    await cancelRun(workspace, id, { ...known(place), now, graceMs: 0 });
    expect(await deleteRun(workspace, id, { hosts: [] })).toMatchObject({
      kind: 'refused',
      onlyHere: true,
      message: expect.stringContaining('There is no host "gpu"') as string,
    });
    expect(await deleteRun(workspace, id, { hosts: [], onlyHere: true })).toEqual({
      kind: 'deleted',
    });
    expect(existsSync(directory)).toBe(false);
  }, 90_000);

  test('all runs of a grid at once: one has its turn, the next waits', async () => {
    const place = there('start(); wait_for("go"); end()', { grid: { seed: [1, 2] } });
    const { workspace, host, trainer } = place;
    const started = await startRuns({
      ...{ workspace, host, trainer, variant: 'all', action: 'train', version: '0' },
      experimentFile: experimentFile(workspace),
      now: new Date(),
      signal: never,
    });
    expect(started.map(({ variant, started: { kind } }) => `${variant} ${kind}`)).toEqual([
      'seed=1 started',
      'seed=2 started',
    ]);
    const [first, second] = started.map(
      (one) => 'directory' in one.started && one.started.directory,
    );
    if (!first || !second) throw new Error('Both were started.');
    await untilUpdate(second, place, ({ kind }) => kind === 'notice');
    expect(await runState(second)).toEqual({
      status: 'queued',
      note: 'Waits for 1 run on this host.',
    });
    await go(first);
    await go(second);
    expect(drawn(await updatesThere(second, place))).toBe('waiting start end finished');
    expect(drawn(await updatesThere(first, place))).toBe('start end finished');
  }, 90_000);

  test('prediction uses what was trained on that host, and the model is fetched whole', async () => {
    const place = there(
      'os.makedirs("checkpoint/sub"); open("checkpoint/sub/weights.bin", "wb").write(bytes(range(256)) * 9000); start(); end()',
    );
    const { workspace } = place;
    expect(await startThere(place, { action: 'predict' })).toEqual({
      kind: 'refused',
      messages: [expect.stringContaining('No run of "Copy" on "gpu" has a checkpoint')],
    });
    const directory = await startedThere(place);
    await updatesThere(directory, place);
    const id = path.basename(directory);
    const shown: number[] = [];
    const fetching = {
      ...known(place),
      progress: (done: number) => void shown.push(done),
      signal: never,
    };
    const folder = path.join(directory, 'checkpoint');
    expect(await fetchModel(workspace, id, fetching)).toEqual({ kind: 'fetched', folder });
    const weights = readFileSync(path.join(folder, 'sub/weights.bin'));
    expect(weights.equals(Buffer.concat(Array.from({ length: 9000 }, () => allBytes)))).toBe(true);
    expect(shown.at(-1)).toBe(256 * 9000);
    writeFileSync(path.join(place.trainer, 'predict.py'), 'import sys; print(sys.argv)');
    const predicted = await startedThere(place, { action: 'predict' });
    await updatesThere(predicted, place);
    expect(readFileSync(path.join(predicted, 'log.txt'), 'utf8')).toContain(
      `--model=../${id}/checkpoint`,
    );
  }, 90_000);

  test('a model that is a folder of this machine is refused, with advice', async () => {
    const place = there(quick, { model: './models/mine' });
    expect(await startThere(place)).toEqual({
      kind: 'refused',
      messages: [
        expect.stringMatching(/"\.\/models\/mine" is a folder of this machine.*starts with "\/"/),
      ],
    });
  }, 60_000);
});

const allBytes = Buffer.from(Array.from({ length: 256 }, (_, value) => value));

function told(update: RunUpdate): string {
  switch (update.kind) {
    case 'event':
      return update.event.kind;
    case 'ended':
      return update.state.status;
    default:
      return update.message;
  }
}
