// States of the Results page, with invented tasks and figures, and a host that answers queries within the page.
const categoryNames = [
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
const metrics = ['rougeL', 'rouge1', 'exactMatch'];
const perMetric = (make) => Object.fromEntries(metrics.map((metric) => [metric, make(metric)]));

/** The same numbers every time, from 0 to 1. */
const unit = (seed) => Math.abs((Math.sin(seed * 12.9898) * 43758.5453) % 1);

const scoresOf = ({ instances, ...means }, spread = 40) => ({
  instances,
  ...means,
  intervals: perMetric((metric) => ({
    low: Math.max(0, means[metric] - spread / Math.sqrt(instances)),
    high: Math.min(100, means[metric] + spread / Math.sqrt(instances)),
  })),
});

function labelsOf(index) {
  if (index % 3 !== 0) return null;
  const labels = ['entailment', 'contradiction', 'neutral'].map((label, place) => ({
    label,
    references: 34 - place,
    predictions: 20 + 9 * place,
    correct: Math.floor((34 - place) * unit(index + place)),
  }));
  return [...labels, { label: null, references: 0, predictions: 13, correct: 0 }];
}

const makeTasks = (count) =>
  Array.from({ length: count }, (_, index) => {
    const rougeL = 100 * unit(index + 1);
    return {
      name: `task${String(190 + index * 13)}_${['snli', 'station', 'museum', 'letters'][index % 4]}_${['classification', 'title_generation', 'rewriting'][index % 3]}`,
      category: categoryNames[index % categoryNames.length],
      hasInstruction: index % 5 !== 3,
      labels: labelsOf(index),
      ...scoresOf({
        instances: index === 60 ? 26 : 100,
        rougeL,
        rouge1: rougeL + (100 - rougeL) * 0.05,
        exactMatch: rougeL * unit(index + 300),
      }),
    };
  });

const mean = (rows, key) =>
  rows.reduce((sum, row) => sum + row[key] * row.instances, 0) /
  rows.reduce((sum, row) => sum + row.instances, 0);
const total = (rows) =>
  scoresOf({
    instances: rows.reduce((sum, row) => sum + row.instances, 0),
    ...perMetric((metric) => mean(rows, metric)),
  });
const byTask = (rows) => {
  const means = perMetric(
    (metric) => rows.reduce((sum, row) => sum + row[metric], 0) / rows.length,
  );
  const { intervals } = scoresOf({ instances: rows.length, ...means }, 25);
  return { tasks: rows.length, ...means, intervals };
};

const tasks = makeTasks(119);
const categoriesOf = (rows) =>
  categoryNames.map((name) => {
    const own = rows.filter(({ category }) => category === name);
    return { name, ...total(own), byTask: byTask(own) };
  });

export const detail = {
  id: 'refined',
  overall: total(tasks),
  byTask: byTask(tasks),
  categories: categoriesOf(tasks),
  tasks,
  problems: ['task190_snli_classification: 3 instances without a prediction were left out.'],
  hasInstances: true,
};

/** Against a baseline that is worse in most places. */
function differenceOf(row, seed) {
  return {
    name: row.name,
    instances: row.instances,
    metrics: perMetric((metric) => {
      const size = 4 * unit(seed) - 1.2;
      const half = 40 / Math.sqrt(row.instances);
      const better = Math.round(row.instances * 0.28 * unit(seed + 5));
      return {
        selected: row[metric],
        baseline: Math.max(0, row[metric] - size),
        difference: size,
        interval: { low: size - half, high: size + half },
        p: Math.abs(size) > half ? 0.0002 + unit(seed) / 40 : 0.08 + unit(seed) / 2,
        better,
        worse: Math.max(0, better - Math.round((size * row.instances) / 40)),
      };
    }),
  };
}
export const comparison = {
  kind: 'ready',
  shared: 11_744,
  onlySelected: 82,
  onlyBaseline: 66,
  otherReferences: 0,
  changed: 5_120,
  overall: {
    instances: 11_744,
    metrics: {
      rougeL: {
        selected: detail.overall.rougeL,
        baseline: detail.overall.rougeL - 2.31,
        difference: 2.31,
        interval: { low: 1.62, high: 3.01 },
        p: 0.0001,
        better: 2_310,
        worse: 1_502,
      },
      rouge1: {
        selected: detail.overall.rouge1,
        baseline: detail.overall.rouge1 + 0.4,
        difference: -0.4,
        interval: { low: -0.72, high: -0.08 },
        p: 0.013,
        better: 2_100,
        worse: 2_304,
      },
      exactMatch: {
        selected: detail.overall.exactMatch,
        baseline: detail.overall.exactMatch - 0.18,
        difference: 0.18,
        interval: { low: -0.32, high: 0.66 },
        p: 0.462,
        better: 610,
        worse: 588,
      },
    },
  },
  categories: detail.categories.map((row, index) => differenceOf(row, index + 40)),
  tasks: tasks.slice(1).map((row, index) => differenceOf(row, index + 3)),
};

const losses = Array.from({ length: 90 }, (_, index) => ({
  step: index * 3 + 1,
  loss: 2.6 * Math.exp(-index / 35) + 0.35 + 0.18 * unit(index),
}));
const run = (id, kind, status, more = {}) => ({
  id,
  name: id,
  ownName: more.name ?? id,
  note: '',
  starred: false,
  kind,
  status,
  started: '2026-11-20T14:03:00Z',
  facts: [],
  host: 'local',
  waits: null,
  progress: null,
  gpus: [],
  canResume: false,
  canFetch: false,
  hasPredictions: status === 'finished',
  awaitsScores: false,
  spent: null,
  overall: null,
  partial: false,
  difference: null,
  failure: null,
  ...more,
});
const trained = { action: 'train', tokensPerSecond: 8238, secondsLeft: 745 };
const gpu = (utilization, used) => ({
  name: 'NVIDIA H100 80GB HBM3',
  utilization,
  memory: { used: used * 2 ** 30, total: 80 * 2 ** 30 },
});
const lowered = (by) =>
  scoresOf({
    instances: detail.overall.instances,
    ...perMetric((metric) => Math.max(0.16, detail.overall[metric] - by)),
  });

const runs = [
  run('refined', 'predict', 'finished', {
    name: 'refined steps, 100 per task',
    starred: true,
    note: 'After the second round of refining',
    facts: ['t5-small', 'step-by-step', '100 per task', 'seed 42'],
    progress: { ...trained, step: 500, steps: 500, loss: 0.41, losses },
    overall: detail.overall,
    partial: true,
    difference: 2.31,
  }),
  run('training', 'train', 'running', {
    name: 'step-by-step, 1,000 per task',
    facts: ['t5-small', 'step-by-step', '1,000 per task', 'seed 42'],
    progress: { ...trained, step: 268, steps: 500, loss: 0.5634, losses },
    gpus: [gpu(87, 62.3)],
  }),
  run('plain', 'predict', 'finished', {
    name: 'definition only, 100 per task',
    facts: ['t5-small', 'definition-only', '100 per task', 'seed 42'],
    overall: lowered(2.31),
  }),
  run('chat', 'chat', 'finished', {
    name: 'a chat model, 10 per task',
    facts: ['large-model', 'step-by-step', '10 per task'],
    spent: 1.8,
    overall: lowered(-6.2),
    partial: true,
    difference: 8.51,
  }),
  run('copy-example', 'baseline', 'finished', {
    name: "copy an example's output",
    overall: lowered(20),
    difference: -17.69,
  }),
  run('copy-input', 'baseline', 'finished', {
    name: 'copy the input',
    overall: lowered(33.2),
    difference: -30.89,
  }),
];

const curvePoint = (line, samples, label = samples.toLocaleString('en-US')) => {
  const rougeL = 24 + 4.6 * Math.log(samples) - 5 * line + 2 * unit(samples + line);
  return {
    samples,
    label,
    run: `${line}-${samples}`,
    scores: scoresOf({
      instances: 1000,
      rougeL,
      rouge1: rougeL + 3,
      exactMatch: rougeL * 0.6,
    }),
  };
};
export const curves = {
  lines: ['step-by-step', 'definition-only', 'input-only'].map((name, line) => ({
    name,
    points: [
      ...[10, 100, 200, 1000].map((samples) => curvePoint(line, samples)),
      ...(line < 2 ? [curvePoint(line, 4213, 'all (4,213)')] : []),
    ],
  })),
};

export const typical = {
  place: 'sideBar',
  runs,
  selected: 'refined',
  baseline: 'plain',
  scored: 'both',
  detail,
  damage: null,
  comparison,
  curves,
  differences: [
    { what: 'steps', group: 'experiment', selected: 'refined', baseline: 'original' },
    { what: 'training.checkpointEvery', group: 'experiment', selected: '200', baseline: null },
    {
      what: 'instruction tasks/task190_snli_classification.instruct',
      group: 'files',
      selected: '4f2a91c07d3e',
      baseline: '88b01e6f5a2c',
    },
    { what: 'torch', group: 'environment', selected: '2.9.1', baseline: '2.8.0' },
  ],
  log: {
    lines: ['train: tiny on cpu, 79 instances, 120 steps.', 'predict: done in 0:12.'],
    isCut: false,
  },
  metric: 'rougeL',
  restriction: null,
  busy: null,
};
/** With so few tasks that a check which looks at every element ends soon. */
export const few = (state) => ({
  ...state,
  detail: state.detail && { ...state.detail, tasks: state.detail.tasks.slice(0, 8) },
});
export const inEditor = (state) => ({ ...state, place: 'editor' });
export const editor = inEditor(typical);
export const alone = {
  ...typical,
  baseline: null,
  comparison: null,
  curves: null,
  differences: null,
  runs: runs.map((one) => ({ ...one, difference: null })),
};
export const computing = { ...typical, comparison: { kind: 'computing' } };
export const empty = {
  place: 'sideBar',
  runs: [],
  selected: null,
  baseline: null,
  scored: '',
  detail: null,
  damage: null,
  comparison: null,
  curves: null,
  differences: null,
  log: null,
  metric: 'rougeL',
  restriction: null,
  busy: null,
};
export const restricted = {
  ...empty,
  restriction:
    'This workspace is not trusted, so nothing can be evaluated or trained. Trust it to switch this on.',
};
const job = { message: 'Scoring copy-example, 34 of 119 tasks', done: 34, total: 119 };
export const busy = {
  ...alone,
  selected: null,
  detail: null,
  runs: runs.slice(5),
  busy: job,
};
export const starting = { ...empty, busy: job };
export const broken = {
  ...empty,
  runs: [
    run('failed', 'train', 'failed', {
      name: 'tk-instruct, 1,000 per task',
      progress: { ...trained, step: 40, steps: 500, loss: 1.2, losses: losses.slice(0, 14) },
      failure:
        'The host ran out of memory at step 40. Lower "batchSize" in the experiment, or train on a host with more memory.',
    }),
    run('lost', 'train', 'lost', {
      name: 'definition-only',
      failure: 'The process 4711 is gone and left no exit code. Its files are kept.',
    }),
    run('cancelled', 'train', 'cancelled', { name: 'alpaca' }),
    run('odd', 'evaluate', 'finished', {
      name: 'evaluate alpaca',
      overall: {
        instances: 100,
        rougeL: Number.NaN,
        rouge1: Number.NaN,
        exactMatch: 0,
        intervals: null,
      },
      partial: true,
    }),
  ],
  selected: 'odd',
  detail: {
    id: 'odd',
    overall: {
      instances: 100,
      rougeL: Number.NaN,
      rouge1: Number.NaN,
      exactMatch: 0,
      intervals: null,
    },
    byTask: null,
    categories: [],
    tasks: [],
    problems: Array.from(
      { length: 7 },
      (_, index) => `predictions.jsonl, line ${index * 31 + 4}: this is no JSON. It was left out.`,
    ),
    hasInstances: false,
  },
  comparison: {
    kind: 'unavailable',
    message: 'The baseline has no instance scores. Score it again to compare.',
  },
};

const longName =
  'step-by-step-append, 1,000 per task, with a name that somebody made from all that is known of the run';
/** Runs of several hosts: they wait, go on, cannot be reached, and ended. */
export const onHosts = {
  ...empty,
  runs: [
    run('training', 'train', 'running', {
      name: 'step-by-step, 1,000 per task',
      host: 'gpu',
      facts: ['t5-xl', 'step-by-step', '1,000 per task', 'seed 42'],
      progress: { ...trained, step: 268, steps: 500, loss: 0.5634, secondsLeft: 11_100, losses },
      gpus: Array.from({ length: 8 }, (_, index) => gpu(91 - index * 7, 74.2 - index)),
    }),
    run('unreached', 'train', 'running', {
      name: longName,
      host: 'a-cluster-with-a-rather-long-name.example',
      waits:
        'Not reached since 12:03: the connection to "login" timed out. It goes on there; it is looked for again.',
      progress: { ...trained, step: 40, steps: 500, loss: 1.2, losses: losses.slice(0, 14) },
      gpus: [gpu(93, 70)],
    }),
    run('queued', 'train', 'queued', {
      name: 'tk-instruct, 1,000 per task',
      host: 'cluster',
      waits: 'Slurm: Priority (other jobs come first).',
    }),
    run('behind', 'train', 'queued', { name: 'alpaca', waits: 'Waits for 1 run on this host.' }),
    run('predicting', 'predict', 'running', {
      name: 'definition only',
      host: 'gpu',
      progress: {
        action: 'predict',
        step: 3,
        steps: 12,
        loss: null,
        tokensPerSecond: null,
        secondsLeft: null,
        losses: [],
      },
      gpus: Array.from({ length: 8 }, (_, index) => gpu(10 * index, 12)),
    }),
    run('stopped', 'train', 'cancelled', {
      name: 'input only',
      host: 'gpu',
      canResume: true,
      failure: 'The run was cancelled.',
    }),
    run('trained', 'train', 'finished', { name: 'trained on gpu', host: 'gpu', canFetch: true }),
  ],
  selected: 'training',
  log: {
    isCut: true,
    lines: [
      ...Array.from({ length: 10 }, (_, index) => `{'loss': 0.${90 - index}, 'step': ${index}}`),
      `a line of one word: ${'x'.repeat(4000)}`,
      'the last line',
    ],
  },
};
export const sameOrigin = { ...typical, differences: [] };
export const emptyLog = { ...typical, log: { lines: [], isCut: false } };

const hugeTasks = makeTasks(876);
export const huge = {
  ...typical,
  runs: Array.from({ length: 100 }, (_, index) =>
    run(`run-${index + 1}`, 'evaluate', 'finished', {
      name: `run ${index + 1} with a rather long name, ${index % 2 ? 'tk-instruct' : 'step-by-step'}, 1,000 examples per task`,
      facts: ['t5-large-lm-adapt', 'step-by-step-append', '1,000 per task', `seed ${index}`],
      overall: lowered(index / 5),
      difference: -index / 5,
      progress: { ...trained, step: 500, steps: 500, loss: 0.4, losses },
    }),
  ),
  selected: 'run-1',
  baseline: 'run-40',
  detail: {
    ...detail,
    id: 'run-1',
    overall: scoresOf({ ...perMetric((metric) => mean(hugeTasks, metric)), instances: 87_526 }),
    categories: categoriesOf(hugeTasks),
    tasks: hugeTasks,
  },
  comparison: {
    ...comparison,
    tasks: hugeTasks.map((row, index) => differenceOf(row, index + 3)),
  },
};

const lure = '<img src=x onerror="posted.push(\'broken\')">';
export const hostile = {
  ...typical,
  runs: [
    run('refined', 'baseline', 'failed', {
      name: lure,
      note: lure,
      host: lure,
      waits: lure,
      gpus: [{ ...gpu(10, 1), name: lure }],
      facts: [lure],
      failure: lure,
      started: lure,
      overall: detail.overall,
    }),
    run('plain', 'chat', 'finished', { name: lure, overall: detail.overall }),
  ],
  detail: {
    ...detail,
    categories: [{ ...detail.categories[0], name: lure }],
    tasks: [
      {
        ...tasks[0],
        name: lure,
        category: lure,
        labels: [{ label: lure, references: 2, predictions: 2, correct: 1 }],
      },
    ],
    problems: [lure],
  },
  comparison: { kind: 'unavailable', message: lure },
  curves: { lines: [{ ...curves.lines[0], name: lure }] },
  differences: [{ what: lure, group: 'files', selected: lure, baseline: lure }],
  log: { lines: [lure], isCut: true },
  restriction: lure,
  busy: { message: lure, done: 1, total: 2 },
};
export { lure };

/** One of the instances that the host below has, in full; it runs in the page, too. */
export function instanceAt(index, { text = null } = {}) {
  const right = index % 3 === 0;
  const reference = right ? 'entailment' : `a title about museum number ${index}`;
  const prediction = right ? 'entailment' : `a long title for a station, number ${index}`;
  return {
    index,
    id: `task${190 + (index % 119)}-${index}`,
    task: `task${190 + (index % 119) * 13}_${['snli', 'station', 'museum', 'letters'][(index % 119) % 4]}_${['classification', 'title_generation', 'rewriting'][(index % 119) % 3]}`,
    category: 'Title Generation',
    input: text ?? `Sentence ${index}: a man sleeps on a bench near the station while it rains.`,
    references: right ? [reference] : [reference, 'another title'],
    nearest: 0,
    prediction: text ?? prediction,
    againstReference: right
      ? [{ kind: 'same', text: 'entailment' }]
      : [
          { kind: 'same', text: 'a ' },
          { kind: 'added', text: 'long ' },
          { kind: 'same', text: 'title ' },
          { kind: 'removed', text: 'about museum ' },
          { kind: 'added', text: text ?? 'for a station, ' },
          { kind: 'same', text: `number ${index}` },
        ],
    scores: { rougeL: right ? 1 : 0.43, rouge1: right ? 1 : 0.5, exactMatch: right ? 1 : 0 },
    other: {
      run: 'definition only, 100 per task',
      prediction: right ? 'neutral' : prediction,
      scores: { rougeL: right ? 0 : 0.43, rouge1: right ? 0 : 0.5, exactMatch: 0 },
      words: right
        ? [
            { kind: 'removed', text: 'neutral' },
            { kind: 'added', text: 'entailment' },
          ]
        : [{ kind: 'same', text: prediction }],
    },
    prompts: { own: true, other: index % 2 === 0 },
    hasInstruction: index % 2 === 0,
  };
}

/** The first rows of the table. */
export const instanceRows = (length) =>
  Array.from({ length }, (_, index) => {
    const { references, ...instance } = instanceAt(index);
    return { ...instance, reference: references[0] };
  });

/** Makes the page's stand-in for a host answer queries at once. Runs in the page, under its policy. */
function answerQueries({ total, all = total, text = null }, at) {
  const rowAt = (index) => {
    const { references, other, ...instance } = at(index, { text });
    return {
      ...instance,
      reference: references[0],
      other: { prediction: other.prediction, scores: other.scores },
    };
  };
  const rows = (offset, count) =>
    Array.from({ length: Math.max(0, Math.min(count, total - offset)) }, (_, place) =>
      rowAt(offset + place),
    );
  const { posted } = globalThis;
  posted.push = (event) => {
    Array.prototype.push.call(posted, event);
    const { type, query, offset, count, index } = event;
    const answers = {
      find: () => ({ type: 'found', query, total, all, rows: rows(0, 100) }),
      rows: () => ({ type: 'rows', query, offset, rows: rows(offset, count) }),
      openInstance: () => ({ type: 'instance', place: index, instance: at(index, { text }) }),
    };
    if (answers[type]) globalThis.postMessage(answers[type]());
    return posted.length;
  };
}

/**
 * From now on queries of the page are answered, from `total` instances.
 * @param {import('playwright-core').Page} page
 * @param {{ total: number, all?: number, text?: string }} options
 */
export const answering = (page, options) =>
  page.evaluate(`(${answerQueries})(${JSON.stringify(options)}, ${instanceAt})`);
