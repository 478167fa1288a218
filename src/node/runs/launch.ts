import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runFiles } from '../../core/experiment/commands';
import type { LocalHost } from '../../core/hosts/hosts';
import { stepwiseHome } from '../hosts/home';
import { localProgram } from './localProgram';
import { readProcess } from './process';
import { codeOf } from './runFolder';

export type Launched =
  | { readonly kind: 'launched' }
  /** Another run holds the lock. */
  | { readonly kind: 'already-running' }
  | { readonly kind: 'failed'; readonly message: string };

/** See `launch.py`. */
const alreadyRunning = 75;
const longestStartMs = 60_000;

/**
 * Starts `launch.py` on a run directory of this machine that holds `commands.json`, in a session of its own, so that it
 * outlives this process and its terminal. Comes back when the launcher has the lock and has said who it is, though it may
 * have to wait for its turn.
 */
export async function launch(directory: string, lock: string, host: LocalHost): Promise<Launched> {
  try {
    return await launchInQueue(directory, lock, host);
  } catch (error) {
    return systemFailure(error);
  }
}

/** A run that was not started for an error of the system, such as a full disk; anything else is a bug and is thrown on. */
export function systemFailure(error: unknown): Launched {
  if (codeOf(error) === undefined || !(error instanceof Error)) throw error;
  return failed(error.message);
}

async function launchInQueue(directory: string, lock: string, host: LocalHost): Promise<Launched> {
  const queue = path.join(stepwiseHome(), 'queue');
  await mkdir(queue, { recursive: true });
  const turn = ['--queue', queue, '--slots', String(host.slots)];
  const program = localProgram(host, [`${runFiles.trainer}/launch.py`, directory, lock, ...turn]);
  const log = await open(path.join(directory, runFiles.log), 'a');
  try {
    const child = spawn(program.file, program.arguments, {
      cwd: directory,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: program.environment,
    });
    const end = endOf(child);
    const started = await Promise.race([saidWhoItIs(directory, child), end]);
    child.unref();
    return started === 'launched' ? { kind: 'launched' } : await whyNot(directory, child, started);
  } finally {
    await log.close();
  }
}

type End = { readonly code: number | null } | { readonly error: Error };

function endOf(child: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('exit', (code) => resolve({ code }));
  });
}

async function saidWhoItIs(directory: string, child: ChildProcess): Promise<'launched' | End> {
  for (let waited = 0; waited < longestStartMs; waited += 50) {
    if (await isItself(directory, child)) return 'launched';
    if (child.exitCode !== null) return { code: child.exitCode };
    await sleep(50);
  }
  child.kill('SIGKILL');
  return { error: new Error(`it did not start within ${longestStartMs / 1000} seconds`) };
}

async function isItself(directory: string, { pid }: ChildProcess): Promise<boolean> {
  const process = await readProcess(directory);
  return process?.kind === 'launched' && process.pid === pid;
}

async function whyNot(directory: string, child: ChildProcess, end: End): Promise<Launched> {
  if ('error' in end) return failed(end.error.message);
  if (end.code === alreadyRunning) return { kind: 'already-running' };
  if (await isItself(directory, child)) return { kind: 'launched' }; // it was quick
  const log = (await readFile(path.join(directory, runFiles.log), 'utf8')).trim().split('\n');
  return failed(`launch.py ended with exit code ${String(end.code)}: ${log.at(-1) ?? ''}`);
}

function failed(reason: string): Launched {
  return { kind: 'failed', message: `The run could not be started: ${reason}` };
}
