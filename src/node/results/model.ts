import type {
  ComparisonView,
  InstanceQuery,
  InstanceRow,
  InstanceView,
} from '../../protocol/results';

/** The instances of a run, and of the run it is compared with. Directories are absolute. */
export interface InstancesOf {
  readonly directory: string;
  /** `null`: compared with nothing. */
  readonly baseline: string | null;
}

export interface FoundInstances {
  readonly kind: 'found';
  readonly total: number;
  /** Without any filter. */
  readonly all: number;
  /** The first `firstRows` of what was found. */
  readonly rows: readonly InstanceRow[];
}

/** What cannot be answered: why, and what to do. */
export interface NotAnswered {
  readonly kind: 'failed';
  readonly message: string;
}

/** `InstanceView` without what only the extension knows. */
export type StoredInstance = Omit<InstanceView, 'hasInstruction' | 'other'> & {
  readonly other: Omit<NonNullable<InstanceView['other']>, 'run'> | null;
};

export interface ReadInstance {
  readonly kind: 'instance';
  readonly instance: StoredInstance;
  /** Its place among what was found; `null` where it is not among it. */
  readonly place: number | null;
}

/** What the models got for an instance, in full; `null` where it was not kept. */
export interface ReadPrompts {
  readonly kind: 'prompts';
  /** Of the instance. */
  readonly id: string;
  readonly own: string | null;
  /** In the run that is compared with. */
  readonly other: string | null;
}

/** How many rows an answer to a query brings along. */
export const firstRows = 100;

/**
 * Reads scored instances page by page from run directories. The work is done in a worker, so that neither reading 100,000
 * lines nor 10,000 resamples make an editor wait.
 */
export interface InstanceReader {
  /** Finds and sorts. What was found stays known until the next `find` of the same reader. */
  find(of: InstancesOf, wanted: InstanceQuery): Promise<FoundInstances | NotAnswered>;
  /** A page of what was found last. */
  rows(offset: number, count: number): Promise<readonly InstanceRow[] | NotAnswered>;
  /** Everything about one instance of the run of the last `find`. */
  instance(index: number): Promise<ReadInstance | NotAnswered>;
  /** The prompts of one instance of the last `find`. */
  prompts(index: number): Promise<ReadPrompts | NotAnswered>;
  /** The run against its baseline; the same seed gives the same figures. */
  compare(of: InstancesOf): Promise<Exclude<ComparisonView, { readonly kind: 'computing' }>>;
  /**
   * Writes all that was found last, as CSV or JSON lines by the ending of the file; tells how many, or why the file cannot
   * be written.
   */
  exportFound(file: string): Promise<number | NotAnswered>;
  dispose(): void;
}
