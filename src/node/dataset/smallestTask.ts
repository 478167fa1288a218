import { stat } from 'node:fs/promises';
import { instructionOfFile } from '../../core/dataset/taskName';
import { parse } from '../../core/document/parse';
import { readTextFile } from '../files';
import { dataFileOf } from '../taskFiles';
import { loadTask } from './dataTasks';
import { findTasks } from './findTasks';

/** Of so many tasks the instances are counted: those with the smallest data files, since to read all may take long. */
const mostRead = 10;

/** How many instances the smallest task has that `tasks` name in `folder`; `undefined` where there is none with any. */
export async function smallestTask(
  tasks: readonly string[],
  folder: string,
): Promise<number | undefined> {
  const found = await findTasks({ tasks, testTasks: [], taskFolders: [] }, folder);
  const sized: { readonly file: string; readonly bytes: number }[] = [];
  for (const file of found.tasks.keys()) {
    const bytes = await dataBytes(file);
    if (bytes !== undefined) sized.push({ file, bytes });
  }
  sized.sort((one, other) => one.bytes - other.bytes);
  const counts: number[] = [];
  for (const { file } of sized.slice(0, mostRead)) {
    const loaded = await loadTask(file);
    if (loaded.kind === 'task') counts.push(loaded.task.instances.length);
  }
  const filled = counts.filter((count) => count > 0);
  return filled.length > 0 ? Math.min(...filled) : undefined;
}

async function dataBytes(file: string): Promise<number | undefined> {
  const data = await dataPath(file);
  if (data === undefined) return undefined;
  return stat(data).then(
    ({ size }) => size,
    () => undefined, // a task without data has no instances to count
  );
}

async function dataPath(file: string): Promise<string | undefined> {
  if (file.toLowerCase().endsWith('.json')) return file;
  const read = await readTextFile(file);
  if (read.kind === 'failed') return undefined;
  const data = dataFileOf(file, instructionOfFile(parse(read.text), file).instances);
  return data.kind === 'path' ? data.path : undefined;
}
