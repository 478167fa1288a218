import type { Instance } from '../dataset/instances';
import type { PlainExample } from '../document/model';

/** What evaluation needs to know of a task. */
export interface EvaluationTask {
  readonly name: string;
  readonly category: string;
  readonly positiveExamples: readonly PlainExample[];
  readonly instances: readonly Instance[];
}

/** How close a prediction is to the nearest reference of its instance. From 0 to 1. */
export interface InstanceScore {
  readonly id: string;
  readonly task: string;
  readonly category: string;
  readonly prediction: string;
  readonly references: readonly string[];
  readonly rougeL: number;
  readonly rouge1: number;
  readonly exactMatch: number;
}

/** Means over instances × 100. */
export interface Scores {
  /** How many instances were scored; at least one. */
  readonly instances: number;
  readonly rougeL: number;
  readonly rouge1: number;
  readonly exactMatch: number;
}

export interface TaskScores extends Scores {
  readonly category: string;
}

export interface Summary {
  /** `null` where not one instance could be scored. */
  readonly overall: Scores | null;
  readonly categories: Readonly<Record<string, Scores>>;
  readonly tasks: Readonly<Record<string, TaskScores>>;
}

/** Something that an evaluation could not do as asked. It scores the rest. */
export interface Problem {
  readonly kind:
    | 'missing-prediction'
    | 'repeated-prediction'
    | 'unknown-prediction'
    | 'unreadable-prediction'
    | 'repeated-instance'
    | 'repeated-task'
    | 'empty-task'
    | 'no-example'
    | 'unreadable-task';
  /** What is wrong, and what was done about it. */
  readonly message: string;
  /** How many instances, predictions or tasks it is about. */
  readonly count: number;
}

/** Problems that leave something out of the scores. */
export function leavesOut({ kind }: Problem): boolean {
  return [
    'missing-prediction',
    'unreadable-prediction',
    'empty-task',
    'no-example',
    'unreadable-task',
  ].includes(kind);
}
