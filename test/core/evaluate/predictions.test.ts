import { expect, test } from 'vitest';
import { readPredictions } from '../../../src/core/evaluate/predictions';

test('our form and that of Tk-Instruct', () => {
  const { byId, problems } = readPredictions(
    [
      '{"id": "a", "prediction": "yes"}',
      '',
      '{"Task": "t", "Instance": {"id": "b", "input": "i", "output": ["o"]}, "prediction": " no\\n", "loss": NaN}\r',
      '{"id": 3, "prediction": ""}',
    ].join('\n'),
  );
  expect([...byId]).toEqual([
    ['a', 'yes'],
    ['b', ' no\n'],
    ['3', ''],
  ]);
  expect(problems).toEqual([]);
});

test('a line separator within a prediction ends no line', () => {
  const { byId } = readPredictions('{"id": "a", "prediction": "x\u2028y\u0085z"}\n');
  expect(byId.get('a')).toBe('x\u2028y\u0085z');
});

test('what cannot be read is named by its line, and the rest is read', () => {
  const { byId, problems } = readPredictions(
    [
      '{"id": "a", "prediction": "x"}',
      '{"id": "b", "predic',
      '["c"]',
      '{"prediction": "x"}',
      '{"id": "d", "prediction": null}',
      '{"id": "e", "prediction": "y"}',
    ].join('\n'),
  );
  expect([...byId.keys()]).toEqual(['a', 'e']);
  expect(problems.map(({ message }) => message)).toEqual([
    'Line 2 of the predictions was left out: it is not JSON (column 13: This string has no end).',
    'Line 3 of the predictions was left out: it is no JSON object.',
    'Line 4 of the predictions was left out: it has no "id".',
    'Line 5 of the predictions was left out: it has no text as "prediction".',
  ]);
});

test('of two predictions for one id the first counts', () => {
  const { byId, problems } = readPredictions(
    '{"id": "a", "prediction": "1"}\n{"id": "a", "prediction": "2"}\n{"id": "a", "prediction": "3"}',
  );
  expect([...byId]).toEqual([['a', '1']]);
  expect(problems).toEqual([
    {
      kind: 'repeated-prediction',
      message: 'The id "a" has more than one prediction; the first counts.',
      count: 1,
    },
  ]);
});
