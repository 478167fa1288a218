import { expect, test } from 'vitest';
import { modelDefaults, parametersInName } from '../../../src/core/experiment/modelDefaults';

test.each([
  ['google/t5-xl-lm-adapt', 3e9],
  ['google/t5-xxl-lm-adapt', 11e9],
  ['google-t5/t5-11b', 11e9],
  ['allenai/tk-instruct-3b-def', 3e9],
  ['EleutherAI/pythia-1.4b-deduped', 1.4e9],
  ['../models/xl-of-mine/llama-7B', 7e9],
  ['google/t5-small-lm-adapt', null],
  ['tiny', null],
  ['./run-b/checkpoint', null],
])('%s has %s parameters', (name, parameters) => expect(parametersInName(name)).toBe(parameters));

test('large models learn slower and in larger batches', () => {
  expect(modelDefaults('google/t5-base-lm-adapt')).toEqual({ learningRate: 5e-5, batchSize: 8 });
  expect(modelDefaults('google/t5-xl-lm-adapt')).toEqual({ learningRate: 5e-5, batchSize: 16 });
  expect(modelDefaults('google/t5-xxl-lm-adapt')).toEqual({ learningRate: 1e-5, batchSize: 16 });
});

test.each(['tiny', 'tiny-causal'])('%s begins with random weights and learns faster', (name) =>
  expect(modelDefaults(name)).toEqual({ learningRate: 3e-3, batchSize: 8 }),
);
