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
}

/**
 * The parts of one task, in the order of its data: first those to predict, then those held out for validation, then
 * those to train on. No instance is in two parts.
 */
export function splitInstances<Instance>(
  instances: readonly Instance[],
  { train, test }: TaskRoles,
  experiment: Pick<Experiment, 'trainingInstances' | 'validationInstances' | 'testInstances'>,
): Split<Instance> {
  const testEnd = test ? count(experiment.testInstances) : 0;
  const validationEnd = testEnd + (train ? experiment.validationInstances : 0);
  const trainEnd = validationEnd + (train ? count(experiment.trainingInstances) : 0);
  return {
    test: instances.slice(0, testEnd),
    validation: instances.slice(testEnd, validationEnd),
    train: instances.slice(validationEnd, trainEnd),
  };
}

function count(limit: number | 'all'): number {
  return limit === 'all' ? Number.POSITIVE_INFINITY : limit;
}
