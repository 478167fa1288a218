import { existsSync } from 'node:fs';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';

/** Whether single instances of a run can be looked at. Whether they are in order, opening them says. */
export function hasInstances(directory: string): boolean {
  return [runFiles.index, runFiles.instances].every((name) =>
    existsSync(path.join(directory, name)),
  );
}
