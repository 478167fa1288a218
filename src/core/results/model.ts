import type { Interval, Metric, Summary } from '../evaluate/model';

/** A run as a table shows it. */
export interface TableRun {
  /** As the table prints it. */
  readonly name: string;
  readonly evaluation: Summary;
  /** Whether something asked for is not in the scores. */
  readonly partial: boolean;
}

/** A comparison of a run with the baseline, as far as tables need it; `PairedComparison` is one. */
export interface TableComparison {
  readonly overall: TableDifference;
  readonly categories: readonly (TableDifference & { readonly name: string })[];
  readonly tasks: readonly (TableDifference & { readonly name: string })[];
}

export interface TableDifference {
  /** How many both have; the difference is over these. */
  readonly instances: number;
  readonly metrics: Readonly<Record<Metric, MetricDifference>>;
}

/** From the baseline. */
interface MetricDifference {
  /** × 100. */
  readonly difference: number;
  /** Of the difference, 95 %. */
  readonly interval: Interval;
  readonly p: number;
}

/** A run with a name of its own, and its comparison with the baseline. */
export interface ComparedRun extends TableRun {
  readonly comparison: TableComparison | null;
}

export interface TableOptions {
  /** Place in `runs` of the run that others are compared with. */
  readonly baseline?: number;
  /** Of each run, in the order of `runs`, against the baseline; `null` where there is none. */
  readonly comparisons?: readonly (TableComparison | null)[];
  /** Which to show, the most important first. Without it: all. */
  readonly metrics?: readonly Metric[];
}

export const metricTitles: Readonly<Record<Metric, string>> = {
  rougeL: 'ROUGE-L',
  rouge1: 'ROUGE-1',
  exactMatch: 'Exact match',
};

/** Tables as papers print them: made once, written in several formats. */
export interface ResultTables {
  /** Runs as rows, metrics as columns: means over all instances. Where these are not the same, a column says how many. */
  readonly overall: ResultTable;
  /** The same with differences from the baseline; `null` where nothing is compared. */
  readonly differences: ResultTable | null;
  /**
   * Categories as rows, runs as columns, in the first metric; none where no category has a name. The first column says
   * how many instances a category has; where not all runs have the same, each run has such a column. The differences
   * from the baseline are a column, or a table of their own where there are several runs beside it.
   */
  readonly categories: readonly ResultTable[];
  /** The same with tasks as rows; none where there is a single task. */
  readonly tasks: readonly ResultTable[];
  /** The same figures unrounded, one record a run and group; for programs. */
  readonly records: readonly ScoreRecord[];
}

export interface ResultTable {
  /** For references to it, e.g. `results-overall`. */
  readonly label: string;
  /** A sentence. */
  readonly caption: string;
  /** Sentences that say how to read it. */
  readonly notes: readonly string[];
  /** Over the names of rows, e.g. "Method". */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Whether it may be longer than a page. */
  readonly isLong: boolean;
}

export interface TableRow {
  readonly name: string;
  /** One for each column. */
  readonly cells: readonly TableCell[];
}

export type TableCell =
  | { readonly kind: 'none' }
  | { readonly kind: 'count'; readonly count: number }
  | {
      readonly kind: 'score';
      /** × 100. */
      readonly score: number;
      /** Half the width of the 95 % interval × 100; `null` where there is none or it is not shown. */
      readonly halfWidth: number | null;
      /** Whether there are other runs, all over the same instances, and none shows a higher one, to one decimal. */
      readonly isBest: boolean;
      /** Whether it is over the instances of the baseline, and differs from it with p < 0.05. */
      readonly isSignificant: boolean;
    }
  | {
      readonly kind: 'difference';
      /** From the baseline × 100. */
      readonly difference: number;
      /** 95 %. */
      readonly interval: Interval;
      /** Whether its p is below 0.05. */
      readonly isSignificant: boolean;
    };

/** What a run scored overall, in a category, or in a task. */
export interface ScoreRecord {
  readonly run: string;
  /** That of the task, of a task; `null`: overall. */
  readonly category: string | null;
  /** `null`: overall, or in a category. */
  readonly task: string | null;
  readonly instances: number;
  /** How many of them the baseline has, too: what differences are over. `null` where it is not compared. */
  readonly shared: number | null;
  readonly partial: boolean;
  readonly figures: readonly RecordFigure[];
}

export interface RecordFigure {
  readonly metric: Metric;
  readonly score: number;
  readonly interval: Interval | null;
  /** With the baseline. */
  readonly comparison: MetricDifference | null;
}
