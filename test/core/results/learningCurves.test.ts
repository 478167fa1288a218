import { describe, expect, test } from 'vitest';
import type { GroupScores } from '../../../src/core/evaluate/model';
import { readExperiment, type Experiment } from '../../../src/core/experiment/experiment';
import { learningCurves, type CurveRun } from '../../../src/core/results/learningCurves';

/** Runs are drawn as `settings: ROUGE-L`, newest first; lines as `name: samples label score`. */

test('one line over the samples of each task, ascending', () => {
  expectLines(
    [
      run({ samplesPerTask: 200 }, 42),
      run({ samplesPerTask: 100 }, 40),
      run({ samplesPerTask: 1000 }, 45),
    ],
    ['made: 100 "100" 40, 200 "200" 42, 1000 "1000" 45'],
  );
});

test('all instances stand at how many there are on average', () => {
  const all = { ...run({ samplesPerTask: 'all' }, 50), trainInstances: 37_420, trainTasks: 100 };
  expectLines([all, run({ samplesPerTask: 100 }, 40)], ['made: 100 "100" 40, 374 "all (374)" 50']);
});

test('where it is not known of how many tasks all instances are, those predicted tell, unless others are', () => {
  const all = (tasks: object): CurveRun => {
    const one = run({ samplesPerTask: 'all', ...tasks }, 50);
    const byTask = { tasks: 4, rougeL: 50, rouge1: 50, exactMatch: 50 };
    return { ...one, trainInstances: 1200, trainTasks: null, scores: { ...one.scores!, byTask } };
  };
  const few = (tasks: object) => [
    run({ samplesPerTask: 10, ...tasks }, 20),
    run({ samplesPerTask: 20, ...tasks }, 30),
  ];
  expectLines([all({}), ...few({})], ['made: 10 "10" 20, 20 "20" 30, 300 "all (300)" 50']);
  const others = { testTasks: ['other.instruct'] };
  expectLines([all(others), ...few(others)], ['made: 10 "10" 20, 20 "20" 30']);
});

describe('what differs otherwise makes lines, and their names say only that', () => {
  const both = (settings: object, scores: readonly [number, number]) => [
    run({ samplesPerTask: 100, ...settings }, scores[0]),
    run({ samplesPerTask: 200, ...settings }, scores[1]),
  ];

  test('a layout', () => {
    expectLines(
      [...both({ layout: 'step-by-step' }, [40, 42]), ...both({ layout: 'input-only' }, [30, 33])],
      ['input-only: 100 "100" 30, 200 "200" 33', 'step-by-step: 100 "100" 40, 200 "200" 42'],
    );
  });

  test.each([
    [{ steps: 'none' }, { steps: 'refined' }, ['no steps', 'refined steps']],
    [{ model: 'google/t5-small' }, { model: './t5/base' }, ['base', 't5-small']],
    [{ positiveExamples: 1 }, { positiveExamples: 2 }, ['1 example', '2 examples']],
    [{ negativeExamples: 1 }, {}, ['0 negative examples', '1 negative example']],
    [{ explanations: true }, {}, ['explanations', 'no explanations']],
    [{ training: { epochs: 1 } }, {}, ['1 epoch', '2 epochs']],
    [{ prediction: { beams: 4 } }, {}, ['1 beam', '4 beams']],
    [{ training: { learningRate: 0.001 } }, {}, ['learning rate 0.001', 'learning rate 0.003']],
    [{ maxSourceTokens: 100 }, {}, ['max source tokens 100', 'max source tokens 1224']],
    [
      { split: 'first' },
      { split: 'downstream', validationInstances: 0 },
      ['split downstream', 'split first'],
    ],
    [{ layout: 'alpaca', steps: 'none' }, {}, ['alpaca, no steps', 'step-by-step, original steps']],
  ])('%o or %o', (one, other, names) => {
    const lines = learningCurves([...both(one, [1, 2]), ...both(other, [3, 4])]);
    expect(lines.map(({ name }) => name)).toEqual(names);
  });

  test('other tasks, by the name of the experiment', () => {
    const lines = learningCurves([
      ...both({ tasks: ['a.instruct'], name: 'first' }, [1, 2]),
      ...both({ tasks: ['b.instruct'], name: 'second' }, [1, 2]),
      ...both({ tasks: ['c.instruct'], name: 'second' }, [1, 2]),
    ]);
    expect(lines.map(({ name }) => name)).toEqual(['first', 'second', 'second (2)']);
  });

  test('the name of the experiment, how many are predicted at a time and its grid make none', () => {
    expectLines(
      [
        run({ samplesPerTask: 100, name: 'one', grid: { samplesPerTask: [100, 200] } }, 40),
        run({ samplesPerTask: 200, name: 'two', prediction: { batchSize: 1 } }, 42),
      ],
      ['one: 100 "100" 40, 200 "200" 42'],
    );
  });
});

test('no line with two points, no lines', () => {
  expect(learningCurves([])).toEqual([]);
  expect(learningCurves([run({ samplesPerTask: 100 }, 40)])).toEqual([]);
  expect(
    learningCurves([
      run({ layout: 'alpaca', samplesPerTask: 100 }, 40),
      run({ samplesPerTask: 200 }, 40),
    ]),
  ).toEqual([]);
});

test('a line of one point stands beside one of two', () => {
  expectLines(
    [
      run({ samplesPerTask: 100 }, 40),
      run({ samplesPerTask: 200 }, 41),
      run({ samplesPerTask: 200, layout: 'alpaca' }, 30),
    ],
    ['alpaca: 200 "200" 30', 'step-by-step: 100 "100" 40, 200 "200" 41'],
  );
});

