import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listRuns } from '../../../src/node/runs/list';
import { readScores, scoreRun } from '../../../src/node/runs/scores';
import { awaitsScores } from '../../../src/node/runs/scoresFile';
import { runView } from '../../../src/node/runs/view';
import {
  allUpdates,
  drawn,
  makeWorkspace,
  ownHost,
  realPython,
  removeFolder,
  started,
} from './workspace';

const python = realPython();
if (python === undefined)
  console.warn(
    'Left out: training with PyTorch. "node scripts/python-install.mjs" installs what it needs.',
  );

describe.runIf(python !== undefined)('with PyTorch, a tiny model', () => {
  const host = ownHost(python ?? '');
  const workspace = makeWorkspace({
    validationInstances: 20,
    training: { epochs: 20, learningRate: 3e-3, batchSize: 16, maxSteps: 120 },
    prediction: { batchSize: 20 },
    maxTargetTokens: 8,
  });
  afterAll(() => removeFolder(workspace));

  test('learns to copy a word, and its predictions are scored', async () => {
    const directory = await started(workspace, host, { action: 'all' });
    const updates = await allUpdates(directory);
    expect(drawn(updates).replace(/(step |evaluation )+/, 'steps ')).toBe(
      'start steps checkpoint end start progress end finished',
    );
    const [run] = await listRuns(workspace);
    expect(await awaitsScores(run!)).toBe(true);
    const scored = await scoreRun(directory);
    expect(scored).toMatchObject({ kind: 'scored', evaluation: { partial: false, problems: [] } });
    expect((await readScores(directory))?.overall?.exactMatch).toBeGreaterThanOrEqual(90);
    expect(await awaitsScores(run!)).toBe(false);
    const view = await runView(run!, { progress: 'always' });
    expect(view).toMatchObject({ kind: 'train', status: 'finished', overall: { instances: 20 } });
    expect(view.progress!.loss).toBeLessThan(view.progress!.losses[0]!.loss / 5);
  }, 300_000);

  test('predicts again with the checkpoint of that run, and says the same', async () => {
    const trained = (await listRuns(workspace))[0]!;
    const directory = await started(workspace, host, { action: 'predict' });
    expect(drawn(await allUpdates(directory))).toBe('start progress end finished');
    const predictions = (folder: string): string =>
      readFileSync(path.join(folder, 'predictions.jsonl'), 'utf8');
    expect(predictions(directory)).toBe(predictions(trained.directory));
  }, 300_000);
});
