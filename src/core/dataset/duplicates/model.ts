/** Where a text stands in a data set: in a part of it as the input of an instance, or in an instruction as an example. */
export type TextPart = 'train' | 'validation' | 'test' | 'example';

/** Whose text it is. */
export interface TextOwner {
  readonly part: TextPart;
  readonly task: string;
  readonly id: string;
}

export interface DuplicateOptions {
  /** From what Jaccard similarity on two texts are near duplicates: above 0, at most 1. */
  readonly threshold: number;
  /** How many words that follow each other make a shingle. */
  readonly shingleWords: number;
  /** How many shingles of a text are kept, 4 bytes each. A text with no more of them is compared exactly. */
  readonly sketchSize: number;
  /** How many pairs of each kind are reported one by one. */
  readonly pairs: number;
}

export const defaultDuplicateOptions: DuplicateOptions = {
  threshold: 0.8,
  shingleWords: 3,
  sketchSize: 512,
  pairs: 20,
};

/**
 * What stands where it should not: an input to test or to validate with is also trained on, an example of an instruction is
 * also the input of an instance (of any task and part), or a task has the same input twice in one part.
 */
export type DuplicateKind = (typeof duplicateKinds)[number];

export const duplicateKinds = [
  'test-in-train',
  'validation-in-train',
  'example-in-data',
  'inside-task',
] as const;

export interface DuplicatePair {
  readonly text: TextOwner;
  /** Another owner of the same or nearly the same text. There may be more of them: one is named. */
  readonly other: TextOwner;
  /** Jaccard similarity: 1 for exact duplicates. */
  readonly similarity: number;
}

/** What was found of one kind. A text counts once, whatever the number of texts that are like it. */
export interface Duplicates {
  readonly texts: number;
  /** Most texts first; tasks of the texts that are counted. */
  readonly tasks: readonly { readonly task: string; readonly texts: number }[];
  /** The first ones, in the order in which texts came in. */
  readonly pairs: readonly DuplicatePair[];
}

export interface DuplicateReport {
  readonly options: DuplicateOptions;
  /** How many texts came in. */
  readonly texts: number;
  /** How many of them differ in more than capitals and white space. */
  readonly distinct: number;
  /** How many of the distinct ones are so long that their similarity is an estimate. */
  readonly estimated: number;
  /** A text that has an exact duplicate is not among the near ones of the same kind. */
  readonly found: Readonly<
    Record<DuplicateKind, { readonly exact: Duplicates; readonly near: Duplicates }>
  >;
}
