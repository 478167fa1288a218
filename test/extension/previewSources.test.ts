import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { defaultOptions } from '../../src/extension/preview/previewOptions';
import { gatherRequest } from '../../src/extension/preview/previewSources';
import type { PreviewRequest } from '../../src/extension/preview/previewState';
import { previewData } from '../../src/node/previewData';
import { editor, Uri } from './fakeVSCode';

vi.mock('vscode', () => import('./fakeVSCode'));

/** What is gathered for an instruction, with these keys of an experiment beside it and this variant chosen. */
async function gathered(keys?: object, variant?: string): Promise<PreviewRequest> {
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
    variant,
    index: 0,
  };
  const document = editor.open(Uri.file(file));
  return (await gatherRequest(document, choice, previewData())).request;
}

test.each([
  ['without an experiment', undefined, true],
  ['of an experiment without a tokenizer', {}, false],
  ['of an experiment with a tokenizer', { tokenizer: 'o200k_base' }, true],
])('whether prompts are made to fit, %s', async (_, keys, isFitted) => {
  expect((await gathered(keys)).isFitted).toBe(isFitted);
});

describe('of an experiment with a grid', () => {
  const grid = { samplesPerTask: [1, 2], layout: ['tk-instruct', 'input-only'] };
  const all = ['layout=tk-instruct', 'layout=input-only'];

  test.each([
    ['the first variant is shown', undefined, 0],
    ['the chosen one is shown', 'layout=input-only', 1],
    ['the first is shown where the chosen one is there no longer', 'layout=alpaca', 0],
  ])('%s', async (_, variant, index) => {
    expect(await gathered({ grid }, variant)).toMatchObject({
      layoutName: grid.layout[index],
      options: { positiveExamples: 2 },
      variants: { shown: all[index], all },
    });
  });

  test('there is nothing to choose where all prompts are made in one way', async () => {
    const { variants } = await gathered({ grid: { samplesPerTask: [1, 2] } });
    expect(variants).toBeNull();
  });
});

describe('the limit of the settings', () => {
  const id = 'stepwise.preview.maxSourceTokens';
  const problems = ({ problems: all }: PreviewRequest) =>
    all.filter(({ message }) => message.includes(id));

  test.each([0, -5, 12.7])('%d is none: the default holds, and is told', async (given) => {
    editor.set(id, given);
    const request = await gathered();
    expect(request.maxSourceTokens).toBe(1224);
    expect(problems(request)).toEqual([
      {
        kind: 'warning',
        message: `The setting "${id}" is ${given}, and takes a whole number from 1. Until then, the limit is 1,224.`,
        action: { id: 'changeLimit', label: 'Change the Limit' },
      },
    ]);
  });

  test('a whole number from 1 is one; an experiment has its own', async () => {
    editor.set(id, 1);
    const request = await gathered();
    expect([request.maxSourceTokens, problems(request)]).toEqual([1, []]);
    editor.set(id, -5);
    const followed = await gathered({ maxSourceTokens: 30 });
    expect([followed.maxSourceTokens, problems(followed)]).toEqual([30, []]);
  });
});
