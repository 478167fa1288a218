import { expect, test } from 'vitest';
import { readExperiment } from '../../../src/core/experiment/experiment';
import { curvesOf } from '../../../src/node/results/curvesOf';
import type { RunManifest } from '../../../src/node/runs/manifest';

type Scored = Parameters<typeof curvesOf>[0][number];

/** A run of an experiment that takes so many samples of each task. */
function run(samplesPerTask: number, score: number, trained = 100): Scored {
  const file = { name: 'made', tasks: ['*.instruct'], model: 'tiny', samplesPerTask };
  const read = readExperiment(JSON.stringify(file));
  if (read.kind === 'damaged') throw new Error(JSON.stringify(read.problems));
  const id = `run of ${samplesPerTask}`;
  const manifest: RunManifest = {
    ...{ id, name: id, action: 'all', started: '', host: 'local', experimentFile: null },
    ...{ experiment: read.experiment, model: 'tiny', seed: 1, files: [], versions: {} },
    instances: { train: trained, validation: 0, predict: 10 },
    problems: [],
  };
  return {
    ...{ id, manifest },
    scores: { instances: 10, rougeL: score, rouge1: score, exactMatch: score },
  };
}

test('runs that differ in samples are points of a line that lead to them', () => {
  const curves = curvesOf([run(100, 40), run(10, 30)]);
  expect(curves?.lines).toMatchObject([
    {
      points: [
        { samples: 10, label: '10', run: 'run of 10', scores: { rougeL: 30, intervals: null } },
        { samples: 100, label: '100', run: 'run of 100', scores: { rougeL: 40 } },
      ],
    },
  ]);
});

test('one run makes no curve, nor does one with its prediction under another number of samples', () => {
  expect(curvesOf([run(100, 40)])).toBeNull();
  expect(curvesOf([prediction(run(100, 40)), run(10, 30)])).toBeNull();
});

/** A run of the same experiment that predicts alone; what earlier versions wrote names no run that trained the model. */
function prediction(of: Scored, more: Partial<RunManifest> = {}): Scored {
  const id = 'predicts';
  return { ...of, id, manifest: { ...of.manifest, id, action: 'predict', ...more } };
}

test('a prediction is a point of the run that trained its model', () => {
  const trained = { ...run(10, 30), scores: null };
  const predicted = prediction(run(10, 30, 0), { trainedBy: 'run of 10' });
  expect(curvesOf([predicted, run(100, 40), trained])?.lines).toMatchObject([
    { points: [{ samples: 10, run: 'predicts' }, { samples: 100 }] },
  ]);
});

test('but not where its prompts are others, or that run is gone', () => {
  const trained = { ...run(10, 30), scores: null };
  const { manifest } = run(10, 30, 0);
  const trainedBy = 'run of 10';
  for (const changed of [{ layout: 'input-only' }, { seed: 7 }]) {
    const experiment = { ...manifest.experiment!, ...changed };
    const predicted = prediction(run(10, 30, 0), { trainedBy, experiment });
    expect(curvesOf([predicted, run(100, 40), trained])).toBeNull();
  }
  expect(curvesOf([prediction(run(10, 30, 0), { trainedBy }), run(100, 40)])).toBeNull();
});

test('a run without scores is left out', () => {
  expect(curvesOf([run(100, 40), { ...run(10, 30), scores: null }])).toBeNull();
});

test('all instances count by task', () => {
  const all = run(10, 50, 60);
  const experiment = { ...all.manifest.experiment!, samplesPerTask: 'all' as const };
  const manifest: RunManifest = { ...all.manifest, id: 'all', experiment, trainTasks: 3 };
  expect(curvesOf([{ ...all, id: 'all', manifest }, run(10, 30)])?.lines).toMatchObject([
    { points: [{ samples: 10 }, { samples: 20, label: 'all (20)', run: 'all' }] },
  ]);
});
