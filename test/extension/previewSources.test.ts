import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { defaultOptions } from '../../src/extension/preview/previewOptions';
import { gatherRequest } from '../../src/extension/preview/previewSources';
import { previewData } from '../../src/node/previewData';
import { editor, Uri } from './fakeVSCode';

vi.mock('vscode', () => import('./fakeVSCode'));

test.each([
  ['without an experiment', undefined, true],
  ['of an experiment without a tokenizer', {}, false],
  ['of an experiment with a tokenizer', { tokenizer: 'o200k_base' }, true],
])('whether prompts are made to fit, %s', async (_, keys, isFitted) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-sources-'));
  onTestFinished(() => {
    editor.reset();
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, 'a.instruct');
  writeFileSync(file, 'Definition: Say yes.\n');
  const experiment = path.join(folder, 'a.experiment.json');
  writeFileSync(
    experiment,
    JSON.stringify({ name: 'a', tasks: ['a.instruct'], model: 'tiny', ...keys }),
  );
  const choice = {
    layout: undefined,
    options: defaultOptions,
    experiment: keys && experiment,
    index: 0,
  };
  const document = editor.open(Uri.file(file));
  const { request } = await gatherRequest(document, choice, previewData());
  expect(request.isFitted).toBe(isFitted);
});
