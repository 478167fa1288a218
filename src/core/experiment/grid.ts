import type { Experiment } from './experiment';

/** One run of an experiment: the experiment with one value for each key of its grid. */
export interface Variant {
  /** What tells it apart from the others, such as "samplesPerTask=100,layout=input-only"; empty for the experiment itself. */
  readonly name: string;
  /** Without a grid. */
  readonly experiment: Experiment;
  /** The task file that is trained on, where each task has a model of its own; else `null`. */
  readonly trainOn: string | null;
}

/** In the place of a variant's name: every run of the experiment. */
export const allVariants = 'all';

const gridKeys = [
  'samplesPerTask',
  'models',
  'layout',
  'steps',
  'positiveExamples',
  'seed',
] as const satisfies readonly (keyof NonNullable<Experiment['grid']>)[];

/**
 * All combinations of the grid, the last key changing fastest; without a grid, the experiment itself. With a model for
 * each task there is a variant for each of `tasks`, the files that are trained on by the name of the task.
 */
export function variantsOf(
  experiment: Experiment,
  tasks: ReadonlyMap<string, string>,
): readonly Variant[] {
  let variants: readonly Variant[] = [
    { name: '', experiment: { ...experiment, grid: null }, trainOn: null },
  ];
  for (const key of gridKeys) {
    const values = experiment.grid?.[key];
    if (values)
      variants = variants.flatMap((variant) =>
        [...new Set<string | number>(values)].map((value) => ({
          ...variant,
          name: joined(variant.name, `${key}=${value}`),
          experiment: { ...variant.experiment, [key]: value },
        })),
      );
  }
  return variants.flatMap((variant) =>
    variant.experiment.models === 'one'
      ? [variant]
      : [...tasks].map(([task, file]) => ({
          ...variant,
          name: joined(variant.name, `task=${task}`),
          trainOn: file,
        })),
  );
}

/**
 * One variant for each way in which the grid makes prompts. Their names say what tells prompts apart, and leave out what
 * does not; empty where all prompts are made in one way.
 */
export function promptVariants({ grid, ...experiment }: Experiment): readonly Variant[] {
  const shuffles = [experiment.steps, ...(grid?.steps ?? [])].includes('shuffled');
  const ways = grid && {
    ...grid,
    samplesPerTask: null,
    models: null,
    seed: shuffles ? grid.seed : null,
  };
  return variantsOf({ ...experiment, models: 'one', grid: ways }, new Map());
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(',');
}
