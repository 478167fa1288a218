import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fetchModel, type FetchedModel } from '../../../src/node/hosts/fetchModel';
import { runsFolder } from '../../../src/node/runs/runFolder';
import { haveSmallDisk, smallDisk } from '../smallDisk';
import {
  elsewhere,
  never,
  sshServerOfSuite,
  startedThere,
  updatesThere,
  type Elsewhere,
} from './hostRuns';
import { haveSshd, leftOut } from './sshServer';

const size = 3_000_000;
const weights = Buffer.alloc(size, 'weights ');

if (!haveSshd) leftOut('fetching models', 'ssh and sshd');
describe.runIf(haveSshd)('a model that was fetched in part', () => {
  const server = sshServerOfSuite();

  let hosts = 0;
  function there(): Elsewhere {
    const folder = path.join(server().folder, `model ${++hosts}`);
    const source = `
start(); os.makedirs("checkpoint/sub"); open("checkpoint/config.json", "w").write("{}")
open("checkpoint/sub/weights.bin", "wb").write(b"weights " * ${size / 8}); end()`;
    return elsewhere({ ...server().host, folder }, source);
  }

  /** As a fetch that was broken off left it, in the run directory. */
  function leave(directory: string, files: Readonly<Record<string, string | Buffer>>): void {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(directory, 'checkpoint.fetched', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  function fetched(
    { workspace, host }: Elsewhere,
    directory: string,
    progress?: (done: number) => void,
  ): Promise<FetchedModel> {
    const fetching = { hosts: [host], signal: never, ...(progress && { progress }) };
    return fetchModel(workspace, path.basename(directory), fetching);
  }

  function expectWhole(directory: string): void {
    const folder = path.join(directory, 'checkpoint');
    expect(readFileSync(path.join(folder, 'sub/weights.bin')).equals(weights)).toBe(true);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      ...['config.json', 'sub', path.join('sub', 'weights.bin')],
    ]);
  }

  test('goes on where it was; what is no longer part of it goes', async () => {
    const place = there();
    const directory = await startedThere(place);
    await updatesThere(directory, place);
    leave(directory, {
      'sub/weights.bin': weights.subarray(0, size / 2),
      'config.json': '{"longer": "than the file of now"}',
      'old.bin': 'of an earlier training',
      'sub/old/part.bin': 'of an earlier training',
    });
    const told: number[] = [];
    expect(await fetched(place, directory, (done) => told.push(done))).toMatchObject({
      kind: 'fetched',
    });
    expectWhole(directory);
    expect(told.at(-1)).toBe(size + 2);
  }, 60_000);

  if (!haveSmallDisk) leftOut('a full disk', 'Linux and the right to mount one');
  test.runIf(haveSmallDisk)(
    'needs room for the rest alone',
    async () => {
      const place = there();
      const disk = smallDisk(runsFolder(place.workspace), 8 * 2 ** 20);
      try {
        const directory = await startedThere(place);
        await updatesThere(directory, place);
        leave(directory, { 'sub/weights.bin': weights.subarray(0, size - 500_000) });
        disk.fill(400_000);
        expect(await fetched(place, directory)).toEqual({
          kind: 'failed',
          message: expect.stringMatching(
            /of the model are still to be copied, and .* free/,
          ) as string,
        });
        disk.fill(1_000_000);
        expect(await fetched(place, directory)).toMatchObject({ kind: 'fetched' });
        expectWhole(directory);
      } finally {
        disk.close();
      }
    },
    60_000,
  );
});
