import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { RemoteHost } from '../../core/hosts/hosts';
import { ownIdentity } from '../processes';
import type { Launched } from '../runs/launch';
import { listRuns } from '../runs/list';
import { lockName, type RunPlace } from '../runs/locks';
import {
  checkVersions,
  recordedPackages,
  versionsIn,
  versionsProbe,
  type CheckedPython,
} from '../runs/python';
import { writeRemotePlace } from '../runs/remotePlace';
import type { LockedRun, RunRequest, Starter } from '../runs/start';
import { isCancelRequested, isGoing } from '../runs/state';
import { agentOf, type Agent, type Hello, type StartedOnHost } from './agent';
import { behindSetup, pythonCommand } from './agentCall';
import { HostFailure, hostFailure } from './hostFailure';
import { endStart } from './mirror';
import { localFiles, sendFiles, type LocalFile } from './sentFiles';
import { syncRuns } from './syncRuns';

/** A host may have to make a connection, start Python from a slow disk and ask Slurm. */
const longestCallMs = 120_000;

type Starting = Pick<RunRequest, 'workspace' | 'signal' | 'progress'>;

/** Starts runs on another host: what they need is sent, and what they write comes back when somebody looks. */
export function remoteStarter(host: RemoteHost, starting: Starting): Starter {
  const agent = agentOf(host);
  return {
    running: (lock) => runningOn(host, lock, starting),
    check: () => checkAgent(agent, starting.signal),
    launch: (runs) => launchThere(agent, runs, starting),
  };
}

/** What the lock of an experiment is called on a host, which other machines may use as well. */
export function lockThere(lock: string): string {
  return lockName(hostname(), lock);
}

/** By what is known here, after a look at the host where something is known to be going. */
async function runningOn(
  host: RemoteHost,
  lock: string,
  { workspace, signal }: Starting,
): Promise<RunPlace | undefined> {
  const find = async (): Promise<RunPlace | undefined> =>
    (await listRuns(workspace)).find(
      ({ manifest, state }) =>
        isGoing(state) &&
        manifest.host === host.name &&
        manifest.experimentFile !== null &&
        lockName(path.resolve(workspace, manifest.experimentFile), manifest.variant ?? '') === lock,
    );
  if (!(await find())) return undefined;
  await syncRuns(workspace, { hosts: [host], signal });
  const found = await find();
  return found && { id: found.id, directory: found.directory };
}

async function checkAgent(agent: Agent, signal: AbortSignal): Promise<CheckedPython> {
  const { host } = agent;
  try {
    const hello = await agent.hello(recordedPackages, withLimit(signal));
    if (host.kind === 'slurm' && !hello.slurm) return failed(noSlurm(host, hello));
    if (host.setup.length > 0) return await checkBehindSetup(agent, withLimit(signal));
    return checkedOn(host, { python: hello.python, ...hello.versions });
  } catch (error) {
    return failed(hostFailure(error).told);
  }
}

function checkedOn(host: RemoteHost, versions: Readonly<Record<string, string>>): CheckedPython {
  const checked = checkVersions(host.python, versions);
  return checked.kind === 'failed' ? failed(`On "${host.name}": ${checked.message}`) : checked;
}

/**
 * Setup lines may bring another Python, and packages that are not seen without them. Some work on the nodes of a cluster
 * alone: then nothing is known before a run.
 */
async function checkBehindSetup(agent: Agent, signal: AbortSignal): Promise<CheckedPython> {
  const { host } = agent;
  const unknown: CheckedPython = { kind: 'ready', versions: {} };
  try {
    const checked = checkedOn(host, await versionsBehindSetup(agent, signal));
    return checked.kind === 'failed' && host.kind === 'slurm' ? unknown : checked;
  } catch (error) {
    if (host.kind === 'slurm' && hostFailure(error).reason === 'agent') return unknown;
    throw error;
  }
}

async function versionsBehindSetup(
  { host, transport }: Agent,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const command = behindSetup(host, pythonCommand(host, versionsProbe));
  const { code, output, complaint } = await transport.call(command, {
    signal,
    mostOutput: 2 ** 20,
  });
  if (code === 0) return versionsIn(output.toString('utf8'));
  const last = complaint.trim().split('\n').at(-1) ?? '';
  throw new HostFailure(
    'agent',
    `On "${host.name}", "${host.python}" cannot be started behind the setup lines${last === '' ? '.' : `: ${last}`}`,
    '"Stepwise: Check Host…" looks at it.',
  );
}

