import { appendFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { liveScores } from '../../../src/node/results/live';
import { emptyWorkspace } from './scoredRuns';

/** A run that is to predict its own ids. */
function predicting(count: number): { directory: string; predictions: string } {
  const directory = emptyWorkspace();
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: `${at}`, task: `t${at % 2}`, category: 'C', references: [`${at}`] }),
  );
  writeFileSync(path.join(directory, 'predict.jsonl'), `${lines.join('\n')}\n`);
  return { directory, predictions: path.join(directory, 'predictions.jsonl') };
}

const line = (id: number, prediction = `${id}`): string =>
  `${JSON.stringify({ id: `${id}`, prediction })}\n`;

async function drawn(directory: string): Promise<string> {
  const live = await liveScores(directory);
  if (!live) return 'nothing';
  const { summary, scored, of } = live;
  return `${scored} of ${of}, ${summary.overall?.exactMatch ?? 'no'} % right`;
}

test('scores grow with the file, whole line by whole line', async () => {
  const { directory, predictions } = predicting(8);
  expect(await drawn(directory)).toBe('0 of 8, no % right');
  writeFileSync(predictions, line(0) + line(1, 'x'));
  expect(await drawn(directory)).toBe('2 of 8, 50 % right');
  expect(await drawn(directory)).toBe('2 of 8, 50 % right');
  appendFileSync(predictions, line(2) + line(3).slice(0, -5));
  expect(await drawn(directory)).toBe('3 of 8, 66.66666666666667 % right');
  appendFileSync(predictions, line(3).slice(-5));
  expect(await drawn(directory)).toBe('4 of 8, 75 % right');
  const live = await liveScores(directory);
  expect(live?.summary.tasks).toMatchObject({ t0: { instances: 2 }, t1: { instances: 2 } });
  expect(live?.summary.overall).not.toHaveProperty('intervals');
});

test('a file that is begun anew, shorter or longer than before', async () => {
  const { directory, predictions } = predicting(8);
  writeFileSync(predictions, line(0) + line(1));
  expect(await drawn(directory)).toBe('2 of 8, 100 % right');
  writeFileSync(predictions, line(4, 'x'));
  expect(await drawn(directory)).toBe('1 of 8, 0 % right');
  const other = `${predictions}.other`;
  writeFileSync(other, [4, 5, 6, 7].map((id) => line(id)).join(''));
  renameSync(other, predictions);
  expect(await drawn(directory)).toBe('4 of 8, 100 % right');
  writeFileSync(predictions, '');
  expect(await drawn(directory)).toBe('0 of 8, no % right');
});

test('what is no prediction of the run is passed over; of several the first counts', async () => {
  const { directory, predictions } = predicting(4);
  writeFileSync(predictions, `${line(0)}no JSON\n\n{"id": "1"}\n${line(77)}${line(0, 'x')}`);
  expect(await drawn(directory)).toBe('1 of 4, 100 % right');
});

test('tasks whose ids are the same', async () => {
  const { directory, predictions } = predicting(0);
  const write = (file: string, more: object): void => {
    const lines = ['a', 'b'].flatMap((task) =>
      ['1', '2'].map((id) => JSON.stringify({ id, task, ...more, references: [`${task}${id}`] })),
    );
    writeFileSync(file, `${lines.join('\n')}\n`);
  };
  write(path.join(directory, 'predict.jsonl'), { category: 'C' });
  write(predictions, { prediction: 'b1' });
  expect(await drawn(directory)).toBe('4 of 4, 25 % right');
  expect((await liveScores(directory))?.summary.tasks).toMatchObject({
    a: { instances: 2, exactMatch: 0 },
    b: { instances: 2, exactMatch: 50 },
  });
});

test('lines that are longer than what is read at once', async () => {
  const { directory, predictions } = predicting(4);
  const long = 'x'.repeat(600_000);
  writeFileSync(predictions, line(0, long) + line(1) + line(2, long) + line(3));
  expect(await drawn(directory)).toBe('4 of 4, 50 % right');
});

test('many calls at once', async () => {
  const { directory, predictions } = predicting(500);
  writeFileSync(predictions, Array.from({ length: 500 }, (_, id) => line(id)).join(''));
  const calls = Array.from({ length: 5 }, () => drawn(directory));
  expect(new Set(await Promise.all(calls))).toEqual(new Set(['500 of 500, 100 % right']));
});

test('a run that has nothing to predict', async () => {
  expect(await drawn(emptyWorkspace())).toBe('nothing');
});
