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
  /** What is wrong with them, whatever the tasks are. */
  readonly problems: readonly Problem[];
  /** One for each of the instances, in their order; `undefined` where there is none. */
  of(task: string, instances: readonly Instance[]): Promise<readonly (string | undefined)[]>;
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

/** What is said of instances without an answer. */
export function missingAnswers(
  { name }: EvaluationTask,
  answers: Answers,
  { missing, of }: { readonly missing: readonly Instance[]; readonly of: number },
): readonly Problem[] {
  const count = missing.length;
  if (count === 0) return [];
  if (answers.kind === 'baseline')
    return [
      {
        kind: 'no-example',
        message: `${name}: it has no positive example to copy, so its instances (${of}) were left out.`,
        count,
      },
    ];
  const which = `${count} of ${of} instances without a prediction`;
  return [
    {
      kind: 'missing-prediction',
      message: `${name}: ${which} ${count === 1 ? 'was' : 'were'} left out, "${missing[0]!.id}" first.`,
      count,
    },
  ];
}
