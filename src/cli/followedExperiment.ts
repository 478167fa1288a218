import path from 'node:path';
import type { Experiment } from '../core/experiment/experiment';
import { promptVariants } from '../core/experiment/grid';
import { readExperimentFile } from '../node/dataset/experimentFile';
import { variantsOfFile } from '../node/dataset/variantsOfFile';
import { wrongUse, type WrongUse } from './command';
import type { Terminal } from './terminal';
import { unknownVariant } from './unknownVariant';

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
  if (!chosen && found.kind === 'failed')
    return { kind: 'failed', message: found.messages.join('\n') };
  if (!chosen) return wrongUse(unknownVariant(variant ?? '', all));
  return {
    kind: 'followed',
    experiment: chosen.experiment,
    folder: path.dirname(file),
    variant: chosen.name,
  };
}
