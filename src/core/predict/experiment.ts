import { readExperiment, type Experiment } from '../experiment/experiment';
import type { StepChoice } from '../prompt/steps';

/** What a user says who has no experiment file. */
export interface PredictionChoices {
  /** How the run is called. */
  readonly name: string;
  /** Instruction and task files, or patterns for them. */
  readonly tasks: readonly string[];
  /** The name of the model. */
  readonly model: string;
  readonly layout?: string | undefined;
  readonly steps?: StepChoice | undefined;
  readonly positiveExamples?: number | undefined;
  /** The first so many instances of each task, as in the public test set; all where it is not given. */
  readonly perTask?: number | undefined;
  readonly seed?: number | undefined;
}

/** Turns of a chat, which is what chat models were made for. */
export const defaultChatLayout = 'chat';

/** An experiment of which only the test instances are of use, for what reads experiments. */
export function predictionExperiment({
  perTask,
  layout = defaultChatLayout,
  ...choices
}: PredictionChoices): Experiment {
  const file = JSON.stringify({ ...choices, layout, testInstances: perTask ?? 'all' });
  const read = readExperiment(file);
  if (read.kind === 'experiment') return read.experiment;
  throw new Error(read.problems.map(({ message }) => message).join(' '));
}

/** The same experiment with other choices in place of its own. */
export function withChoices(
  experiment: Experiment,
  {
    layout,
    steps,
    positiveExamples,
    perTask,
    seed,
  }: Omit<PredictionChoices, 'name' | 'tasks' | 'model'>,
): Experiment {
  return {
    ...experiment,
    ...(layout !== undefined && { layout }),
    ...(steps !== undefined && { steps }),
    ...(positiveExamples !== undefined && { positiveExamples }),
    ...(perTask !== undefined && { testInstances: perTask }),
    ...(seed !== undefined && { seed }),
  };
}
