import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { pausable } from '../../src/extension/refine/batchPause';
import { customizePrompt } from '../../src/extension/refine/refineInstruction';
import { refineManyInstructions } from '../../src/extension/refine/refineManyInstructions';
import { stageFile } from '../../src/node/stageFiles';
import { editor, said, Uri, window, workspace } from './fakeVSCode';

vi.mock('vscode', () => import('./fakeVSCode'));

let folder: string;
let [a, b] = ['', ''];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-roots-'));
  [a, b] = [path.join(folder, 'a'), path.join(folder, 'b')];
  workspace.workspaceFolders = [{ uri: Uri.file(a) }, { uri: Uri.file(b) }];
  for (const root of [a, b]) {
    mkdirSync(root);
    writeFileSync(path.join(root, 'main.instruct'), 'Task: t\n\nDefinition:\n  Say yes or no.\n');
  }
});
afterEach(() => {
  editor.reset();
  rmSync(folder, { recursive: true });
});

/** A file of a root folder. */
const main = (root: string): vscode.Uri => Uri.file(path.join(root, 'main.instruct'));

describe('with several root folders, Customize Refine Prompt writes into', () => {
  test('that of the file in the editor', async () => {
    window.activeTextEditor = { document: editor.open(main(b)) };
    await customizePrompt();
    expect(said).toEqual([`opened ${stageFile(b, 'draft')}`]);
    expect(existsSync(stageFile(a, 'draft'))).toBe(false);
  });

  test('the one that is picked, where no editor tells', async () => {
    editor.answer(workspace.workspaceFolders![1]);
    await customizePrompt();
    expect(said).toEqual([
      'Customize Refine Prompt: in which folder?',
      `opened ${stageFile(b, 'draft')}`,
    ]);
  });
});

test('without a folder, Customize Refine Prompt says what to do', async () => {
  workspace.workspaceFolders = undefined;
  await customizePrompt();
  expect(said).toEqual(['Open a folder first: its prompts are files in it.']);
});

describe('with several root folders, Refine Many', () => {
  const refineMany = async (...selection: readonly vscode.Uri[]): Promise<void> => {
    editor.set('stepwise.model.baseUrl', 'http://127.0.0.1:1/v1'); // is not asked
    const services = { secrets: { get: () => Promise.resolve(undefined) } };
    await refineManyInstructions(selection, services as never); // the rest is not used
  };
  const breakPrompt = (root: string): void => {
    mkdirSync(path.dirname(stageFile(root, 'draft')), { recursive: true });
    writeFileSync(stageFile(root, 'draft'), Buffer.from([0xff, 0xfe]));
  };

  test('takes prompts and journal of the folder that holds the selection', async () => {
    breakPrompt(a);
    let held: readonly boolean[] = [];
    const say = window.showInformationMessage;
    const question = vi.spyOn(window, 'showInformationMessage').mockImplementation((message) => {
      held = [a, b].map((root) => existsSync(path.join(root, '.stepwise/refine.jsonl.lock')));
      return say(message);
    });
    onTestFinished(() => question.mockRestore());
    await refineMany(Uri.file(b));
    expect(said).toEqual(['Refine 1 instruction?']);
    expect(held).toEqual([false, true]);
    expect(readdirSync(path.join(b, '.stepwise'))).toEqual([]); // it was not begun
    await refineMany(main(a));
    expect(said[1]).toContain(stageFile(a, 'draft'));
  });

  test('asks for the folder where nothing is selected', async () => {
    breakPrompt(b);
    editor.answer(workspace.workspaceFolders![1]);
    await refineMany();
    expect(said[0]).toBe('Refine Many: in which folder?');
    expect(said[1]).toContain(stageFile(b, 'draft'));
  });

  test('runs one batch at a time, whichever folder it is in', async () => {
    const running = pausable({} as never); // is not paused
    await refineMany(Uri.file(a));
    running.dispose();
    await refineMany(Uri.file(b));
    expect(said).toEqual([expect.stringMatching(/^A batch is under way/), 'Refine 1 instruction?']);
  });

  test('takes one folder at a time', async () => {
    await refineMany(main(a), main(b));
    expect(said).toEqual([expect.stringContaining('Refine one root folder at a time.')]);
  });
});
