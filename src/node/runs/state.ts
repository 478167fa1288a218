import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { FailureEvent, TrainerEvent } from '../../protocol/trainer';
import { isAlive, type ProcessIdentity } from '../processes';
import { lastEvents } from './eventFile';
import { isRecord, readJsonFile, writeJsonFile } from './runFolder';

export type RunState =
  | { readonly status: 'running' | 'finished' }
  /** `failure` says what went wrong and what to do. */
  | { readonly status: 'failed' | 'cancelled' | 'lost'; readonly failure: string };

/**
 * Who works on a run. `building`: the program that makes its data, or that asks a chat model; never to be killed with its
 * group, which may be the editor's.
 */
export type RunProcess =
  | ({ readonly kind: 'building' } & ProcessIdentity)
  | ({ readonly kind: 'launched'; readonly step: ProcessIdentity | null } & ProcessIdentity);

/** How a run is, from its directory and the host's processes alone. */
export async function runState(directory: string): Promise<RunState> {
  const code = await readExitCode(directory);
  if (code !== undefined) return ended(directory, code);
  const process = await readProcess(directory);
  if (process && (await isAtWork(process))) return { status: 'running' };
  // It may have ended between the two looks.
  const late = await readExitCode(directory);
  return late === undefined ? vanished(directory, process) : ended(directory, late);
}

/** Whether the launcher of the run or the step that it started is alive. */
export async function isAtWork(process: RunProcess): Promise<boolean> {
  if (await isAlive(process)) return true;
  return process.kind === 'launched' && process.step !== null && (await isAlive(process.step));
}

export async function readProcess(directory: string): Promise<RunProcess | undefined> {
  const value = await readJsonFile(path.join(directory, runFiles.process));
  const own = identity(value);
  if (!own || !isRecord(value)) return undefined;
  if (value.kind === 'building') return { kind: 'building', ...own };
  return value.kind === 'launched'
    ? { kind: 'launched', ...own, step: identity(value.step) ?? null }
    : undefined;
}

export async function writeExitCode(directory: string, exitCode: number, now: Date): Promise<void> {
  const value = { exitCode, ended: now.toISOString() };
  await writeJsonFile(path.join(directory, runFiles.exitCode), value);
}

async function readExitCode(directory: string): Promise<number | undefined> {
  const value = await readJsonFile(path.join(directory, runFiles.exitCode));
  return isRecord(value) && typeof value.exitCode === 'number' ? value.exitCode : undefined;
}

async function ended(directory: string, code: number): Promise<RunState> {
  if (code === 0) return { status: 'finished' };
  const said = lastFailure(await lastEvents(directory));
  if (said?.cause === 'cancelled' || (await isCancelRequested(directory)))
    return { status: 'cancelled', failure: 'The run was cancelled.' };
  const failure = said
    ? `${said.message} ${said.advice}`
    : `It ended with exit code ${code}. ${seeLog}`;
  return { status: 'failed', failure };
}

const seeLog = 'Look at the end of log.txt in the run directory.';

/** Nobody works on it and nobody recorded its end. */
async function vanished(directory: string, process: RunProcess | undefined): Promise<RunState> {
  if (await isCancelRequested(directory))
    return { status: 'cancelled', failure: 'The run was cancelled by force.' };
  if (await endedAllItsSteps(directory)) return { status: 'finished' };
  if (process?.kind === 'building')
    return {
      status: 'lost',
      failure:
        'The program that worked on it is gone: it was closed or killed. What is written is kept; go on with the run.',
    };
  const failure = `Its process is gone and left no exit code: it was killed, or the host was restarted. ${seeLog}`;
  return { status: 'lost', failure };
}

/** A launcher that was killed leaves no exit code, but its last step may have come to its end. */
async function endedAllItsSteps(directory: string): Promise<boolean> {
  const commands = await readJsonFile(path.join(directory, runFiles.commands));
  const last: unknown = Array.isArray(commands) ? commands.at(-1) : undefined;
  const event = (await lastEvents(directory)).at(-1);
  return isRecord(last) && event?.kind === 'end' && event.action === last.action;
}

export async function isCancelRequested(directory: string): Promise<boolean> {
  return (await readJsonFile(path.join(directory, runFiles.cancel))) !== undefined;
}

function lastFailure(events: readonly TrainerEvent[]): FailureEvent | undefined {
  return events.findLast((event) => event.kind === 'failure');
}

function identity(value: unknown): ProcessIdentity | undefined {
  return isRecord(value) && typeof value.pid === 'number' && typeof value.started === 'string'
    ? { pid: value.pid, started: value.started }
    : undefined;
}
