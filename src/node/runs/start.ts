import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  runFiles,
  trainerCommands,
  type RunAction,
  type TrainerHost,
} from '../../core/experiment/commands';
import { readExperiment, type Experiment } from '../../core/experiment/experiment';
import { readTextFile } from '../files';
import { startTime } from '../processes';
import { buildData, hashed, type Built, type SourceText } from './build';
import { launch } from './launch';
import { listRuns } from './list';
import { inWorkspace, writeManifest } from './manifest';
import { checkPython } from './python';
import { experimentPrompts } from './prompts';
import { isRunId, makeRunDirectory, runDirectory, runsFolder, writeJsonFile } from './runFolder';
import { isCancelRequested, runState, writeExitCode } from './state';

/** Starting a run of an experiment on host `local`. Paths are absolute. */
export interface RunRequest {
  readonly workspace: string;
  readonly experimentFile: string;
  /** Predictions are scored by `scoreRun`, which needs no process of its own. */
  readonly action: Exclude<RunAction, 'evaluate'>;
  readonly host: TrainerHost;
  readonly now: Date;
  /** Of Stepwise itself, for the manifest. */
  readonly version: string;
  /** Aborting it before the processes are started starts nothing. */
  readonly signal: AbortSignal;
}

export interface RunPlace {
  readonly id: string;
  readonly directory: string;
}

export type StartedRun =
  | ({ readonly kind: 'started'; readonly problems: readonly string[] } & RunPlace)
  /** One experiment runs once at a time: follow this one. */
  | ({ readonly kind: 'already-running' } & RunPlace)
  /** What is wrong and what to do. */
  | { readonly kind: 'refused'; readonly messages: readonly string[] };

/**
 * Makes a run directory, builds its data and starts its processes, detached: they outlive this one. After the action
 * `build` the run is finished.
 */
export async function startRun(request: RunRequest): Promise<StartedRun> {
  if (process.platform === 'win32')
    return refused(
      'Runs need Linux or macOS. On Windows, open the folder in WSL or over Remote-SSH.',
    );
  const lock = await lockFile(request);
  const running = await runOfLock(request.workspace, lock);
  if (running) return running;
  const prepared = await prepare(request);
  if (prepared.kind === 'refused') return prepared;
  const { id, directory } = await makeRunDirectory(request.workspace, {
    name: prepared.experiment.name,
    now: request.now,
  });
  let isStarted = false;
  try {
    const started = await fill(request, prepared, { id, directory, lock });
    isStarted = started.kind === 'started';
    return started;
  } finally {
    if (!isStarted) await rm(directory, { recursive: true, force: true });
  }
}

/** What can be checked before there is a run directory. */
interface Prepared {
  readonly kind: 'prepared';
  readonly experiment: Experiment;
  readonly experimentText: string;
  readonly model: string;
  readonly versions: Readonly<Record<string, string>>;
}

type Refused = Extract<StartedRun, { kind: 'refused' }>;

async function prepare(request: RunRequest): Promise<Prepared | Refused> {
  const { experimentFile, host, action } = request;
  const read = await readTextFile(experimentFile);
  if (read.kind === 'failed') return refused(read.message);
  const decoded = readExperiment(read.text);
  if (decoded.kind === 'damaged')
    return refused(
      ...decoded.problems.map(
        ({ message, span }) => `${experimentFile}:${placeOf(read.text, span.start)}: ${message}`,
      ),
    );
  const { experiment } = decoded;
  const model = await startingModel(request, experiment);
  if (model === undefined)
    return refused(
      `No finished run of "${experiment.name}" has a checkpoint to predict with. Run it with --action train first, or with --action all.`,
    );
  const common = { stepwise: request.version, node: process.versions.node };
  const prepared = { kind: 'prepared', experiment, experimentText: read.text, model } as const;
  if (action === 'build') return { ...prepared, versions: common };
  const python = await checkPython(host.python);
  if (python.kind === 'failed') return refused(python.message);
  return { ...prepared, versions: { ...common, ...python.versions } };
}

/** Line and column, from 1. */
function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}

/** What training starts from; for `predict`, the checkpoint of the newest run of the experiment that has one. */
async function startingModel(
  { workspace, experimentFile, action }: RunRequest,
  { model }: Experiment,
): Promise<string | undefined> {
  if (action !== 'predict')
    return /^\.{1,2}[/\\]/.test(model) ? path.resolve(path.dirname(experimentFile), model) : model;
  const runs = await listRuns(workspace);
  const trained = runs.find(
    ({ manifest, state }) =>
      manifest.experimentFile === inWorkspace(workspace, experimentFile) &&
      (manifest.action === 'train' || manifest.action === 'all') &&
      state.status === 'finished',
  );
  return trained && path.join(trained.directory, runFiles.checkpoint);
}

