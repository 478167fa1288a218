import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { readTask, type Task } from '../../../src/core/dataset/task';

/** The folder with SUP-NATINST files: what STEPWISE_SUPERNI names, or ../shared/superni beside the project. */
const folder = path.resolve(process.env.STEPWISE_SUPERNI ?? '../shared/superni');

/** Tests on SUP-NATINST itself. Where its files are not there, the list of tests says so. */
export function describeWithSuperni(name: string, tests: () => void): void {
  if (existsSync(path.join(folder, 'test'))) describe(name, tests);
  else
    describe(name, () =>
      test.todo(`left out: there are no SUP-NATINST files in "${folder}" (STEPWISE_SUPERNI)`),
    );
}

/** `part` is `test`, `train_sample` or `edge`. */
export function superniFiles(part: string): string[] {
  const inside = path.join(folder, part);
  return readdirSync(inside)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.join(inside, file));
}

export function superniTasks(part: string): Task[] {
  return superniFiles(part).map((file) => {
    const read = readTask(readFileSync(file, 'utf8'), path.basename(file, '.json'));
    if (read.kind !== 'task') throw new Error(`${file}: ${read.message}`);
    return read.task;
  });
}
