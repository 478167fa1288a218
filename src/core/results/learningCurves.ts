import type { GroupScores, Scores } from '../evaluate/model';
import type { Experiment } from '../experiment/experiment';
import { lineKey, lineNames } from './lineNames';
import { meanOfSeeds, meanOfTasks } from './meanScores';

/** A run as learning curves need it. */
export interface CurveRun {
  readonly id: string;
  /** With one value for each key of its grid, as a manifest has it; `null`: the run has no place on a curve. */
  readonly experiment: Experiment | null;
  /** Which run of its experiment, as a manifest names it; it tells models of single tasks apart. */
  readonly variant: string;
  /** How many instances it was trained on. */
  readonly trainInstances: number;
  /** Of how many tasks; `null` where that is not known. */
  readonly trainTasks: number | null;
  /** Over all of its instances; `null` as long as there are none. */
  readonly scores: GroupScores | null;
}

/** Scores over the number of training instances a task. */
export interface CurveLine {
  /** What its runs have in common and other lines have not, e.g. "step-by-step". */
  readonly name: string;
  /** Ascending by samples. */
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  /** Instances a task; how many there are on average where an experiment takes all. */
  readonly samples: number;
  /** E.g. "100", "all (374)", "100 (3 seeds)", "100 (12 of 119 tasks)". */
  readonly label: string;
  /** The newest of its runs. */
  readonly run: string;
  /** All that it is the mean of, newest first. */
  readonly runs: readonly string[];
  readonly scores: Scores;
}

/**
 * Lines of the runs, which are given newest first; none where no line would have two points. Runs that differ in samples
 * or seed alone are of one line.
 *
 * A point is the mean over seeds. With a model for each task, the runs of a seed count together, as the mean over their
 * tasks. Of runs of the same settings, seed and task the newest counts. Where an experiment takes all instances and it is
 * not known of how many tasks these are, there is no point; without test tasks of their own, those predicted are those
 * trained on.
 */
export function learningCurves(runs: readonly CurveRun[]): readonly CurveLine[] {
  const byLine = grouped(newest(runs.flatMap(placed)), ({ run }) => lineKey(run.experiment));
  const lines = [...byLine.values()].map((members) => ({
    experiment: members[0]!.run.experiment,
    points: pointsOf(members),
  }));
  if (!lines.some(({ points }) => points.length > 1)) return [];
  const names = lineNames(lines.map(({ experiment }) => experiment));
  return lines
    .map(({ points }, place) => ({ name: names[place]!, points }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** A run that has its place on a curve. */
interface Placed {
  readonly run: CurveRun & { readonly experiment: Experiment; readonly scores: GroupScores };
  /** The task that it has a model of its own for; else empty. */
  readonly task: string;
  /** Training instances a task. */
  readonly samples: number;
}

function placed(run: CurveRun): readonly Placed[] {
  const { experiment, scores, variant } = run;
  if (!experiment || !scores) return [];
  const task =
    experiment.models === 'per-task' ? (/(?:^|,)task=(.*)$/.exec(variant)?.[1] ?? '') : '';
  const samples =
    experiment.samplesPerTask === 'all'
      ? averageSamples({ ...run, experiment, scores }, task)
      : experiment.samplesPerTask;
  return samples === undefined ? [] : [{ run: { ...run, experiment, scores }, task, samples }];
}

function averageSamples(
  { experiment, scores, trainInstances, trainTasks }: Placed['run'],
  task: string,
): number | undefined {
  const predicted = experiment.testTasks.length === 0 ? scores.byTask?.tasks : undefined;
  const tasks = task === '' ? (trainTasks ?? predicted) : 1;
  return tasks === undefined || tasks === 0 ? undefined : trainInstances / tasks;
}

/** Without runs that were made again. */
function newest(runs: readonly Placed[]): readonly Placed[] {
  const identity = ({ run: { experiment }, task }: Placed): string =>
    JSON.stringify([lineKey(experiment), experiment.samplesPerTask, experiment.seed, task]);
  return [...grouped(runs, identity).values()].map(([first]) => first!);
}

function pointsOf(members: readonly Placed[]): readonly CurvePoint[] {
  const tasks = new Set(members.map(({ task }) => task)).size;
  return [...grouped(members, ({ run }) => run.experiment.samplesPerTask)]
    .map(([asked, runs]) => pointOf(runs, { asked, tasks }))
    .sort((left, right) => left.samples - right.samples);
}

function pointOf(
  runs: readonly Placed[],
  { asked, tasks }: { readonly asked: number | 'all'; readonly tasks: number },
): CurvePoint {
  const seeds = [...grouped(runs, ({ run }) => run.experiment.seed).values()];
  const samples = Math.round(runs.reduce((sum, one) => sum + one.samples, 0) / runs.length);
  const fewest = Math.min(...seeds.map((seed) => seed.length));
  const remarks = [
    ...(asked === 'all' ? [String(samples)] : []),
    ...(seeds.length > 1 ? [`${seeds.length} seeds`] : []),
    ...(fewest < tasks ? [`${fewest} of ${tasks} tasks`] : []),
  ];
  return {
    samples,
    label: remarks.length === 0 ? String(asked) : `${asked} (${remarks.join(', ')})`,
    run: runs[0]!.run.id,
    runs: runs.map(({ run }) => run.id),
    scores: meanOfSeeds(seeds.map((seed) => meanOfTasks(seed.map(({ run }) => run.scores)))),
  };
}

/** Groups and their members in the order in which they come. */
function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const members = groups.get(keyOf(item));
    if (members) members.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
