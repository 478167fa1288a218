import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { cancelRun } from '../../../src/node/runs/cancel';
import { listRuns, readRun } from '../../../src/node/runs/list';
import { readManifest } from '../../../src/node/runs/manifest';
import { runState } from '../../../src/node/runs/state';
import { runView } from '../../../src/node/runs/view';
import {
  allUpdates,
  fakeHost,
  makeWorkspace,
  removeFolder,
  start,
  started,
  writeExperiment,
  type TestHost,
} from './workspace';

const workspaces: string[] = [];

afterEach(async () => {
  for (const workspace of workspaces.splice(0)) {
    for (const { id } of await listRuns(workspace))
      await cancelRun(workspace, id, { hosts: [], now: new Date(), graceMs: 0 });
    removeFolder(workspace);
  }
});

interface Place {
  readonly workspace: string;
  readonly host: TestHost;
}

/** Training makes a checkpoint without weights; `predict`: the program that predicts, as Python. */
function place(experiment: object = {}, predict = 'import sys; print(sys.argv)'): Place {
  const workspace = makeWorkspace(experiment);
  workspaces.push(workspace);
  const host = fakeHost(workspace, 'os.makedirs("checkpoint"); start(); end()');
  writeFileSync(path.join(host.trainer, 'predict.py'), predict);
  return { workspace, host };
}

/** The directory of a run that has come to its end. */
async function run(
  { workspace, host }: Place,
  action: 'train' | 'predict' | 'all',
): Promise<string> {
  const directory = await started(workspace, host, { action });
  await allUpdates(directory);
  return directory;
}

test('what was changed since the model was trained is told, and the run says whose model it is', async () => {
  const here = place({ samplesPerTask: 10 });
  const trained = path.basename(await run(here, 'train'));
  writeExperiment(here.workspace, {
    ...{ model: 'tiny-causal', layout: 'input-only', samplesPerTask: 100 },
    ...{ name: 'Other', prediction: { beams: 4 } },
  });
  const directory = await run(here, 'predict');
  const manifest = (await readManifest(directory))!;
  expect(manifest).toMatchObject({
    trainedBy: trained,
    experiment: { name: 'Other', model: 'tiny', layout: 'input-only', samplesPerTask: 10 },
    problems: [
      `The experiment has changed since the run "${trained}" trained the model: layout was step-by-step and is input-only; model was tiny and is tiny-causal; samplesPerTask was 10 and is 100.`,
    ],
  });
  const shown = await readRun(here.workspace, path.basename(directory));
  expect((await runView(shown!)).facts).toEqual([
    'tiny',
    `trained by ${trained}`,
    'input-only',
    'seed 42',
  ]);
});

test('where nothing was changed, nothing is told, and only what is predicted is built', async () => {
  const here = place({ validationInstances: 10 });
  await run(here, 'train');
  const directory = await run(here, 'predict');
  const manifest = (await readManifest(directory))!;
  expect(manifest.problems).toEqual([]);
  expect(manifest.instances).toEqual({ train: 0, validation: 0, predict: 20 });
  expect(manifest.trainTasks).toBeUndefined();
  expect(existsSync(path.join(directory, 'train.jsonl'))).toBe(false);
});

test.each([
  ['trained on', { samplesPerTask: 30, testInstances: 60 }, 30],
  ['validated on', { validationInstances: 15, samplesPerTask: 1, testInstances: 35 }, 15],
])('what was %s is not predicted', async (_, changed, count) => {
  const here = place({ ...changed, testInstances: 20 });
  const trained = path.basename(await run(here, 'train'));
  writeExperiment(here.workspace, changed);
  expect(await start(here.workspace, here.host, { action: 'predict' })).toEqual({
    kind: 'refused',
    messages: [
      `${count} of the ${changed.testInstances} instances to predict (of copy_colour) were trained or validated on by the run "${trained}", whose model this is: the score would show what it remembers. The experiment has changed since the run "${trained}" trained the model: testInstances was 20 and is ${changed.testInstances}. Train the experiment as it is now, or change it back.`,
    ],
  });
  expect((await listRuns(here.workspace)).map(({ id }) => id)).toEqual([trained]);
});

test('it is where the split takes a small task whole, which is told', async () => {
  const here = place({ split: 'downstream' });
  const data = path.join(here.workspace, 'data/copy.json');
  const { Instances } = JSON.parse(readFileSync(data, 'utf8')) as { Instances: object[] };
  writeFileSync(data, JSON.stringify({ Instances: Instances.slice(0, 40) }));
  await run(here, 'train');
  const directory = await run(here, 'predict');
  expect((await readManifest(directory))!.problems).toEqual([
    '40 of the 40 instances to predict (of copy_colour) were trained or validated on: these tasks have too few to split. The score shows what it remembers.',
  ]);
});

/** More than the events that are read of a run to know how it ended. */
const manyPredictions = `
import sys
from events import Events
events = Events("events.jsonl")
for step in range(1000):
    events.emit("progress", step=step, steps=2000, predicted=step, instances=2000, tokensPerSecond=1.0)
sys.exit(3)`;

test.each([
  ['at once', 'import sys; sys.exit(3)'],
  ['after many predictions', manyPredictions],
])('a model whose own prediction failed %s is taken before an older one', async (_, predict) => {
  const here = place({}, predict);
  await run(here, 'train');
  const newest = await run(here, 'all');
  expect(await runState(newest)).toMatchObject({ status: 'failed' });
  const directory = await run(here, 'predict');
  expect(await readManifest(directory)).toMatchObject({
    trainedBy: path.basename(newest),
    model: path.join(newest, 'checkpoint'),
  });
});

test('one that did not come to the end of its training is not', async () => {
  const here = place();
  const trained = await run(here, 'train');
  writeFileSync(path.join(here.host.trainer, 'train.py'), 'import sys; sys.exit(3)');
  expect(await runState(await run(here, 'train'))).toMatchObject({ status: 'failed' });
  expect(await readManifest(await run(here, 'predict'))).toMatchObject({
    trainedBy: path.basename(trained),
  });
});
