import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  runFiles,
  trainerCommands,
  type RunAction,
  type TrainerHost,
} from '../../core/experiment/commands';
import type { Experiment } from '../../core/experiment/experiment';
import type { Variant } from '../../core/experiment/grid';
import { readExperimentFile, variantsOfFile } from '../dataset/build';
import { experimentPrompts } from '../dataset/prompts';
import { hashed, writeDataSet, type SourceText } from '../dataset/writeDataSet';
import { startTime } from '../processes';
import { launch } from './launch';
import { listRuns } from './list';
import { inWorkspace, writeManifest, type HashedFile, type RunManifest } from './manifest';
import { checkPython } from './python';
import { isRunId, makeRunDirectory, runDirectory, runsFolder, writeJsonFile } from './runFolder';
import { isCancelRequested, runState, writeExitCode } from './state';

/** Starting a run of an experiment on host `local`. Paths are absolute. */
export interface RunRequest {
  readonly workspace: string;
  readonly experimentFile: string;
  /** Predictions are scored by `scoreRun`, which needs no process of its own. */
  readonly action: Exclude<RunAction, 'evaluate'>;
  /** Which run of an experiment with a grid, or with a model for each task. */
  readonly variant?: string;
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
    name: runName(prepared.variant),
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
  readonly variant: Variant;
  readonly experimentText: string;
  readonly model: string;
  readonly versions: Readonly<Record<string, string>>;
}

type Refused = Extract<StartedRun, { kind: 'refused' }>;

async function prepare(request: RunRequest): Promise<Prepared | Refused> {
  const { experimentFile, host, action } = request;
  const read = await readExperimentFile(experimentFile);
  if (read.kind === 'failed') return refused(...read.messages);
  const variant = await chosenVariant(request, read.experiment);
  if ('kind' in variant) return variant;
  const { experiment } = variant;
  const model = await startingModel(request, experiment);
  if (model === undefined)
    return refused(
      `No finished run of "${experiment.name}" has a checkpoint to predict with. Run it with --action train first, or with --action all.`,
    );
  const common = { stepwise: request.version, node: process.versions.node };
  const prepared = { kind: 'prepared', variant, experimentText: read.text, model } as const;
  if (action === 'build') return { ...prepared, versions: common };
  const python = await checkPython(host.python);
  if (python.kind === 'failed') return refused(python.message);
  return { ...prepared, versions: { ...common, ...python.versions } };
}

const mostNamed = 12;

/** The variant that is asked for, or the only one. */
async function chosenVariant(
  { experimentFile, variant = '' }: RunRequest,
  experiment: Experiment,
): Promise<Variant | Refused> {
  const variants = await variantsOfFile(experiment, experimentFile);
  if (variants.length === 0) return refused('The experiment names no task to train a model on.');
  const chosen = variants.find(({ name }) => name === variant);
  if (chosen) return chosen;
  const names = variants.map(({ name }) => name);
  if (names[0] === '')
    return refused(`The experiment has no variant "${variant}": it is a single run.`);
  const shown = names.slice(0, mostNamed).join('\n  ');
  const more = names.length > mostNamed ? `\n  … and ${names.length - mostNamed} more` : '';
  const asked = variant === '' ? '' : ` There is no variant "${variant}".`;
  return refused(
    `The experiment stands for ${names.length} runs, and one is started at a time.${asked} Say which: --variant NAME, one of\n  ${shown}${more}`,
  );
}

/** What training starts from; for `predict`, the checkpoint of the newest run of the experiment that has one. */
async function startingModel(
  { workspace, experimentFile, action, variant }: RunRequest,
  { model }: Experiment,
): Promise<string | undefined> {
  if (action !== 'predict')
    return /^\.{1,2}[/\\]/.test(model) ? path.resolve(path.dirname(experimentFile), model) : model;
  const runs = await listRuns(workspace);
  const trained = runs.find(
    ({ manifest, state }) =>
      manifest.experimentFile === inWorkspace(workspace, experimentFile) &&
      (manifest.variant ?? '') === (variant ?? '') &&
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
  const { variant, model } = prepared;
  const { experiment } = variant;
  const own = { kind: 'building', pid: process.pid, started: await startTime(process.pid) };
  await writeJsonFile(path.join(directory, runFiles.process), own);
  const built = await buildAll(request, prepared, directory);
  if (built.kind === 'failed') return refused(...built.messages);
  const lacking = whatIsLacking(action, built);
  if (lacking !== undefined) return refused(lacking, ...built.problems);
  await writeManifest(directory, {
    id,
    name: runName(variant),
    variant: variant.name,
    action,
    started: now.toISOString(),
    host: 'local',
    experimentFile: inWorkspace(request.workspace, request.experimentFile),
    experiment,
    model: action === 'build' ? null : model,
    seed: experiment.seed,
    files: built.files,
    instances: built.instances,
    trainTasks: built.trainTasks,
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
  { workspace, experimentFile, host, signal }: RunRequest,
  { variant: { experiment, trainOn }, experimentText }: Prepared,
  directory: string,
): Promise<Built> {
  const folder = path.dirname(experimentFile);
  const prompts = await experimentPrompts(experiment, folder);
  if (prompts.kind === 'failed') return { kind: 'failed', messages: [prompts.message] };
  const data = await writeDataSet({
    experiment,
    folder,
    prompts,
    ...(trainOn !== null && { trainOn }),
    directory,
    formats: ['jsonl'],
    fileName: (part) => runFiles[part === 'test' ? 'predict' : part],
    signal,
  });
  if (data.kind === 'cancelled')
    return { kind: 'failed', messages: ['Cancelled before it was started.'] };
  if (data.failures.length > 0) return { kind: 'failed', messages: data.failures };
  const own: readonly SourceText[] = [
    { role: 'experiment', file: experimentFile, text: experimentText },
    ...(await trainerSources(host.trainer)),
  ];
  const files = [...own.map(hashed), ...data.sources];
  const { train, validation, test } = data.instances;
  return {
    kind: 'built',
    instances: { train, validation, predict: test },
    trainTasks: data.trainTasks,
    files: files.map((file) => ({ ...file, path: inWorkspace(workspace, file.path) })),
    problems: data.problems,
  };
}

type Built =
  | {
      readonly kind: 'built';
      readonly instances: RunManifest['instances'];
      readonly trainTasks: number;
      readonly files: readonly HashedFile[];
      readonly problems: readonly string[];
    }
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

/** As lists of runs show it. */
function runName({ experiment, name }: Variant): string {
  return name === '' ? experiment.name : `${experiment.name} (${name})`;
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

/** One lock per experiment file and variant. */
async function lockFile({ workspace, experimentFile, variant }: RunRequest): Promise<string> {
  const folder = path.join(runsFolder(workspace), '.locks');
  await mkdir(folder, { recursive: true });
  const name = createHash('sha256')
    .update(variant ? `${experimentFile}\n${variant}` : experimentFile)
    .digest('hex')
    .slice(0, 24);
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
