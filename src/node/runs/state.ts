import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { FailureEvent, TrainerEvent } from '../../protocol/trainer';
import { lastEvents } from './eventFile';
import { isAtWork, readProcess, type RunProcess } from './process';
import { readRemotePlace, type RemotePlace } from './remotePlace';
import { isRecord, readJsonFile, writeJsonFile } from './runFolder';

export type RunState = GoingState | EndedState;

export interface GoingState {
  /** `queued`: it waits for its turn. */
  readonly status: 'queued' | 'running';
  /** Why it waits, or since when its host has not been reached. */
  readonly note: string | null;
}

export type EndedState =
  | { readonly status: 'finished' }
  /** `failure` says what went wrong and what to do. */
  | { readonly status: 'failed' | 'cancelled' | 'lost'; readonly failure: string };

export function isGoing(state: RunState): state is GoingState {
  return state.status === 'queued' || state.status === 'running';
}

/**
 * How a run is, from its directory and the processes of this machine alone. Of a run on another host: as it was when the
 * host was last reached.
 */
export async function runState(directory: string): Promise<RunState> {
  const code = await readExitCode(directory);
  if (code !== undefined) return ended(directory, code);
  const remote = await readRemotePlace(directory);
  if (remote) return remoteState(directory, remote);
  const process = await readProcess(directory);
  if (process && (await isAtWork(process))) return going(directory, process);
  // It may have ended between the two looks.
  const late = await readExitCode(directory);
  return late === undefined ? vanished(directory, process) : ended(directory, late);
}

async function going(directory: string, process: RunProcess): Promise<GoingState> {
  if (process.kind === 'ownProgram' || !process.isWaiting) return { status: 'running', note: null };
  const told = (await lastEvents(directory)).findLast((event) => event.kind === 'waiting');
  const others = told?.ahead === 1 ? '1 run' : `${told?.ahead ?? 'other'} runs`;
  return { status: 'queued', note: `Waits for ${others} on this host.` };
}

async function remoteState(directory: string, place: RemotePlace): Promise<RunState> {
  const { status, detail } = place;
  if (status === 'gone') return vanished(directory, undefined, detail);
  const note = whyNotReached(place);
  if (status === 'ended')
    return { status: 'running', note: note ?? 'It has ended; the rest of it is being copied.' };
  return { status, note: note ?? detail };
}

function whyNotReached({ seen, problem, host }: RemotePlace): string | null {
  if (problem === null) return null;
  const since = seen === null ? '' : ` since ${clockTime(new Date(seen))}`;
  return `"${host}" was not reached${since}: ${problem} The run goes on there; it is looked for again.`;
}

/** As the clock here has it, e.g. "14:05"; of another day, with the date. */
function clockTime(time: Date): string {
  const form = { dateStyle: 'short', timeStyle: 'short' } as const;
  const [day, clock] = time.toLocaleString('sv', form).split(' ') as [string, string]; // "2026-11-20 20:30"
  return time.toDateString() === new Date().toDateString() ? clock : `${day} ${clock}`;
}

export async function writeExitCode(directory: string, exitCode: number, now: Date): Promise<void> {
  const value = { exitCode, ended: now.toISOString() };
  await writeJsonFile(path.join(directory, runFiles.exitCode), value);
}

async function readExitCode(directory: string): Promise<number | undefined> {
  const value = await readJsonFile(path.join(directory, runFiles.exitCode));
  return isRecord(value) && typeof value.exitCode === 'number' ? value.exitCode : undefined;
}

async function ended(directory: string, code: number): Promise<EndedState> {
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

/** Nobody works on it and nobody recorded its end. `detail`: what the host says of that. */
async function vanished(
  directory: string,
  process: RunProcess | undefined,
  detail: string | null = null,
): Promise<EndedState> {
  if (await isCancelRequested(directory))
    return { status: 'cancelled', failure: 'The run was cancelled by force.' };
  if (await endedAllItsSteps(directory)) return { status: 'finished' };
  if (process?.kind === 'ownProgram')
    return {
      status: 'lost',
      failure:
        'The program that worked on it is gone: it was closed or killed. What is written is kept; go on with the run.',
    };
  const why =
    detail ??
    'Its process is gone and left no exit code: it was killed, or the host was restarted.';
  return { status: 'lost', failure: `${why} ${seeLog}` };
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
