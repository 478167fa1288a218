import path from 'node:path';
import type { Experiment } from '../core/experiment/experiment';
import {
  predictionExperiment,
  withChoices,
  type PredictionChoices,
} from '../core/predict/experiment';
import { isBuiltInLayout } from '../core/prompt/layouts';
import { stepChoices } from '../core/prompt/steps';
import { readExperimentFile } from '../node/dataset/experimentFile';
import { variantsOfFile } from '../node/dataset/variantsOfFile';
import type { SourceText } from '../node/dataset/writeDataSet';
import { readJsonFile, isRecord } from '../node/runs/runFolder';
import { wrongUse, type WrongUse } from './command';
import type { Given } from './modelOptions';
import { numberOption } from './numberOption';
import type { Terminal } from './terminal';
import { unknownVariant } from './unknownVariant';

/** What is to be predicted, and how prompts are made. */
export interface PredictSource {
  readonly kind: 'source';
  readonly experiment: Experiment;
  /** Where its paths start. */
  readonly folder: string;
  readonly experimentFile: SourceText | null;
  readonly variant?: string;
  readonly name: string;
}

export type ReadSource =
  | PredictSource
  | WrongUse
  /** What is wrong with the experiment file. */
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

/** The experiment file that is named, or an experiment of the tasks that are named. */
export async function predictSource(
  positionals: readonly string[],
  options: Given,
  { model, terminal: { folder } }: { readonly model: string; readonly terminal: Terminal },
): Promise<ReadSource> {
  const choices = readChoices(options);
  if ('kind' in choices) return choices;
  const named = typeof options['name'] === 'string' ? options['name'] : undefined;
  const [only, ...more] = positionals;
  if (only === undefined) return wrongUse('Name the tasks to predict, or an experiment file.');
  const file = path.resolve(folder, only);
  if (more.length > 0 || !(await isExperimentFile(file))) {
    if (options['variant'] !== undefined)
      return wrongUse('--variant chooses a run of an experiment file, and none is named.');
    const name = named ?? `${model} (${choices.layout ?? 'chat'})`;
    const experiment = predictionExperiment({ ...choices, tasks: positionals, name, model });
    return { kind: 'source', experiment, folder, experimentFile: null, name };
  }
  return ofExperiment(file, { choices, named, model, variant: options['variant'], folder });
}

interface Wanted {
  readonly choices: Choices;
  readonly named: string | undefined;
  readonly model: string;
  readonly variant: Given[string];
  readonly folder: string;
}

async function ofExperiment(file: string, wanted: Wanted): Promise<ReadSource> {
  const { choices, named, model, folder } = wanted;
  const read = await readExperimentFile(file);
  if (read.kind === 'failed') return read;
  const found = await variantsOfFile(read.experiment, file);
  if (found.kind === 'failed') return found;
  const { variants } = found;
  const only = wanted.variant === undefined && variants.length === 1 ? variants[0] : undefined;
  const variant = only ?? variants.find(({ name }) => name === wanted.variant);
  if (!variant && typeof wanted.variant === 'string')
    return wrongUse(unknownVariant(wanted.variant, variants));
  if (!variant) {
    const names = variants.map(({ name }) => name).join('\n  ');
    return wrongUse(
      `The experiment stands for several runs. Say which: --variant NAME, one of\n  ${names}`,
    );
  }
  const { layout } = choices;
  const from = path.dirname(file);
  const placed =
    layout === undefined || isBuiltInLayout(layout)
      ? layout
      : path.relative(from, path.resolve(folder, layout));
  const experiment = withChoices(variant.experiment, { ...choices, layout: placed });
  const title = variant.name === '' ? experiment.name : `${experiment.name} (${variant.name})`;
  return {
    kind: 'source',
    experiment,
    folder: from,
    experimentFile: { role: 'experiment', file, text: read.text },
    ...(variant.name !== '' && { variant: variant.name }),
    name: named ?? `${title}: ${model}`,
  };
}

type Choices = Omit<PredictionChoices, 'name' | 'tasks' | 'model'>;

function readChoices(options: Given): Choices | WrongUse {
  const layout = options['layout'];
  const given = options['steps'];
  const steps = stepChoices.find((choice) => choice === given);
  if (given !== undefined && steps === undefined)
    return wrongUse(`--steps is one of ${stepChoices.join(', ')}.`);
  const read = (name: string, least: number) =>
    numberOption(name, options[name], { least, whole: true });
  const numbers = {
    positiveExamples: read('positive-examples', 0),
    perTask: read('per-task', 1),
    seed: read('seed', 0),
  };
  const wrong = Object.values(numbers).find((value) => typeof value === 'object');
  if (wrong) return wrong;
  const { positiveExamples, perTask, seed } = numbers as Record<
    keyof typeof numbers,
    number | undefined
  >; // objects were returned above
  return {
    layout: typeof layout === 'string' ? layout : undefined,
    steps,
    positiveExamples,
    perTask,
    seed,
  };
}

/** Task files are JSON, too: an experiment names tasks and holds no instances. */
async function isExperimentFile(file: string): Promise<boolean> {
  if (file.endsWith('.experiment.json')) return true;
  if (!file.endsWith('.json')) return false;
  const value = await readJsonFile(file);
  return isRecord(value) && 'tasks' in value && !('Instances' in value);
}
