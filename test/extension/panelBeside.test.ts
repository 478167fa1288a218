import type * as vscode from 'vscode';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unlocksEmptiedGroups } from '../../src/extension/webviews/panelBeside';
import { commands, editor, TabInputText, TabInputWebview, Uri } from './fakeVSCode';

vi.mock('vscode', () => import('./fakeVSCode'));

let unlocking: vscode.Disposable;
beforeEach(() => (unlocking = unlocksEmptiedGroups()));
afterEach(() => {
  unlocking.dispose();
  editor.reset();
});

const tab = (input: unknown): vscode.Tab => ({ input }) as vscode.Tab;
const view = (type: string): vscode.Tab => tab(new TabInputWebview(`mainThreadWebview-${type}`));
const preview = view('stepwise.preview');
const refine = view('stepwise.refine');
const file = tab(new TabInputText(Uri.file('/a.instruct')));

test.each([
  ['the last view', preview, [], true],
  ['a view beside another', preview, [refine], false],
  ['a view, while files are open', refine, [file], false],
  ['the last file', file, [], false],
  ['the last page of another extension', view('markdown.preview'), [], false],
])('closing %s unlocks the group only where it left it empty', (_, closed, left, isUnlocked) => {
  editor.closeTab(closed, left);
  expect(commands.executed).toEqual(isUnlocked ? [['workbench.action.unlockEditorGroup']] : []);
});
