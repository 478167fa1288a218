import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import { saved, savedTasks, shownInstruction } from '../../src/extension/unsaved';
import { editor, said, Uri } from './fakeVSCode';

vi.mock('vscode', () => import('./fakeVSCode'));

const instruction = 'Task: copy\nInstances: copy.json\n\nDefinition: Copy.\n';
let folder: string;
beforeEach(() => {
  editor.reset();
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-unsaved-'));
  for (const name of ['copy', 'other']) writeFileSync(at(`${name}.instruct`), instruction);
  for (const name of ['copy', 'other']) writeFileSync(at(`${name}.json`), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const onDisk = (name: string): string => readFileSync(at(name), 'utf8');

function typed(name: string, text: string): vscode.TextDocument {
  const document = editor.open(Uri.file(at(name)));
  editor.type(document, text);
  return document;
}

test('what is read is saved, and nothing else', async () => {
  typed('copy.instruct', 'Definition: New.\n');
  typed('other.instruct', 'Definition: Half a tho');
  expect(await saved([at('copy.instruct')])).toBe(true);
  expect(onDisk('copy.instruct')).toBe('Definition: New.\n');
  expect(onDisk('other.instruct')).toBe(instruction);
  expect(said).toEqual([]);
});

test('what cannot be saved is named, and nothing is begun', async () => {
  editor.makeReadOnly(typed('copy.instruct', 'Definition: New.\n').uri);
  expect(await saved([at('other.instruct'), at('copy.instruct')])).toBe(false);
  expect(await savedTasks([at('copy.instruct')])).toBe(false);
  const message = '"copy.instruct" has changes that were not saved. Save it, then try again.';
  expect(said).toEqual([message, message]);
});

test('with tasks go the data files that they name, after what was typed', async () => {
  typed('copy.instruct', instruction.replace('copy.json', 'other.json'));
  typed('copy.json', '{"old": 1}');
  const data = typed('other.json', '{"new": 1}');
  expect(await savedTasks([at('copy.instruct')])).toBe(true);
  expect([onDisk('copy.json'), onDisk('other.json')]).toEqual(['{}', '{"new": 1}']);
  editor.type(data, '{"newer": 1}');
  editor.makeReadOnly(data.uri);
  expect(await savedTasks([at('copy.instruct')])).toBe(false);
});

test('lists show an instruction as its editor does', async () => {
  typed('copy.instruct', 'Definition: New.\n');
  const definitionOf = async (name: string) => {
    const read = await shownInstruction(at(name));
    return read.kind === 'instruction' && read.document.instruction.definition?.text.trim();
  };
  expect(await definitionOf('copy.instruct')).toBe('New.');
  expect(await definitionOf('other.instruct')).toBe('Copy.');
});
