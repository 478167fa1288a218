import type { Experiment } from '../../core/experiment/experiment';
import { allVariants, type Variant } from '../../core/experiment/grid';
import { variantsOfFile } from '../dataset/variantsOfFile';
import { refused, type RefusedRun } from './startedRun';

/** `allVariants`, the name of one, or empty: the only one, whatever its name is. */
export type WantedVariant = string;

export type ChosenVariants =
  { readonly kind: 'variants'; readonly variants: readonly Variant[] } | RefusedRun;

const mostNamed = 12;

/** The variants that are asked for: one by its name, the only one, or all. */
export async function chosenVariants(
  experiment: Experiment,
  experimentFile: string,
  wanted: WantedVariant,
): Promise<ChosenVariants> {
  const found = await variantsOfFile(experiment, experimentFile);
  if (found.kind === 'failed') return refused(...found.messages);
  const { variants } = found;
  if (wanted === allVariants) return { kind: 'variants', variants };
  const chosen =
    wanted === '' && variants.length === 1
      ? variants[0]
      : variants.find(({ name }) => name === wanted);
  if (chosen) return { kind: 'variants', variants: [chosen] };
  if (variants[0]!.name === '')
    return refused(`The experiment has no variant "${wanted}": it is a single run.`);
  return refused(whichVariant(variants, wanted));
}

function whichVariant(variants: readonly Variant[], wanted: string): string {
  const shown = variants.slice(0, mostNamed).map(({ name }) => name);
  const more = variants.length - shown.length;
  const asked = wanted === '' ? '' : ` There is no variant "${wanted}".`;
  return [
    `The experiment stands for ${variants.length} runs.${asked} Say which: --variant all, or --variant NAME, one of`,
    ...shown,
    ...(more > 0 ? [`… and ${more} more`] : []),
  ].join('\n  ');
}
