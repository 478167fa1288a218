import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import type { StepwiseApi } from '../src/extension/activate';

/** VS Code itself is starting at first, and takes what processor there is. */
const settledMilliseconds = 4000;

/** Runs in the extension host of a folder without instructions, so that nothing has activated the extension yet. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<StepwiseApi>('stepwise.stepwise');
  if (!extension || extension.isActive) throw new Error('The extension is missing or active.');
  await new Promise((resolve) => setTimeout(resolve, settledMilliseconds));
  const main = path.join(extension.extensionPath, 'dist/extension.js');
  const from = performance.now();
  createRequire(main)(main); // as VS Code does next, which then finds it read
  const read = performance.now() - from;
  const api = await extension.activate();
  await api.languageReady;
  const ready = performance.now() - from;
  const activate = api.activationMilliseconds;
  const statistics = { read, activate, both: read + activate, ready };
  console.log(`│ statistics ${JSON.stringify(statistics)}`);
}
