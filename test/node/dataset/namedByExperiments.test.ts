import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { matchedTasks } from '../../../src/node/dataset/matchedTasks';
import { nameableFiles } from '../../../src/node/dataset/nameableFiles';

const task = JSON.stringify({
  Definition: ['Answer Yes.'],
  Instances: [
    { id: 'x-1', input: 'a', output: ['Yes'] },
    { id: 'x-2', input: 'b', output: ['Yes'] },
  ],
});

const files: Readonly<Record<string, string>> = {
  'experiments/one.experiment.json': '{}',
  'experiments/own.instruct': '# Own.\nTemplate: {{input}}\n',
  'tasks/x.instruct': 'Task: x\nInstances: ../data/x.json\nDefinition: Answer Yes.\n',
  'tasks/x.refined.instruct': 'Task: x\nSteps:\n  1. Answer Yes.\n',
  'data/x.json': task,
  'data/colours.json': '["red"]',
  'splits/train.txt': '# Tasks\nx\ngone\n',
  'notes.txt': 'Not a list of names.\n',
  'package.json': '{"Definition": "x"}',
  'tokenizer/tokenizer.json': '{"model": {}}',
  'node_modules/y/y.instruct': 'Task: y\n',
  '.stepwise/data/z.instruct': 'Task: z\n',
};

let workspace: string;
let experiments: string;
beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'stepwise-named-'));
  experiments = path.join(workspace, 'experiments');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
    writeFileSync(path.join(workspace, name), text);
  }
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

test('the files of a workspace that an experiment could name, and what they are', async () => {
  expect(await nameableFiles(workspace, experiments)).toEqual([
    { kind: 'layout', path: 'own.instruct' },
    { kind: 'task', path: '../data/x.json' },
    { kind: 'split', path: '../splits/train.txt' },
    { kind: 'instruction', path: '../tasks/x.instruct' },
    { kind: 'tokenizer', path: '../tokenizer/tokenizer.json' },
  ]);
});

test.each([
  ['../tasks/*.instruct', ['x'], 2, 0],
  ['../data/x.json', ['x'], 2, 0],
  ['../splits/train.txt', ['x'], 2, 1],
  ['../nowhere/*.json', [], 0, 1],
  ['*.instruct', [], 0, 1],
  ['../tasks', ['x'], 2, 0],
])('the tasks that "%s" stands for', async (entry, tasks, instances, missing) => {
  const matched = await matchedTasks(entry, { taskFolders: ['../tasks'], folder: experiments });
  expect(matched).toEqual({ tasks, instances, missing: expect.any(Array) as unknown });
  expect(matched.missing).toHaveLength(missing);
});
