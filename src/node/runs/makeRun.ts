import path from 'node:path';
import { runFiles, trainerCommands, type TrainerProgram } from '../../core/experiment/commands';
import type { Variant } from '../../core/experiment/grid';
import { thisMachine, type Host } from '../../core/hosts/hosts';
import { overlongPrompts } from '../dataset/overlongPrompts';
import { experimentPrompts } from '../dataset/prompts';
import { hashed, writeDataSet, type SourceText } from '../dataset/writeDataSet';
import { readTextFile, writeTextFile } from '../files';
import { expandedHome } from '../hosts/home';
import type { Run } from './list';
import type { RunPlace } from './locks';
import { inWorkspace, writeManifest, type HashedFile, type RunManifest } from './manifest';
import { writeOwnProgram } from './process';
import { writeJsonFile } from './runFolder';
import type { RunRequest } from './start';
import { cancelledBeforeStart, refused, type RefusedRun } from './startedRun';
import { isCancelRequested } from './state';
import { aboutModel, withModelOf } from './trainedModel';
import { copyTrainer, trainerSources } from './trainerFolder';

/** What could be checked before there is a run directory. */
export interface PreparedRun {
  readonly variant: Variant;
  readonly experimentText: string;
  /** As the trainer takes it. */
  readonly model: string;
  /** The run that trained the model, where it is one of this experiment. */
  readonly trainedBy: Run | null;
  /** Of programs and packages, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

export type MadeRun =
  | {
      readonly kind: 'made';
      /** Whether there are programs to start. */
      readonly hasCommands: boolean;
      readonly problems: readonly string[];
    }
  | RefusedRun;

/** Fills a run directory with all that its programs need, wherever they are executed: data, scripts, commands, manifest. */
export async function makeRun(
  request: RunRequest,
  prepared: PreparedRun,
  { id, directory }: RunPlace,
): Promise<MadeRun> {
  const { action, host, now } = request;
  const { variant, model, trainedBy } = prepared;
  const { experiment } = variant;
  await writeOwnProgram(directory);
  const built = await buildAll(request, prepared, directory);
  if (built.kind === 'failed') return refused(...built.messages);
  const lacking = whatIsLacking(action, built);
  if (lacking !== undefined) return refused(lacking, ...built.problems);
  const known = await aboutModel(prepared, directory);
  if (known.kind === 'refused') return known;
  const problems = [...known.problems, ...built.problems];
  await writeManifest(directory, {
    id,
    name: runName(variant),
    variant: variant.name,
    action,
    started: now.toISOString(),
    host: action === 'build' ? thisMachine.name : host.name,
    experimentFile: inWorkspace(request.workspace, request.experimentFile),
    experiment: withModelOf(experiment, trainedBy),
    model: action === 'build' ? null : model,
    ...(trainedBy && { trainedBy: trainedBy.id }),
    seed: experiment.seed,
    files: built.files,
    instances: built.instances,
    ...(action !== 'predict' && { trainTasks: built.trainTasks }),
    versions: prepared.versions,
    problems,
  });
  if (request.signal.aborted || (await isCancelRequested(directory)))
    return refused(cancelledBeforeStart);
  const validation = built.instances.validation > 0;
  const wanted = { action, model, validation };
  const commands = trainerCommands(experiment, wanted, programOf(host));
  if (commands.length > 0) await writeJsonFile(path.join(directory, runFiles.commands), commands);
  return { kind: 'made', hasCommands: commands.length > 0, problems };
}

/** As lists of runs show it. */
export function runName({ experiment, name }: Variant): string {
  return name === '' ? experiment.name : `${experiment.name} (${name})`;
}

function programOf(host: Host): TrainerProgram {
  const python = host.kind === 'local' ? expandedHome(host.python) : host.python;
  const { processes } = host;
  return { python, processes, nodes: host.kind === 'slurm' ? host.nodes : 1 };
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

async function buildAll(
  { action, workspace, experimentFile, trainer, signal }: RunRequest,
  { variant: { experiment, trainOn }, experimentText }: PreparedRun,
  directory: string,
): Promise<Built> {
  const folder = path.dirname(experimentFile);
  const prompts = await experimentPrompts(experiment, folder);
  if (prompts.kind === 'failed') return { kind: 'failed', messages: [prompts.message] };
  const deepspeed = await copyDeepspeed(experiment.training.deepspeed, folder, directory);
  if (deepspeed.kind === 'failed') return { kind: 'failed', messages: [deepspeed.message] };
  const data = await writeDataSet({
    experiment,
    folder,
    prompts,
    ...(trainOn !== null && { trainOn }),
    directory,
    formats: ['jsonl'],
    ...(action === 'predict' && { parts: ['test'] }),
    fileName: (part) => runFiles[part === 'test' ? 'predict' : part],
    signal,
  });
  if (data.kind === 'cancelled') return { kind: 'failed', messages: [cancelledBeforeStart] };
  const faults = [...data.failures, ...data.conflicts];
  if (faults.length > 0) return { kind: 'failed', messages: faults };
  await copyTrainer(trainer, directory);
  const own: readonly SourceText[] = [
    { role: 'experiment', file: experimentFile, text: experimentText },
    ...deepspeed.sources,
    ...(await trainerSources(trainer)),
  ];
  const files = [...own.map(hashed), ...data.sources];
  const { train, validation, test } = data.instances;
  return {
    kind: 'built',
    instances: { train, validation, predict: test },
    trainTasks: data.trainTasks,
    files: files.map((file) => ({ ...file, path: inWorkspace(workspace, file.path) })),
    problems: [...data.problems, ...overlongPrompts(data, experiment)],
  };
}

type CopiedDeepspeed =
  | { readonly kind: 'copied'; readonly sources: readonly SourceText[] }
  | { readonly kind: 'failed'; readonly message: string };

/** The configuration goes into the run, since its path means nothing on another host. */
async function copyDeepspeed(
  name: string,
  folder: string,
  directory: string,
): Promise<CopiedDeepspeed> {
  if (name === 'none') return { kind: 'copied', sources: [] };
  const file = path.resolve(folder, name);
  const read = await readTextFile(file);
  if (read.kind === 'failed') return read;
  const written = await writeTextFile(path.join(directory, runFiles.deepspeed), read.text);
  if (written.kind === 'failed') return written;
  return { kind: 'copied', sources: [{ role: 'deepspeed', file, text: read.text }] };
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
