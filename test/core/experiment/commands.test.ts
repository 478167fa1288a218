import { expect, test } from 'vitest';
import { trainerCommands, type RunAction } from '../../../src/core/experiment/commands';
import { readExperiment } from '../../../src/core/experiment/experiment';

function commands(
  action: RunAction,
  {
    keys = '',
    model = 'tiny',
    validation = false,
    processes = 1,
    nodes = 1,
  }: {
    keys?: string;
    model?: string;
    validation?: boolean;
    processes?: number;
    nodes?: number;
  } = {},
): readonly string[] {
  const read = readExperiment(`{"name": "A", "tasks": ["a"], "model": "tiny"${keys}}`);
  if (read.kind !== 'experiment') throw new Error(JSON.stringify(read.problems));
  const program = { python: '/opt/my python/bin/python', processes, nodes };
  return trainerCommands(read.experiment, { action, model, validation }, program).map(
    ({ command }) => command.join(' '),
  );
}

const trainArgumentsWith = (more = ''): string =>
  `--data train.jsonl ${more}--model=tiny --output checkpoint --events events.jsonl --epochs 2 --learning-rate 0.003 --batch-size 8 ` +
  '--max-source-tokens 1224 --max-target-tokens 128 --seed 42 --checkpoints checkpoints --checkpoint-every 500 --resume';
const trainArguments = trainArgumentsWith();
const trainArgumentsOfAll = trainArgumentsWith('--prediction predict.jsonl ');
const python = '/opt/my python/bin/python';
const predict = (model: string): string =>
  `${python} trainer/predict.py --data predict.jsonl --model=${model} --output predictions.jsonl ` +
  '--events events.jsonl --batch-size 16 --max-source-tokens 1224 --max-target-tokens 128 --resume';

test('training starts from the model of the experiment', () =>
  expect(commands('train')).toEqual([`${python} trainer/train.py ${trainArguments}`]));

test('all is training that knows what will be predicted, then prediction with its checkpoint', () =>
  expect(commands('all')).toEqual([
    `${python} trainer/train.py ${trainArgumentsOfAll}`,
    predict('checkpoint'),
  ]));

test('prediction alone takes the model that it is given', () =>
  expect(commands('predict', { model: '/runs/1/checkpoint' })).toEqual([
    predict('/runs/1/checkpoint'),
  ]));

test('a model whose name begins like an option stays one argument', () =>
  expect(commands('predict', { model: '--help' })[0]).toContain(' --model=--help '));

test('validation data is named where there is some', () =>
  expect(commands('train', { validation: true })[0]).toContain(' --validation validation.jsonl '));

test('building and scoring start no program', () =>
  expect([...commands('build'), ...commands('evaluate')]).toEqual([]));

test('several processes of one machine meet by themselves; they train, and one predicts', () =>
  expect(commands('all', { processes: 4 })).toEqual([
    `${python} -m torch.distributed.run --standalone --nproc-per-node 4 trainer/train.py ${trainArgumentsOfAll}`,
    predict('checkpoint'),
  ]));

test('machines of a cluster are started by srun, one launcher on each', () =>
  expect(commands('train', { processes: 8, nodes: 2 })).toEqual([
    `srun --nodes=2 --ntasks=2 --ntasks-per-node=1 ${python} -m torch.distributed.run ` +
      `--nnodes 2 --rdzv-backend c10d --nproc-per-node 8 trainer/train.py ${trainArguments}`,
  ]));

test.each([
  ['"training": {"maxSteps": 7}', '--max-steps 7'],
  ['"training": {"microBatch": 2}', '--micro-batch-size 2'],
  ['"training": {"gradientCheckpointing": true}', '--gradient-checkpointing'],
  ['"training": {"groupByLength": false}', '--no-group-by-length'],
  ['"training": {"loraRank": 16}', '--lora-rank 16'],
  ['"training": {"checkpointEvery": "never"}', '--checkpoint-every 0'],
  ['"training": {"deepspeed": "../zero3.json"}', '--deepspeed deepspeed.json'],
  ['"allowUnsafeModels": true', '--allow-unsafe-models'],
])('%s becomes %s', (keys, wanted) =>
  expect(commands('train', { keys: `, ${keys}` })[0]).toContain(` ${wanted}`),
);

test('beams and unsafe models reach prediction', () =>
  expect(
    commands('predict', { keys: ', "prediction": {"beams": 4}, "allowUnsafeModels": true' })[0],
  ).toMatch(/ --beams 4 .* --allow-unsafe-models /));
