import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { experimentSchema, readExperiment } from '../../../src/core/experiment/experiment';

const smallest = '{"name": "A", "tasks": ["a.instruct"], "model": "tiny"}';

/** The problems of a file, each drawn under the text it is about. */
function problems(source: string): readonly string[] {
  const read = readExperiment(source);
  return read.kind === 'experiment'
    ? []
    : read.problems.map(
        ({ message, span }) => `${source.slice(span.start, span.end)} → ${message}`,
      );
}

test('what a file leaves out has the defaults of the step-by-step study', () => {
  expect(readExperiment(smallest)).toEqual({
    kind: 'experiment',
    experiment: {
      name: 'A',
      tasks: ['a.instruct'],
      testTasks: [],
      taskFolders: [],
      split: 'first',
      layout: 'step-by-step',
      steps: 'original',
      positiveExamples: 2,
      negativeExamples: 0,
      explanations: false,
      cut: 'end',
      models: 'one',
      grid: null,
      model: 'tiny',
      allowUnsafeModels: false,
      tokenizer: 'none',
      samplesPerTask: 'all',
      validationInstances: 0,
      testInstances: 100,
      training: {
        epochs: 2,
        learningRate: 3e-3,
        batchSize: 8,
        maxSteps: 'none',
        microBatch: 'none',
        gradientCheckpointing: false,
        groupByLength: true,
        loraRank: 'none',
        checkpointEvery: 500,
        deepspeed: 'none',
      },
      prediction: { batchSize: 16, beams: 1 },
      maxSourceTokens: 1224,
      maxTargetTokens: 128,
      seed: 42,
    },
  });
});

test('what a file says counts, and keys beside it keep their defaults', () => {
  const source = smallest.replace(
    '}',
    ', "steps": "none", "samplesPerTask": 200, "training": {"maxSteps": 7}}',
  );
  expect(readExperiment(source)).toMatchObject({
    experiment: {
      steps: 'none',
      samplesPerTask: 200,
      training: { epochs: 2, learningRate: 3e-3, batchSize: 8, maxSteps: 7 },
    },
  });
});

test('some defaults depend on the split', () => {
  const withSplit = (split: string, more = ''): unknown =>
    readExperiment(smallest.replace('}', `, "split": "${split}"${more}}`));
  expect(withSplit('sup-natinst')).toMatchObject({
    experiment: { samplesPerTask: 100, validationInstances: 0, testInstances: 100 },
  });
  expect(withSplit('downstream')).toMatchObject({
    experiment: { samplesPerTask: 'all', validationInstances: 10, testInstances: 100 },
  });
  expect(withSplit('sup-natinst', ', "samplesPerTask": "all"')).toMatchObject({
    experiment: { samplesPerTask: 'all' },
  });
});

test('a schema may be named', () => {
  expect(problems(smallest.replace('{', '{"$schema": "x.json", '))).toEqual([]);
});

describe('a mistake is named by its key and place', () => {
  test.each([
    [
      '{"tasks": ["a"], "model": "tiny"}',
      '{ → "name" is missing: What the experiment is called in lists of runs.',
    ],
    [
      smallest.replace('"a.instruct"', '"a", 7'),
      '7 → The 2nd entry of "tasks" must be text, but is 7.',
    ],
    [
      smallest.replace('["a.instruct"]', '[]'),
      '[] → "tasks" must be a list with at least one entry, but is an empty list.',
    ],
    [
      smallest.replace('["a.instruct"]', '"a"'),
      '"a" → "tasks" must be a list with at least one entry, but is "a".',
    ],
    [smallest.replace('"A"', '" "'), '" " → "name" must be text, but is " ".'],
    [smallest.replace('"A"', '"A", "name": "B"'), '"name" → "name" is given twice. Keep one.'],
    [
      smallest.replace('}', ', "training": {"epochs": "two"}}'),
      '"two" → "training.epochs" must be a whole number of at least 1, but is "two".',
    ],
    [
      smallest.replace('}', ', "training": {"learningRate": -1}}'),
      '-1 → "training.learningRate" must be a number above 0, but is -1.',
    ],
    [
      smallest.replace('}', ', "training": {"epoch": 2}}'),
      '"epoch" → "training.epoch" is not a key here. Known are "epochs", "learningRate", "batchSize", "maxSteps", "microBatch", "gradientCheckpointing", "groupByLength", "loraRank", "checkpointEvery", "deepspeed".',
    ],
    [
      smallest.replace('}', ', "prediction": 8}'),
      '8 → "prediction" must be an object in braces, but is 8.',
    ],
    [
      smallest.replace('}', ', "steps": "mixed"}'),
      '"mixed" → "steps" must be "original" or "refined" or "shuffled" or "none", but is "mixed".',
    ],
    [
      smallest.replace('}', ', "explanations": "yes"}'),
      '"yes" → "explanations" must be true or false, but is "yes".',
    ],
    [
      smallest.replace('}', ', "grid": {"samplesPerTask": [100, "every"]}}'),
      '"every" → The 2nd entry of "grid.samplesPerTask" must be a whole number of at least 1 or "all", but is "every".',
    ],
    [
      smallest.replace('}', ', "grid": {"layout": []}}'),
      '[] → "grid.layout" must be a list with at least one entry, but is an empty list.',
    ],
    [
      smallest.replace('}', ', "grid": {"model": ["a"]}}'),
      '"model" → "grid.model" is not a key here. Known are "samplesPerTask", "models", "layout", "steps", "positiveExamples", "seed".',
    ],
    [
      smallest.replace('}', ', "testInstances": 0}'),
      '0 → "testInstances" must be a whole number of at least 1 or "all", but is 0.',
    ],
    ['[1]', '[1] → An experiment must be an object in braces, but is a list.'],
    ['{"name": "A",}', '} → A key in double quotes must stand here, but "}" does.'],
    ['{"name": A}', 'A → A value must stand here, but "A" does.'],
    ['{"name" "A"}', '" → A ":" must stand here, but a quotation mark does.'],
    ['', ' → A value must stand here, but the file ends.'],
    ['{} x', 'x → The file must end here, but "x" does.'],
  ])('%s', (source, problem) => expect(problems(source)).toContain(problem));
});

test('all mistakes are reported at once', () => {
  expect(problems('{"name": 1, "modell": "tiny"}')).toHaveLength(4);
});

test('nesting without end is a problem like others', () => {
  expect(problems('['.repeat(100_000))[0]).toContain('may not be nested so deep');
});

test('reading never throws, and agrees with JSON.parse on what is JSON', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (source) => {
      const read = readExperiment(source);
      const isSyntax =
        read.kind === 'damaged' &&
        read.problems.some(({ message }) => / must stand here| must end here/.test(message));
      let isJson = true;
      try {
        JSON.parse(source);
      } catch {
        isJson = false;
      }
      expect(isSyntax).toBe(!isJson);
    }),
  );
});

test('media/experiment.schema.json is what editors need for these keys', async () => {
  const schema = `${JSON.stringify(experimentSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../../media/experiment.schema.json');
});

test('the experiment of the sample workspace is in order', () => {
  const file = new URL('../../../sample/experiments/tiny.experiment.json', import.meta.url);
  expect(problems(readFileSync(file, 'utf8'))).toEqual([]);
});
