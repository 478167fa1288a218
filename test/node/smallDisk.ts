import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of its own, in memory, that can be filled. */
export interface SmallDisk {
  /** Leaves so many bytes free, about: a page more or less. */
  fill(free: number): void;
  /** Makes room again. */
  empty(): void;
  /** From now on it may only be read. */
  protect(): void;
  close(): void;
}

/** Whether this system lets us have one. */
export const haveSmallDisk = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'stepwise-disk-'));
  const mounted = mount(folder, 2 ** 16);
  if (mounted) unmount(folder);
  rmSync(folder, { recursive: true });
  return mounted;
})();

/** Mounts it on a folder, which is made where it is not there. */
export function smallDisk(folder: string, bytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  if (!mount(folder, bytes)) throw new Error(`No disk could be mounted on "${folder}".`);
  const filler = path.join(folder, '.filler');
  return {
    fill: (free) => {
      const handle = openSync(filler, 'w');
      const room = statfsSync(folder);
      writeSync(handle, Buffer.alloc(room.bavail * room.bsize - free));
      closeSync(handle);
    },
    empty: () => rmSync(filler, { force: true }),
    protect: () => void spawnSync('mount', ['-o', 'remount,ro', folder]),
    close: () => unmount(folder),
  };
}

function mount(folder: string, bytes: number): boolean {
  const given = ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder];
  return spawnSync('mount', given).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
}
