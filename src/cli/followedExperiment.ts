import path from 'node:path';
import type { Experiment } from '../core/experiment/experiment';
import { promptVariants, type Variant } from '../core/experiment/grid';
import { readExperimentFile } from '../node/dataset/experimentFile';
import { variantsOfFile } from '../node/dataset/variantsOfFile';
import { wrongUse, type WrongUse } from './command';
import type { Terminal } from './terminal';

/** The experiment whose prompts are shown. */
export interface Followed {
  readonly kind: 'followed';
  /** With one value for each key of its grid. */
  readonly experiment: Experiment;
  /** Its paths start here. */
  readonly folder: string;
  /** Empty where all its prompts are made in one way. */
  readonly variant: string;
}

/** What `--experiment` and `--variant` name; without the latter, the first variant. */
export async function followedExperiment(
  { experiment, variant }: { readonly experiment?: string; readonly variant?: string },
  { folder }: Pick<Terminal, 'folder'>,
): Promise<
  | Followed
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly message: string }
  | WrongUse
> {
  if (experiment === undefined)
    return variant === undefined
      ? { kind: 'none' }
      : wrongUse('--variant chooses a run of an experiment file, and --experiment names none.');
  const file = path.resolve(folder, experiment);
  const read = await readExperimentFile(file);
  if (read.kind === 'failed') return { kind: 'failed', message: read.messages.join('\n') };
  const ways = promptVariants(read.experiment);
  const found = await variantsOfFile(read.experiment, file);
  const all = found.kind === 'variants' ? found.variants : []; // prompts are there without what is to be trained
  const chosen =
    variant === undefined ? ways[0] : [...all, ...ways].find(({ name }) => name === variant);
  if (!chosen) return wrongUse(noVariant(variant, all));
  return {
    kind: 'followed',
    experiment: chosen.experiment,
    folder: path.dirname(file),
    variant: chosen.name,
  };
}

function noVariant(wanted = '', all: readonly Variant[]): string {
  const names = all.map(({ name }) => name).filter((name) => name !== '');
  return names.length === 0
    ? `The experiment has no grid, so it has no variant "${wanted}".`
    : `The experiment has no variant "${wanted}". Name one of\n  ${names.join('\n  ')}`;
}
