import { metrics, type Figures, type Interval, type Metric, type Scores } from '../evaluate/model';

/**
 * The mean of scores of different tasks, each counting the same. They stand on different instances, so the distances from
 * their means to the ends of their intervals are added in squares (Zou and Donner, Statistics in Medicine 27, 2008).
 */
export function meanOfTasks(tasks: readonly Scores[]): Scores {
  return combined(tasks, {
    instances: tasks.reduce((sum, { instances }) => sum + instances, 0),
    interval: (metric, mean) => {
      const reach = (of: (interval: Interval, score: number) => number): number =>
        Math.hypot(...tasks.map((task) => of(task.intervals![metric], task[metric]))) /
        tasks.length;
      return {
        low: mean - reach(({ low }, score) => score - low),
        high: mean + reach(({ high }, score) => high - score),
      };
    },
  });
}

/**
 * The mean of scores of the same instances by models of different seeds. All stand on the same instances, so the interval
 * gets no narrower: its ends are means, too. It says nothing of how seeds differ.
 */
export function meanOfSeeds(seeds: readonly Scores[]): Scores {
  return combined(seeds, {
    instances: Math.max(...seeds.map(({ instances }) => instances)),
    interval: (metric) => ({
      low: mean(seeds.map(({ intervals }) => intervals![metric].low)),
      high: mean(seeds.map(({ intervals }) => intervals![metric].high)),
    }),
  });
}

interface Combination {
  readonly instances: number;
  /** Where all have intervals. */
  readonly interval: (metric: Metric, mean: number) => Interval;
}

/** At least one. */
function combined(all: readonly Scores[], { instances, interval }: Combination): Scores {
  if (all.length === 1) return scoresAlone(all[0]!);
  const figures = ofEach((metric) => mean(all.map((scores) => scores[metric])));
  const haveIntervals = all.every(({ intervals }) => intervals !== undefined);
  return {
    instances,
    ...figures,
    ...(haveIntervals && { intervals: ofEach((metric) => interval(metric, figures[metric])) }),
  };
}

/** Without what else a summary knows. */
function scoresAlone({ instances, intervals, ...scores }: Scores & Figures): Scores {
  const figures = ofEach((metric) => scores[metric]);
  return { instances, ...figures, ...(intervals && { intervals }) };
}

function ofEach<Value>(made: (metric: Metric) => Value): Readonly<Record<Metric, Value>> {
  const [rougeL, rouge1, exactMatch] = metrics;
  return { rougeL: made(rougeL), rouge1: made(rouge1), exactMatch: made(exactMatch) };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
