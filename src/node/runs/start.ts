import { rm } from 'node:fs/promises';
import type { RunAction } from '../../core/experiment/commands';
import { isRemote, type Host, type LocalHost } from '../../core/hosts/hosts';
import type { Variant } from '../../core/experiment/grid';
import { readExperimentFile } from '../dataset/build';
import { remoteStarter } from '../hosts/remoteStarter';
import { launch, type Launched } from './launch';
import { lockFile, lockName, runOfLock, type RunPlace } from './locks';
import { makeRun, runName, type PreparedRun } from './makeRun';
import { checkPython, type CheckedPython } from './python';
import { makeRunDirectory } from './runFolder';
import { startingModel } from './startingModel';
import { writeExitCode } from './state';
import { chosenVariants, type WantedVariant } from './variants';

export type { RunPlace } from './locks';

/** Starting a run of an experiment. Paths are absolute, and of this machine. */
export interface RunRequest {
  readonly workspace: string;
  readonly experimentFile: string;
  /** Predictions are scored by `scoreRun`, which needs no process of its own. */
  readonly action: Exclude<RunAction, 'evaluate'>;
  /** Which run of an experiment with a grid, or with a model for each task. */
  readonly variant?: WantedVariant;
  /** Where it is executed. */
  readonly host: Host;
  /** The folder of the trainer's scripts, which are copied into the run. */
  readonly trainer: string;
  readonly now: Date;
  /** Of Stepwise itself, for the manifest. */
  readonly version: string;
  /** Aborting it before the processes are started starts nothing. */
  readonly signal: AbortSignal;
  /** Told what is being done, such as what is copied to a host. */
  readonly progress?: (message: string) => void;
}

export type StartedRun =
  | ({ readonly kind: 'started'; readonly problems: readonly string[] } & RunPlace)
  /** One experiment runs once at a time: follow this one. */
  | ({ readonly kind: 'already-running' } & RunPlace)
  | RefusedRun;

export interface RefusedRun {
  readonly kind: 'refused';
  /** What is wrong and what to do. */
  readonly messages: readonly string[];
}

/** What a host does to start runs. */
export interface Starter {
  /** The run that holds the lock, if one does. */
  running(lock: string): Promise<RunPlace | undefined>;
  /** Whether it can be reached, and its Python is what the trainer needs. */
  check(): Promise<CheckedPython>;
  /** Starts the programs of runs that are made; one outcome for each. */
  launch(runs: readonly LockedRun[]): Promise<readonly Launched[]>;
}

export interface LockedRun extends RunPlace {
  readonly lock: string;
}

/**
 * Makes a run directory, builds its data and starts its processes, detached: they outlive this one. After the action
 * `build` the run is finished.
 */
export async function startRun(request: RunRequest): Promise<StartedRun> {
  const [run] = await startRuns(request);
  return run!.started;
}

export interface StartedVariant {
  /** Empty where it is the only one. */
  readonly variant: string;
  readonly started: StartedRun;
}

/** The same for each variant that is asked for, at least one: those of a grid are started at once, and the host says when each has its turn. */
export async function startRuns(request: RunRequest): Promise<readonly StartedVariant[]> {
  const { experimentFile, variant: wanted = '' } = request;
  const whole = (started: StartedRun): readonly StartedVariant[] => [{ variant: wanted, started }];
  if (process.platform === 'win32' && !isRemote(request.host))
    return whole(
      refused(
        'Runs of this machine need Linux or macOS. On Windows, open the folder in WSL or over Remote-SSH, or name another host.',
      ),
    );
  const read = await readExperimentFile(experimentFile);
  if (read.kind === 'failed') return whole(refused(...read.messages));
  const chosen = await chosenVariants(read.experiment, experimentFile, wanted);
  if (chosen.kind === 'refused') return whole(refused(chosen.message));
  const starter = starterOf(request);
  const experiment = { text: read.text, check: once(() => starter.check()) };
  const begun: BegunRun[] = [];
  for (const variant of chosen.variants)
    begun.push(await begin({ request, starter, variant, experiment }));
  return launchAll(request, starter, begun);
}

function starterOf(request: RunRequest): Starter {
  const { host, workspace } = request;
  return isRemote(host) ? remoteStarter(host, request) : localStarter(host, workspace);
}

