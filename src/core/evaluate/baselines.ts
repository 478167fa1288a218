import type { Instance } from '../dataset/instances';
import type { EvaluationTask } from './model';

/** What a model must beat: an answer that needs no model. */
export type Baseline = (typeof baselines)[number];

export const baselines = ['copy-input', 'copy-example'] as const;

/** `copy-example` is the output of the first positive example; `undefined` for a task that has none. */
export function baselineAnswer(
  baseline: Baseline,
  task: EvaluationTask,
  instance: Instance,
): string | undefined {
  switch (baseline) {
    case 'copy-input':
      return instance.input;
    case 'copy-example':
      return task.positiveExamples[0]?.output;
  }
}
