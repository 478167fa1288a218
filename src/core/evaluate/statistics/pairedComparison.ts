import type { ScoreColumns } from '../columns';
import { metrics, type Interval, type Intervals, type Metric } from '../model';
import { bootstrap } from './bootstrap';
import { width } from './drawnSums';
import { randomState } from './randomNumbers';
import { flippedSums, twoSided } from './signFlips';
import { scoresOf, tasksByCategory } from './taskRows';

/** One run against another over the instances that both have. */
export interface PairedComparison {
  readonly overall: Difference;
  /** By name. */
  readonly categories: readonly NamedDifference[];
  readonly tasks: readonly NamedDifference[];
}

export interface Difference {
  readonly instances: number;
  readonly metrics: Readonly<Record<Metric, MetricDifference>>;
}

export interface NamedDifference extends Difference {
  readonly name: string;
}

/** Means and their difference × 100. */
export interface MetricDifference {
  readonly selected: number;
  readonly baseline: number;
  /** Selected minus baseline. */
  readonly difference: number;
  /** Of the difference, 95 %, by paired bootstrap. */
  readonly interval: Interval;
  /** Two-sided, of a paired randomisation test. */
  readonly p: number;
  /** How many instances the selected run scores higher. */
  readonly better: number;
  readonly worse: number;
}

/** Scores of two runs: row for row the same instances. */
export interface PairedColumns {
  readonly selected: ScoreColumns;
  readonly baseline: ScoreColumns;
}

export interface ComparisonOptions {
  /** The same seed gives the same figures. Without it: 42. */
  readonly seed?: number;
  /** Of the bootstrap. Without it: 1000. */
  readonly resamples?: number;
  /** Of the randomisation test. Without it: 10,000. */
  readonly rounds?: number;
}

/**
 * Compares two runs; `undefined` where they share no instance. Tasks and categories are those of the selected run.
 *
 * Intervals are those of `bootstrap` over the differences of instances; with a single instance there is nothing to draw,
 * and its interval is its difference. The test is Fisher's randomisation test of pairs (The Design of Experiments, 1935,
 * section 21): if it made no difference which run made a prediction, the sign of each difference would be a toss-up.
 * Its rounds serve tasks, categories and overall alike. What holds for the order of tasks in `bootstrap` holds here.
 */
export function pairedComparison(
  { selected, baseline }: PairedColumns,
  { seed = 42, resamples = 1000, rounds = 10_000 }: ComparisonOptions = {},
): PairedComparison | undefined {
  if (selected.length !== baseline.length)
    throw new RangeError(`${selected.length} rows against ${baseline.length}: these are no pairs.`);
  if (selected.length === 0) return undefined;
  const pairs = pairsOf(selected, baseline);
  const intervals = bootstrap(pairs.differences, { seed, resamples });
  const overall = createGroup(rounds);
  const categories: NamedDifference[] = [];
  const tasks: NamedDifference[] = [];
  const flipped = new Float64Array(width * rounds);
  for (const [name, members] of tasksByCategory(selected)) {
    const category = createGroup(rounds);
    for (const { name: task, rows } of members) {
      const totals = totalsOf(pairs, rows);
      flippedSums(
        changedRows(pairs.differences, rows),
        randomState(seed, `signs of ${task}`),
        flipped,
      );
      for (const group of [category, overall]) group.add(totals, flipped);
      tasks.push({ name: task, ...difference(totals, flipped, intervals.tasks.get(task)) });
    }
    categories.push({ name, ...category.difference(intervals.categories.get(name)?.ofInstances) });
  }
  return {
    overall: overall.difference(intervals.overall.ofInstances),
    categories,
    tasks: tasks.sort((left, right) => (left.name < right.name ? -1 : 1)),
  };
}

interface Pairs {
  readonly selected: ScoreColumns;
  readonly baseline: ScoreColumns;
  /** Selected minus baseline, as columns. */
  readonly differences: ScoreColumns;
}

function pairsOf(selected: ScoreColumns, baseline: ScoreColumns): Pairs {
  const differencesOf = (metric: Metric) =>
    selected.scores[metric].map((score, row) => {
      const found = score - baseline.scores[metric][row]!;
      return Math.abs(found) < least ? 0 : found;
    });
  return {
    selected,
    baseline,
    differences: {
      ...selected,
      scores: {
        rougeL: differencesOf('rougeL'),
        rouge1: differencesOf('rouge1'),
        exactMatch: differencesOf('exactMatch'),
      },
    },
  };
}

/** What differs by less is the same score, computed another way. */
const least = 1e-12;

/** Differences of the rows in which any metric differs. */
function changedRows({ scores, ...columns }: ScoreColumns, rows: Uint32Array): Float64Array {
  const changed = rows.filter((row) => metrics.some((metric) => scores[metric][row] !== 0));
  return scoresOf({ scores, ...columns }, changed);
}

/** Sums over instances. */
interface Totals {
  instances: number;
  readonly metrics: Readonly<Record<Metric, MetricTotals>>;
}

interface MetricTotals {
  selected: number;
  baseline: number;
  difference: number;
  better: number;
  worse: number;
}

function emptyTotals(): Totals {
  const none = (): MetricTotals => ({
    selected: 0,
    baseline: 0,
    difference: 0,
    better: 0,
    worse: 0,
  });
  return { instances: 0, metrics: { rougeL: none(), rouge1: none(), exactMatch: none() } };
}

function totalsOf({ selected, baseline, differences }: Pairs, rows: Uint32Array): Totals {
  const totals = emptyTotals();
  totals.instances = rows.length;
  for (const metric of metrics) {
    const of = totals.metrics[metric];
    for (const row of rows) {
      const found = differences.scores[metric][row]!;
      of.selected += selected.scores[metric][row]!;
      of.baseline += baseline.scores[metric][row]!;
      of.difference += found;
      if (found > 0) of.better++;
      if (found < 0) of.worse++;
    }
  }
  return totals;
}

/** Tasks that are summed up together. */
interface Group {
  add(totals: Totals, flipped: Float64Array): void;
  difference(intervals: Intervals | undefined): Difference;
}

function createGroup(rounds: number): Group {
  const sums = new Float64Array(width * rounds);
  const all = emptyTotals();
  return {
    add: (totals, flipped) => {
      for (let place = 0; place < sums.length; place++) sums[place]! += flipped[place]!;
      all.instances += totals.instances;
      for (const metric of metrics)
        for (const key of ['selected', 'baseline', 'difference', 'better', 'worse'] as const)
          all.metrics[metric][key] += totals.metrics[metric][key];
    },
    difference: (intervals) => difference(all, sums, intervals),
  };
}

function difference(
  { instances, metrics: totals }: Totals,
  flipped: Float64Array,
  intervals: Intervals | undefined,
): Difference {
  const { rougeL, rouge1, exactMatch } = totals;
  const p = twoSided(flipped, [rougeL.difference, rouge1.difference, exactMatch.difference]);
  const of = (metric: Metric): MetricDifference => {
    const { selected, baseline, difference: sum, better, worse } = totals[metric];
    const mean = (100 * sum) / instances;
    return {
      selected: (100 * selected) / instances,
      baseline: (100 * baseline) / instances,
      difference: mean,
      interval: intervals?.[metric] ?? { low: mean, high: mean },
      p: p[metric],
      better,
      worse,
    };
  };
  return {
    instances,
    metrics: { rougeL: of('rougeL'), rouge1: of('rouge1'), exactMatch: of('exactMatch') },
  };
}
