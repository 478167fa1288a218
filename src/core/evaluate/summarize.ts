import { growingColumns } from './columns';
import { createLabelCounter, type LabelCounter } from './labels';
import {
  type Figures,
  type GroupScores,
  type InstanceScore,
  type Intervals,
  type Scores,
  type Summary,
  type TaskMeans,
  type TaskScores,
} from './model';
import { createSums, type ScoreSums, type SumGroup, type Sums } from './scoreSums';
import { bootstrap, type Bootstrap, type GroupIntervals } from './statistics/bootstrap';

/** Scores that come in one by one. */
export interface Tally {
  add(score: InstanceScore): void;
  /** Of what came in so far. */
  summary(): Summary;
}

export interface TallyOptions {
  /** The same seed gives the same intervals. Without it: 42. */
  readonly seed?: number;
  /** How often instances are drawn for intervals; 0: no intervals. Without it: 1000. */
  readonly resamples?: number;
}

/**
 * Keeps sums, and of tasks that are answered by labels how often each came; for intervals four numbers an instance more, as they
 * draw from all of them.
 */
export function createTally({ seed = 42, resamples = 1000 }: TallyOptions = {}): Tally {
  const sums = createSums();
  const columns = growingColumns();
  const labels = createLabelCounter();
  return {
    add: (score) => {
      sums.add(score);
      if (resamples > 0) columns.add({ name: score.task, category: score.category }, score);
      labels.add(score);
    },
    summary: () => {
      const intervals = bootstrap(columns.columns(), { seed, resamples });
      return summaryOf(sums, { labels, intervals });
    },
  };
}

function summaryOf(
  { overall, categories, tasks }: ScoreSums,
  { labels, intervals }: { readonly labels: LabelCounter; readonly intervals: Bootstrap },
): Summary {
  return {
    overall: overall.all.instances === 0 ? null : groupScores(overall, intervals.overall),
    categories: byName(categories, (group, name) =>
      groupScores(group, intervals.categories.get(name) ?? {}),
    ),
    tasks: byName(tasks, ({ category, sums, instances }, name): TaskScores => {
      const found = labels.labels(name);
      return {
        category,
        ...withIntervals(means(sums), intervals.tasks.get(name)),
        instancesDigest: instances.text(),
        ...(found && { labels: found }),
      };
    }),
  };
}

function means({ instances, rougeL, rouge1, exactMatch }: Sums): Scores {
  const mean = (sum: number): number => (100 * sum) / instances;
  return { instances, rougeL: mean(rougeL), rouge1: mean(rouge1), exactMatch: mean(exactMatch) };
}

function groupScores({ all, tasks, instances }: SumGroup, intervals: GroupIntervals): GroupScores {
  return {
    ...withIntervals(means(all), intervals.ofInstances),
    byTask: withIntervals(taskMeans(tasks), intervals.ofTasks),
    instancesDigest: instances.text(),
  };
}

function taskMeans(tasks: readonly Sums[]): TaskMeans {
  const mean = (metric: keyof Figures): number =>
    tasks.reduce((sum, task) => sum + means(task)[metric], 0) / tasks.length;
  return {
    tasks: tasks.length,
    rougeL: mean('rougeL'),
    rouge1: mean('rouge1'),
    exactMatch: mean('exactMatch'),
  };
}

function withIntervals<Of extends Figures>(
  figures: Of,
  intervals: Intervals | undefined,
): Of & { readonly intervals?: Intervals } {
  return intervals ? { ...figures, intervals } : figures;
}

/** Names in the order of code units. */
function byName<From, To>(
  values: ReadonlyMap<string, From>,
  made: (value: From, name: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(
    [...values]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, value]) => [name, made(value, name)]),
  );
}
