import { expect, test } from 'vitest';
import { readExperiment } from '../../../src/core/experiment/experiment';
import {
  experimentPresets,
  fittedPreset,
  presetText,
  type ExperimentPreset,
} from '../../../src/core/experiment/presets';
import { lintExperiment } from '../../../src/core/lint/experiment/lintExperiment';

const experimentOf = (preset: ExperimentPreset) => {
  const read = readExperiment(presetText(preset));
  if (read.kind !== 'experiment') throw new Error(JSON.stringify(read.problems));
  return read.experiment;
};

test.each(experimentPresets.map((preset) => [preset.title, preset] as const))(
  '%s has no finding',
  (_, preset) => expect(lintExperiment(presetText(preset))).toEqual([]),
);

const [ownTasks, ...others] = experimentPresets;

test.each([
  [1, 1],
  [22, 5],
  [399, 99],
  [5000, 100],
])('where the smallest task has %i instances, %i are predicted', (smallest, predicted) =>
  expect(experimentOf(fittedPreset(ownTasks!, smallest)).testInstances).toBe(predicted),
);

test('a preset with tasks of its own to predict stays as it is', () => {
  for (const preset of others) expect(fittedPreset(preset, 22)).toEqual(preset);
});

test('the tiny model is trained as it can learn, large ones as in their study', () => {
  const trainings = experimentPresets.map((preset) => experimentOf(preset).training);
  expect(trainings.map(({ epochs, learningRate }) => [epochs, learningRate])).toEqual([
    [20, 3e-3],
    [2, 5e-5],
    [2, 5e-5],
  ]);
});
