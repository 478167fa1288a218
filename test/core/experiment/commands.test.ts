import { expect, test } from 'vitest';
import { trainerCommands, type RunAction } from '../../../src/core/experiment/commands';
import { readExperiment } from '../../../src/core/experiment/experiment';

const read = readExperiment(
  '{"name": "A", "tasks": ["a"], "model": "tiny", "training": {"maxSteps": 7}}',
);
const host = { python: '/opt/my python/bin/python', trainer: '/opt/trainer' };

function commands(action: RunAction, model = 'tiny', validation = false): readonly string[] {
  if (read.kind !== 'experiment') throw new Error('The experiment of this test is damaged.');
  return trainerCommands(read.experiment, { action, model, validation }, host).map(({ command }) =>
    command.join(' '),
  );
}

const train =
  '/opt/my python/bin/python /opt/trainer/train.py --data train.jsonl --model=tiny --output checkpoint --events events.jsonl ' +
  '--epochs 2 --learning-rate 0.00005 --batch-size 8 --max-steps 7 --max-source-tokens 1224 --max-target-tokens 128 --seed 42';
const predict = (model: string): string =>
  `/opt/my python/bin/python /opt/trainer/predict.py --data predict.jsonl --model=${model} --output predictions.jsonl ` +
  '--events events.jsonl --batch-size 16 --max-source-tokens 1224 --max-target-tokens 128';

test('training starts from the model of the experiment', () =>
  expect(commands('train')).toEqual([train]));

test('all is training, then prediction with its checkpoint', () =>
  expect(commands('all')).toEqual([train, predict('checkpoint')]));

test('prediction alone takes the model that it is given', () =>
  expect(commands('predict', '/runs/1/checkpoint')).toEqual([predict('/runs/1/checkpoint')]));

test('a model whose name begins like an option stays one argument', () =>
  expect(commands('predict', '--help')[0]).toContain(' --model=--help '));

test('validation data is named where there is some', () =>
  expect(commands('train', 'tiny', true)[0]).toContain(' --validation validation.jsonl '));

test('building and scoring start no program', () =>
  expect([...commands('build'), ...commands('evaluate')]).toEqual([]));
