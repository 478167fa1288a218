import type { DuplicateReport } from '../duplicates/model';

/** The parts of a built data set, in the order in which people think of them. */
export const dataParts = ['train', 'validation', 'test'] as const;

export type DataPart = (typeof dataParts)[number];

/** What a data set was built for. Lengths are in tokens. */
export interface ReportLimits {
  readonly maxSourceTokens: number;
  readonly maxTargetTokens: number;
  /** How token counts are named to a user, as `TokenCounter.name`. */
  readonly tokenizer: string;
}

export interface DatasetReport {
  readonly limits: ReportLimits;
  /** Only parts that have lines. */
  readonly parts: readonly PartReport[];
  /** Of all parts together. */
  readonly tasks: number;
  /** Of tasks that are answered by labels, in the order in which tasks came in. */
  readonly labels: readonly LabelBalance[];
  readonly duplicates: DuplicateReport | null;
  /** What went wrong while building, in words. */
  readonly problems: readonly string[];
}

export interface PartReport {
  readonly part: DataPart;
  readonly instances: number;
  readonly tasks: number;
  readonly promptTokens: Distribution;
  /** Of the target of a line; without one, of its first reference. */
  readonly targetTokens: Distribution;
  /** Targets longer than the limit. The amount is their tokens. */
  readonly longTargets: Affected;
  /** Prompts that lost their end. The amount is how many UTF-16 units. */
  readonly cutPrompts: Affected;
  /** Prompts that lost examples. The amount is how many. */
  readonly droppedExamples: Affected;
  /** Lines whose target, or every reference, is empty or white space. The amount is 1. */
  readonly emptyOutputs: Affected;
}

/** Quantiles are of the nearest rank: the value of rank ⌈share × number of lines⌉. All 0 without lines. */
export interface Distribution {
  readonly least: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
  /** The longest, longest first; the one that came in first where they are as long. */
  readonly longest: readonly Amount[];
}

/** A number about one line. */
export interface Amount {
  readonly id: string;
  readonly task: string;
  readonly amount: number;
}

export interface Affected {
  readonly lines: number;
  /** Most lines first. */
  readonly tasks: readonly { readonly task: string; readonly lines: number }[];
  /** The lines with the largest amounts. */
  readonly worst: readonly Amount[];
}

/** How often each label of a task is the answer: the target, or the first reference. */
export interface LabelBalance {
  readonly task: string;
  /** Most frequent first, over all parts. */
  readonly labels: readonly LabelCounts[];
  /** By part, where the task has lines in it. The share is from 0 to 1. */
  readonly mostFrequent: Partial<
    Readonly<Record<DataPart, { readonly label: string; readonly share: number }>>
  >;
  /** Labels that are tested and never trained on, in a task that is trained on. */
  readonly untrained: readonly string[];
}

export type LabelCounts = { readonly label: string } & Readonly<Record<DataPart, number>>;
