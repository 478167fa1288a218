import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { evaluateFile } from '../../../src/node/evaluate/evaluateFile';
import { createInstanceReader } from '../../../src/node/results/instanceReader';
import { writeFinishedRun } from '../../../src/node/runs/record';
import { readScores, scoreRun } from '../../../src/node/runs/scores';
import { emptyWorkspace, everything, linesOf, scoredRun } from '../results/scoredRuns';

const asked = ['a', 'b', 'c'].map((id) => ({
  ...{ id, task: 'copy', category: 'Copying', prompt: `Say ${id}`, references: [id] },
}));

/** The directory of a run that predicted this. */
function predicted(predictions: readonly object[], instances: readonly object[] = asked): string {
  const directory = emptyWorkspace();
  write(directory, 'predict.jsonl', instances);
  write(directory, 'predictions.jsonl', predictions);
  return directory;
}

function write(directory: string, name: string, lines: readonly object[]): void {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(path.join(directory, name), text);
}

const right = asked.map(({ id }) => ({ id, prediction: id }));

test('scores, single instances and their index are kept', async () => {
  const directory = predicted(right);
  const scored = await scoreRun(directory);
  expect(scored).toMatchObject({ kind: 'scored', evaluation: { overall: { exactMatch: 100 } } });
  expect(await readScores(directory)).toMatchObject({ overall: { exactMatch: 100 } });
  expect(linesOf(directory)).toMatchObject(right.map((one) => ({ ...one, exactMatch: 1 })));
  const found = await createInstanceReader().find({ directory, baseline: null }, everything);
  expect(found).toMatchObject({ total: 3 });
  expect(readdirSync(directory).sort()).toEqual([
    'instances.index',
    'instances.jsonl',
    'predict.jsonl',
    'predictions.jsonl',
    'scores.json',
  ]);
});

test('scored again, what is there is replaced; an open reader sees it', async () => {
  const directory = predicted(right);
  await scoreRun(directory);
  const reader = createInstanceReader();
  const wrong = { ...everything, wrongOnly: true };
  expect(await reader.find({ directory, baseline: null }, wrong)).toMatchObject({ total: 0 });
  write(directory, 'predictions.jsonl', [...right.slice(0, 2), { id: 'c', prediction: 'x' }]);
  await scoreRun(directory);
  expect(await reader.rows(0, 9)).toMatchObject([{ id: 'c' }]);
});

test('what cannot be scored leaves everything as it was', async () => {
  const directory = predicted(right);
  await scoreRun(directory);
  const before = everyFile(directory);
  write(directory, 'predictions.jsonl', [{ id: 'elsewhere', prediction: 'x' }]);
  const scored = await scoreRun(directory);
  expect(scored).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('Nothing of the run') as string,
  });
  write(directory, 'predictions.jsonl', right);
  expect(everyFile(directory)).toEqual(before);
  const aborted = await scoreRun(directory, { signal: AbortSignal.abort() });
  expect(aborted).toMatchObject({ message: expect.stringContaining('cancelled') as string });
  expect(everyFile(directory)).toEqual(before);
});

test('a replacement that is interrupted leaves no index of other instances', async () => {
  const directory = predicted(right);
  await scoreRun(directory);
  const instances = path.join(directory, 'instances.jsonl');
  rmSync(instances);
  mkdirSync(instances); // which no file can take the place of
  await expect(scoreRun(directory)).rejects.toThrow('instances.jsonl');
  expect(readdirSync(directory)).not.toContain('instances.index');
  expect(readdirSync(directory).filter((name) => name.endsWith('.new'))).toEqual([]);
});

function everyFile(directory: string): readonly (readonly [string, string])[] {
  const read = (name: string): string => readFileSync(path.join(directory, name), 'latin1');
  return readdirSync(directory).map((name) => [name, read(name)]);
}

test('what an instance gave is kept beside what the model said', async () => {
  const given = asked.map((one) => ({ ...one, input: `input of ${one.id}` }));
  const directory = predicted(right, given);
  await scoreRun(directory);
  expect(linesOf(directory)).toMatchObject(given.map(({ id, input }) => ({ id, input })));
});

test('a part of the predictions', async () => {
  const directory = predicted(right.slice(1));
  expect(await scoreRun(directory)).toMatchObject({
    evaluation: { overall: { instances: 2 }, partial: true },
  });
  expect(linesOf(directory).map(({ id }) => id)).toEqual(['b', 'c']);
});

test('an id that came again among the references counts each time again', async () => {
  const workspace = emptyWorkspace();
  write(workspace, 'refs.jsonl', [
    { id: '1', references: ['a'] },
    { id: '1', references: ['b'] },
    { id: '2', references: ['b'] },
  ]);
  write(workspace, 'pr.jsonl', [
    { id: '1', prediction: 'a' },
    { id: '2', prediction: 'b' },
  ]);
  const references = { kind: 'file', path: path.join(workspace, 'refs.jsonl') } as const;
  const events = evaluateFile(path.join(workspace, 'pr.jsonl'), references, {
    signal: new AbortController().signal,
  });
  const run = { kind: 'predictions', name: 'mine', now: new Date(), events } as const;
  const written = await writeFinishedRun(workspace, run);
  if (written.kind !== 'written') throw new Error(written.kind);
  expect(written.evaluation.overall).toMatchObject({ instances: 3, exactMatch: 200 / 3 });
  expect(await scoreRun(written.directory)).toEqual({
    kind: 'scored',
    evaluation: written.evaluation,
  });
});

test.each([
  ['what was kept of its instances', []],
  [
    'its predictions alone, as an earlier version wrote them',
    ['instances.jsonl', 'instances.index'],
  ],
])('a baseline is scored again from %s', async (_, gone) => {
  const directory = await scoredRun([
    { id: 'a', prediction: 'yes', input: 'Is it?' },
    { id: 'b', prediction: 'no', task: 'deny', category: 'Denying' },
  ]);
  const lines = linesOf(directory);
  if (gone.length > 0) write(directory, 'predictions.jsonl', lines);
  for (const name of gone) rmSync(path.join(directory, name));
  const earlier = { kind: 'no-example', message: 'deny: it has no example.', count: 1 };
  const scores = { ...(await readScores(directory)), partial: true, problems: [earlier] };
  writeFileSync(path.join(directory, 'scores.json'), JSON.stringify(scores));
  expect(await scoreRun(directory)).toMatchObject({
    kind: 'scored',
    evaluation: { overall: { instances: 2, exactMatch: 50 }, partial: true, problems: [earlier] },
  });
  expect(linesOf(directory)).toEqual(lines);
});

test.each([
  ['missing', undefined],
  ['damaged', '{"id": "a", "task"'],
])('a run whose instances are %s cannot be scored, and says so', async (_, instances) => {
  const directory = emptyWorkspace();
  writeFileSync(path.join(directory, 'predictions.jsonl'), '{"id": "a", "prediction": "x"}\n');
  if (instances !== undefined) writeFileSync(path.join(directory, 'predict.jsonl'), instances);
  expect(await scoreRun(directory)).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('"predict.jsonl" in the run directory') as string,
  });
});

test('a run that predicted nothing', async () => {
  const directory = predicted(right);
  rmSync(path.join(directory, 'predictions.jsonl'));
  expect(await scoreRun(directory)).toMatchObject({
    message: expect.stringContaining('The run has no predictions to score') as string,
  });
  expect(await scoreRun(emptyWorkspace())).toMatchObject({ kind: 'failed' });
});
