import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityIn, isAlive, ownIdentity } from './processes';
import { codeOf } from './runs/runFolder';

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
    const state = await stateOf(lock);
    if (state === 'held') return undefined;
    if (state === 'left' && !(await clearAway(lock))) await sleep(pauseMs);
  }
  return undefined; // others come first each time
}

const attempts = 50;
const pauseMs = 20;

/** Whether it was not there. */
async function make(lock: string, text: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** `left`: by a program that is gone; `free`: it is not there, or not any more. */
async function stateOf(lock: string): Promise<'held' | 'left' | 'free'> {
  const text = await textIn(lock);
  if (text === undefined) return 'free';
  const holder = identityIn(parsed(text));
  const isHeld = holder ? await isAlive(holder) : await isNew(lock); // its program may be just writing it
  return isHeld ? 'held' : 'left';
}

/** `undefined` where there is no such file. */
async function textIn(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function isNew(file: string): Promise<boolean> {
  const made = await stat(file).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs < momentMs;
}

const momentMs = 5000;

/**
 * Takes away what was left behind, if it is this program's turn: were it looked at by one and taken away by another meanwhile,
 * the lock of a third would be gone. One that is not there is not taken away: by then another program may have made its own.
 */
async function clearAway(lock: string): Promise<boolean> {
  const turn = `${lock}.turn`;
  if (!(await make(turn, ''))) {
    if (!(await isNew(turn))) await rm(turn, { force: true });
    return false;
  }
  try {
    if ((await stateOf(lock)) === 'left') await rm(lock, { force: true });
    return true;
  } finally {
    await rm(turn, { force: true });
  }
}
