import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { ownIdentity } from '../processes';
import type { RunPlace } from '../runs/locks';
import { writeRemotePlace } from '../runs/remotePlace';
import type { RunRequest } from '../runs/start';
import { cancelledBeforeStart } from '../runs/startedRun';
import { isCancelRequested } from '../runs/state';
import type { Agent } from './agent';
import { HostFailure, hostFailure } from './hostFailure';
import { longestCallMs, withLimit } from './longestCall';
import { localFiles, sendFiles, type LocalFile } from './sentFiles';

/** Brings to a host all that runs need there, and makes their directories: all of them, or none. Throws (`HostFailure`). */
export async function makeThere(
  agent: Agent,
  runs: readonly RunPlace[],
  { signal, progress }: Pick<RunRequest, 'signal' | 'progress'>,
): Promise<void> {
  const contents = new Map<string, Contents>();
  for (const { id, directory } of runs) contents.set(id, await contentsOf(directory));
  const files = [...contents.values()].flatMap((content) => [...content.files.values()]);
  await sendFiles(agent, files, {
    signal,
    progress: (done, total) => progress?.(`Copying to "${agent.host.name}": ${told(done, total)}`),
  });
  const begun: string[] = [];
  try {
    for (const run of runs) {
      begun.push(run.id);
      await makeOne(agent, run, { contents: contents.get(run.id)!, signal });
    }
  } catch (error) {
    await removeThere(agent, begun);
    throw error;
  }
}

async function makeOne(
  agent: Agent,
  { id, directory }: RunPlace,
  { contents, signal }: { readonly contents: Contents; readonly signal: AbortSignal },
): Promise<void> {
  const { files: large, texts } = contents;
  const hashes = [...large].map(([name, { sha256 }]) => [name, sha256] as const);
  const there = await agent.make(
    { id, files: Object.fromEntries(hashes), texts },
    withLimit(signal),
  );
  if (signal.aborted || (await isCancelRequested(directory)))
    throw new HostFailure('stopped', cancelledBeforeStart, '');
  await writeRemotePlace(directory, {
    ...{ host: agent.host.name, directory: there, job: null },
    ...{ status: 'queued', detail: 'It is being started.', seen: null, problem: null },
    ...{ starter: await ownIdentity(), attempt: 0 },
  });
  await rm(path.join(directory, runFiles.process), { force: true }); // nobody works on it here any more
}

interface Contents {
  /** Those worth a call of their own, by their names in the run. */
  readonly files: ReadonlyMap<string, LocalFile>;
  /** What is small goes along with the making of the run. */
  readonly texts: Readonly<Record<string, string>>;
}

const mostTextBytes = 32 * 1024;

async function contentsOf(directory: string): Promise<Contents> {
  const texts: Record<string, string> = {};
  const large: string[] = [];
  for (const name of await filesOf(directory)) {
    const file = path.join(directory, name);
    if ((await stat(file)).size > mostTextBytes) large.push(name);
    else texts[name] = await readFile(file, 'utf8');
  }
  return { files: await localFiles(directory, large), texts };
}

/** Names of what a run is made of, relative to its directory. */
async function filesOf(directory: string): Promise<readonly string[]> {
  const { manifest, train, validation, predict, commands, deepspeed, trainer } = runFiles;
  const known: readonly string[] = [manifest, train, validation, predict, commands, deepspeed];
  const there = await readdir(directory);
  const scripts = await readdir(path.join(directory, trainer));
  return [
    ...there.filter((name) => known.includes(name)),
    ...scripts.map((name) => `${trainer}/${name}`),
  ];
}

/** Removes what was made for runs that did not start. A host that is not reached keeps it. */
export async function removeThere(agent: Agent, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    try {
      await agent.delete(id, AbortSignal.timeout(longestCallMs));
    } catch (error) {
      if (hostFailure(error).isPassing) return;
    }
}

/** E.g. "3 of 12 MB". */
function told(done: number, total: number): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(total < 1e7 ? 1 : 0);
  return `${megabytes(done)} of ${megabytes(total)} MB`;
}