function noSlurm({ name }: RemoteHost, { hostname: machine }: Hello): string {
  return `The host "${name}" is a Slurm cluster, but "${machine}" has no command "sbatch". Name a login machine as "address", or make the host one of the kind "ssh".`;
}

async function launchThere(
  agent: Agent,
  runs: readonly LockedRun[],
  starting: Starting,
): Promise<readonly Launched[]> {
  try {
    await prepareThere(agent, runs, starting);
  } catch (error) {
    const { told } = hostFailure(error);
    return runs.map(() => ({ kind: 'failed', message: told }));
  }
  const outcomes = await startThere(agent, runs);
  for (const [index, outcome] of outcomes.entries())
    if (outcome.kind !== 'launched') await removeThere(agent, runs[index]!.id);
  return outcomes;
}

/** Until all that the runs need is there, nothing is started. */
async function prepareThere(
  agent: Agent,
  runs: readonly LockedRun[],
  { signal, progress }: Starting,
): Promise<void> {
  const contents = new Map<string, Contents>();
  for (const { id, directory } of runs) contents.set(id, await contentsOf(directory));
  const files = [...contents.values()].flatMap((content) => [...content.files.values()]);
  await sendFiles(agent, files, {
    signal,
    progress: (done, total) => progress?.(`Copying to "${agent.host.name}": ${told(done, total)}`),
  });
  for (const { id, directory } of runs) {
    const { files: large, texts } = contents.get(id)!;
    const hashes = [...large].map(([name, { sha256 }]) => [name, sha256] as const);
    const there = await agent.make(
      { id, files: Object.fromEntries(hashes), texts },
      withLimit(signal),
    );
    if (signal.aborted || (await isCancelRequested(directory)))
      throw new HostFailure('stopped', 'Cancelled before it was started.', '');
    await writeRemotePlace(directory, {
      ...{ host: agent.host.name, directory: there, job: null },
      ...{ status: 'queued', detail: 'It is being started.', seen: null, problem: null },
      ...{ starter: await ownIdentity(), attempt: 0 },
    });
    await rm(path.join(directory, runFiles.process), { force: true }); // nobody works on it here any more
  }
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

/**
 * The start itself is not given up half-way: where the connection breaks, nobody knows whether the runs are going, and
 * they are taken for started until the host says.
 */
export async function startThere(
  agent: Agent,
  runs: readonly LockedRun[],
): Promise<readonly Launched[]> {
  const asked = runs.map(({ id, lock }) => ({ id, lock: lockThere(lock) }));
  try {
    const started = await agent.start(asked, AbortSignal.timeout(longestCallMs));
    return await Promise.all(runs.map((run, index) => launchedAs(run, started[index]!, agent)));
  } catch (error) {
    const failure = hostFailure(error);
    if (failure.code !== null) return runs.map(() => ({ kind: 'failed', message: failure.told }));
    for (const { directory } of runs) await endStart(directory, { problem: failure.told });
    return runs.map(() => ({ kind: 'launched' }));
  }
}

async function launchedAs(
  { directory }: LockedRun,
  { kind, job, message, running }: StartedOnHost,
  { host }: Agent,
): Promise<Launched> {
  switch (kind) {
    case 'launched': {
      const isSlurm = host.kind === 'slurm';
      const status = isSlurm ? 'queued' : 'running';
      const detail = isSlurm ? `It was handed to Slurm as job ${job ?? ''}.` : null;
      await endStart(directory, { job, status, detail, seen: new Date().toISOString() });
      return { kind };
    }
    case 'already-running':
      return running === null || (await isHere(directory, running))
        ? { kind }
        : failed(
            `The run "${running}" of this experiment goes on on "${host.name}", and is not among the runs here. Wait for its end, or end it there.`,
          );
    case 'failed':
      return failed(message ?? 'The host did not start the run.');
  }
}

async function isHere(directory: string, id: string): Promise<boolean> {
  return (await readdir(path.dirname(directory))).includes(id);
}

/** What was made for a run that did not start; a host that is not reached keeps it. */
async function removeThere(agent: Agent, id: string): Promise<void> {
  try {
    await agent.delete(id, AbortSignal.timeout(longestCallMs));
  } catch (error) {
    hostFailure(error);
  }
}

function withLimit(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(longestCallMs)]);
}

/** E.g. "3 of 12 MB". */
function told(done: number, total: number): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(total < 1e7 ? 1 : 0);
  return `${megabytes(done)} of ${megabytes(total)} MB`;
}

function failed(message: string): { readonly kind: 'failed'; readonly message: string } {
  return { kind: 'failed', message };
}