function localStarter(host: LocalHost, workspace: string): Starter {
  return {
    running: async (lock) => runOfLock(workspace, await lockFile(workspace, lock)),
    check: () => checkPython(host),
    launch: async (runs) => {
      const launched: Launched[] = [];
      for (const { directory, lock } of runs)
        launched.push(await launch(directory, await lockFile(workspace, lock), host));
      return launched;
    },
  };
}

/** A run whose directory is made, or what came of it before that. */
type BegunRun = { readonly variant: string } & (
  | ({
      readonly kind: 'made';
      readonly hasCommands: boolean;
      readonly problems: readonly string[];
    } & LockedRun)
  | { readonly kind: 'over'; readonly started: StartedRun }
);

interface Beginning {
  readonly request: RunRequest;
  readonly starter: Starter;
  readonly variant: Variant;
  readonly experiment: {
    readonly text: string;
    readonly check: () => Promise<CheckedPython>;
  };
}

async function begin(beginning: Beginning): Promise<BegunRun> {
  const { request, starter, variant } = beginning;
  const over = (started: StartedRun): BegunRun => ({
    variant: variant.name,
    kind: 'over',
    started,
  });
  const lock = lockName(request.experimentFile, variant.name);
  const running = await starter.running(lock);
  if (running) return over({ kind: 'already-running', ...running });
  const prepared = await prepare(beginning);
  if (prepared.kind === 'refused') return over(prepared);
  const { id, directory } = await makeRunDirectory(request.workspace, {
    name: runName(variant),
    now: request.now,
  });
  let isMade = false;
  try {
    const made = await makeRun(request, prepared, { id, directory });
    if (made.kind === 'refused') return over(made);
    isMade = true;
    const { hasCommands, problems } = made;
    return { variant: variant.name, kind: 'made', hasCommands, problems, id, directory, lock };
  } finally {
    if (!isMade) await rm(directory, { recursive: true, force: true });
  }
}

async function prepare({
  request,
  variant,
  experiment,
}: Beginning): Promise<({ readonly kind: 'prepared' } & PreparedRun) | RefusedRun> {
  const model = await startingModel(request, variant);
  if (model.kind === 'refused') return refused(model.message);
  const common = { stepwise: request.version, node: process.versions.node };
  const prepared = {
    kind: 'prepared',
    variant,
    experimentText: experiment.text,
    model: model.model,
  } as const;
  if (request.action === 'build') return { ...prepared, versions: common };
  const python = await experiment.check();
  if (python.kind === 'failed') return refused(python.message);
  return { ...prepared, versions: { ...common, ...python.versions } };
}

/** Starts those that have programs to start; the directories of those that could not be started go. */
async function launchAll(
  { now }: RunRequest,
  starter: Starter,
  begun: readonly BegunRun[],
): Promise<readonly StartedVariant[]> {
  const made = begun.filter((run) => run.kind === 'made');
  const waiting = made.filter(({ hasCommands }) => hasCommands);
  const launched = waiting.length === 0 ? [] : await starter.launch(waiting);
  const outcomes = new Map(waiting.map((run, index) => [run.id, launched[index]!]));
  return Promise.all(
    begun.map(async (run) => {
      const { variant } = run;
      if (run.kind === 'over') return { variant, started: run.started };
      const outcome = outcomes.get(run.id);
      if (!outcome) await writeExitCode(run.directory, 0, now);
      return { variant, started: await startedAs(run, outcome ?? { kind: 'launched' }, starter) };
    }),
  );
}

async function startedAs(
  run: Extract<BegunRun, { readonly kind: 'made' }>,
  outcome: Launched,
  starter: Starter,
): Promise<StartedRun> {
  const { id, directory, problems } = run;
  if (outcome.kind === 'launched') return { kind: 'started', id, directory, problems };
  await rm(directory, { recursive: true, force: true });
  if (outcome.kind === 'failed') return refused(outcome.message);
  // After two starts at once: the other's run.
  const winner = await starter.running(run.lock);
  return winner
    ? { kind: 'already-running', ...winner }
    : refused('Another run of this experiment has just ended. Start it again.');
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}

function refused(...messages: readonly string[]): RefusedRun {
  return { kind: 'refused', messages };
}
