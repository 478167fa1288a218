import { readNodes } from '../json/nodes';
import {
  flag,
  listOf,
  object,
  oneOf,
  optional,
  positiveNumber,
  text,
  texts,
  wholeNumber,
  wholeNumberOr,
  type Decoded,
  type KeyProblem,
} from '../json/decoders';
import { modelDefaults, type ModelDefaults } from './modelDefaults';
import { builtInLayouts } from '../prompt/layouts';
import { layoutSummary } from '../prompt/layoutSummary';
import { cutChoices } from '../prompt/cut';
import { stepChoices } from '../prompt/steps';

/** How the instances of a task become what is trained on, validated on and predicted. */
export const splits = ['first', 'sup-natinst', 'downstream'] as const;

/** One model for all training tasks, or one for each. */
const modelScopes = ['one', 'per-task'] as const;

const layout = text({
  summary:
    'A built-in layout or the path of a layout file, relative to this file. "input-only" is the baseline without instructions.',
  fallback: 'step-by-step',
  known: Object.fromEntries(
    Object.entries(builtInLayouts).map(([name, file]) => [
      name,
      firstSentence(layoutSummary(file)),
    ]),
  ),
});
const steps = oneOf(stepChoices, {
  summary:
    'Which steps prompts carry: those of the instruction, those of NAME.refined.instruct beside it, those of the instruction in random order, or none.',
  fallback: 'original',
  meanings: {
    original: 'The steps of the instruction.',
    refined: 'The steps of NAME.refined.instruct beside the instruction.',
    shuffled: 'The steps of the instruction in random order, the same for the same seed.',
    none: 'No steps.',
  },
});
const positiveExamples = wholeNumber(0, {
  summary: 'At most so many positive examples go into a prompt, the first ones.',
  fallback: 2,
});
const samplesPerTask = wholeNumberOr('all', 1, {
  summary:
    'At most so many instances of each task are trained on. Without it: 100 with the split "sup-natinst", else all.',
});
const models = oneOf(modelScopes, {
  summary: 'One model for all training tasks, or one model for each, which makes a run for each.',
  fallback: 'one',
  meanings: { one: 'One model for all tasks.', 'per-task': 'A model and a run for each task.' },
});
const seed = wholeNumber(0, {
  summary: 'Same seed, same data and same machine give the same run.',
  fallback: 42,
});

