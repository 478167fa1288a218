import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { EvaluationEvent } from '../../../src/core/evaluate/evaluate';
import { listRuns } from '../../../src/node/runs/list';
import { runProgress } from '../../../src/node/runs/progress';
import { writeFinishedRun, type FinishedRun } from '../../../src/node/runs/record';
import { newRunId, runsFolder } from '../../../src/node/runs/runFolder';
import { readScores } from '../../../src/node/runs/scores';
import { emptyWorkspace, eventsOf } from '../results/scoredRuns';

const said = [
  { id: 'a', prediction: 'yes', input: 'Is it?' },
  { id: 'b', prediction: 'ü\u2028' },
];
const baseline = { kind: 'baseline', name: 'copy-input' } as const;
const at = (time: string): Date => new Date(`2026-11-20T${time}Z`);

async function record(workspace: string, more: Partial<FinishedRun> = {}): Promise<string> {
  const run = { ...baseline, events: eventsOf(said), now: at('10:00:00'), ...more };
  const written = await writeFinishedRun(workspace, run);
  return written.kind === 'written' ? written.directory : written.kind;
}

function lines(directory: string, name: string): readonly unknown[] {
  const text = readFileSync(path.join(directory, name), 'utf8');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
}

test('a baseline is a finished run with predictions, single instances and scores', async () => {
  const workspace = emptyWorkspace();
  const directory = await record(workspace);
  const [run] = await listRuns(workspace);
  expect(run).toMatchObject({
    directory,
    state: { status: 'finished' },
    manifest: { action: 'baseline', instances: { predict: 2 } },
  });
  const none = { rougeL: 0, rouge1: 0, exactMatch: 0 };
  const instance = { task: 'copy', category: 'Copying', references: ['yes'] };
  expect(lines(directory, 'instances.jsonl')).toEqual([
    { ...said[0], ...instance, rougeL: 1, rouge1: 1, exactMatch: 1 },
    { ...said[1], ...instance, ...none },
  ]);
  expect(lines(directory, 'predictions.jsonl')).toEqual(
    said.map(({ id, prediction }) => ({ id, prediction })),
  );
  expect((await readScores(directory))?.overall).toMatchObject({ instances: 2, rougeL: 50 });
  expect(readdirSync(directory).sort()).toEqual([
    'exit-code.json',
    'instances.index',
    'instances.jsonl',
    'manifest.json',
    'predictions.jsonl',
    'scores.json',
  ]);
});

test('predictions from a file, with what they were made from', async () => {
  const workspace = emptyWorkspace();
  const files = [{ role: 'predictions', path: 'said.jsonl', sha256: 'ab' }] as const;
  await record(workspace, { kind: 'predictions', files });
  const [run] = await listRuns(workspace);
  expect(run?.manifest).toMatchObject({ action: 'predictions', files });
});

test('runs are listed newest first', async () => {
  const workspace = emptyWorkspace();
  for (const time of ['10:00:00', '12:00:00', '11:00:00'])
    await record(workspace, { name: time, now: at(time) });
  const names = (await listRuns(workspace)).map(({ manifest }) => manifest.name);
  expect(names).toEqual(['12:00:00', '11:00:00', '10:00:00']);
});

test('a recording that fails leaves nothing behind', async () => {
  const workspace = emptyWorkspace();
  async function* broken(): AsyncGenerator<EvaluationEvent> {
    for await (const event of eventsOf(said)) {
      yield event;
      throw new Error('no further');
    }
  }
  await expect(record(workspace, { events: broken() })).rejects.toThrow('no further');
  expect(readdirSync(runsFolder(workspace))).toEqual([]);
});

test('so does one that is cancelled, whether or not its events go on', async () => {
  const workspace = emptyWorkspace();
  const stop = new AbortController();
  async function* stopped(): AsyncGenerator<EvaluationEvent> {
    for await (const event of eventsOf(said)) {
      yield event;
      stop.abort();
    }
  }
  expect(await record(workspace, { events: stopped(), signal: stop.signal })).toBe('cancelled');
  expect(await record(workspace, { events: eventsOf(said), signal: stop.signal })).toBe(
    'cancelled',
  );
  expect(readdirSync(runsFolder(workspace))).toEqual([]);
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
