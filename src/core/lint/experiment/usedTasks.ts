import type { Span } from '../../document/model';
import type { TaskRoles } from '../../experiment/split';
import type { JsonObjectNode } from '../../json/nodes';
import type { ExperimentSurroundings, ExperimentTask } from './experimentRule';
import { taskEntries, taskFoldersIn } from './taskEntries';

/** A file of the experiment, with all that is done with it. */
export interface UsedTask extends ExperimentTask {
  readonly roles: TaskRoles;
  /** The entry that has it predicted. */
  readonly testSpan: Span;
}

/** All tasks of an experiment, each once. */
export function usedTasks(
  root: JsonObjectNode,
  surroundings: ExperimentSurroundings,
): readonly UsedTask[] {
  const folders = taskFoldersIn(root);
  const train = taskEntries(root, 'tasks');
  const named = taskEntries(root, 'testTasks');
  const used = new Map<string, UsedTask>();
  for (const { pattern, span } of train)
    for (const task of surroundings.tasks(pattern, folders)?.found ?? [])
      if (!used.has(task.file))
        used.set(task.file, {
          ...task,
          roles: { train: true, test: named.length === 0 },
          testSpan: span,
        });
  for (const { pattern, span } of named)
    for (const task of surroundings.tasks(pattern, folders)?.found ?? []) {
      const before = used.get(task.file);
      if (before?.roles.test) continue;
      used.set(task.file, {
        ...task,
        roles: { train: before !== undefined, test: true },
        testSpan: span,
      });
    }
  return [...used.values()];
}
