import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Evaluation, TaskSource } from '../../../src/core/evaluate/evaluate';
import { evaluateFile } from '../../../src/node/evaluate/evaluateFile';

const none = 'second: 1 of 1 instances without a prediction was left out, "b" first.';

test('predictions that are replaced between two tasks are not mixed with those before', async () => {
  const { file, evaluation } = await scoredWhile((file) => {
    writeFileSync(`${file}.new`, linesOf('no!'));
    renameSync(`${file}.new`, file);
  });
  expect(evaluation).toMatchObject({ overall: { instances: 1, exactMatch: 100 }, partial: true });
  expect(evaluation.problems.map(({ message }) => message)).toEqual([
    none,
    `"${file}" was changed while it was read. Evaluate again.`,
  ]);
});

test('of predictions that are gone before the second task it is said', async () => {
  const { file, evaluation } = await scoredWhile((file) => rmSync(file));
  expect(evaluation).toMatchObject({ overall: { instances: 1 }, partial: true });
  expect(evaluation.problems.map(({ message }) => message)).toEqual([
    none,
    `There is no file "${file}".`,
  ]);
});

test('a file that is appended to stays the same', async () => {
  const { evaluation } = await scoredWhile((file) => appendFileSync(file, '\n'));
  expect(evaluation).toMatchObject({ overall: { instances: 2, exactMatch: 100 }, problems: [] });
});

/** Scores two tasks with predictions that are changed between them, in a file that is too long to be held. */
async function scoredWhile(
  change: (file: string) => void,
): Promise<{ readonly file: string; readonly evaluation: Evaluation }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-changed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'predictions.jsonl');
  writeFileSync(file, linesOf('yes'));
  function* sources(): Generator<TaskSource> {
    yield taskOf('first', 'a');
    change(file);
    yield taskOf('second', 'b');
  }
  const references = { kind: 'tasks', sources: sources() } as const;
  const { signal } = new AbortController();
  let evaluation: Evaluation | undefined;
  for await (const event of evaluateFile(file, references, { signal }))
    if (event.kind === 'finished') ({ evaluation } = event);
  return { file, evaluation: evaluation! };
}

const taskOf = (name: string, id: string): TaskSource => {
  const instances = [{ id, input: '', references: ['yes'] }];
  return { kind: 'task', task: { name, category: '', positiveExamples: [], instances } };
};

const linesOf = (prediction: string): string =>
  ['a', 'b'].map((id) => `${JSON.stringify({ id, prediction, more })}\n`).join('');
const more = 'x'.repeat(9_000_000);
