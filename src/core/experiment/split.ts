import { seededRandom, shuffled } from '../random/random';
import type { Experiment } from './experiment';

/** What a task is in an experiment for. */
export interface TaskRoles {
  readonly train: boolean;
  readonly test: boolean;
}

export interface Split<Instance> {
  readonly train: readonly Instance[];
  readonly validation: readonly Instance[];
  readonly test: readonly Instance[];
  /** Whether the same instances are in all parts because there are too few: what a score then shows is memory. */
  readonly reused: boolean;
}

type SplitOptions = Pick<
  Experiment,
  'split' | 'samplesPerTask' | 'validationInstances' | 'testInstances' | 'seed'
>;

/** With fewer instances, the study of sample efficiency took a task whole for training, validation and test. */
const fewestToSplit = 120;

/**
 * The parts of one task: first those to predict, then those held out for validation, then those to train on. Only a task
 * that is `reused` has an instance in two parts. `task` is its name: what is drawn at random depends on it and the seed.
 */
export function splitInstances<Instance>(
  instances: readonly Instance[],
  { train, test }: TaskRoles,
  options: SplitOptions & { readonly task: string },
): Split<Instance> {
  if (options.split === 'downstream' && train && test && instances.length < fewestToSplit)
    return {
      test: instances,
      validation: instances,
      train: instances.slice(0, count(options.samplesPerTask)),
      reused: true,
    };
  const testEnd = test ? count(options.testInstances) : 0;
  const validationEnd = testEnd + (train ? options.validationInstances : 0);
  const rest = train ? instances.slice(validationEnd) : [];
  return {
    test: instances.slice(0, testEnd),
    validation: instances.slice(testEnd, validationEnd),
    train: drawn(rest, options),
    reused: false,
  };
}

function drawn<Instance>(
  instances: readonly Instance[],
  { split, samplesPerTask, seed, task }: SplitOptions & { readonly task: string },
): readonly Instance[] {
  const most = count(samplesPerTask);
  if (split !== 'sup-natinst' || instances.length <= most) return instances.slice(0, most);
  const order = shuffled([...instances.keys()], seededRandom(seed, `instances of ${task}`));
  return order
    .slice(0, most)
    .sort((a, b) => a - b)
    .map((index) => instances[index]!);
}

function count(limit: number | 'all'): number {
  return limit === 'all' ? Number.POSITIVE_INFINITY : limit;
}
