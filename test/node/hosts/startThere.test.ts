import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { thisMachine } from '../../../src/core/hosts/hosts';
import { syncRuns } from '../../../src/node/hosts/syncRuns';
import { listRuns } from '../../../src/node/runs/list';
import { startRuns, type StartedVariant } from '../../../src/node/runs/start';
import { experimentFile, start } from '../runs/workspace';
import {
  elsewhere,
  isStep,
  never,
  patient,
  quick,
  sshServerOfSuite,
  startThere,
  startedThere,
  untilUpdate,
  type Elsewhere,
} from './hostRuns';
import { haveSshd, leftOut } from './sshServer';

if (!haveSshd) leftOut('starting on another host', 'ssh and sshd');
describe.runIf(haveSshd)('starting on another host', () => {
  const server = sshServerOfSuite();

  let hosts = 0;
  function there(source: string, experiment: object = {}): Elsewhere {
    const own = path.join(server().folder, `starting ${++hosts} it's $PATH ü`);
    return elsewhere({ ...server().host, folder: own }, source, experiment);
  }

  /** All runs of a grid; `copying`: what happens while their data is on its way, before they are made there. */
  function startAll(
    { workspace, host, trainer }: Elsewhere,
    copying: () => void,
  ): Promise<readonly StartedVariant[]> {
    return startRuns({
      ...{ workspace, host, trainer, variant: 'all', action: 'train', version: '0' },
      experimentFile: experimentFile(workspace),
      now: new Date(),
      signal: never,
      progress: copying,
    });
  }

  async function directories({ workspace }: Elsewhere): Promise<readonly string[]> {
    return (await listRuns(workspace)).map(({ directory }) => directory).sort();
  }

  const runsOf = ({ host }: Elsewhere): readonly string[] =>
    readdirSync(path.join(host.folder, 'runs'));

  test('the second run of a grid is cancelled while it is made: none is left there or here', async () => {
    const place = there(quick, { grid: { seed: [1, 2] } });
    const runs = path.join(place.workspace, '.stepwise/runs');
    const started = await startAll(place, () => {
      const second = readdirSync(runs).filter((name) => name.includes('seed-2'));
      writeFileSync(path.join(runs, second[0]!, 'cancel.json'), '{}');
    });
    const refused = { kind: 'refused', messages: ['Cancelled before it was started.'] };
    expect(started.map((one) => one.started)).toEqual([refused, refused]);
    expect(runsOf(place)).toEqual([]);
    expect(await directories(place)).toEqual([]);
  }, 60_000);

  test('what cannot be written here while the second is made: none is left there or here', async () => {
    const place = there(quick, { grid: { seed: [1, 2] } });
    const runs = path.join(place.workspace, '.stepwise/runs');
    const started = await startAll(place, () => {
      const second = readdirSync(runs).filter((name) => name.includes('seed-2'));
      // Nothing can be put in the place of a folder.
      mkdirSync(path.join(runs, second[0]!, 'remote.json'), { recursive: true });
    });
    expect(started.map((one) => one.started)).toMatchObject([
      { kind: 'refused', messages: [expect.stringContaining('The run could not be started: E')] },
      { kind: 'refused' },
    ]);
    expect(runsOf(place)).toEqual([]);
    expect(await directories(place)).toEqual([]);
  }, 60_000);

  test('a look at one host says nothing of the runs of another', async () => {
    const place = there(patient);
    const directory = await startedThere(place);
    await untilUpdate(directory, place, isStep);
    const other = await goingOnAnother(place);
    expect(await startThere(place)).toMatchObject({ kind: 'already-running', directory });
    expect(JSON.parse(readFileSync(path.join(other, 'remote.json'), 'utf8'))).toMatchObject({
      host: 'other',
      problem: null,
    });
    // A look at all hosts does, where the other is not named.
    await syncRuns(place.workspace, { hosts: [place.host], signal: never });
    expect(JSON.parse(readFileSync(path.join(other, 'remote.json'), 'utf8'))).toMatchObject({
      problem: expect.stringContaining('There is no host "other"') as string,
    });
    rmSync(other, { recursive: true });
  }, 60_000);

  /** The directory of a run that goes on another host, which nobody reaches. */
  async function goingOnAnother({ workspace, trainer }: Elsewhere): Promise<string> {
    const run = await start(workspace, { host: thisMachine, trainer }, { action: 'build' });
    if (run.kind !== 'started') throw new Error(JSON.stringify(run));
    const { directory } = run;
    for (const name of ['exit-code.json', 'process.json'])
      if (existsSync(path.join(directory, name))) rmSync(path.join(directory, name));
    writeFileSync(
      path.join(directory, 'remote.json'),
      JSON.stringify({
        ...{ host: 'other', directory: '/x', job: null, status: 'running', detail: null },
        ...{ seen: null, problem: null, starter: null, attempt: 1 },
      }),
    );
    return directory;
  }
});
