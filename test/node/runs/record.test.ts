import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Evaluation } from '../../../src/core/evaluate/evaluate';
import { listRuns } from '../../../src/node/runs/list';
import { writeFinishedRun } from '../../../src/node/runs/record';
import { newRunId } from '../../../src/node/runs/runFolder';
import { readScores } from '../../../src/node/runs/scores';
import { runProgress, runView } from '../../../src/node/runs/view';
import { temporaryFolder } from './workspace';

const overall = { instances: 2, rougeL: 50, rouge1: 51, exactMatch: 25 };
const scores: Evaluation = {
  overall,
  categories: { Copying: overall },
  tasks: { copy: { category: 'Copying', ...overall } },
  partial: false,
  problems: [],
};
const predictions = [
  { id: 'a', prediction: 'x' },
  { id: 'b', prediction: 'ü\u2028' },
];
const baseline = { kind: 'baseline', name: 'copy-input', scores, predictions } as const;
const at = (time: string): Date => new Date(`2026-11-20T${time}Z`);

test('a baseline is a finished run with predictions and scores', async () => {
  const workspace = temporaryFolder();
  const { id, directory } = await writeFinishedRun(workspace, { ...baseline, now: at('10:00:00') });
  const [run] = await listRuns(workspace);
  expect(run).toMatchObject({
    id,
    state: { status: 'finished' },
    manifest: { action: 'baseline' },
  });
  expect(await readScores(directory)).toEqual(scores);
  expect(readFileSync(path.join(directory, 'predictions.jsonl'), 'utf8').split('\n')).toHaveLength(
    3,
  );
  expect(await runView(run!)).toEqual({
    id,
    name: 'copy-input',
    kind: 'baseline',
    status: 'finished',
    started: '2026-11-20T10:00:00.000Z',
    progress: null,
    overall: { instances: 2, rougeL: 50, exactMatch: 25 },
    failure: null,
  });
});

test('runs are listed newest first', async () => {
  const workspace = temporaryFolder();
  for (const time of ['10:00:00', '12:00:00', '11:00:00'])
    await writeFinishedRun(workspace, { ...baseline, name: time, now: at(time) });
  const names = (await listRuns(workspace)).map(({ manifest }) => manifest.name);
  expect(names).toEqual(['12:00:00', '11:00:00', '10:00:00']);
});

test('a recording that fails leaves nothing behind', async () => {
  const workspace = temporaryFolder();
  function* broken(): Generator<object> {
    yield { id: 'a', prediction: 'x' };
    throw new Error('no further');
  }
  const run = { ...baseline, predictions: broken(), now: at('10:00:00') };
  await expect(writeFinishedRun(workspace, run)).rejects.toThrow('no further');
  expect(await listRuns(workspace)).toEqual([]);
});

test.each([
  ['Tiny copy', '20261120-100000-000-tiny-copy-ab12'],
  ['../../etc/passwd', '20261120-100000-000-etc-passwd-ab12'],
  ['日本語', '20261120-100000-000-ab12'],
  ['a'.repeat(99), `20261120-100000-000-${'a'.repeat(40)}-ab12`],
])('the id of a run named "%s"', (name, id) => {
  expect(newRunId(at('10:00:00'), name, 'ab12')).toBe(id);
});

test('a long loss curve is thinned, its ends kept', () => {
  const events = Array.from({ length: 1000 }, (_, index) => ({
    kind: 'step' as const,
    time: '',
    step: index + 1,
    steps: 1000,
    loss: index === 500 ? null : 1 / (index + 1),
    tokensPerSecond: 1,
    memory: null,
  }));
  const progress = runProgress(events);
  expect(progress).toMatchObject({ step: 1000, steps: 1000, loss: 0.001 });
  expect(progress?.losses).toHaveLength(200);
  expect([progress?.losses[0]?.step, progress?.losses.at(-1)?.step]).toEqual([1, 1000]);
});
