import path from 'node:path';
import { dataParts } from '../../core/dataset/report/model';
import { fileNameOfTask } from '../../core/dataset/taskName';
import type { Variant } from '../../core/experiment/grid';
import { buildVariant, type VariantRequest } from './buildVariant';
import type { DataSetManifest } from './dataSetManifest';
import { readExperimentFile } from './experimentFile';
import { StagedFiles } from './stagedFiles';
import { variantsOfFile } from './variantsOfFile';

/** Building the data of an experiment into a folder. */
export type BuildRequest = Omit<VariantRequest, 'staged'>;

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
  const found = await variantsOfFile(read.experiment, request.experimentFile);
  if (found.kind === 'failed') return found;
  const staged = new StagedFiles();
  try {
    const built = await buildVariants(found.variants, read.text, { ...request, staged });
    if (built.kind === 'built') await staged.put();
    return built;
  } finally {
    await staged.discard();
  }
}

async function buildVariants(
  variants: readonly Variant[],
  experimentText: string,
  request: VariantRequest,
): Promise<BuildOutcome> {
  const manifests: DataSetManifest[] = [];
  for (const variant of variants) {
    const built = await buildVariant(variant, experimentText, request);
    if (built.kind !== 'built') return built;
    manifests.push(built.manifest);
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
  const rows = manifests.map(({ variant, instances, shortened, ...told }) => {
    const report = `${encodeURIComponent(fileNameOfTask(variant))}/report.md`;
    const counts = dataParts.map((part) => instances[part].toLocaleString('en-US'));
    const problems = [...told.failures, ...told.conflicts, ...told.problems];
    const cells = [...counts, shortened.toLocaleString('en-US'), problems.length];
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
