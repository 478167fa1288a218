import path from 'node:path';
import type { Experiment } from '../../core/experiment/experiment';
import { promptVariants } from '../../core/experiment/grid';
import { defaultPromptOptions, type PromptOptions } from '../../core/prompt/assemble';
import { cutChoices, type CutChoice } from '../../core/prompt/cut';
import { isBuiltInLayout } from '../../core/prompt/layouts';
import { stepChoices, type StepChoice } from '../../core/prompt/steps';
import type { OptionValues, OptionsView, VariantsView } from '../../protocol/preview';

/** How prompts are made, apart from their layout. */
export interface PreviewOptions extends PromptOptions {
  readonly steps: StepChoice;
  readonly cut: CutChoice;
  /** For the order of shuffled steps. */
  readonly seed: number;
}

export const defaultOptions: PreviewOptions = {
  ...defaultPromptOptions,
  steps: 'original',
  cut: 'end',
  seed: 42,
};

export function optionsView(options: PreviewOptions): OptionsView {
  const { steps, positiveExamples, negativeExamples, explanations, cut } = options;
  const values = { steps, positiveExamples, negativeExamples, explanations, cut };
  const keys = Object.keys(values) as (keyof OptionValues)[]; // of the object just made
  const differing = keys.filter((key) => values[key] !== defaultOptions[key]).length;
  return { ...values, stepChoices, cutChoices, differing };
}

/** Takes over what a user has set; a value that is none of the choices is left out. */
export function changedOptions(
  options: PreviewOptions,
  { steps, cut, positiveExamples, negativeExamples, ...rest }: Partial<OptionValues>,
): PreviewOptions {
  const step = stepChoices.find((choice) => choice === steps);
  const end = cutChoices.find((choice) => choice === cut);
  return {
    ...options,
    ...rest,
    ...(step && { steps: step }),
    ...(end && { cut: end }),
    ...(isAmount(positiveExamples) && { positiveExamples }),
    ...(isAmount(negativeExamples) && { negativeExamples }),
  };
}

function isAmount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}

/** What an experiment says about prompts. Paths are from the root. */
export interface FollowedExperiment {
  readonly layout: string;
  readonly options: PreviewOptions;
  readonly maxSourceTokens: number;
  /** '' where it names none: then a data set has whole prompts, and the trainer cuts them. */
  readonly tokenizer: string;
  /** `null` where all its prompts are made in one way. */
  readonly variants: VariantsView | null;
}

/** `folder` is that of the experiment file. Where the variant is none of the grid, the first is followed. */
export function followed(
  grid: Experiment,
  { folder, variant }: { readonly folder: string; readonly variant: string | undefined },
): FollowedExperiment {
  const ways = promptVariants(grid);
  const { name, experiment } = ways.find((way) => way.name === variant) ?? ways[0]!;
  const { layout, steps, positiveExamples, seed, maxSourceTokens, tokenizer } = experiment;
  const more: Partial<PreviewOptions> = experiment;
  const {
    negativeExamples = defaultOptions.negativeExamples,
    explanations = defaultOptions.explanations,
    cut = defaultOptions.cut,
  } = more;
  return {
    layout: isBuiltInLayout(layout) ? layout : path.resolve(folder, layout),
    options: { steps, positiveExamples, negativeExamples, explanations, cut, seed },
    maxSourceTokens,
    tokenizer: tokenizer === 'none' ? '' : tokenizer,
    variants: name === '' ? null : { shown: name, all: ways.map((way) => way.name) },
  };
}
