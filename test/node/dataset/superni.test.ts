import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { experimentPresets } from '../../../src/core/experiment/presets';
import { buildExperiment, type BuildOutcome } from '../../../src/node/dataset/build';
import type { DataSetManifest } from '../../../src/node/dataset/dataSetManifest';
import { describeWithSuperni } from '../../core/dataset/superni';

const superni = path.resolve(process.env.STEPWISE_SUPERNI ?? '../shared/superni');

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-superni-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A preset on the files that are here, with other keys. */
async function built(preset: number, keys: object): Promise<BuildOutcome> {
  const experimentFile = path.join(folder, 'e.experiment.json');
  const from = (name: string): string => path.join(superni, name);
  const content = {
    ...experimentPresets[preset]!.keys,
    taskFolders: [from('test'), from('train_sample')],
    model: 'tiny',
    ...keys,
  };
  writeFileSync(experimentFile, JSON.stringify(content));
  return buildExperiment({
    experimentFile,
    out: path.join(folder, 'out'),
    workspace: folder,
    formats: ['jsonl'],
    duplicates: false,
    version: '0',
  });
}

function manifests(outcome: BuildOutcome): readonly DataSetManifest[] {
  if (outcome.kind !== 'built') throw new Error(JSON.stringify(outcome));
  return outcome.manifests;
}

describeWithSuperni('the presets', () => {
  const testTasks = path.join(superni, 'splits/default/test_tasks.txt');
  const trainTasks = path.join(superni, 'splits/default/train_tasks.txt');

  test('the default English split: 119 tasks and 11,810 instances to predict', async () => {
    const [manifest] = manifests(await built(1, { tasks: [trainTasks], testTasks: [testTasks] }));
    const lines = readFileSync(path.join(folder, 'out/test.jsonl'), 'utf8').trimEnd().split('\n');
    const tasks = lines.map((line) => (JSON.parse(line) as { task: string }).task);
    expect(lines).toHaveLength(11_810);
    expect([...new Set(tasks)]).toEqual(
      readFileSync(testTasks, 'utf8').trim().split(/\s+/), // in its order
    );
    // Of the 757 tasks to train on, a sample is here.
    expect(manifest!.failures).toEqual([expect.stringMatching(/^\d+ of the 757 tasks that /)]);
    expect(manifest!.instances.train).toBeGreaterThan(1000);
  }, 60_000);

  test('downstream: the tasks with fewer than 120 instances are told', async () => {
    const few = ['task602_wikitext-103_answer_generation', 'task760_msr_sqa_long_text_generation'];
    const splitFile = path.join(folder, 'few.txt');
    writeFileSync(splitFile, few.join('\n'));
    const list = manifests(
      await built(2, { tasks: [splitFile], grid: { samplesPerTask: [10, 'all'] } }),
    );
    expect(list.map(({ instances }) => instances)).toEqual([
      { train: 20, validation: 110, test: 110 },
      { train: 110, validation: 110, test: 110 },
    ]);
    expect(list[0]!.problems).toEqual([
      expect.stringMatching(/^2 tasks have too few instances to split.*task602.*task760/),
      expect.stringMatching(/^240 of 240 prompts have more than 1,024 tokens by an estimate/),
    ]);
  }, 60_000);
});
