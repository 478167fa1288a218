import { growingColumns, type ScoreColumns } from './columns';
import { createLabelCounter, type LabelCounter } from './labels';
import {
  metrics,
  type Figures,
  type GroupScores,
  type InstanceScore,
  type Intervals,
  type Scores,
  type Summary,
  type TaskMeans,
  type TaskScores,
} from './model';
import { bootstrap, type Bootstrap, type GroupIntervals } from './statistics/bootstrap';

/** Scores that come in one by one. */
export interface Tally {
  add(score: InstanceScore): void;
  /** Of what came in so far. */
  summary(): Summary;
  columns(): ScoreColumns;
}

export interface TallyOptions {
  /** The same seed gives the same intervals. Without it: 42. */
  readonly seed?: number;
  /** How often instances are drawn for intervals; 0: no intervals. Without it: 1000. */
  readonly resamples?: number;
}

/** Keeps four numbers an instance, and of tasks that are answered by labels how often each came. */
export function createTally({ seed = 42, resamples = 1000 }: TallyOptions = {}): Tally {
  const columns = growingColumns();
  const labels = createLabelCounter();
  return {
    add: (score) => {
      columns.add({ name: score.task, category: score.category }, score);
      labels.add(score);
    },
    summary: () => {
      const added = columns.columns();
      return summaryOf(added, { labels, intervals: bootstrap(added, { seed, resamples }) });
    },
    columns: () => columns.columns(),
  };
}

function summaryOf(
  columns: ScoreColumns,
  { labels, intervals }: { readonly labels: LabelCounter; readonly intervals: Bootstrap },
): Summary {
  const { overall, categories, tasks } = sumsOf(columns);
  return {
    overall: overall.all.instances === 0 ? null : groupScores(overall, intervals.overall),
    categories: byName(categories, (group, name) =>
      groupScores(group, intervals.categories.get(name) ?? {}),
    ),
    tasks: byName(tasks, ({ category, sums }, name): TaskScores => {
      const found = labels.labels(name);
      return {
        category,
        ...withIntervals(means(sums), intervals.tasks.get(name)),
        ...(found && { labels: found }),
      };
    }),
  };
}

interface Sums extends Figures {
  readonly instances: number;
}

interface Group {
  readonly all: Sums;
  /** Of its tasks. */
  readonly tasks: readonly Sums[];
}

function sumsOf(columns: ScoreColumns): {
  readonly overall: Group;
  readonly categories: ReadonlyMap<string, Group>;
  readonly tasks: ReadonlyMap<string, { readonly category: string; readonly sums: Sums }>;
} {
  const { length, task, tasks } = columns;
  const names = [...new Set(tasks.map(({ category }) => category))];
  const categoryOf = Uint32Array.from(tasks, ({ category }) => names.indexOf(category));
  const overall = groupedSums(columns, 1, new Uint32Array(length))[0]!;
  const ofCategories = groupedSums(
    columns,
    names.length,
    task.map((place) => categoryOf[place]!),
  );
  const ofTasks = groupedSums(columns, tasks.length, task);
  return {
    overall: { all: overall, tasks: ofTasks },
    categories: new Map(
      names.map((name, place) => [
        name,
        { all: ofCategories[place]!, tasks: ofTasks.filter((_, of) => categoryOf[of] === place) },
      ]),
    ),
    tasks: new Map(
      tasks.map(({ name, category }, place) => [name, { category, sums: ofTasks[place]! }]),
    ),
  };
}

/** Scores are added up in the order in which they came in, so that no change elsewhere moves the last digit of a mean. */
function groupedSums(
  { length, scores }: ScoreColumns,
  groups: number,
  groupOf: Uint32Array,
): readonly Sums[] {
  const instances = new Uint32Array(groups);
  for (let row = 0; row < length; row++) instances[groupOf[row]!]!++;
  const summed = (column: Float64Array): Float64Array => {
    const sums = new Float64Array(groups);
    for (let row = 0; row < length; row++) sums[groupOf[row]!]! += column[row]!;
    return sums;
  };
  const [rougeL, rouge1, exactMatch] = metrics.map((metric) => summed(scores[metric]));
  return Array.from(instances, (count, group) => ({
    instances: count,
    rougeL: rougeL![group]!,
    rouge1: rouge1![group]!,
    exactMatch: exactMatch![group]!,
  }));
}

function means({ instances, rougeL, rouge1, exactMatch }: Sums): Scores {
  const mean = (sum: number): number => (100 * sum) / instances;
  return { instances, rougeL: mean(rougeL), rouge1: mean(rouge1), exactMatch: mean(exactMatch) };
}

function groupScores({ all, tasks }: Group, intervals: GroupIntervals): GroupScores {
  return {
    ...withIntervals(means(all), intervals.ofInstances),
    byTask: withIntervals(taskMeans(tasks), intervals.ofTasks),
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