async function fill(
  request: RunRequest,
  prepared: Prepared,
  place: RunPlace & { readonly lock: string },
): Promise<StartedRun> {
  const { id, directory } = place;
  const { action, host, now } = request;
  const { experiment, model } = prepared;
  const own = { kind: 'building', pid: process.pid, started: await startTime(process.pid) };
  await writeJsonFile(path.join(directory, runFiles.process), own);
  const built = await buildAll(request, prepared, directory);
  if (built.kind === 'failed') return refused(...built.messages);
  const lacking = whatIsLacking(action, built);
  if (lacking !== undefined) return refused(lacking, ...built.problems);
  await writeManifest(directory, {
    id,
    name: experiment.name,
    action,
    started: now.toISOString(),
    host: 'local',
    experimentFile: inWorkspace(request.workspace, request.experimentFile),
    experiment,
    model: action === 'build' ? null : model,
    seed: experiment.seed,
    files: built.files,
    instances: built.instances,
    versions: prepared.versions,
    problems: built.problems,
  });
  if (request.signal.aborted || (await isCancelRequested(directory)))
    return refused('Cancelled before it was started.');
  const validation = built.instances.validation > 0;
  const commands = trainerCommands(experiment, { action, model, validation }, host);
  if (commands.length === 0) await writeExitCode(directory, 0, now);
  else {
    await writeJsonFile(path.join(directory, runFiles.commands), commands);
    const launched = await launch(directory, place.lock, host);
    if (launched.kind === 'failed') return refused(launched.message);
    if (launched.kind === 'already-running') return winnerOf(request.workspace, place.lock);
  }
  return { kind: 'started', id, directory, problems: built.problems };
}

async function buildAll(
  { workspace, experimentFile, host }: RunRequest,
  { experiment, experimentText }: Prepared,
  directory: string,
): Promise<Built> {
  const folder = path.dirname(experimentFile);
  const prompts = await experimentPrompts(experiment, folder);
  if (prompts.kind === 'failed') return { kind: 'failed', messages: [prompts.message] };
  const { makePrompt } = prompts;
  const built = await buildData({ experiment, folder, makePrompt, directory });
  if (built.kind === 'failed') return built;
  const sources: readonly SourceText[] = [
    { role: 'experiment', file: experimentFile, text: experimentText },
    ...prompts.sources,
    ...(await trainerSources(host.trainer)),
  ];
  const files = [...sources.map(hashed), ...built.files];
  return {
    ...built,
    files: files.map((file) => ({ ...file, path: inWorkspace(workspace, file.path) })),
  };
}

async function trainerSources(folder: string): Promise<readonly SourceText[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.py')).sort();
  return Promise.all(
    names.map(async (name) => ({
      role: 'trainer' as const,
      file: name,
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
}

function whatIsLacking(
  action: RunRequest['action'],
  { instances }: Extract<Built, { kind: 'built' }>,
): string | undefined {
  if ((action === 'train' || action === 'all') && instances.train === 0)
    return 'The experiment leaves no instances to train on.';
  if ((action === 'predict' || action === 'all') && instances.predict === 0)
    return 'The experiment leaves no instances to predict.';
  return undefined;
}

/** One lock per experiment file. */
async function lockFile({ workspace, experimentFile }: RunRequest): Promise<string> {
  const folder = path.join(runsFolder(workspace), '.locks');
  await mkdir(folder, { recursive: true });
  const name = createHash('sha256').update(experimentFile).digest('hex').slice(0, 24);
  return path.join(folder, `${name}.lock`);
}

type AlreadyRunning = Extract<StartedRun, { kind: 'already-running' }>;

/** The run that the lock was last taken for, if it is still going. */
async function runOfLock(workspace: string, lock: string): Promise<AlreadyRunning | undefined> {
  const id = await readFile(lock, 'utf8').then(
    (text) => text.trim(),
    () => '', // no run yet
  );
  if (!isRunId(id)) return undefined;
  const directory = runDirectory(workspace, id);
  const { status } = await runState(directory);
  return status === 'running' ? { kind: 'already-running', id, directory } : undefined;
}

/** After two starts at once: the other's run. */
async function winnerOf(workspace: string, lock: string): Promise<StartedRun> {
  const winner = await runOfLock(workspace, lock);
  return winner ?? refused('Another run of this experiment has just ended. Start it again.');
}

function refused(...messages: readonly string[]): Refused {
  return { kind: 'refused', messages };
}
