import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runDetail } from '../../../src/node/results/runDetail';
import { annotate } from '../../../src/node/runs/annotations';
import { readRun, type Run } from '../../../src/node/runs/list';
import type { RunManifest } from '../../../src/node/runs/manifest';
import { runView } from '../../../src/node/runs/view';
import { emptyWorkspace, scoredRun } from '../results/scoredRuns';
import { makeWorkspace, ownHost, removeFolder, started } from './workspace';

async function run(more: Partial<RunManifest> = {}): Promise<Run> {
  const workspace = emptyWorkspace();
  const directory = await scoredRun([{ id: 'a', prediction: 'yes or no' }], workspace);
  const read = await readRun(workspace, path.basename(directory));
  return { ...read!, manifest: { ...read!.manifest, ...more } };
}

test('a finished run', async () => {
  const said = await run();
  expect(await runView(said)).toEqual({
    id: said.id,
    name: 'said',
    ownName: 'said',
    note: '',
    starred: false,
    kind: 'predictions',
    status: 'finished',
    started: said.manifest.started,
    facts: [],
    host: 'local',
    waits: null,
    progress: null,
    spent: null,
    gpus: [],
    canResume: false,
    canFetch: false,
    hasPredictions: true,
    awaitsScores: false,
    overall: { instances: 1, rougeL: 50, rouge1: 50, exactMatch: 0, intervals: null },
    partial: false,
    difference: null,
    failure: null,
  });
});

test('of a run that broke off, what it predicted can be scored', async () => {
  const said = await run({ action: 'all' });
  const broken: Run = { ...said, state: { status: 'failed', failure: 'It broke.' } };
  expect(await runView(broken)).toMatchObject({ hasPredictions: true, failure: 'It broke.' });
  const at = (name: string): string => path.join(said.directory, name);
  rmSync(at('scores.json'));
  rmSync(at('instances.jsonl'));
  expect(await runView(broken)).toMatchObject({
    kind: 'train',
    hasPredictions: true,
    awaitsScores: false,
    failure: 'It broke. What it predicted before can be scored: "Score Again" in its menu.',
  });
  writeFileSync(at('predictions.jsonl'), '');
  expect(await runView(broken)).toMatchObject({ hasPredictions: false, failure: 'It broke.' });
  rmSync(at('predictions.jsonl'));
  expect(await runView(broken)).toMatchObject({ hasPredictions: false, failure: 'It broke.' });
});

const chat = { name: 'test', parameters: {} };

test.each<[string, Partial<RunManifest>, Run['state'], boolean, boolean]>([
  ['that broke off', { chat }, { status: 'failed', failure: 'No key.' }, false, true],
  ['that finished with instances left out', { chat }, { status: 'finished' }, true, true],
  ['that has all its predictions', { chat }, { status: 'finished' }, false, false],
  ['that goes on', { chat }, { status: 'running', note: null }, true, false],
  ['that does not say what was asked', {}, { status: 'failed', failure: '' }, true, false],
])('a run of a chat model %s', async (_, manifest, state, partial, canResume) => {
  const said = await run({ action: 'chat', ...manifest });
  const file = path.join(said.directory, 'scores.json');
  const scores = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...scores, partial }));
  expect(await runView({ ...said, state })).toMatchObject({ canResume });
});

test('what a user says of it is seen at once', async () => {
  const said = await run();
  await runView(said);
  await annotate(said.directory, { name: 'Mine', note: 'Why', starred: true });
  expect(await runView(said)).toMatchObject({ name: 'Mine', note: 'Why', starred: true });
  await annotate(said.directory, { name: 'Ours' });
  expect(await runView(said)).toMatchObject({ name: 'Ours', note: 'Why', starred: true });
});

test.each([
  ['written for reading heads', (text: string) => text],
  [
    'of an earlier version',
    (text: string) => JSON.stringify(backwards(JSON.parse(text) as object)),
  ],
])('scores %s', async (_, change) => {
  const said = await run();
  const file = path.join(said.directory, 'scores.json');
  const scores = { ...(JSON.parse(readFileSync(file, 'utf8')) as object), partial: true };
  writeFileSync(file, change(JSON.stringify(scores, null, 2)));
  expect(await runView(said)).toMatchObject({ partial: true, overall: { rougeL: 50 } });
});

function backwards(value: object): object {
  return Object.fromEntries(Object.entries(value).reverse());
}

test('what a run was made from', async () => {
  const workspace = makeWorkspace({
    model: 'google/t5-small-lm-adapt',
    seed: 7,
    grid: { steps: ['none', 'original'], positiveExamples: [0, 1], samplesPerTask: [5, 'all'] },
  });
  const host = ownHost('not needed');
  const variant = 'samplesPerTask=5,steps=none,positiveExamples=1';
  const directory = await started(workspace, host, { action: 'build', variant });
  const read = await readRun(workspace, path.basename(directory));
  const built = read!;
  const facts = async (manifest: Partial<RunManifest>) =>
    (await runView({ ...built, manifest: { ...built.manifest, ...manifest } })).facts;
  const model = 'google/t5-small-lm-adapt';
  const trained = [model, 'step-by-step', 'no steps', '5 per task', 'positiveExamples 1', 'seed 7'];
  expect(await facts({ action: 'all' })).toEqual(trained);
  expect(await facts({ action: 'predict' })).toEqual(trained.toSpliced(3, 1));
  const chat = {
    action: 'chat',
    experiment: null,
    model: 'gpt-x',
    seed: null,
    variant: '',
  } as const;
  expect(await facts(chat)).toEqual(['gpt-x', 'step-by-step']);
  const experiment = {
    ...built.manifest.experiment!,
    steps: 'original',
    testInstances: 10,
  } as const;
  expect(await facts({ ...chat, experiment })).toEqual([
    'gpt-x',
    'step-by-step',
    'first 10 per task',
  ]);
  removeFolder(workspace);
});

test('the detail of a run, whose single instances are there or not', async () => {
  const said = await run({ problems: ['One thing.', 'Another thing.'] });
  const detail = await runDetail(said, new Set(['copy']));
  expect(detail).toMatchObject({
    id: said.id,
    overall: { instances: 1, rougeL: 50, intervals: null },
    problems: ['One thing.', 'Another thing.'],
    hasInstances: true,
  });
  const scores = {
    overall: { instances: 1, rougeL: 1, rouge1: 1, exactMatch: 1 },
    categories: { Copying: { instances: 1, rougeL: 1, rouge1: 1, exactMatch: 1 } },
    tasks: { copy: { category: 'Copying', instances: 1, rougeL: 1, rouge1: 1, exactMatch: 1 } },
    partial: false,
    problems: [{ kind: 'empty-task', message: 'Another thing.', count: 1 }],
  };
  writeFileSync(path.join(said.directory, 'scores.json'), JSON.stringify(scores));
  writeFileSync(path.join(said.directory, 'instances.index'), '');
  const row = { instances: 1, rougeL: 1, rouge1: 1, exactMatch: 1, intervals: null };
  expect(await runDetail(said, new Set(['copy']))).toEqual({
    id: said.id,
    overall: row,
    byTask: null,
    categories: [{ name: 'Copying', ...row, byTask: null }],
    tasks: [{ name: 'copy', ...row, category: 'Copying', hasInstruction: true, labels: null }],
    problems: ['One thing.', 'Another thing.'],
    hasInstances: true,
  });
});
