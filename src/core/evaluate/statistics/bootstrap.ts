import type { ScoreColumns } from '../columns';
import { metrics, type Intervals } from '../model';
import { drawnSums, width } from './drawnSums';
import { percentileInterval } from './percentiles';
import { randomState } from './randomNumbers';
import { scoresOf, tasksByCategory } from './taskRows';

export interface BootstrapOptions {
  /** The same seed gives the same intervals. */
  readonly seed: number;
  /** How often instances and tasks are drawn; 0: no intervals. */
  readonly resamples: number;
}

/** Intervals of 95 % of means × 100. */
export interface Bootstrap {
  readonly overall: GroupIntervals;
  readonly categories: ReadonlyMap<string, GroupIntervals>;
  readonly tasks: ReadonlyMap<string, Intervals>;
}

export interface GroupIntervals {
  /** Of the mean over instances; not there for a single instance. */
  readonly ofInstances?: Intervals;
  /** Of the mean over the means of tasks; not there for a single task. */
  readonly ofTasks?: Intervals;
}

/**
 * Percentile bootstrap (Efron, Annals of Statistics 7, 1979; Efron and Tibshirani, An Introduction to the Bootstrap,
 * 1993, chapter 13). For means over instances, a resample draws from each task as many of its instances as it has, with
 * replacement; tasks stay as they are. Tasks with a single instance have nothing to draw from, which would count as no
 * variance: those of a group are drawn as one (collapsed strata: Cochran, Sampling Techniques, 1977, section 5A.12), so
 * that what differs between them counts as if it were within. For means over tasks, it draws tasks. One pass serves all
 * groups and metrics.
 *
 * Each task has random numbers of its own, and sums are taken by category and name: columns that hold the same tasks in
 * another order give exactly the same intervals, as long as the instances within each task are in the same order.
 */
export function bootstrap(columns: ScoreColumns, options: BootstrapOptions): Bootstrap {
  const tasks = new Map<string, Intervals>();
  const categories = new Map<string, GroupIntervals>();
  if (options.resamples === 0) return { overall: {}, categories, tasks };
  const overall = createGroup('', options);
  const resampled = new Float64Array(width * options.resamples);
  for (const [name, members] of tasksByCategory(columns)) {
    const category = createGroup(name, options);
    for (const { name: taskName, rows } of members) {
      const values = scoresOf(columns, rows);
      drawnSums(values, randomState(options.seed, `instances of ${taskName}`), resampled);
      const task = { instances: rows.length, means: meansOf(values), resampled };
      for (const group of [category, overall]) group.add(task);
      if (rows.length > 1) tasks.set(taskName, intervalsOf(resampled, rows.length));
    }
    categories.set(name, category.intervals());
  }
  return { overall: overall.intervals(), categories, tasks };
}

/** Tasks that are summed up together. */
interface Group {
  add(task: ResampledTask): void;
  intervals(): GroupIntervals;
}

interface ResampledTask {
  readonly instances: number;
  /** In the order of `metrics`. */
  readonly means: readonly number[];
  /** Sums of each resample. */
  readonly resampled: Float64Array;
}

function createGroup(name: string, { seed, resamples }: BootstrapOptions): Group {
  const sums = new Float64Array(width * resamples);
  const means: number[] = [];
  const single: number[] = [];
  let instances = 0;
  const drawn = (values: readonly number[]): Float64Array => {
    const into = new Float64Array(sums.length);
    drawnSums(Float64Array.from(values), randomState(seed, `tasks of ${name}`), into);
    return into;
  };
  return {
    add: (task) => {
      means.push(...task.means);
      instances += task.instances;
      if (task.instances === 1) single.push(...task.means);
      else addTo(sums, task.resampled);
    },
    intervals: () => {
      if (instances < 2) return {};
      if (single.length > 0) addTo(sums, drawn(single));
      const ofInstances = intervalsOf(sums, instances);
      const tasks = means.length / width;
      return tasks < 2
        ? { ofInstances }
        : { ofInstances, ofTasks: intervalsOf(drawn(means), tasks) };
    },
  };
}

function addTo(sums: Float64Array, more: Float64Array): void {
  for (let place = 0; place < sums.length; place++) sums[place]! += more[place]!;
}

function intervalsOf(sums: Float64Array, count: number): Intervals {
  const means = new Float64Array(sums.length / width);
  const interval = (metric: number) => {
    for (let index = 0; index < means.length; index++)
      means[index] = (100 * sums[width * index + metric]!) / count;
    return percentileInterval(means);
  };
  return { rougeL: interval(0), rouge1: interval(1), exactMatch: interval(2) };
}

function meansOf(values: Float64Array): readonly number[] {
  return metrics.map((_, metric) => {
    let sum = 0;
    for (let place = metric; place < values.length; place += width) sum += values[place]!;
    return (width * sum) / values.length;
  });
}
