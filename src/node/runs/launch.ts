import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runFiles, type TrainerHost } from '../../core/experiment/commands';
import { readProcess } from './state';

export type Launched =
  | { readonly kind: 'launched' }
  /** Another run holds the lock. */
  | { readonly kind: 'already-running' }
  | { readonly kind: 'failed'; readonly message: string };

/** See `launch.py`. */
const alreadyRunning = 75;
const longestStartMs = 60_000;

/**
 * Starts `launch.py` on a run directory that holds `commands.json`, in a session of its own, so that it outlives this
 * process and its terminal. Comes back when the launcher has the lock and has said who it is.
 */
export async function launch(
  directory: string,
  lock: string,
  { python, trainer }: TrainerHost,
): Promise<Launched> {
  const log = await open(path.join(directory, runFiles.log), 'a');
  try {
    const child = spawn(python, [path.join(trainer, 'launch.py'), directory, lock], {
      cwd: directory,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: trainerEnvironment(process.env),
    });
    const end = endOf(child);
    const started = await Promise.race([saidWhoItIs(directory, child), end]);
    child.unref();
    return started === 'launched' ? { kind: 'launched' } : await whyNot(directory, started);
  } finally {
    await log.close();
  }
}

/** Keys of chat models are no business of a trainer; the log may not show them, nor a child process have them. */
export function trainerEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/(?:_API_KEY|_SECRET|_PASSWORD)$/i.test(name),
  );
  return { ...Object.fromEntries(kept), PYTHONUNBUFFERED: '1', TOKENIZERS_PARALLELISM: 'false' };
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
    const process = await readProcess(directory);
    if (process?.kind === 'launched' && process.pid === child.pid) return 'launched';
    if (child.exitCode !== null) return { code: child.exitCode };
    await sleep(50);
  }
  child.kill('SIGKILL');
  return { error: new Error(`it did not start within ${longestStartMs / 1000} seconds`) };
}

async function whyNot(directory: string, end: End): Promise<Launched> {
  if ('error' in end) return failed(end.error.message);
  if (end.code === alreadyRunning) return { kind: 'already-running' };
  const process = await readProcess(directory);
  if (process?.kind === 'launched') return { kind: 'launched' }; // it was quick
  const log = (await readFile(path.join(directory, runFiles.log), 'utf8')).trim().split('\n');
  return failed(`launch.py ended with exit code ${String(end.code)}: ${log.at(-1) ?? ''}`);
}

function failed(reason: string): Launched {
  return { kind: 'failed', message: `The run could not be started: ${reason}` };
}
