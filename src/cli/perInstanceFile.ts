import { mkdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { InstanceScore } from '../core/evaluate/model';
import { PiecewiseFile } from '../node/dataset/lines';
import { systemFailure } from '../node/files';

/** Writes scores as they come. Only a whole file gets its name; one that was there stays until then. */
export interface PerInstanceFile {
  write(scores: readonly InstanceScore[]): Promise<void>;
  /** What went wrong, in words; `undefined`: it is written. */
  finish(): Promise<string | undefined>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

export async function createPerInstanceFile(named: string): Promise<PerInstanceFile> {
  const file = await realpath(named).catch(() => named); // a link stays one
  const fresh = `${file}.${process.pid}.new`;
  const failure = { message: undefined as string | undefined };
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    if (failure.message !== undefined) return;
    try {
      await work();
    } catch (error) {
      failure.message = systemFailure(file, error, 'written').message;
    }
  };
  await attempt(() => mkdir(path.dirname(file), { recursive: true }));
  const lines = failure.message === undefined ? new PiecewiseFile(fresh) : undefined;
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
      return failure.message;
    },
    discard: async () => {
      await attempt(async () => lines?.close());
      await rm(fresh, { force: true });
    },
  };
}
