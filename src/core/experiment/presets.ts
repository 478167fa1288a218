/** What an experiment file can begin with. */
export interface ExperimentPreset {
  readonly title: string;
  readonly description: string;
  /** The keys of the file, in their order. */
  readonly keys: Readonly<Record<string, unknown>>;
  /** Tasks, named as in the file, whose instances are parted: the first are predicted, the rest is trained on. */
  readonly parted?: readonly string[];
}

const training = { epochs: 2, learningRate: 0.00005, batchSize: 8 };
const ownTasks = ['../tasks/*.instruct'];

/** In the order in which they are offered. */
export const experimentPresets: readonly ExperimentPreset[] = [
  {
    title: 'Own tasks',
    description: 'the first instances of each task are predicted, the rest is trained on',
    keys: {
      name: 'Own tasks',
      tasks: ownTasks,
      layout: 'step-by-step',
      steps: 'original',
      positiveExamples: 2,
      model: 'tiny',
      testInstances: 100,
      training: { epochs: 20 },
      seed: 42,
    },
    parted: ownTasks,
  },
  {
    title: 'Unseen tasks of SUP-NATINST',
    description:
      'the default English split: 757 tasks to train on, 119 to predict, 100 instances each',
    keys: {
      name: 'SUP-NATINST',
      tasks: ['../splits/default/train_tasks.txt'],
      testTasks: ['../splits/default/test_tasks.txt'],
      taskFolders: ['../tasks'],
      split: 'sup-natinst',
      layout: 'step-by-step',
      steps: 'original',
      positiveExamples: 2,
      model: 'google/t5-xl-lm-adapt',
      samplesPerTask: 100,
      testInstances: 100,
      training,
      maxSourceTokens: 1224,
      maxTargetTokens: 128,
      seed: 42,
    },
  },
  {
    title: 'Sample efficiency downstream',
    description: '100, 200, 1000 and all samples of each test task, with and without instructions',
    keys: {
      name: 'Sample efficiency',
      tasks: ['../splits/default/test_tasks.txt'],
      taskFolders: ['../tasks'],
      split: 'downstream',
      model: 'google/t5-xl-lm-adapt',
      grid: {
        samplesPerTask: [100, 200, 1000, 'all'],
        models: ['one', 'per-task'],
        layout: ['step-by-step', 'input-only'],
      },
      training,
      maxSourceTokens: 1024,
      maxTargetTokens: 128,
      seed: 42,
    },
  },
];

/** The preset for tasks of which the smallest has so many instances: most of them are left to train on. */
export function fittedPreset(preset: ExperimentPreset, smallest: number): ExperimentPreset {
  const { testInstances } = preset.keys;
  if (!preset.parted || typeof testInstances !== 'number') return preset;
  const fitting = Math.max(1, Math.min(testInstances, Math.floor(smallest / 4)));
  return { ...preset, keys: { ...preset.keys, testInstances: fitting } };
}

/** The text of a new experiment file. */
export function presetText({ keys }: ExperimentPreset): string {
  const members = Object.entries(keys).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${spaced(value)}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

/** On one line, with spaces as people write them. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${spaced(member)}`,
  );
  return `{ ${members.join(', ')} }`;
}
