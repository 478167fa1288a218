import { mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityIn, isAlive, ownIdentity } from './processes';
import { codeOf, readJsonFile } from './runs/runFolder';

/** What one program works on at a time, in all windows and terminals of this machine. */
export interface Held {
  release(): Promise<void>;
}

/**
 * Takes `file` for this program alone, by a file beside it that says who holds it; `undefined` where somebody does. What a
 * program held that was killed is free.
 */
export async function hold(file: string): Promise<Held | undefined> {
  const lock = `${file}.lock`;
  await mkdir(path.dirname(file), { recursive: true });
  const own = JSON.stringify(await ownIdentity());
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (await make(lock, own)) return { release: () => rm(lock, { force: true }) };
    if (await isHeld(lock)) return undefined;
    if (!(await clearAway(lock))) await sleep(pauseMs);
  }
  return undefined; // others come first each time
}

const attempts = 50;
const pauseMs = 20;

/** Whether it was not there. */
async function make(lock: string, text: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    await handle.writeFile(text).finally(() => handle.close());
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isHeld(lock: string): Promise<boolean> {
  const holder = identityIn(await readJsonFile(lock));
  return holder ? isAlive(holder) : isNew(lock); // its program may be just writing it
}

async function isNew(file: string): Promise<boolean> {
  const made = await stat(file).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs < momentMs;
}

const momentMs = 5000;

/**
 * Takes away what was left behind, if it is this program's turn: were it looked at by one and taken away by another meanwhile,
 * the lock of a third would be gone.
 */
async function clearAway(lock: string): Promise<boolean> {
  const turn = `${lock}.turn`;
  if (!(await make(turn, ''))) {
    if (!(await isNew(turn))) await rm(turn, { force: true });
    return false;
  }
  try {
    if (!(await isHeld(lock))) await rm(lock, { force: true });
    return true;
  } finally {
    await rm(turn, { force: true });
  }
}
