import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { syncRuns } from '../../../src/node/hosts/syncRuns';
import { followRun } from '../../../src/node/runs/follow';
import { runsFolder } from '../../../src/node/runs/runFolder';
import { runState } from '../../../src/node/runs/state';
import { haveSmallDisk, smallDisk, type SmallDisk } from '../smallDisk';
import {
  directoryThere,
  elsewhere,
  never,
  sshServerOfSuite,
  startedThere,
  type Elsewhere,
} from './hostRuns';
import { haveSshd, leftOut } from './sshServer';

const isPossible = haveSshd && haveSmallDisk;

if (!isPossible) leftOut('a full disk here', 'Linux, ssh, sshd and the right to mount a disk');
describe.runIf(isPossible)('while the disk of this machine is full', () => {
  const server = sshServerOfSuite();

  /** A run that has ended on its host, with a log for which there is no room here yet. */
  async function endedThere(): Promise<{
    readonly place: Elsewhere;
    readonly directory: string;
    readonly disk: SmallDisk;
  }> {
    const folder = path.join(server().folder, 'full');
    const source = 'start(); print("x" * 900_000); end()';
    const place = elsewhere({ ...server().host, folder }, source);
    const disk = smallDisk(runsFolder(place.workspace), 4 * 2 ** 20);
    const directory = await startedThere(place);
    const end = path.join(await directoryThere(directory), 'exit-code.json');
    while (!existsSync(end)) await sleep(20);
    disk.fill(32_768);
    return { place, directory, disk };
  }

  test('a run is followed on, and is whole here when there is room again', async () => {
    const { place, directory, disk } = await endedThere();
    try {
      const { host } = place;
      const full = { unreachable: ['gpu'] };
      expect(await syncRuns(place.workspace, { hosts: [host], signal: never })).toEqual(full);
      expect(await runState(directory)).toMatchObject({ status: 'running' });
      const shown: string[] = [];
      for await (const update of followRun(directory, { hosts: [host], signal: never })) {
        if (update.kind === 'notice') shown.push(update.message);
        if (update.kind === 'notice') disk.empty();
      }
      expect(shown).toEqual([
        expect.stringContaining('The disk of this machine is full. Make room on it.'),
        'Reached again.',
      ]);
      expect(await runState(directory)).toEqual({ status: 'finished' });
      const origin = await directoryThere(directory);
      for (const name of ['log.txt', 'events.jsonl'])
        expect(readFileSync(path.join(directory, name), 'utf8'), name).toBe(
          readFileSync(path.join(origin, name), 'utf8'),
        );
    } finally {
      disk.close();
    }
  }, 60_000);
});
