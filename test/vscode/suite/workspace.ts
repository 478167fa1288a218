import * as assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { StepwiseApi } from '../../../src/extension/activate';

/** The running extension, its language server included. */
export async function activated(): Promise<StepwiseApi> {
  const extension = vscode.extensions.getExtension<StepwiseApi>('stepwise.stepwise');
  assert.ok(extension, 'there is no extension "stepwise.stepwise"');
  const api = await extension.activate();
  await api.languageReady;
  return api;
}

export function workspacePath(...parts: readonly string[]): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'VS Code has opened no folder');
  return path.join(folder.uri.fsPath, ...parts);
}

/** Writes a file of the workspace and opens it in an editor. */
export async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  const file = workspacePath(name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Asks again until the answer is neither `undefined` nor `false`. */
export async function until<Answer>(
  what: string,
  ask: () => Answer | undefined | false | Promise<Answer | undefined | false>,
  milliseconds = 20_000,
): Promise<Answer> {
  for (const end = Date.now() + milliseconds; ;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    assert.ok(Date.now() < end, `waited for nothing: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
