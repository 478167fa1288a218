import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { Host } from '../../core/hosts/hosts';
import { readRemotePlace } from '../runs/remotePlace';
import { runDirectory } from '../runs/runFolder';
import { agentOf, type Agent, type ListedFile } from './agent';
import { HostFailure, hostFailure } from './hostFailure';
import { nonsense } from './replies';
import { hashOfFile } from './sentFiles';
import { hostNamed } from './syncRuns';

export interface Fetching {
  /** Those that are known: the run is on one of them. */
  readonly hosts: readonly Host[];
  /** Told bytes: how many are here, of how many. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export type FetchedModel =
  | { readonly kind: 'fetched'; readonly folder: string }
  /** What is wrong and what to do. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' };

/**
 * Copies the trained model of a run from its host into the run directory here: whole or not at all. Where that was broken
 * off, it goes on with the next call.
 */
export async function fetchModel(
  workspace: string,
  id: string,
  fetching: Fetching,
): Promise<FetchedModel> {
  const directory = runDirectory(workspace, id);
  const place = await readRemotePlace(directory);
  if (!place)
    return failed(
      existsSync(path.join(directory, runFiles.checkpoint))
        ? 'The model of this run is on this machine already.'
        : 'The run has no trained model: it has not got so far.',
    );
  try {
    const agent = agentOf(hostNamed(place.host, fetching.hosts));
    const files = await agent.list(id, fetching.signal);
    if (files.length === 0)
      return failed(`The run has no trained model on "${place.host}": it has not got so far.`);
    const folder = await fetchAll(agent, { id, directory, files }, fetching);
    return { kind: 'fetched', folder };
  } catch (error) {
    if (fetching.signal.aborted) return { kind: 'cancelled' };
    return failed(hostFailure(error).told);
  }
}

interface Wanted {
  readonly id: string;
  readonly directory: string;
  readonly files: readonly ListedFile[];
}

async function fetchAll(
  agent: Agent,
  { id, directory, files }: Wanted,
  { progress, signal }: Fetching,
): Promise<string> {
  const folder = path.join(directory, runFiles.checkpoint);
  const making = `${folder}.fetched`;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  await mkdir(making, { recursive: true });
  const here = await keepParts(making, within(runFiles.checkpoint, files));
  await needRoom(making, total - here);
  let before = 0;
  for (const file of files) {
    const target = path.join(making, file.name.slice(runFiles.checkpoint.length + 1));
    await mkdir(path.dirname(target), { recursive: true });
    const done = before;
    await fetchFile(
      agent,
      { id, file, target },
      { signal, progress: (size) => progress?.(done + size, total) },
    );
    before += file.size;
  }
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
  return folder;
}

/** Of what an earlier call left in a folder, keeps what may be parts of `files`; how many bytes of them are here. */
async function keepParts(folder: string, files: readonly ListedFile[]): Promise<number> {
  let here = 0;
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    const found = await stat(place);
    const inside = within(name, files);
    const isPart = files.some((file) => file.name === name && file.size >= found.size);
    if (found.isDirectory() && inside.length > 0) here += await keepParts(place, inside);
    else if (found.isFile() && isPart) here += found.size;
    else await rm(place, { recursive: true });
  }
  return here;
}

/** The files of a folder, by their names in it. */
function within(folder: string, files: readonly ListedFile[]): readonly ListedFile[] {
  return files
    .filter(({ name }) => name.startsWith(`${folder}/`))
    .map((file) => ({ ...file, name: file.name.slice(folder.length + 1) }));
}

const pieceBytes = 32 * 2 ** 20;

async function fetchFile(
  agent: Agent,
  { id, file, target }: { id: string; file: ListedFile; target: string },
  { signal, progress }: { signal: AbortSignal; progress: (done: number) => void },
): Promise<void> {
  const handle = await open(target, 'a');
  try {
    let { size: offset } = await handle.stat();
    while (offset < file.size) {
      const most = Math.min(pieceBytes, file.size - offset);
      const { bytes } = await agent.read({ id, file: file.name, offset, most }, signal);
      if (bytes.length === 0) throw nonsense(file.name);
      await handle.appendFile(bytes);
      offset += bytes.length;
      progress(offset);
    }
  } finally {
    await handle.close();
  }
  if ((await stat(target)).size === file.size && (await hashOfFile(target)) === file.sha256) return;
  await rm(target, { force: true });
  throw new HostFailure(
    'agent',
    `"${file.name}" arrived changed, or was changed meanwhile.`,
    'Fetch the model again: the rest of it is kept.',
  );
}

async function needRoom(folder: string, size: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= size) return;
  throw new HostFailure(
    'agent',
    `${gigabytes(size)} of the model are still to be copied, and ${gigabytes(free)} are free here.`,
    'Make room on this disk, and fetch it again.',
  );
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

function failed(message: string): FetchedModel {
  return { kind: 'failed', message };
}
