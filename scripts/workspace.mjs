// Copies of the sample workspace, so that nothing that is run or edited in VS Code changes the project.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const sample = path.resolve(import.meta.dirname, '../sample');

/** Copies the sample workspace, without the runs and data sets that were made in it, to `folder`. */
export function copySample(folder) {
  const made = ['runs', 'data'].map((name) => path.join(sample, '.stepwise', name));
  cpSync(sample, folder, { recursive: true, filter: (file) => !made.includes(file) });
}

/** Gives `{ folder, remove() }`. */
export function temporaryWorkspace() {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'stepwise-workspace-'));
  const folder = path.join(parent, 'sample');
  copySample(folder);
  return {
    folder,
    remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
