import path from 'node:path';
import { createDuplicateCollector } from '../../core/dataset/duplicates/collector';
import { datasetFormats, type FormatName } from '../../core/dataset/exports/formats';
import { sideFiles } from '../../core/dataset/exports/sideFiles';
import { createReportCollector } from '../../core/dataset/report';
import { dataParts } from '../../core/dataset/report/model';
import { reportText } from '../../core/dataset/report/reportText';
import type { Variant } from '../../core/experiment/grid';
import { inWorkspace } from '../runs/manifest';
import { overlongPrompts } from './overlongPrompts';
import type { DataSetManifest } from './dataSetManifest';
import { experimentPrompts } from './prompts';
import type { StagedFiles } from './stagedFiles';
import { hashed, writeDataSet, type WrittenDataSet } from './writeDataSet';

/** Building the data of a variant. Paths are absolute. */
export interface VariantRequest {
  readonly experimentFile: string;
  /** Where its files go. */
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
  /** Where files are written until all are whole. */
  readonly staged: StagedFiles;
}

export type VariantOutcome =
  | { readonly kind: 'built'; readonly manifest: DataSetManifest }
  | { readonly kind: 'cancelled' }
  /** What is wrong and what to do. */
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

/** Writes the files of one variant. */
export async function buildVariant(
  { name, experiment, trainOn }: Variant,
  experimentText: string,
  request: VariantRequest,
): Promise<VariantOutcome> {
  const { experimentFile, out, formats, staged } = request;
  const folder = path.dirname(experimentFile);
  const prompts = await experimentPrompts(experiment, folder);
  if (prompts.kind === 'failed') return { kind: 'failed', messages: [prompts.message] };
  await staged.folder(out);
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
    directory: out,
    formats,
    fileName: (part, format) => datasetFormats[format].fileName(part),
    report,
    staged,
    ...(duplicates && { duplicates }),
    ...(request.signal && { signal: request.signal }),
    progress: (done, total) => request.progress?.(name, done, total),
  });
  if (data.kind === 'cancelled') return data;
  const problems = [...data.problems, ...overlongPrompts(data, experiment)];
  const manifest = manifestOf(
    { name, experiment },
    { data: { ...data, problems }, experimentText, request },
  );
  const told = report.report({
    ...(duplicates && { duplicates: duplicates.report() }),
    problems: [...data.failures, ...data.conflicts, ...problems],
  });
  const parts = dataParts.filter((part) => data.instances[part] > 0);
  const texts = [
    { name: 'manifest.json', text: json(manifest) },
    { name: 'report.json', text: json(told) },
    { name: 'report.md', text: reportText(told) },
    ...sideFiles({ name: [experiment.name, name].filter(Boolean).join(' '), formats, parts }),
  ];
  for (const file of texts) {
    const written = await staged.write(path.join(out, file.name), file.text);
    if (written.kind === 'failed') return { kind: 'failed', messages: [written.message] };
  }
  return { kind: 'built', manifest };
}

function manifestOf(
  { name, experiment }: Pick<Variant, 'name' | 'experiment'>,
  {
    data,
    experimentText,
    request: { experimentFile, workspace, version },
  }: {
    readonly data: Extract<WrittenDataSet, { kind: 'written' }>;
    readonly experimentText: string;
    readonly request: VariantRequest;
  },
): DataSetManifest {
  const source = { role: 'experiment', file: experimentFile, text: experimentText } as const;
  return {
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
    versions: { stepwise: version },
    failures: data.failures,
    conflicts: data.conflicts,
    problems: data.problems,
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
