import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** One process, told from a later one with the same number by when it started. */
export interface ProcessIdentity {
  readonly pid: number;
  /** As `startTime` says it; `launch.py` writes the same. */
  readonly started: string;
}

/** When a living process started, in a form that is only good for comparing; `null` where there is none. */
export async function startTime(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return startTimeOnLinux(pid);
  return process.platform === 'win32' ? startTimeOnWindows(pid) : startTimeByPs(pid);
}

/** Of this very process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  return { pid: process.pid, started: (await startTime(process.pid)) ?? '' };
}

/** The identity in what was read from a file; `undefined` where there is none. */
export function identityIn(value: unknown): ProcessIdentity | undefined {
  return typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'started' in value &&
    typeof value.started === 'string'
    ? { pid: value.pid, started: value.started }
    : undefined;
}

export async function isAlive({ pid, started }: ProcessIdentity): Promise<boolean> {
  return (await startTime(pid)) === started;
}

/** Sends a signal to the process group that `leader` leads or led; whether there was anyone to get it. */
export function signalGroup(leader: number, signal: NodeJS.Signals): boolean {
  if (!Number.isSafeInteger(leader) || leader <= 1)
    throw new Error(`${leader} does not lead a process group of a run.`);
  try {
    return process.kill(-leader, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ESRCH') throw error;
  }
}

/** What the launcher of a run started and all that came of it, wherever they are now. Only Linux tells: else none. */
export async function markedProcesses(directory: string): Promise<readonly number[]> {
  if (process.platform !== 'linux') return [];
  const mark = Buffer.from(`STEPWISE_RUN=${directory}\0`);
  const found: number[] = [];
  for (const name of await readdir('/proc'))
    if (/^\d+$/.test(name) && (await environmentOf(name)).includes(mark)) found.push(Number(name));
  return found;
}

async function environmentOf(pid: string): Promise<Buffer> {
  return readFile(`/proc/${pid}/environ`).catch(() => Buffer.alloc(0)); // gone, or of someone else
}

/** Field 3 of /proc/<pid>/stat is the state and field 22 the start in ticks since boot: see proc_pid_stat(5). */
async function startTimeOnLinux(pid: number): Promise<string | null> {
  let stat: string;
  try {
    stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null; // no such process, or gone while reading
  }
  // The name before the fields stands in parentheses and may hold spaces and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X' || ticks === undefined) return null;
  return `${(await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()} ${ticks}`;
}

async function startTimeByPs(pid: number): Promise<string | null> {
  return saidBy('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

async function startTimeOnWindows(pid: number): Promise<string | null> {
  const ask = `(Get-Process -Id ${pid} -ErrorAction Stop).StartTime.ToFileTimeUtc()`;
  return saidBy('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', ask]);
}

/** `null` where the program ends with 1: there is no such process. */
async function saidBy(program: string, words: readonly string[]): Promise<string | null> {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  try {
    const { stdout } = await promisify(execFile)(program, words, { env });
    return stdout.trim() === '' ? null : stdout.trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 1) return null;
    throw error;
  }
}
