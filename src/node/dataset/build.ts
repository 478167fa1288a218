import path from 'node:path';
import { createDuplicateCollector } from '../../core/dataset/duplicates/collector';
import { datasetFormats, type FormatName } from '../../core/dataset/exports/formats';
import { sideFiles } from '../../core/dataset/exports/sideFiles';
import { createReportCollector } from '../../core/dataset/report';
import { dataParts, type DataPart } from '../../core/dataset/report/model';
import { reportText } from '../../core/dataset/report/reportText';
import { fileNameOfTask, taskNameOfPath } from '../../core/dataset/taskName';
import { readExperiment, type Experiment } from '../../core/experiment/experiment';
import { variantsOf, type Variant } from '../../core/experiment/grid';
import { positionsOf } from '../../core/text/positions';
import { readTextFile } from '../files';
import { inWorkspace, type HashedFile } from '../runs/manifest';
import { experimentPrompts } from './prompts';
import { findTasks } from './findTasks';
import { StagedFiles } from './stagedFiles';
import { hashed, writeDataSet } from './writeDataSet';

/** Building the data of an experiment into a folder. Paths are absolute. */
export interface BuildRequest {
  readonly experimentFile: string;
  readonly out: string;
  /** Manifests name files relative to it. */
  readonly workspace: string;
  readonly formats: readonly FormatName[];
  /** Whether to look for duplicates and leaks, which takes the most time. */
  readonly duplicates: boolean;
  /** Of Stepwise itself, for the manifest. */
  readonly version: string;
  readonly signal?: AbortSignal;
  /** Told before each task, and behind the last one, when duplicates are looked for. */
  readonly progress?: (variant: string, done: number, total: number) => void;
}

/** What a data set was made from and what it holds. The same experiment, data and version give the same bytes. */
export interface DataSetManifest {
  readonly name: string;
  /** What tells it apart from the others of a grid; empty without one. */
  readonly variant: string;
  readonly experiment: Experiment;
  readonly seed: number;
  readonly instances: Readonly<Record<DataPart, number>>;
  /** How many prompts lost an example or some of their text because they did not fit. */
  readonly shortened: number;
  /** What it was made from. */
  readonly files: readonly HashedFile[];
  /** What was written, relative to the manifest. */
  readonly outputs: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly lines: number;
  }[];
  readonly versions: Readonly<Record<string, string>>;
  /** What was left out because it is broken. */
  readonly failures: readonly string[];
  readonly problems: readonly string[];
}

export type BuildOutcome =
  | { readonly kind: 'built'; readonly manifests: readonly DataSetManifest[] }
  | { readonly kind: 'cancelled' }
  /** What is wrong and what to do. */
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

/**
 * Writes the data files, `manifest.json`, `report.json` and `report.md` of an experiment; of one with a grid, each variant
 * into a folder of its own. What is broken is told and left out; the rest is written. Until all of it is whole, what an
 * earlier build wrote stays as it is; so it does where everything is broken.
 */
export async function buildExperiment(request: BuildRequest): Promise<BuildOutcome> {
  const read = await readExperimentFile(request.experimentFile);
  if (read.kind === 'failed') return read;
  const variants = await variantsOfFile(read.experiment, request.experimentFile);
  if (variants.length === 0)
    return { kind: 'failed', messages: ['The experiment names no task to train a model on.'] };
  const staged = new StagedFiles();
  try {
    const built = await buildVariants(variants, read.text, { ...request, staged });
    if (built.kind === 'built') await staged.put();
    return built;
  } finally {
    await staged.discard();
  }
}

interface StagedBuild extends BuildRequest {
  readonly staged: StagedFiles;
}

async function buildVariants(
  variants: readonly Variant[],
  experimentText: string,
  request: StagedBuild,
): Promise<BuildOutcome> {
  const manifests: DataSetManifest[] = [];
  for (const variant of variants) {
    const built = await buildVariant(variant, experimentText, request);
    if (built.kind !== 'built') return built;
    manifests.push(...built.manifests);
  }
  if (manifests.length > 1) {
    const report = path.join(request.out, 'report.md');
    const written = await request.staged.write(report, gridText(manifests));
    if (written.kind === 'failed') return { kind: 'failed', messages: [written.message] };
  }
  return { kind: 'built', manifests };
}

