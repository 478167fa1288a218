import { readNodes } from '../json/nodes';
import {
  object,
  oneOf,
  positiveNumber,
  text,
  texts,
  wholeNumber,
  wholeNumberOr,
  type Decoded,
  type KeyProblem,
} from '../json/decoders';

/** The name of the model that needs no download: random weights, and a tokenizer made from the run's own texts. */
export const tinyModel = 'tiny';

const shape = {
  name: text({ summary: 'What the experiment is called in lists of runs.' }),
  tasks: texts(1, {
    summary: 'Instruction files or patterns such as "../tasks/*.instruct", relative to this file.',
  }),
  testTasks: texts(0, {
    summary:
      'Instruction files or patterns to predict on. Without any, the first instances of the training tasks are held out.',
    fallback: [],
  }),
  layout: text({
    summary: 'A built-in layout or the path of a layout file, relative to this file.',
    fallback: 'step-by-step',
  }),
  steps: oneOf(['original', 'none'], {
    summary: 'Whether prompts carry the steps of the instruction.',
    fallback: 'original',
  }),
  positiveExamples: wholeNumber(0, {
    summary: 'At most so many positive examples go into a prompt, the first ones.',
    fallback: 2,
  }),
  model: text({
    summary:
      'An encoder-decoder checkpoint of the Hugging Face hub, a folder (starting with ./, ../ or /), or "tiny".',
  }),
  tokenizer: text({
    summary:
      'The tokenizer.json of the model, relative to this file. With it, examples that do not fit are left out of a prompt, as the preview shows; with "none", the trainer cuts a prompt that is too long at its end.',
    fallback: 'none',
  }),
  trainingInstances: wholeNumberOr('all', 1, {
    summary: 'At most so many instances of each task are trained on.',
    fallback: 'all',
  }),
  validationInstances: wholeNumber(0, {
    summary: 'So many instances of each training task are held out to measure the loss on.',
    fallback: 0,
  }),
  testInstances: wholeNumberOr('all', 1, {
    summary:
      'The first so many instances of each task are predicted and scored, and never trained on.',
    fallback: 100,
  }),
  training: object(
    {
      epochs: wholeNumber(1, { summary: 'How often training sees every instance.', fallback: 2 }),
      learningRate: positiveNumber({
        summary: 'Constant learning rate of AdamW.',
        fallback: 5e-5,
      }),
      batchSize: wholeNumber(1, { summary: 'Instances in one step.', fallback: 8 }),
      maxSteps: wholeNumberOr('none', 1, {
        summary: 'Training stops after so many steps even if epochs are left.',
        fallback: 'none',
      }),
    },
    { summary: 'How the model is trained.', path: 'training.' },
  ),
  prediction: object(
    { batchSize: wholeNumber(1, { summary: 'Instances predicted at a time.', fallback: 16 }) },
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
  seed: wholeNumber(0, {
    summary: 'Same seed, same data and same machine give the same run.',
    fallback: 42,
  }),
};

/** What a `*.experiment.json` file says, with the defaults for what it leaves out. */
export type Experiment = Decoded<typeof shape>;

export type ReadExperiment =
  | { readonly kind: 'experiment'; readonly experiment: Experiment }
  | { readonly kind: 'damaged'; readonly problems: readonly KeyProblem[] };

const file = object(
  { ...shape, $schema: text({ summary: 'Where the schema of this file is.', fallback: '-' }) },
  { summary: 'A Stepwise experiment: tasks, layout, model, training.' },
);

/** Reads an experiment file. All problems are reported, in the order of the file, those of missing keys last. */
export function readExperiment(source: string): ReadExperiment {
  const node = readNodes(source);
  if (node.kind === 'damage')
    return { kind: 'damaged', problems: [{ message: node.message, span: node.span }] };
  const problems: KeyProblem[] = [];
  const decoded = file.decode(node, 'An experiment', (problem) => problems.push(problem));
  if (!decoded || problems.length > 0) return { kind: 'damaged', problems };
  return { kind: 'experiment', experiment: withoutSchema(decoded) };
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

function withoutSchema(decoded: Decoded<typeof shape> & { readonly $schema: string }): Experiment {
  return Object.fromEntries(
    Object.keys(shape).map((key) => [key, decoded[key as keyof Experiment]]),
  ) as Experiment; // every key of the shape, and no other
}
