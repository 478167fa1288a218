import type { Experiment } from './experiment';

export const runActions = ['build', 'train', 'predict', 'evaluate', 'all'] as const;
export type RunAction = (typeof runActions)[number];

/** One program of a run; `command` is what an operating system starts, from the run directory. */
export interface TrainerCommand {
  readonly action: 'train' | 'predict';
  readonly command: readonly string[];
}

/** Names in a run directory, the same on every host. */
export const runFiles = {
  manifest: 'manifest.json',
  train: 'train.jsonl',
  validation: 'validation.jsonl',
  predict: 'predict.jsonl',
  commands: 'commands.json',
  process: 'process.json',
  events: 'events.jsonl',
  log: 'log.txt',
  checkpoint: 'checkpoint',
  predictions: 'predictions.jsonl',
  /** Instances that a chat model gave no prediction for, one a line, and why. */
  failures: 'failures.jsonl',
  scores: 'scores.json',
  /** Scored instances, one a line, and where to find them. */
  instances: 'instances.jsonl',
  index: 'instances.index',
  /** What a user says about the run. */
  annotations: 'annotations.json',
  cancel: 'cancel.json',
  exitCode: 'exit-code.json',
} as const;

export interface TrainerHost {
  /** The Python to start. */
  readonly python: string;
  /** Folder of the trainer's scripts. */
  readonly trainer: string;
}

/**
 * The programs that an action starts, in order. `model` is what training starts from, or what `predict` alone predicts
 * with; after training, prediction uses its checkpoint.
 */
export function trainerCommands(
  experiment: Experiment,
  { action, model, validation }: { action: RunAction; model: string; validation: boolean },
  host: TrainerHost,
): readonly TrainerCommand[] {
  const train = {
    action: 'train',
    command: trainCommand(experiment, host, model, validation),
  } as const;
  const predict = (from: string) =>
    ({ action: 'predict', command: predictCommand(experiment, host, from) }) as const;
  switch (action) {
    case 'build':
    case 'evaluate':
      return [];
    case 'train':
      return [train];
    case 'predict':
      return [predict(model)];
    case 'all':
      return [train, predict(runFiles.checkpoint)];
  }
}

function trainCommand(
  experiment: Experiment,
  { python, trainer }: TrainerHost,
  model: string,
  validation: boolean,
): readonly string[] {
  const { epochs, learningRate, batchSize, maxSteps } = experiment.training;
  return [
    ...[python, `${trainer}/train.py`],
    ...['--data', runFiles.train],
    ...(validation ? ['--validation', runFiles.validation] : []),
    ...[`--model=${model}`],
    ...['--output', runFiles.checkpoint],
    ...['--events', runFiles.events],
    ...['--epochs', String(epochs)],
    ...['--learning-rate', String(learningRate)],
    ...['--batch-size', String(batchSize)],
    ...(maxSteps === 'none' ? [] : ['--max-steps', String(maxSteps)]),
    ...['--max-source-tokens', String(experiment.maxSourceTokens)],
    ...['--max-target-tokens', String(experiment.maxTargetTokens)],
    ...['--seed', String(experiment.seed)],
  ];
}

function predictCommand(
  experiment: Experiment,
  { python, trainer }: TrainerHost,
  model: string,
): readonly string[] {
  return [
    ...[python, `${trainer}/predict.py`],
    ...['--data', runFiles.predict],
    ...[`--model=${model}`],
    ...['--output', runFiles.predictions],
    ...['--events', runFiles.events],
    ...['--batch-size', String(experiment.prediction.batchSize)],
    ...['--max-source-tokens', String(experiment.maxSourceTokens)],
    ...['--max-target-tokens', String(experiment.maxTargetTokens)],
  ];
}
