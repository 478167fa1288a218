import { taskNameOfPath } from '../../core/dataset/taskName';
import { eachOf } from '../eachOf';
import { loadTask } from './dataTasks';
import { findTasks } from './findTasks';

/** What an entry of "tasks" or "testTasks" stands for. */
export interface MatchedTasks {
  readonly tasks: readonly string[];
  /** In all of them that can be read; `null` where there are too many tasks to read them for this. */
  readonly instances: number | null;
  /** What the entry names and is not there, in words. */
  readonly missing: readonly string[];
}

/** More are not read for a hover. */
const mostRead = 25;

/** The tasks that an entry of an experiment in `folder` names. */
export async function matchedTasks(
  entry: string,
  { taskFolders, folder }: { readonly taskFolders: readonly string[]; readonly folder: string },
): Promise<MatchedTasks> {
  const found = await findTasks({ tasks: [entry], testTasks: [], taskFolders }, folder);
  const files = [...found.tasks.keys()];
  const tasks = files.map((file) => taskNameOfPath(file));
  return {
    tasks,
    instances: files.length > mostRead ? null : await instancesIn(files),
    missing: found.missing,
  };
}

async function instancesIn(files: readonly string[]): Promise<number> {
  const counts = await eachOf(files, async (file) => {
    const loaded = await loadTask(file);
    return loaded.kind === 'task' ? loaded.task.instances.length : 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
