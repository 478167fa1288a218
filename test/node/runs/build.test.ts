import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listRuns } from '../../../src/node/runs/list';
import { readManifest } from '../../../src/node/runs/manifest';
import {
  experimentFile,
  fakePython,
  makeWorkspace,
  ownHost,
  removeFolder,
  root,
  start,
  started,
  writeExperiment,
} from './workspace';

const host = ownHost('python-that-is-not-needed');
const workspaces: string[] = [];

function workspaceWith(experiment: object): string {
  const workspace = makeWorkspace(experiment);
  workspaces.push(workspace);
  return workspace;
}

afterEach(() => workspaces.splice(0).forEach(removeFolder));

const build = { action: 'build' } as const;

function lines(directory: string, name: string): readonly Record<string, unknown>[] {
  const text = readFileSync(path.join(directory, name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function refusal(workspace: string): Promise<string> {
  const run = await start(workspace, host, build);
  expect(await listRuns(workspace)).toEqual([]);
  return run.kind === 'refused' ? run.messages.join('\n') : run.kind;
}

test('the data of a run: finished prompts, split without overlap', async () => {
  const directory = await started(workspaceWith({ validationInstances: 3 }), host, build);
  expect(lines(directory, 'predict.jsonl')).toHaveLength(20);
  expect(lines(directory, 'validation.jsonl')).toHaveLength(3);
  expect(lines(directory, 'train.jsonl')).toHaveLength(217);
  expect(lines(directory, 'train.jsonl')[0]).toEqual({
    id: 'copy-23',
    task: 'copy_colour',
    category: 'Copying',
    input: '32 black pen',
    prompt: [
      'Step by Step Instruction: 1. Find the colour.',
      '2. Answer with it.',
      'Definition:Copy the colour.',
      'Now complete the following example--',
      'Input:32 black pen',
      'Output:',
    ].join('\n'),
    references: ['black'],
    target: 'black',
  });
});

test('without steps, under another layout', async () => {
  const workspace = workspaceWith({ steps: 'none', layout: './plain.instruct' });
  const layout = 'Template:\n  {{#steps}}\n  {{steps}}\n  {{/steps}}\n  {{definition}} {{input}}\n';
  writeFileSync(path.join(workspace, 'experiments/plain.instruct'), layout);
  const directory = await started(workspace, host, build);
  expect(lines(directory, 'predict.jsonl')[1]?.prompt).toBe('Copy the colour. 37 brown tree');
});

test('the manifest says what the run was made from', async () => {
  const workspace = workspaceWith({ seed: 7 });
  const directory = await started(workspace, host, build);
  const manifest = await readManifest(directory);
  const sha256 = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(workspace, file)))
      .digest('hex');
  expect(manifest).toMatchObject({
    name: 'Copy',
    action: 'build',
    host: 'local',
    experimentFile: 'experiments/copy.experiment.json',
    seed: 7,
    instances: { train: 220, validation: 0, predict: 20 },
    trainTasks: 1,
    problems: [],
  });
  const layout = readFileSync(path.join(root, 'src/core/prompt/layouts/step-by-step.instruct'));
  expect(manifest?.files).toEqual(
    expect.arrayContaining([
      { role: 'instruction', path: 'tasks/copy.instruct', sha256: sha256('tasks/copy.instruct') },
      { role: 'data', path: 'data/copy.json', sha256: sha256('data/copy.json') },
      {
        role: 'experiment',
        path: 'experiments/copy.experiment.json',
        sha256: sha256('experiments/copy.experiment.json'),
      },
      {
        role: 'layout',
        path: 'step-by-step',
        sha256: createHash('sha256').update(layout).digest('hex'),
      },
    ]),
  );
});

test('a task that is all held out is named', async () => {
  const workspace = workspaceWith({ testInstances: 240 });
  const run = await start(workspace, host, build);
  expect(run).toMatchObject({
    kind: 'started',
    problems: [expect.stringContaining('1 task has all instances held out')],
  });
});

test('nothing to train on is refused when one wants to train', async () => {
  const workspace = workspaceWith({ testInstances: 'all' });
  expect(await start(workspace, ownHost(fakePython(workspace)))).toMatchObject({
    kind: 'refused',
    messages: [
      'The experiment leaves no instances to train on.',
      expect.stringContaining('copy_colour'),
    ],
  });
});

test('task files of SUP-NATINST are tasks too', async () => {
  const workspace = workspaceWith({ tasks: ['../data/task1_say.json'] });
  const task = {
    Categories: ['Saying'],
    Definition: ['Say it.'],
    'Positive Examples': [],
    'Negative Examples': [],
    Instances: [{ id: 'a', input: 'x', output: ['y'] }],
  };
  writeFileSync(path.join(workspace, 'data/task1_say.json'), JSON.stringify(task));
  const directory = await started(workspace, host, build);
  expect(lines(directory, 'predict.jsonl')).toMatchObject([
    { task: 'task1_say', category: 'Saying' },
  ]);
});

test.each([
  [
    'a pattern without a file',
    { tasks: ['../nowhere/*.instruct'] },
    'No file matches "../nowhere/*.instruct" of "tasks"',
  ],
  [
    'a layout that does not exist',
    { layout: 'step-by-stop' },
    'The layout "step-by-stop" is neither built in (step-by-step,',
  ],
  [
    'a tokenizer that is none',
    { tokenizer: '../data/copy.json' },
    'is not a tokenizer that can be read',
  ],
])('%s', async (_, experiment, message) => {
  expect(await refusal(workspaceWith(experiment))).toContain(message);
});

test('a missing data file', async () => {
  const workspace = workspaceWith({});
  const text = 'Task: a\nInstances: ../data/gone.json\nDefinition: b\n';
  writeFileSync(path.join(workspace, 'tasks/gone.instruct'), text);
  expect(await refusal(workspace)).toContain(path.join(workspace, 'data/gone.json'));
});

test('a folder in place of the experiment', async () => {
  const workspace = workspaceWith({});
  removeFolder(experimentFile(workspace));
  mkdirSync(experimentFile(workspace));
  expect(await refusal(workspace)).toContain('is a folder');
});

test('two tasks whose ids are the same', async () => {
  const workspace = workspaceWith({});
  const text = readFileSync(path.join(workspace, 'tasks/copy.instruct'), 'utf8');
  const second = text.replace('Task: copy_colour', 'Task: say_colour');
  writeFileSync(path.join(workspace, 'tasks/second.instruct'), second);
  const directory = await started(workspace, host, build);
  expect(lines(directory, 'predict.jsonl')).toHaveLength(40);
});

test('two tasks of one name, and instances of one id', async () => {
  const workspace = workspaceWith({});
  const text = readFileSync(path.join(workspace, 'tasks/copy.instruct'), 'utf8');
  writeFileSync(path.join(workspace, 'tasks/second.instruct'), text);
  const message = await refusal(workspace);
  expect(message).toContain('are both the task "copy_colour"');
  expect(message).toContain(
    'copy_colour: 240 instances have an id that another instance of the task has, "copy-0" first',
  );
});

test('with the tokenizer, examples that do not fit are left out, as the preview shows', async () => {
  const examples = [1, 2]
    .map(
      (number) =>
        `\nPositive Example ${number}:\n  Input: ${'word '.repeat(10 * number)}\n  Output: x\n`,
    )
    .join('');
  const workspace = workspaceWith({
    positiveExamples: 2,
    tokenizer: './tokenizer.json',
    maxSourceTokens: 60,
  });
  const task = path.join(workspace, 'tasks/copy.instruct');
  writeFileSync(task, readFileSync(task, 'utf8') + examples);
  writeFileSync(path.join(workspace, 'experiments/tokenizer.json'), JSON.stringify(wordTokenizer));
  const directory = await started(workspace, host, build);
  const prompt = String(lines(directory, 'predict.jsonl')[0]?.prompt);
  expect(prompt).toContain('Positive Example 1');
  expect(prompt).not.toContain('Positive Example 2');
});

/** One token a word. */
const wordTokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [],
  normalizer: null,
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: null,
  decoder: null,
  model: { type: 'WordLevel', vocab: { '[UNK]': 0 }, unk_token: '[UNK]' },
};