const shape = {
  name: text({ summary: 'What the experiment is called in lists of runs.' }),
  tasks: texts(1, {
    summary:
      'What is trained on: instruction or task files, patterns such as "../tasks/*.instruct", or split files (*.txt) that name a task on each line. Paths are relative to this file.',
  }),
  testTasks: texts(0, {
    summary:
      'What is predicted, named likewise. Without any, instances of the training tasks are held out.',
    fallback: [],
  }),
  taskFolders: texts(0, {
    summary:
      'Where the tasks that split files name are looked for, as NAME.instruct or NAME.json, relative to this file. Without any: beside the split file.',
    fallback: [],
  }),
  split: oneOf(splits, {
    summary:
      'How the instances of a task are split. first: the first ones are predicted, the next validated on, the rest trained on. sup-natinst: likewise, but those to train on are drawn at random. downstream: as the study of sample efficiency does it: 100 to predict, 10 to validate on, the rest to train on, with one reference each, and tasks of fewer than 120 instances whole for all three.',
    fallback: 'first',
    meanings: {
      first: 'The first instances are predicted, the next validated on, the rest trained on.',
      'sup-natinst': 'Likewise, but those to train on are drawn at random.',
      downstream:
        '100 to predict, 10 to validate on, the rest to train on, with one reference each.',
    },
  }),
  layout,
  steps,
  positiveExamples,
  negativeExamples: wholeNumber(0, {
    summary: 'At most so many negative examples go into a prompt, the first ones.',
    fallback: 0,
  }),
  explanations: flag({
    summary: 'Whether layouts that have a place for the explanations of examples show them.',
    fallback: false,
  }),
  cut: oneOf(cutChoices, {
    summary:
      'Which text goes where a prompt is too long even without examples: its end, its start, or the end of its input.',
    fallback: 'end',
    meanings: {
      end: 'The end of the prompt goes.',
      start: 'The start of the prompt goes.',
      input: 'The end of the input goes; what follows the input stays.',
    },
  }),
  model: text({
    summary:
      'A checkpoint of the Hugging Face hub, encoder-decoder or causal, a folder (starting with ./, ../ or /), "tiny" or "tiny-causal".',
    known: {
      tiny: 'Random weights of a small encoder-decoder: needs no download, to try things out.',
      'tiny-causal': 'The same as a causal model.',
    },
    examples: [
      'google/t5-small-lm-adapt',
      'google/t5-xl-lm-adapt',
      'allenai/tk-instruct-base-def-pos',
    ],
  }),
  allowUnsafeModels: flag({
    summary:
      'Whether weights that are no safetensors, and code that comes with a checkpoint, may be loaded: both can run any program on the host.',
    fallback: false,
  }),
  tokenizer: text({
    summary:
      'The tokenizer.json of the model, relative to this file, or the name of a GPT encoding such as "o200k_base". With it, examples that do not fit are left out of a prompt, as the preview shows; with "none", the trainer cuts a prompt that is too long at its end.',
    fallback: 'none',
    known: {
      none: 'Nothing is counted: the trainer cuts what is too long.',
      o200k_base: 'The encoding of GPT-4o and later models.',
      cl100k_base: 'The encoding of GPT-4 and GPT-3.5.',
    },
  }),
  models,
  samplesPerTask: optional(samplesPerTask),
  validationInstances: optional(
    wholeNumber(0, {
      summary:
        'So many instances of each training task are held out to measure the loss on. Without it: 10 with the split "downstream", else none.',
    }),
  ),
  testInstances: wholeNumberOr('all', 1, {
    summary:
      'The first so many instances of each task are predicted and scored, and never trained on.',
    fallback: 100,
  }),
  grid: optional(
    object(
      {
        samplesPerTask: optional(listOf(samplesPerTask, { summary: 'One run for each.' })),
        models: optional(listOf(models, { summary: 'One run for each.' })),
        layout: optional(listOf(layout, { summary: 'One run for each.' })),
        steps: optional(listOf(steps, { summary: 'One run for each.' })),
        positiveExamples: optional(listOf(positiveExamples, { summary: 'One run for each.' })),
        seed: optional(listOf(seed, { summary: 'One run for each.' })),
      },
      {
        summary:
          'Values that stand for the one above, a run for each combination, such as {"samplesPerTask": [100, 200, 1000, "all"], "layout": ["step-by-step", "input-only"]}.',
        path: 'grid.',
      },
    ),
  ),
  training: object(
    {
      epochs: wholeNumber(1, { summary: 'How often training sees every instance.', fallback: 2 }),
      learningRate: optional(
        positiveNumber({
          summary:
            'Constant learning rate of AdamW. Without it: 0.003 for the tiny models, 0.00001 for a model whose name says 11B or more, else 0.00005.',
        }),
      ),
      batchSize: optional(
        wholeNumber(1, {
          summary:
            'Instances in one step, over all GPUs. Without it: 16 for a model whose name says 3B or more, else 8.',
        }),
      ),
      maxSteps: wholeNumberOr('none', 1, {
        summary: 'Training stops after so many steps even if epochs are left.',
        fallback: 'none',
      }),
      microBatch: wholeNumberOr('none', 1, {
        summary:
          'Instances that a GPU takes at once; the gradients of a step are added up. Less memory, the same result. "none": all of its share.',
        fallback: 'none',
      }),
      gradientCheckpointing: flag({
        summary: 'Less memory for about a third more time: inner values are computed twice.',
        fallback: false,
      }),
      groupByLength: flag({
        summary: 'Whether instances of like length share a batch, so that little is padded.',
        fallback: true,
      }),
      loraRank: wholeNumberOr('none', 1, {
        summary:
          'Trains low-rank adapters (LoRA) of this rank instead of the weights; needs the package peft.',
        fallback: 'none',
      }),
      checkpointEvery: wholeNumberOr('never', 1, {
        summary: 'Steps between two checkpoints that a run which ended early goes on from.',
        fallback: 500,
      }),
      deepspeed: text({
        summary:
          'A DeepSpeed configuration (JSON), relative to this file; needs the package deepspeed.',
        fallback: 'none',
        known: { none: 'Without DeepSpeed.' },
      }),
    },
    { summary: 'How the model is trained.', path: 'training.' },
  ),
  prediction: object(
    {
      batchSize: wholeNumber(1, { summary: 'Instances predicted at a time.', fallback: 16 }),
      beams: wholeNumber(1, {
        summary: 'Beams of the search for an answer; 1 always takes the likeliest next token.',
        fallback: 1,
      }),
    },
    { summary: 'How predictions are made.', path: 'prediction.' },
  ),
  maxSourceTokens: wholeNumber(1, {
    summary: 'The input length of the model: tokens of a prompt beyond it are cut.',
    fallback: 1224,
  }),
  maxTargetTokens: wholeNumber(1, {
    summary: 'The longest answer in tokens, in training and in prediction.',
    fallback: 128,
  }),
  seed,
};

