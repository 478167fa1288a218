import type { Instance } from '../dataset/instances';
import type { PlainExample } from '../document/model';

/** What evaluation needs to know of a task. */
export interface EvaluationTask {
  readonly name: string;
  readonly category: string;
  readonly positiveExamples: readonly PlainExample[];
  readonly instances: readonly Instance[];
}

export const metrics = ['rougeL', 'rouge1', 'exactMatch'] as const;
export type Metric = (typeof metrics)[number];
/** A number for each metric. */
export type Figures = Readonly<Record<Metric, number>>;

/** How close a prediction is to the nearest reference of its instance. From 0 to 1. */
export interface InstanceScore extends Figures {
  readonly id: string;
  readonly task: string;
  readonly category: string;
  /** Not there where it is not known. */
  readonly input?: string;
  readonly prediction: string;
  /** At least one. */
  readonly references: readonly string[];
}

/** Of 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
export type Intervals = Readonly<Record<Metric, Interval>>;

/** Means over instances × 100. */
export interface Scores extends Figures {
  /** How many instances were scored; at least one. */
  readonly instances: number;
  /** As if other instances of the same tasks had been drawn. Not there in what earlier versions wrote. */
  readonly intervals?: Intervals;
  /** The same where the same instances were scored, by task, id and references. Not there in what earlier versions wrote. */
  readonly instancesDigest?: string;
}

/** Means × 100 over the means of tasks, so that a task counts as much as another, however many instances it has. */
export interface TaskMeans extends Figures {
  readonly tasks: number;
  /** As if other tasks had been drawn. */
  readonly intervals?: Intervals;
}

export interface GroupScores extends Scores {
  readonly byTask?: TaskMeans;
}

export interface TaskScores extends Scores {
  readonly category: string;
  /** Where the task is answered by labels; those of most references first. */
  readonly labels?: readonly LabelScore[];
}

/** How one label of a task was predicted; labels are compared as exact match compares. */
export interface LabelScore {
  /** As the references write it most often; `null`: all predictions that are no label of the task. */
  readonly label: string | null;
  /** How many instances count for it: of several references, for the one that was predicted, else for the first. */
  readonly references: number;
  readonly predictions: number;
  /** How many of the instances that count for it it was predicted for; never more than `references` or `predictions`. */
  readonly correct: number;
}

export interface Summary {
  /** `null` where not one instance could be scored. */
  readonly overall: GroupScores | null;
  readonly categories: Readonly<Record<string, GroupScores>>;
  readonly tasks: Readonly<Record<string, TaskScores>>;
}

/** Something that an evaluation could not do as asked. It scores the rest. */
export interface Problem {
  readonly kind:
    | 'missing-prediction'
    | 'repeated-prediction'
    | 'ambiguous-prediction'
    | 'unknown-prediction'
    | 'unreadable-prediction'
    | 'missing-reference'
    | 'unreadable-reference'
    | 'repeated-instance'
    | 'repeated-task'
    | 'several-categories'
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
    'ambiguous-prediction',
    'unreadable-prediction',
    'missing-reference',
    'unreadable-reference',
    'empty-task',
    'no-example',
    'unreadable-task',
  ].includes(kind);
}
