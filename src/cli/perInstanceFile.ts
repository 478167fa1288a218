import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { InstanceScore } from '../core/evaluate/model';
import { PiecewiseFile } from '../node/dataset/lines';
import { systemFailure } from '../node/files';
import { linkTarget } from '../node/linkTarget';

/** Writes scores as they come. Only a whole file gets its name; one that was there stays until then. */
export interface PerInstanceFile {
  write(scores: readonly InstanceScore[]): Promise<void>;
  /** What went wrong, in words; `undefined`: it is written. */
  finish(): Promise<string | undefined>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

export async function createPerInstanceFile(named: string): Promise<PerInstanceFile> {
  let [file, fresh] = [named, named];
  const failure = { message: undefined as string | undefined };
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    if (failure.message !== undefined) return;
    try {
      await work();
    } catch (error) {
      failure.message = systemFailure(named, error, 'written').message;
    }
  };
  await attempt(async () => {
    file = await linkTarget(named); // a link stays one
    fresh = `${file}.${process.pid}.new`;
    await mkdir(path.dirname(file), { recursive: true });
  });
  const lines = failure.message === undefined ? new PiecewiseFile(fresh) : undefined;
  const clear = (): Promise<void> => (lines ? rm(fresh, { force: true }) : Promise.resolve());
  return {
    write: (scores) =>
      attempt(async () => {
        for (const score of scores) {
          const full = lines?.write(`${JSON.stringify(score)}\n`);
          if (full) await full;
        }
      }),
    finish: async () => {
      await attempt(async () => {
        await lines?.close();
        await rename(fresh, file);
      });
      if (failure.message !== undefined) await clear();
      return failure.message;
    },
    discard: async () => {
      await attempt(async () => lines?.close());
      await clear();
    },
  };
}