/** The reports of all variants, as Markdown. */
function gridText(manifests: readonly DataSetManifest[]): string {
  const rows = manifests.map(({ variant, instances, shortened, failures, problems }) => {
    const report = `${encodeURIComponent(fileNameOfTask(variant))}/report.md`;
    const counts = dataParts.map((part) => instances[part].toLocaleString('en-US'));
    const cells = [...counts, shortened.toLocaleString('en-US'), failures.length + problems.length];
    return `| [${variant}](${report}) | ${cells.join(' | ')} |`;
  });
  return [
    `# ${manifests[0]!.name}: ${manifests.length} data sets`,
    '',
    '| Variant | Train | Validation | Test | Shortened prompts | Problems |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

export type ExperimentFile =
  | { readonly kind: 'experiment'; readonly experiment: Experiment; readonly text: string }
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

/** Reads an experiment file; of a damaged one, the messages say where. */
export async function readExperimentFile(file: string): Promise<ExperimentFile> {
  const read = await readTextFile(file);
  if (read.kind === 'failed') return { kind: 'failed', messages: [read.message] };
  const { text } = read;
  const decoded = readExperiment(text);
  if (decoded.kind === 'experiment')
    return { kind: 'experiment', experiment: decoded.experiment, text };
  const positions = positionsOf(text);
  const messages = decoded.problems.map(({ message, span }) => {
    const { line, character } = positions.at(span.start);
    return `${file}:${line + 1}:${character + 1}: ${message}`;
  });
  return { kind: 'failed', messages };
}

/** The variants of an experiment whose file is `file`. */
export async function variantsOfFile(
  experiment: Experiment,
  file: string,
): Promise<readonly Variant[]> {
  const { tasks } = await findTasks(experiment, path.dirname(file));
  const trained = [...tasks].filter(([, roles]) => roles.train);
  return variantsOf(experiment, new Map(trained.map(([each]) => [taskNameOfPath(each), each])));
}

async function buildVariant(
  { name, experiment, trainOn }: Variant,
  experimentText: string,
  request: StagedBuild,
): Promise<BuildOutcome> {
  const { experimentFile, formats, workspace, staged } = request;
  const folder = path.dirname(experimentFile);
  const prompts = await experimentPrompts(experiment, folder);
  if (prompts.kind === 'failed') return { kind: 'failed', messages: [prompts.message] };
  const directory = name === '' ? request.out : path.join(request.out, fileNameOfTask(name));
  await staged.folder(directory);
  const { maxSourceTokens, maxTargetTokens } = experiment;
  const { counter } = prompts;
  const tokenizer = counter.estimate ? `an estimate by ${counter.name}` : counter.name;
  const report = createReportCollector({ maxSourceTokens, maxTargetTokens, tokenizer });
  const duplicates = request.duplicates ? createDuplicateCollector() : undefined;
  const data = await writeDataSet({
    experiment,
    folder,
    prompts,
    ...(trainOn !== null && { trainOn }),
    directory,
    formats,
    fileName: (part, format) => datasetFormats[format].fileName(part),
    report,
    staged,
    ...(duplicates && { duplicates }),
    ...(request.signal && { signal: request.signal }),
    progress: (done, total) => request.progress?.(name, done, total),
  });
  if (data.kind === 'cancelled') return data;
  if (data.failures.length > 0 && dataParts.every((part) => data.instances[part] === 0))
    return { kind: 'failed', messages: data.failures };
  const source = { role: 'experiment', file: experimentFile, text: experimentText } as const;
  const manifest: DataSetManifest = {
    name: experiment.name,
    variant: name,
    experiment,
    seed: experiment.seed,
    instances: data.instances,
    shortened: data.shortened,
    files: [hashed(source), ...data.sources].map((file) => ({
      ...file,
      path: inWorkspace(workspace, file.path),
    })),
    outputs: data.files.map(({ path: file, sha256, pieces }) => ({
      path: path.basename(file),
      sha256,
      lines: pieces,
    })),
    versions: { stepwise: request.version },
    failures: data.failures,
    problems: data.problems,
  };
  const told = report.report({
    ...(duplicates && { duplicates: duplicates.report() }),
    problems: [...data.failures, ...data.problems],
  });
  const parts = dataParts.filter((part) => data.instances[part] > 0);
  const texts = [
    { name: 'manifest.json', text: json(manifest) },
    { name: 'report.json', text: json(told) },
    { name: 'report.md', text: reportText(told) },
    ...sideFiles({ name: [experiment.name, name].filter(Boolean).join(' '), formats, parts }),
  ];
  for (const file of texts) {
    const written = await staged.write(path.join(directory, file.name), file.text);
    if (written.kind === 'failed') return { kind: 'failed', messages: [written.message] };
  }
  return { kind: 'built', manifests: [manifest] };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
