import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resumeRun } from '../../../src/node/runs/resume';
import { runState } from '../../../src/node/runs/state';
import {
  directoryThere,
  elsewhere,
  isStep,
  never,
  sshServerOfSuite,
  startThere,
  startedThere,
  untilUpdate,
  updatesThere,
  type Elsewhere,
} from './hostRuns';
import { haveSshd, leftOut } from './sshServer';

const steps = 60;
const checkpointEvery = 10;

/** Counts, and keeps every tenth number to go on from. */
const counts = `
done = int(open("done").read()) if os.path.exists("done") else 0
start()
for number in range(done + 1, ${steps} + 1):
    time.sleep(0.05)
    step(number)
    if number % ${checkpointEvery} == 0:
        open("done.new", "w").write(str(number))
        os.replace("done.new", "done")
end()`;

if (!haveSshd) leftOut('killing at random moments', 'ssh and sshd');
describe.runIf(haveSshd)('killed at a random moment', () => {
  const server = sshServerOfSuite();

  /** Both go on where they are, so whoever looks finds them again. */
  const ways = {
    connection: () => {
      for (const pid of connections(server().folder)) process.kill(pid, 'SIGKILL');
    },
    sshd: () => {
      server().kill();
      setTimeout(() => server().start(), 700);
    },
  };
  const programs = ['launcher', 'trainer', 'launcher and trainer'] as const;

  function there(name: string): Elsewhere {
    const own = path.join(server().folder, `for ${name} it's $PATH ü`);
    return elsewhere({ ...server().host, folder: own }, counts);
  }

  const moments = fc.sample(fc.integer({ min: 0, max: 2_500 }), 5);

  test.each(Object.keys(ways).map((name, index) => [name, moments[index]!] as const))(
    'the %s, after %i ms: nothing is lost',
    async (name, moment) => {
      const place = there(name);
      const directory = await startedThere(place);
      const following = updatesThere(directory, place);
      await sleep(moment);
      ways[name as keyof typeof ways](); // a key of it, as just listed
      expect((await following).at(-1)).toMatchObject({ state: { status: 'finished' } });
      expect(numbers(directory)).toEqual(upTo(steps));
    },
    90_000,
  );

  test.each(programs.map((name, index) => [name, moments[index + 2]!] as const))(
    'the %s, after %i ms: the run is reported truly, and goes on from its checkpoint',
    async (name, moment) => {
      const place = there(name);
      const directory = await startedThere(place);
      await untilUpdate(directory, place, isStep);
      await sleep(moment / 2);
      kill(await directoryThere(directory), name);
      await updatesThere(directory, place);
      const { status } = await runState(directory);
      const seen = numbers(directory);
      if (status === 'finished') expect(seen).toEqual(upTo(steps));
      else {
        expect(status).toBe(
          { launcher: 'finished', trainer: 'failed', 'launcher and trainer': 'lost' }[name],
        );
        const { workspace, host, trainer } = place;
        const resuming = { hosts: [host], trainer, now: new Date(), signal: never };
        const resumed = await resumeRun(workspace, path.basename(directory), resuming);
        expect(resumed.kind).toBe('started');
        expect((await startThere(place)).kind).toBe('already-running');
        await updatesThere(directory, place);
        expect(await runState(directory)).toEqual({ status: 'finished' });
        const again = numbers(directory).slice(seen.length);
        expect(again.at(-1)).toBe(steps);
        const last = seen.at(-1)!;
        expect(again[0]).toBeLessThanOrEqual(last + 1);
        expect(again[0]).toBeGreaterThan(last - checkpointEvery - 1);
        expect(again).toEqual(upTo(steps).slice(again[0]! - 1));
      }
    },
    90_000,
  );
});

/** The client programs of ssh that were started for this host. */
function connections(folder: string): readonly number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' });
  return listed
    .split('\n')
    .filter((line) => /^ *\d+ ssh/.test(line) && line.includes(folder))
    .map((line) => Number.parseInt(line, 10));
}

function kill(directory: string, whom: 'launcher' | 'trainer' | 'launcher and trainer'): void {
  const { pid, step } = JSON.parse(readFileSync(path.join(directory, 'process.json'), 'utf8')) as {
    pid: number;
    step: { pid: number };
  };
  const pids = { launcher: [pid], trainer: [step.pid], 'launcher and trainer': [pid, step.pid] }[
    whom
  ];
  for (const one of pids)
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      return; // it had ended by then
    }
}

/** Of the steps that the mirror tells, in order. */
function numbers(directory: string): readonly number[] {
  const lines = readFileSync(path.join(directory, 'events.jsonl'), 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const number = /"kind": "step".*"step": (\d+)/.exec(line)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
