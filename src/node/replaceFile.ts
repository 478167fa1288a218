import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { chmod, chown, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { linkTarget } from './linkTarget';

/**
 * Replaces or makes a file, whole or not at all: it is on the disk before it gets its name. Permissions and owner stay, and a
 * link stays one, also one to a file that is not there yet. What is written to the same file meanwhile comes after it.
 */
export function replaceFile(file: string, text: string): Promise<void> {
  const place = path.resolve(file);
  const before = last.get(place) ?? Promise.resolve();
  const done = before.catch(() => undefined).then(() => replace(place, text));
  last.set(place, done);
  return done.finally(() => {
    if (last.get(place) === done) last.delete(place);
  });
}

/** By path, what is written last of all that is under way. */
const last = new Map<string, Promise<void>>();

async function replace(file: string, text: string): Promise<void> {
  try {
    await replaceTarget(await linkTarget(file), text);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path: file }) : error; // the name that is known outside
  }
}

async function replaceTarget(target: string, text: string): Promise<void> {
  const fresh = `${target}.${randomBytes(4).toString('hex')}.new`;
  try {
    const old = await stat(target).catch(() => undefined);
    await writeSynced(fresh, text, old?.mode);
    if (old) await likeOld(fresh, old);
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined); // what went wrong first is told
    throw error;
  }
}

async function writeSynced(file: string, text: string, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(text); // goes on until all is written, or throws
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Some file systems keep neither, and who is not root may give nothing away: then the file is the writer's own. */
async function likeOld(file: string, { uid, gid, mode }: Stats): Promise<void> {
  if (process.getuid) await chown(file, uid, gid).catch(throwUnlessRefused);
  await chmod(file, mode).catch(throwUnlessRefused);
}

function throwUnlessRefused(error: NodeJS.ErrnoException): void {
  if (!['ENOSYS', 'EINVAL', 'EPERM'].includes(error.code ?? '')) throw error;
}
