import { existsSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { ownIdentity } from '../processes';
import {
  isBeingStarted,
  readRemotePlace,
  writeRemotePlace,
  type RemotePlace,
} from '../runs/remotePlace';
import { codeOf, readJsonFile, writeJsonFile } from '../runs/runFolder';
import type { Agent, Mirrored } from './agent';
import { HostFailure } from './hostFailure';
import { nonsense, type Fields, type SeenRun, type Sizes } from './replies';

/** A run of another host and its mirror here. */
export interface MirroredRun {
  readonly id: string;
  readonly directory: string;
}

const gibibyte = 2 ** 30;
/** No host fills the disk: what a file has beyond it stays there. */
const mostBytes: Sizes = { events: gibibyte, predictions: 4 * gibibyte, log: gibibyte / 16 };
const pieceBytes = 2 ** 20;

/** How much of a run is here. */
export async function mirrored({ id, directory }: MirroredRun): Promise<Mirrored> {
  const size = (name: Growing): Promise<number> => sizeOf(path.join(directory, runFiles[name]));
  return {
    id,
    events: await size('events'),
    predictions: await size('predictions'),
    log: await size('log'),
  };
}

type Growing = keyof Sizes;

/**
 * Brings the mirror of a run to where its host said it is. Files that grow are prefixes of those there, and are written at
 * their own place, so that two who mirror at once do no harm. How it ended comes last: then all that it wrote is here. A
 * full disk of this machine is told (`HostFailure`) like a host that is not reached.
 */
export async function bringHere(...given: Parameters<typeof bring>): Promise<void> {
  try {
    await bring(...given);
  } catch (error) {
    const [, { directory }] = given;
    if (codeOf(error) === 'ENOENT' && !existsSync(directory)) return; // it was deleted here meanwhile
    if (!isFullDisk(error)) throw error;
    throw new HostFailure('agent', 'The disk of this machine is full.', 'Make room on it.');
  }
}

async function bring(
  agent: Agent,
  run: MirroredRun,
  seen: SeenRun,
  { had, attempt, now, signal }: Bringing,
): Promise<void> {
  const { directory } = run;
  const events = Buffer.from(seen.events, 'utf8');
  await writeAt(path.join(directory, runFiles.events), had.events, events);
  for (const name of ['events', 'predictions', 'log'] as const)
    await copyRest(agent, run, { name, until: seen.sizes[name], signal });
  const place = await readRemotePlace(directory);
  if (!place || place.attempt !== attempt || (await isBeingStarted(place))) return; // it was started anew meanwhile
  await keep(directory, runFiles.process, seen.process);
  await keep(directory, runFiles.heartbeat, seen.heartbeat);
  await keep(directory, runFiles.cancel, seen.cancel);
  const isOver = seen.status === 'ended' && seen.exitCode !== null;
  if (isOver) await keep(directory, runFiles.exitCode, seen.exitCode);
  // It goes on after an end: it was resumed from elsewhere.
  if (seen.status === 'queued' || seen.status === 'running')
    await rm(path.join(directory, runFiles.exitCode), { force: true });
  await notePlace(directory, {
    ...{ job: seen.job, status: seen.status, detail: seen.detail },
    ...{ seen: now.toISOString(), problem: null },
  });
}

export interface Bringing {
  /** How much of it was here when the host was asked. */
  readonly had: Mirrored;
  /** Which one it was then. */
  readonly attempt: number;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** This process starts the run now; others leave it alone until it is done. */
export async function beginStart(directory: string): Promise<void> {
  const change = { status: 'queued', detail: 'It is being started.' } as const;
  await notePlace(directory, { ...change, starter: await ownIdentity() });
}

/** It was started, or it was not: from now on the host says how it is. */
export async function endStart(directory: string, change: Partial<RemotePlace>): Promise<void> {
  const before = await readRemotePlace(directory);
  await notePlace(directory, { ...change, starter: null, attempt: (before?.attempt ?? 0) + 1 });
}

/** Changes what is known of where a run is. */
export async function notePlace(directory: string, change: Partial<RemotePlace>): Promise<void> {
  const before = await readRemotePlace(directory);
  if (!before) return; // it was deleted here meanwhile
  const after = { ...before, ...change };
  const isNews = Object.entries(after).some(
    ([key, value]) => key !== 'seen' && value !== before[key as keyof RemotePlace], // its own keys
  );
  if (isNews || isStale(before.seen, after.seen)) await writeRemotePlace(directory, after);
}

/** Says in the run why its host was not reached. A full disk has no room for that: then only the caller is told. */
export async function noteProblem(directory: string, problem: string): Promise<void> {
  try {
    await notePlace(directory, { problem });
  } catch (error) {
    if (!isFullDisk(error)) throw error;
  }
}

function isFullDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
}

/** Who watches the file is not told every second that nothing is new. */
const seenMs = 20_000;

function isStale(before: string | null, after: string | null): boolean {
  if (before === null || after === null) return before !== after;
  return Date.parse(after) - Date.parse(before) > seenMs;
}

async function copyRest(
  agent: Agent,
  { id, directory }: MirroredRun,
  { name, until, signal }: { name: Growing; until: number; signal: AbortSignal },
): Promise<void> {
  const file = path.join(directory, runFiles[name]);
  const end = Math.min(until, mostBytes[name]);
  for (let offset = await sizeOf(file); offset < end;) {
    const piece = { id, file: runFiles[name], offset, most: Math.min(pieceBytes, end - offset) };
    const { bytes } = await agent.read(piece, signal);
    if (bytes.length === 0) return; // the last line has no end yet
    await writeAt(file, offset, bytes);
    offset += bytes.length;
  }
}

async function writeAt(file: string, offset: number, bytes: Buffer): Promise<void> {
  if (bytes.length === 0) return;
  const handle = await open(file, 'a').then(async (made) => {
    await made.close();
    return open(file, 'r+'); // a file that is opened to append ignores the place
  });
  try {
    for (let rest = bytes, at = offset; rest.length > 0;) {
      const { bytesWritten } = await handle.write(rest, 0, rest.length, at); // on a full disk, a part of it
      rest = rest.subarray(bytesWritten);
      at += bytesWritten;
    }
  } finally {
    await handle.close();
  }
}

const mostJson = 256 * 1024;

/** Keeps a small file of the host, whole; unchanged, it is not touched. */
async function keep(directory: string, name: string, value: Fields | object | null): Promise<void> {
  if (value === null) return;
  const file = path.join(directory, name);
  const text = JSON.stringify(value);
  if (text.length > mostJson) throw nonsense(name);
  if (JSON.stringify(await readJsonFile(file)) !== text) await writeJsonFile(file, value);
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}