test('an experiment that is written anew is read anew', async () => {
  const workspace = workspaceWith({});
  await started(workspace, host, build);
  writeExperiment(workspace, { name: 'Second name' });
  await started(workspace, host, build);
  expect((await listRuns(workspace)).map(({ manifest }) => manifest.name)).toEqual([
    'Second name',
    'Copy',
  ]);
});

test('a run of a grid: the variant that is asked for', async () => {
  const grid = { samplesPerTask: [5, 'all'], layout: ['step-by-step', 'input-only'] };
  const workspace = workspaceWith({ grid });
  expect(await refusal(workspace)).toBe(
    [
      'The experiment stands for 4 runs. Say which: --variant all, or --variant NAME, one of',
      '  samplesPerTask=5,layout=step-by-step',
      '  samplesPerTask=5,layout=input-only',
      '  samplesPerTask=all,layout=step-by-step',
      '  samplesPerTask=all,layout=input-only',
    ].join('\n'),
  );
  const variant = 'samplesPerTask=5,layout=input-only';
  const directory = await started(workspace, host, { ...build, variant });
  expect(lines(directory, 'train.jsonl')).toHaveLength(5);
  expect(lines(directory, 'train.jsonl')[0]?.prompt).toMatch(/^Input: .*\nOutput: $/);
  expect(await readManifest(directory)).toMatchObject({
    name: `Copy (${variant})`,
    variant,
    experiment: { samplesPerTask: 5, layout: 'input-only', grid: null },
  });
});

test('the only run of a grid needs no name', async () => {
  const workspace = workspaceWith({ grid: { seed: [7] } });
  const directory = await started(workspace, host, build);
  expect(await readManifest(directory)).toMatchObject({ variant: 'seed=7', seed: 7 });
});

test('a variant that there is not', async () => {
  const workspace = workspaceWith({});
  const run = await start(workspace, host, { ...build, variant: 'seed=3' });
  expect(run).toMatchObject({ messages: [expect.stringContaining('no variant "seed=3"')] });
});
