import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
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

test('of long values what differs is told', async () => {
  const tasks = ['*', 'c*', 'co*', 'cop*', 'copy*'].map((name) => `../tasks/${name}.instruct`);
  const here = place({ tasks });
  await run(here, 'train');
  writeExperiment(here.workspace, { tasks: [...tasks, '../tasks/copy.instruct'] });
  expect((await readManifest(await run(here, 'predict')))!.problems).toEqual([
    expect.stringContaining(
      'tasks was …uct","../tasks/copy*.instruct"] and is …uct","../tasks/copy*.instruct","../tasks/copy.instruct"].',
    ),
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
      `${count} of the ${changed.testInstances} instances to predict (of copy_colour) were trained or validated on by the run "${trained}", whose model this is: the score would show what it remembers. The experiment has changed since the run "${trained}" trained the model: testInstances was 20 and is ${changed.testInstances}. Train the experiment as it is now, or change it and its data back.`,
    ],
  });
  expect((await listRuns(here.workspace)).map(({ id }) => id)).toEqual([trained]);
});

interface Row {
  readonly id?: string;
  readonly input: string;
  readonly output: readonly string[];
}

function changeRows({ workspace }: Place, change: (rows: readonly Row[]) => readonly Row[]): void {
  const file = path.join(workspace, 'data/copy.json');
  const { Instances } = JSON.parse(readFileSync(file, 'utf8')) as { Instances: Row[] };
  writeFileSync(file, JSON.stringify({ Instances: change(Instances) }));
}

function changeTask({ workspace }: Place, from: string, to: string): void {
  const file = path.join(workspace, 'tasks/copy.instruct');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

const withoutIds = (rows: readonly Row[]): readonly Row[] =>
  rows.map(({ input, output }) => ({ input, output }));

const withoutTheFirst = (here: Place): void => changeRows(here, (rows) => rows.slice(60));

describe('what was trained on is known by its text', () => {
  test.each([
    ['whose place is another', withoutTheFirst],
    [
      'in another prompt',
      (here: Place) => {
        withoutTheFirst(here);
        writeExperiment(here.workspace, { layout: 'input-only' });
      },
    ],
    [
      'whose task has another name',
      (here: Place) => {
        withoutTheFirst(here);
        changeTask(here, 'Task: copy_colour', 'Task: colours');
      },
    ],
    [
      'with a line separator in it',
      (here: Place) => changeRows(here, (rows) => rows.toReversed()),
      '\u2028\u2029',
    ],
  ])('%s', async (_, change, end = '') => {
    const here = place();
    changeRows(here, (rows) => withoutIds(rows).map((row) => ({ ...row, input: row.input + end })));
    await run(here, 'train');
    change(here);
    expect(await start(here.workspace, here.host, { action: 'predict' })).toMatchObject({
      kind: 'refused',
      messages: [expect.stringMatching(/^20 of the 20 instances to predict .* were trained/)],
    });
  });

  test.each([
    [
      'other instances in the same places',
      (here: Place) =>
        changeRows(here, (rows) => rows.map((row) => ({ ...row, input: `no ${row.input}` }))),
      { testInstances: 60 },
    ],
    [
      'the same inputs in another task',
      (here: Place) => {
        withoutTheFirst(here);
        changeTask(here, 'Task: copy_colour', 'Task: things');
        changeTask(here, 'Copy the colour.', 'Copy the thing.');
      },
      { testInstances: 20 },
    ],
  ])('%s were not', async (_, change, experiment) => {
    const here = place();
    changeRows(here, withoutIds);
    await run(here, 'train');
    change(here);
    writeExperiment(here.workspace, experiment);
    const { problems } = (await readManifest(await run(here, 'predict')))!;
    expect(problems.join()).not.toContain('were trained');
  });
});

test.each([
  ['the split takes a small task whole', { split: 'downstream' }, 40, 40],
  ['the data have a text twice', {}, 240, 1],
])(
  'where %s, what was trained on is predicted, which is told',
  async (_, experiment, rows, seen) => {
    const here = place(experiment);
    changeRows(here, (all) => [...all.slice(0, rows - 1), { ...all[0]!, id: 'again' }]);
    const trained = path.basename(await run(here, 'train'));
    const directory = await run(here, 'predict');
    const { problems, instances } = (await readManifest(directory))!;
    expect(problems).toEqual([
      `${seen} of the ${instances.predict} instances to predict (of copy_colour) were trained or validated on: the run "${trained}" had the same texts to learn and to predict. The score shows what the model remembers of them.`,
    ]);
  },
);

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

test('one whose checkpoint was deleted is not', async () => {
  const here = place();
  const trained = await run(here, 'train');
  rmSync(path.join(await run(here, 'train'), 'checkpoint'), { recursive: true });
  expect(await readManifest(await run(here, 'predict'))).toMatchObject({
    trainedBy: path.basename(trained),
    model: path.join(trained, 'checkpoint'),
  });
  rmSync(path.join(trained, 'checkpoint'), { recursive: true });
  expect(await start(here.workspace, here.host, { action: 'predict' })).toMatchObject({
    messages: [expect.stringMatching(/^No run of "Copy" has a checkpoint to predict with\./)],
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
