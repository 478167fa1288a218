// States of the Results view, with invented tasks and figures.
const categories = [
  'Textual Entailment',
  'Title Generation',
  'Coreference Resolution',
  'Question Rewriting',
  'Cause Effect Classification',
  'Dialogue Act Recognition',
  'Answerability Classification',
  'Keyword Tagging',
  'Data to Text',
  'Word Analogy',
  'Overlap Extraction',
  'Grammar Error Correction',
];

/** The same numbers every time, from 0 to 1. */
const spread = (seed) => (Math.sin(seed * 12.9898) * 43758.5453) % 1 ** 2;
const unit = (seed) => Math.abs(spread(seed));

const tasks = Array.from({ length: 119 }, (_, index) => ({
  name: `task${String(190 + index * 13)}_${['snli', 'station', 'museum', 'letters'][index % 4]}_${['classification', 'title_generation', 'rewriting'][index % 3]}`,
  category: categories[index % categories.length],
  hasInstruction: index % 5 !== 3,
  instances: index === 60 ? 26 : 100,
  rougeL: 100 * unit(index + 1),
  exactMatch: 100 * unit(index + 1) * unit(index + 300),
}));
const mean = (rows, key) =>
  rows.reduce((sum, row) => sum + row[key] * row.instances, 0) /
  rows.reduce((sum, row) => sum + row.instances, 0);
const total = (rows) => ({
  instances: rows.reduce((sum, row) => sum + row.instances, 0),
  rougeL: mean(rows, 'rougeL'),
  exactMatch: mean(rows, 'exactMatch'),
});

export const detail = {
  id: 'copy-example',
  overall: total(tasks),
  categories: categories.map((name) => ({
    name,
    ...total(tasks.filter((task) => task.category === name)),
  })),
  tasks,
  problems: ['task190_snli_classification: 3 instances without a prediction were left out.'],
};
const losses = Array.from({ length: 90 }, (_, index) => ({
  step: index * 3 + 1,
  loss: 2.6 * Math.exp(-index / 35) + 0.35 + 0.18 * unit(index),
}));
const run = (id, kind, status, more = {}) => ({
  id,
  name: id,
  kind,
  status,
  started: '2026-11-20T14:03:00Z',
  progress: null,
  overall: null,
  failure: null,
  ...more,
});
const training = run('step-by-step, 100 per task', 'train', 'running', {
  progress: { step: 268, steps: 500, loss: 0.5634, losses },
});
const baselines = [
  run('copy-example', 'baseline', 'finished', { overall: detail.overall }),
  run('copy-input', 'baseline', 'finished', {
    overall: { instances: 11810, rougeL: 14.1966, exactMatch: 0.1609 },
  }),
];
export const typical = {
  runs: [
    training,
    run('predict t5-small', 'predict', 'finished', {
      progress: { step: 90, steps: 90, loss: null, losses: [] },
    }),
    ...baselines,
  ],
  selected: detail,
  restriction: null,
  busy: null,
};
export const empty = { runs: [], selected: null, restriction: null, busy: null };
export const restricted = {
  ...empty,
  restriction:
    'This workspace is not trusted, so nothing can be evaluated or trained. Trust it to switch this on.',
};
export const busy = {
  ...typical,
  selected: null,
  runs: baselines.slice(1),
  busy: { message: 'Scoring copy-example, 34 of 119 tasks', done: 34, total: 119 },
};
export const broken = {
  runs: [
    run('tk-instruct, 1000 per task', 'train', 'failed', {
      progress: { step: 40, steps: 500, loss: 1.2, losses: losses.slice(0, 14) },
      failure:
        'The host ran out of memory at step 40. Lower "batchSize" in the experiment, or train on a host with more memory.',
    }),
    run('definition-only', 'train', 'lost', {
      failure: 'The process 4711 is gone and left no exit code. Its files are kept.',
    }),
    run('alpaca', 'train', 'cancelled'),
    run('evaluate alpaca', 'evaluate', 'finished', {
      overall: { instances: 100, rougeL: Number.NaN, exactMatch: 0 },
    }),
  ],
  selected: null,
  restriction: null,
  busy: null,
};
export const many = {
  ...typical,
  runs: Array.from({ length: 200 }, (_, index) =>
    run(
      `run ${index + 1} with a rather long name, 1000 examples per task`,
      'evaluate',
      'finished',
      { overall: detail.overall },
    ),
  ),
};

const lure = '<img src=x onerror="posted.push(\'broken\')">';
export const hostile = {
  runs: [run('copy-example', 'baseline', 'failed', { name: lure, failure: lure, started: lure })],
  selected: {
    ...detail,
    categories: [{ ...detail.categories[0], name: lure }],
    tasks: [{ ...tasks[0], name: lure, category: lure }],
    problems: [lure],
  },
  restriction: lure,
  busy: { message: lure, done: 1, total: 2 },
};
