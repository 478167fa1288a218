import path from 'node:path';
import { dataParts } from '../../core/dataset/report/model';
import { uniqueFileNames } from '../../core/dataset/uniqueNames';
import type { Variant } from '../../core/experiment/grid';
import { escapedMarkdown } from '../../core/text/markdown';
import { buildVariant, type VariantRequest } from './buildVariant';
import type { DataSetManifest } from './dataSetManifest';
import { readExperimentFile } from './experimentFile';
import { StagedFiles } from './stagedFiles';
import { variantsOfFile } from './variantsOfFile';

/** Building the data of an experiment; of one with a grid, into folders in `out`. */
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
    if (built.kind !== 'built') return built;
    const { manifests } = built;
    if (manifests.every(isBroken))
      return {
        kind: 'failed',
        messages: [...new Set(manifests.flatMap(({ failures }) => failures))],
      };
    await staged.put();
    return built;
  } finally {
    await staged.discard();
  }
}

function isBroken({ failures, instances }: DataSetManifest): boolean {
  return failures.length > 0 && dataParts.every((part) => instances[part] === 0);
}

/** Those of a grid each into a folder that has the name of the variant. */
async function buildVariants(
  variants: readonly Variant[],
  experimentText: string,
  request: VariantRequest,
): Promise<BuildOutcome> {
  const built: BuiltVariant[] = [];
  const folderOf = uniqueFileNames();
  for (const variant of variants) {
    const folder = variant.name === '' ? '' : folderOf(variant.name);
    const out = path.join(request.out, folder);
    const outcome = await buildVariant(variant, experimentText, { ...request, out });
    if (outcome.kind !== 'built') return outcome;
    built.push({ folder, manifest: outcome.manifest });
  }
  if (built[0]!.folder !== '') {
    const report = path.join(request.out, 'report.md');
    const written = await request.staged.write(report, gridText(built));
    if (written.kind === 'failed') return { kind: 'failed', messages: [written.message] };
  }
  return { kind: 'built', manifests: built.map(({ manifest }) => manifest) };
}

interface BuiltVariant {
  /** In `out`; empty without a grid. */
  readonly folder: string;
  readonly manifest: DataSetManifest;
}

/** The reports of all variants, as Markdown. */
function gridText(built: readonly BuiltVariant[]): string {
  const rows = built.map(({ folder, manifest }) => {
    const { variant, instances, shortened, failures, conflicts, problems } = manifest;
    const counts = dataParts.map((part) => instances[part].toLocaleString('en-US'));
    const told = failures.length + conflicts.length + problems.length;
    const cells = [...counts, shortened.toLocaleString('en-US'), told];
    return `| [${escapedMarkdown(variant)}](<${encodeURIComponent(folder)}/report.md>) | ${cells.join(' | ')} |`;
  });
  return [
    `# ${built[0]!.manifest.name}: ${built.length} data set${built.length === 1 ? '' : 's'}`,
    '',
    '| Variant | Train | Validation | Test | Shortened prompts | Problems |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}
