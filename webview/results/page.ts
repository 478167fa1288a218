import type {
  ComparisonView,
  InstanceQuery,
  Metric,
  ResultsFromView,
  ResultsState,
  RunDetail,
  RunView,
} from '../../src/protocol/results';
import { recall } from '../shared/host';
import type { Memory } from '../shared/memory';

export type Post = (event: ResultsFromView) => void;

/** What every part of the page needs beside its state. */
export interface Page {
  readonly post: Post;
  readonly memory: Memory<Remembered>;
  readonly chooseMetric: (metric: Metric) => void;
  /** Draws the page again after something that is remembered has changed. */
  readonly redraw: () => void;
}

/** What the page shows: the state of the extension, seen through what the user has chosen here. */
export interface Shown {
  readonly state: ResultsState;
  readonly metric: Metric;
  readonly run: RunView | null;
  /** `null` also where the run is its own baseline. */
  readonly baseline: RunView | null;
  /** Of `run`. */
  readonly detail: RunDetail | null;
  /** Of `run`. */
  readonly damage: ResultsState['damage'];
  /** Of `run` with `baseline`. */
  readonly comparison: ComparisonView | null;
  readonly differences: ResultsState['differences'];
  /** Of `run`. */
  readonly log: ResultsState['log'];
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Which instances the user asked for, apart from the metric, which the whole page shares. */
export type Filters = Omit<InstanceQuery, 'metric'>;

export const noFilters: Filters = {
  task: null,
  category: null,
  text: '',
  wrongOnly: false,
  changedOnly: false,
  from: 0,
  to: 1,
  sort: 'file',
  descending: false,
};

/** What stays over a reload of the page. */
export interface Remembered {
  readonly tab: 'scores' | 'instances';
  readonly runsShown: boolean;
  readonly runFilter: string;
  readonly taskFilter: string;
  readonly categorySort: TableSort;
  readonly taskSort: TableSort;
  /** Parts that show figures instead of a picture. */
  readonly figures: readonly string[];
  /** Sections that are folded. */
  readonly folded: readonly string[];
  readonly filters: Filters;
}

export const recallResults = (): Memory<Remembered> =>
  recall<Remembered>({
    tab: 'scores',
    runsShown: true,
    runFilter: '',
    taskFilter: '',
    categorySort: { column: 'score', descending: true },
    taskSort: { column: 'name', descending: false },
    figures: [],
    folded: [],
    filters: noFilters,
  });

/** The list with an entry put in, or taken out where it was in. */
export const toggled = (list: readonly string[], entry: string): readonly string[] =>
  list.includes(entry) ? list.filter((one) => one !== entry) : [...list, entry];
