import { expect, test } from 'vitest';
import { predictionsName } from '../../../src/node/evaluate/predictionsName';

test.each([
  [['/a/run.jsonl'], 'run'],
  [['/a/run.json'], 'run'],
  [['/a/RUN.JSONL', '/a/other.jsonl'], 'RUN and 1 more'],
  [['/a/data.json-v2.jsonl', '/a/b.jsonl', '/a/c.jsonl'], 'data.json-v2 and 2 more'],
  [['/a/org__model-1.4b'], 'org__model-1.4b'],
])('%j', (paths, name) => {
  expect(predictionsName(paths)).toBe(name);
});
