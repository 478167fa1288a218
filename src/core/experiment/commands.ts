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
  /** The trainer's scripts, kept with the run: an update of Stepwise does not pull them from under it. */
  trainer: 'trainer',
  deepspeed: 'deepspeed.json',
  commands: 'commands.json',
  process: 'process.json',
  heartbeat: 'heartbeat.json',
  events: 'events.jsonl',
  log: 'log.txt',
  /** What a run that ended early goes on from. */
  checkpoints: 'checkpoints',
  checkpoint: 'checkpoint',
  predictions: 'predictions.jsonl',
  /** When a chat model gave no prediction for an instance, one a line, and why. */
  failures: 'failures.jsonl',
  scores: 'scores.json',
  /** Scored instances, one a line, and where to find them. */
  instances: 'instances.jsonl',
  index: 'instances.index',
  /** What a user says about the run. */
  annotations: 'annotations.json',
  cancel: 'cancel.json',
  exitCode: 'exit-code.json',
  /** Of a run on another host: where it is, and how it was when the host was last reached. */
  remote: 'remote.json',
} as const;

/** With what a host runs the trainer. */
export interface TrainerProgram {
  /** The Python to start. */
  readonly python: string;
  /** On each node, one for each GPU that is used. */
  readonly processes: number;
  /** Machines of a cluster that train together. */
  readonly nodes: number;
}

interface Wanted {
  readonly action: RunAction;
  readonly model: string;
  /** Whether there is data to validate on. */
  readonly validation: boolean;
}

/**
 * The programs that an action starts, in order. `model` is what training starts from, or what `predict` alone predicts
 * with; after training, prediction uses its checkpoint. All go on where they find themselves begun.
 */
export function trainerCommands(
  experiment: Experiment,
  wanted: Wanted,
  program: TrainerProgram,
): readonly TrainerCommand[] {
  const { action, model } = wanted;
  const train = {
    action: 'train',
    command: [...trainProgram(program), ...trainArguments(experiment, wanted)],
  } as const;
  const predict = (from: string) =>
    ({
      action: 'predict',
      command: [program.python, script('predict.py'), ...predictArguments(experiment, from)],
    }) as const;
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

/**
 * The beginning of the command that trains: one process, several on one machine, or several machines of a Slurm cluster.
 * Where several machines meet, the job's script says in the environment (PET_RDZV_ENDPOINT).
 */
function trainProgram({ python, processes, nodes }: TrainerProgram): readonly string[] {
  const train = script('train.py');
  if (nodes === 1 && processes === 1) return [python, train];
  const distribute = [python, '-m', 'torch.distributed.run'];
  const each = ['--nproc-per-node', String(processes), train];
  if (nodes === 1) return [...distribute, '--standalone', ...each];
  const everywhere = ['srun', `--nodes=${nodes}`, `--ntasks=${nodes}`, '--ntasks-per-node=1'];
  return [
    ...everywhere,
    ...distribute,
    '--nnodes',
    String(nodes),
    '--rdzv-backend',
    'c10d',
    ...each,
  ];
}

/** Programs are started in the run directory. */
function script(name: string): string {
  return `${runFiles.trainer}/${name}`;
}

function trainArguments(
  experiment: Experiment,
  { action, model, validation }: Wanted,
): readonly string[] {
  const { training } = experiment;
  const { epochs, learningRate, batchSize, maxSteps, microBatch, loraRank } = training;
  const { checkpointEvery, deepspeed, gradientCheckpointing, groupByLength } = training;
  return [
    ...['--data', runFiles.train],
    ...(validation ? ['--validation', runFiles.validation] : []),
    ...(action === 'all' ? ['--prediction', runFiles.predict] : []),
    ...[`--model=${model}`],
    ...['--output', runFiles.checkpoint],
    ...['--events', runFiles.events],
    ...['--epochs', String(epochs)],
    ...['--learning-rate', String(learningRate)],
    ...['--batch-size', String(batchSize)],
    ...(microBatch === 'none' ? [] : ['--micro-batch-size', String(microBatch)]),
    ...(maxSteps === 'none' ? [] : ['--max-steps', String(maxSteps)]),
    ...limits(experiment),
    ...['--seed', String(experiment.seed)],
    ...(groupByLength ? [] : ['--no-group-by-length']),
    ...(gradientCheckpointing ? ['--gradient-checkpointing'] : []),
    ...(loraRank === 'none' ? [] : ['--lora-rank', String(loraRank)]),
    ...(deepspeed === 'none' ? [] : ['--deepspeed', runFiles.deepspeed]),
    ...['--checkpoints', runFiles.checkpoints],
    ...['--checkpoint-every', checkpointEvery === 'never' ? '0' : String(checkpointEvery)],
    ...(experiment.allowUnsafeModels ? ['--allow-unsafe-models'] : []),
    '--resume',
  ];
}

function predictArguments(experiment: Experiment, model: string): readonly string[] {
  const { batchSize, beams } = experiment.prediction;
  return [
    ...['--data', runFiles.predict],
    ...[`--model=${model}`],
    ...['--output', runFiles.predictions],
    ...['--events', runFiles.events],
    ...['--batch-size', String(batchSize)],
    ...(beams === 1 ? [] : ['--beams', String(beams)]),
    ...limits(experiment),
    ...(experiment.allowUnsafeModels ? ['--allow-unsafe-models'] : []),
    '--resume',
  ];
}

function limits({ maxSourceTokens, maxTargetTokens }: Experiment): readonly string[] {
  return [
    ...['--max-source-tokens', String(maxSourceTokens)],
    ...['--max-target-tokens', String(maxTargetTokens)],
  ];
}
