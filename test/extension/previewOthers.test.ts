import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from '../../src/core/document/parse';
import { parseLayout } from '../../src/core/prompt/layouts';
import type { StepChoice } from '../../src/core/prompt/steps';
import { estimatedTokens } from '../../src/core/prompt/tokens';
import {
  otherFile,
  otherLayout,
  otherSteps,
  ownSide,
  savedFile,
  type Other,
} from '../../src/extension/preview/others';
import { defaultOptions } from '../../src/extension/preview/previewOptions';
import { preview, type PreviewRequest } from '../../src/extension/preview/previewState';
import { previewData } from '../../src/node/previewData';

let folder: string;
const data = previewData();
const closed = (): undefined => undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-others-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, definition: string, step: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, instruction(definition, step));
  return file;
}

const instruction = (definition: string, step: string): string =>
  `Task: kettles\nDefinition: ${definition}\nSteps:\n  1. ${step}\n`;

const own = (steps: StepChoice): PreviewRequest => ({
  file: path.join(folder, 'own.instruct'),
  document: parse(instruction('Own.', 'As edited.')),
  refined: parse(instruction('Own.', 'Own, refined.')),
  layoutName: 'mine',
  layout: parseLayout('Template:\n  {{definition}} {{steps}} {{input}}\n'),
  options: { ...defaultOptions, steps },
  experiment: null,
  variants: null,
  isFitted: true,
  instances: [{ id: 'a', input: 'The lid rattles.', references: ['yes'] }],
  problems: [],
  index: 0,
  maxSourceTokens: 100,
  counter: estimatedTokens,
});

async function promptOf(other: Other, steps: StepChoice): Promise<string | undefined> {
  const request = await other.request(own(steps));
  return request && preview(request).fitted.text;
}

describe('another instruction file', () => {
  test('is shown with its own steps of the same instance', async () => {
    const other = otherFile(written('other.instruct', 'Other.', 'Of the other.'), closed, data);
    expect(await promptOf(other, 'original')).toBe('Other. 1. Of the other. The lid rattles.');
  });

  test('is shown with its own refined steps', async () => {
    const other = otherFile(written('other.instruct', 'Other.', 'Of the other.'), closed, data);
    written('other.refined.instruct', 'Other.', 'Other, refined.');
    expect(await promptOf(other, 'refined')).toBe('Other. 1. Other, refined. The lid rattles.');
  });

  test('that has no refined steps is shown without any', async () => {
    const other = otherFile(written('other.instruct', 'Other.', 'Of the other.'), closed, data);
    expect(await promptOf(other, 'refined')).toBe('Other.  The lid rattles.');
  });

  test('of the same name elsewhere is shown as its editor has it', async () => {
    const file = written('elsewhere/own.instruct', 'Saved.', 'Of the saved one.');
    const other = otherFile(file, () => instruction('Typed.', 'Of the typed one.'), data);
    expect(await promptOf(other, 'original')).toBe('Typed. 1. Of the typed one. The lid rattles.');
  });

  test('that names no task is called as it is itself', async () => {
    const file = written('other.instruct', 'Saved.', 'Of the saved one.');
    const other = otherFile(file, () => 'Definition: Typed.\n', data);
    const layout = parseLayout('Template:\n  {{task}}: {{definition}} {{input}}\n');
    const request = await other.request({ ...own('original'), layout });
    expect(request && preview(request).fitted.text).toBe('other: Typed. The lid rattles.');
  });

  test('that is gone is no request', async () => {
    const other = otherFile(path.join(folder, 'gone.instruct'), closed, data);
    expect(await promptOf(other, 'original')).toBeUndefined();
  });
});

test('the saved file is what stands on disk, whatever its editor holds', async () => {
  const other = savedFile(written('own.instruct', 'Own.', 'As saved.'), data);
  expect(await promptOf(other, 'original')).toBe('Own. 1. As saved. The lid rattles.');
  expect(await promptOf(other, 'refined')).toBe('Own. 1. Own, refined. The lid rattles.');
});

describe('the shown prompt beside another', () => {
  const shownWith = (steps: StepChoice, layout: string): PreviewRequest => ({
    ...own(steps),
    document: parse(instruction('Now.', 'Typed.')),
    layoutName: `${layout}.instruct`,
    layout: parseLayout(`Template:\n  ${layout}: {{steps}} {{input}}\n`),
  });
  const layoutFile = (name: string): void =>
    writeFileSync(path.join(folder, name), `Template:\n  ${name}: {{steps}} {{input}}\n`);

  /** How the own side is called, and its prompt when the preview shows something else. */
  async function sideOf(other: Other, opened: PreviewRequest, now: PreviewRequest) {
    const side = ownSide(other, opened, data);
    const request = await side.request(now);
    return [side.label, request && preview(request).fitted.text];
  }

  test('keeps the layout by which the two differ', async () => {
    layoutFile('first.instruct');
    const other = otherLayout('tk-instruct', data);
    const now = shownWith('original', 'second');
    expect(await sideOf(other, shownWith('original', 'first'), now)).toEqual([
      'first.instruct',
      'first.instruct: 1. Typed. The lid rattles.',
    ]);
    const builtIn = { ...shownWith('original', 'first'), layoutName: 'input-only' };
    expect(await sideOf(other, builtIn, now)).toEqual([
      'input-only',
      'Input: The lid rattles.\nOutput: ',
    ]);
  });

  test('keeps the steps by which the two differ', async () => {
    const now = shownWith('none', 'second');
    expect(await sideOf(otherSteps('refined'), shownWith('original', 'first'), now)).toEqual([
      'Steps of the file',
      'second: 1. Typed. The lid rattles.',
    ]);
  });

  test.each([
    ['as edited', () => savedFile(path.join(folder, 'own.instruct'), data)],
    ['own.instruct', () => otherFile(path.join(folder, 'other.instruct'), closed, data)],
  ])('called "%s" is whatever the preview shows', async (label, other) => {
    const now = shownWith('none', 'second');
    expect(await sideOf(other(), shownWith('original', 'first'), now)).toEqual([
      label,
      'second:  The lid rattles.',
    ]);
  });
});
