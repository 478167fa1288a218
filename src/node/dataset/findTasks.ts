import path from 'node:path';
import type { Experiment } from '../../core/experiment/experiment';
import type { TaskRoles } from '../../core/experiment/split';
import { isSplitFile } from '../../core/experiment/splitFile';
import { findTaskFiles } from '../findTaskFiles';
import { isRefined } from '../refinedName';
import { taskFolders, tasksOfSplitFile } from './splitFile';

export interface FoundTasks {
  /** By absolute path, those to train on first. */
  readonly tasks: ReadonlyMap<string, TaskRoles>;
  /** What the experiment names and is not there, in words. */
  readonly missing: readonly string[];
}

type TaskKeys = Pick<Experiment, 'tasks' | 'testTasks' | 'taskFolders'>;

/** The task and instruction files that an experiment in `folder` names. */
export async function findTasks(experiment: TaskKeys, folder: string): Promise<FoundTasks> {
  const train = await filesOf('tasks', experiment, folder);
  const named = await filesOf('testTasks', experiment, folder);
  const test = experiment.testTasks.length === 0 ? train : named;
  const isTrained = new Set(train.files);
  const isTested = new Set(test.files);
  const tasks = new Map<string, TaskRoles>();
  for (const file of [...train.files, ...test.files])
    tasks.set(file, { train: isTrained.has(file), test: isTested.has(file) });
  return { tasks, missing: [...train.missing, ...named.missing] };
}

interface Files {
  readonly files: readonly string[];
  readonly missing: readonly string[];
}

async function filesOf(
  key: 'tasks' | 'testTasks',
  experiment: TaskKeys,
  folder: string,
): Promise<Files> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const entry of experiment[key]) {
    const found = isSplitFile(entry)
      ? ofSplitFile(key, entry, { given: experiment.taskFolders, folder })
      : await ofPattern(key, entry, folder);
    for (const file of found.files) files.add(file);
    missing.push(...found.missing);
  }
  return { files: [...files], missing };
}

async function ofPattern(key: string, pattern: string, folder: string): Promise<Files> {
  const found = await findTaskFiles([pattern], { folder });
  const isMeant = (file: string): boolean => pattern.includes('.refined') || !isRefined(file);
  const files = found.files.filter(isMeant);
  return { files, missing: files.length === 0 ? [unmatched(key, pattern, folder)] : [] };
}

function ofSplitFile(
  key: string,
  entry: string,
  { given, folder }: { readonly given: readonly string[]; readonly folder: string },
): Files {
  const splitFile = path.resolve(folder, entry);
  const folders = taskFolders(given, { folder, splitFile });
  const found = tasksOfSplitFile(splitFile, folders);
  if (!found) return { files: [], missing: [unmatched(key, entry, folder)] };
  const total = found.files.length + found.missing.length;
  if (total === 0) return { files: [], missing: [`The split file "${entry}" names no task.`] };
  return { files: found.files, missing: absent(entry, found.missing, { total, folders }) };
}

function absent(
  entry: string,
  names: readonly string[],
  { total, folders }: { readonly total: number; readonly folders: readonly string[] },
): readonly string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, 3).join(', ');
  const more = names.length > 3 ? ', …' : '';
  return [
    `${names.length} of the ${total} tasks that "${entry}" names have no file (${shown}${more}). Looked for NAME.instruct and NAME.json in ${folders.map((each) => `"${each}"`).join(', ')}; "taskFolders" of the experiment says where they are.`,
  ];
}

function unmatched(key: string, pattern: string, folder: string): string {
  return `No file matches "${pattern}" of "${key}" (looked from "${folder}"). Correct the pattern in the experiment.`;
}
