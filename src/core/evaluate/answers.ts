import type { Instance } from '../dataset/instances';
import { baselineAnswer, type Baseline } from './baselines';
import type { EvaluationTask, Problem } from './model';

/** What is scored. */
export type Answers =
  | { readonly kind: 'predictions'; readonly predictions: Predictions }
  | { readonly kind: 'baseline'; readonly baseline: Baseline };

/** Predictions that are asked for task by task, so that they need not be held. */
export interface Predictions {
  /** How many there are, those for one id counted once. */
  readonly count: number;
  /** Whether each names its task, so that tasks may have the same ids. */
  readonly namesTasks: boolean;
  /** What is wrong with them, whatever the tasks are. */
  readonly problems: readonly Problem[];
  /** One for each of the instances, in their order; `undefined` where there is none. */
  of(task: string, instances: readonly Instance[]): Promise<readonly (string | undefined)[]>;
  /** What could no longer be read of them when it was asked for. */
  lost(): readonly Problem[];
  /** Those that were not asked for so far. */
  unused(): Promise<{ readonly count: number; readonly firstId: string }>;
}

/** One answer for each instance; `undefined` where there is none. */
export async function answersTo(
  answers: Answers,
  task: EvaluationTask,
  instances: readonly Instance[],
): Promise<readonly (string | undefined)[]> {
  return answers.kind === 'predictions'
    ? answers.predictions.of(task.name, instances)
    : instances.map((instance) => baselineAnswer(answers.baseline, task, instance));
}
