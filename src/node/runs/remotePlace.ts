import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { isAlive, type ProcessIdentity } from '../processes';
import { isRecord, readJsonFile, writeJsonFile } from './runFolder';

export const remoteStatuses = ['queued', 'running', 'ended', 'gone'] as const;
export type RemoteStatus = (typeof remoteStatuses)[number];

/** Of a run on another host, whose directory here is a mirror: where it is, and how it was when the host was last reached. */
export interface RemotePlace {
  /** The name of the host. */
  readonly host: string;
  /** Absolute, on the host. */
  readonly directory: string;
  /** Of Slurm. */
  readonly job: string | null;
  readonly status: RemoteStatus;
  /** Why it waits, or why it is gone. */
  readonly detail: string | null;
  /** When the host was last reached (ISO 8601); `null`: never since it was started. */
  readonly seen: string | null;
  /** Why the host was not reached the last time; `null` where it was. */
  readonly problem: string | null;
  /** The program of this machine that is just starting it: until it is done, what the host says of the run is too early. */
  readonly starter: ProcessIdentity | null;
  /** How often it was started: what was seen of an earlier attempt is no news. */
  readonly attempt: number;
}

/** `undefined` where the run is one of this machine. */
export async function readRemotePlace(directory: string): Promise<RemotePlace | undefined> {
  const value = await readJsonFile(path.join(directory, runFiles.remote));
  if (!isRecord(value)) return undefined;
  const status = remoteStatuses.find((known) => known === value.status);
  if (status === undefined || typeof value.host !== 'string') return undefined;
  return {
    host: value.host,
    directory: textOrNull(value.directory) ?? '',
    job: textOrNull(value.job),
    status,
    detail: textOrNull(value.detail),
    seen: textOrNull(value.seen),
    problem: textOrNull(value.problem),
    starter: identity(value.starter),
    attempt: typeof value.attempt === 'number' ? value.attempt : 0,
  };
}

/** Whether a program of this machine is just starting the run. */
export async function isBeingStarted({ starter }: RemotePlace): Promise<boolean> {
  return starter !== null && (await isAlive(starter));
}

export async function writeRemotePlace(directory: string, place: RemotePlace): Promise<void> {
  await writeJsonFile(path.join(directory, runFiles.remote), place);
}

function identity(value: unknown): ProcessIdentity | null {
  return isRecord(value) && typeof value.pid === 'number' && typeof value.started === 'string'
    ? { pid: value.pid, started: value.started }
    : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
