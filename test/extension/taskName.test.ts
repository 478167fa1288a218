import { expect, test } from 'vitest';
import { hasPlace, taskName } from '../../src/extension/tasks/taskName';

const experiment = 'experiments/what-fits.experiment.json';

test.each([
  [{ action: 'all' }, 'all what-fits'],
  [{ action: 'train', host: 'local' }, 'train what-fits'],
  [{ action: 'train', host: 'gpu' }, 'train what-fits on gpu'],
  [{ action: 'train', variant: 'samplesPerTask=8' }, 'train what-fits samplesPerTask=8'],
  [{ action: 'all', variant: 'all', host: 'gpu' }, 'all what-fits, all runs on gpu'],
  [{ action: 'build', host: 'gpu' }, 'build what-fits'],
] as const)('%j is called "%s"', (definition, name) => {
  expect(taskName({ experiment, ...definition })).toBe(name);
});

test('data sets are built and predictions scored here, wherever a model is trained', () => {
  const actions = ['build', 'train', 'predict', 'evaluate', 'all'] as const;
  expect(actions.filter(hasPlace)).toEqual(['train', 'predict', 'all']);
});