test('runs without scores or without an experiment have no place', () => {
  const runs = [
    run({ samplesPerTask: 100 }, 40),
    { ...run({ samplesPerTask: 200 }, 0), scores: null },
    { ...run({ samplesPerTask: 300 }, 30), experiment: null },
    run({ samplesPerTask: 400 }, 41),
  ];
  expectLines(runs, ['made: 100 "100" 40, 400 "400" 41']);
});

test('of runs of the same settings and seed the newest counts', () => {
  expectLines(
    [
      run({ samplesPerTask: 100 }, 40),
      run({ samplesPerTask: 100 }, 10),
      run({ samplesPerTask: 200 }, 41),
    ],
    ['made: 100 "100" 40, 200 "200" 41'],
  );
});

describe('several seeds', () => {
  const runs = [
    { ...run({ samplesPerTask: 100, seed: 1 }, 40), id: 'newest' },
    { ...run({ samplesPerTask: 100, seed: 2 }, 44), id: 'older' },
    run({ samplesPerTask: 200, seed: 1 }, 50),
  ];

  test('make a point at their mean', () => {
    expectLines(runs, ['made: 100 "100 (2 seeds)" 42, 200 "200" 50']);
    expect(learningCurves(runs)[0]!.points[0]).toMatchObject({
      run: 'newest',
      runs: ['newest', 'older'],
    });
  });

  test('their interval is no narrower than that of one: the instances are the same', () => {
    const { instances, intervals } = learningCurves(runs)[0]!.points[0]!.scores;
    expect({ instances, interval: intervals!.rougeL }).toEqual({
      instances: 500,
      interval: { low: 40, high: 44 },
    });
  });
});

describe('a model for each task', () => {
  const ofTask = (
    task: string,
    samplesPerTask: number | 'all',
    score: number,
    seed = 42,
  ): CurveRun => ({
    ...run({ models: 'per-task', samplesPerTask, seed }, score),
    id: `${task} ${samplesPerTask}`,
    variant: `samplesPerTask=${samplesPerTask},task=${task}`,
    trainInstances: task === 'a' ? 300 : 500,
    trainTasks: null,
  });

  test('the runs of all tasks are one point: the mean over tasks', () => {
    const runs = [
      ofTask('a', 100, 30),
      ofTask('b', 100, 40),
      ofTask('a', 'all', 50),
      ofTask('b', 'all', 70),
    ];
    expectLines(runs, ['made: 100 "100" 35, 400 "all (400)" 60']);
    const [first] = learningCurves(runs)[0]!.points;
    expect(first).toMatchObject({ runs: ['a 100', 'b 100'], scores: { instances: 1000 } });
    // Half widths of 2 on other instances: the root of 2² + 2², over 2.
    expect(first!.scores.intervals!.rougeL.low).toBeCloseTo(35 - Math.sqrt(8) / 2, 12);
    expect(first!.scores.intervals!.rougeL.high).toBeCloseTo(35 + Math.sqrt(8) / 2, 12);
  });

  test('a task that is not there yet is said', () => {
    expectLines(
      [ofTask('a', 100, 30), ofTask('b', 100, 40), ofTask('b', 200, 50)],
      ['made: 100 "100" 35, 200 "200 (1 of 2 tasks)" 50'],
    );
  });

  test('over seeds the mean of means', () => {
    expectLines(
      [
        ofTask('a', 100, 30, 1),
        ofTask('b', 100, 40, 1),
        ofTask('a', 100, 50, 2),
        ofTask('b', 100, 60, 2),
        ofTask('a', 200, 1),
        ofTask('b', 200, 3),
      ],
      ['made: 100 "100 (2 seeds)" 45, 200 "200" 2'],
    );
  });

  test('beside one model for all', () => {
    const runs = [ofTask('a', 100, 30), ofTask('a', 200, 31), run({ samplesPerTask: 100 }, 40)];
    expectLines(runs, ['a model per task: 100 "100" 30, 200 "200" 31', 'one model: 100 "100" 40']);
  });
});

test('without intervals of all, a mean has none', () => {
  const scores = { instances: 500, rougeL: 44, rouge1: 44, exactMatch: 44 };
  const runs = [
    run({ samplesPerTask: 100, seed: 1 }, 40),
    { ...run({ samplesPerTask: 100, seed: 2 }, 44), scores },
    run({ samplesPerTask: 200, seed: 1 }, 50),
  ];
  expect(learningCurves(runs)[0]!.points[0]!.scores.intervals).toBeUndefined();
});

function run(settings: object, score: number): CurveRun {
  const experiment = experimentOf(settings);
  return {
    id: 'run',
    experiment,
    variant: '',
    trainInstances: 1000,
    trainTasks: 10,
    scores: scoresOf(score),
  };
}

function experimentOf(settings: object): Experiment {
  const file = { name: 'made', tasks: ['*.instruct'], model: 'tiny', ...settings };
  const read = readExperiment(JSON.stringify(file));
  if (read.kind === 'damaged') throw new Error(JSON.stringify(read.problems));
  return read.experiment;
}

function scoresOf(score: number): GroupScores {
  const interval = { low: score - 2, high: score + 2 };
  return {
    ...{ instances: 500, rougeL: score, rouge1: score, exactMatch: score },
    intervals: { rougeL: interval, rouge1: interval, exactMatch: interval },
  };
}

function expectLines(runs: readonly CurveRun[], drawn: readonly string[]): void {
  const lines = learningCurves(runs).map(({ name, points }) => {
    const marks = points.map(
      ({ samples, label, scores }) => `${samples} "${label}" ${scores.rougeL}`,
    );
    return `${name}: ${marks.join(', ')}`;
  });
  expect(lines).toEqual(drawn);
}
