import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Agent, SentFile } from './agent';
import { HostFailure } from './hostFailure';

/** A file of this machine that a host is to have. */
export interface LocalFile extends SentFile {
  readonly path: string;
}

/** Hashes files as they are now. */
export async function localFiles(
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, LocalFile>> {
  const files = new Map<string, LocalFile>();
  for (const name of names) {
    const file = path.join(folder, name);
    const { size } = await stat(file);
    files.set(name, { path: file, size, sha256: await hashOfFile(file) });
  }
  return files;
}

export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer); // without an encoding
  return hash.digest('hex');
}

const mostAttempts = 5;

/**
 * Brings files to a host that it does not have, by their content: nothing is sent twice, and a copy that was broken off
 * goes on where it stopped. `progress` is told bytes that are there of those that were missing.
 */
export async function sendFiles(
  agent: Agent,
  files: readonly LocalFile[],
  { signal, progress }: { signal: AbortSignal; progress?: (done: number, total: number) => void },
): Promise<void> {
  const byContent = new Map(files.map((file) => [file.sha256, file]));
  const asked = [...byContent.values()].map(({ sha256, size }) => ({ sha256, size }));
  if (asked.length === 0) return;
  for (let attempt = 1; ; attempt++) {
    const missing = await agent.missing(asked, signal);
    if (missing.size === 0) return;
    if (attempt > mostAttempts) throw notTaken();
    const wanted = [...missing].map(([sha256, have]) => ({ file: byContent.get(sha256)!, have }));
    await sendOnce(agent, wanted, { signal, ...(progress && { progress }) });
  }
}

async function sendOnce(
  agent: Agent,
  wanted: readonly { readonly file: LocalFile; readonly have: number }[],
  { signal, progress }: { signal: AbortSignal; progress?: (done: number, total: number) => void },
): Promise<void> {
  const total = wanted.reduce((sum, { file, have }) => sum + file.size - have, 0);
  let done = 0;
  for (const { file, have } of wanted) {
    const bytes = counted(file.path, have, (size) => progress?.((done += size), total));
    try {
      await agent.store({ sha256: file.sha256, size: file.size }, { offset: have, bytes }, signal);
    } catch (error) {
      if (!(error instanceof HostFailure) || !isWorthAnotherTry(error)) throw error;
    }
  }
}

/** Then it is asked again what is missing. */
function isWorthAnotherTry({ code }: HostFailure): boolean {
  return code === 'busy' || code === 'changed-content';
}

async function* counted(
  file: string,
  start: number,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  for await (const piece of createReadStream(file, { start })) {
    count((piece as Buffer).length); // without an encoding
    yield piece as Buffer;
  }
}

function notTaken(): HostFailure {
  return new HostFailure(
    'agent',
    'The data of the run could not be brought to the host whole.',
    'Look at its disk, and start the run again.',
  );
}