/** What a `*.experiment.json` file says, with the defaults for what it leaves out. */
export type Experiment = Omit<
  Decoded<typeof shape>,
  'samplesPerTask' | 'validationInstances' | 'training'
> & {
  readonly samplesPerTask: number | 'all';
  readonly validationInstances: number;
  readonly training: Omit<Decoded<typeof shape>['training'], keyof ModelDefaults> & ModelDefaults;
};

export type ReadExperiment =
  | { readonly kind: 'experiment'; readonly experiment: Experiment }
  | { readonly kind: 'damaged'; readonly problems: readonly KeyProblem[] };

const keys = {
  ...shape,
  $schema: text({ summary: 'Where the schema of this file is.', fallback: '-' }),
};
const file = object(keys, { summary: 'A Stepwise experiment: tasks, layout, model, training.' });

/** Reads an experiment file. All problems are reported, in the order of the file, those of missing keys last. */
export function readExperiment(source: string): ReadExperiment {
  const node = readNodes(source);
  if (node.kind === 'damage')
    return { kind: 'damaged', problems: [{ message: node.message, span: node.span }] };
  const problems: KeyProblem[] = [];
  const decoded = file.decode(node, 'An experiment', (problem) => problems.push(problem));
  if (!decoded || problems.length > 0) return { kind: 'damaged', problems };
  return { kind: 'experiment', experiment: withDefaults(decoded) };
}

/** The JSON Schema of experiment files; `media/experiment.schema.json` holds it for editors. */
export function experimentSchema(): Readonly<Record<string, unknown>> {
  const properties = file.schema.properties as Readonly<Record<string, unknown>>; // an object rule's
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Stepwise experiment',
    ...file.schema,
    properties: { ...properties, $schema: { type: 'string' } },
  };
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** Some defaults depend on the split, some on the model. Where the schema is, is about the file and not about the experiment. */
function withDefaults(decoded: Decoded<typeof keys>): Experiment {
  const { split, training } = decoded;
  const defaults = modelDefaults(decoded.model);
  const experiment = Object.fromEntries(
    Object.entries(decoded).filter(([key]) => key !== '$schema'),
  ) as Decoded<typeof shape>; // every key of the shape, and no other
  return {
    ...experiment,
    samplesPerTask: decoded.samplesPerTask ?? (split === 'sup-natinst' ? 100 : 'all'),
    validationInstances: decoded.validationInstances ?? (split === 'downstream' ? 10 : 0),
    training: {
      ...training,
      learningRate: training.learningRate ?? defaults.learningRate,
      batchSize: training.batchSize ?? defaults.batchSize,
    },
  };
}
