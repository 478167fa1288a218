import path from 'node:path';
import { instanceKey } from '../../core/dataset/promptLine';
import { runFiles } from '../../core/experiment/commands';
import { jsonLines } from '../predict/jsonLines';

/** Instances that are to be predicted and were trained or validated on. */
export interface TrainedOn {
  readonly count: number;
  /** How many are to be predicted. */
  readonly of: number;
  readonly tasks: readonly string[];
}

/** Which instances of the run in `directory` the one in `trained` has trained or validated on. */
export async function trainedOn(directory: string, trained: string): Promise<TrainedOn> {
  const asked = await instancesIn(path.join(directory, runFiles.predict));
  const found = new Map<string, string>();
  for (const name of [runFiles.train, runFiles.validation])
    for (const [key, task] of await instancesIn(path.join(trained, name)))
      if (asked.has(key)) found.set(key, task);
  return { count: found.size, of: asked.size, tasks: [...new Set(found.values())] };
}

/** Tasks of instances by `instanceKey`. */
async function instancesIn(file: string): Promise<ReadonlyMap<string, string>> {
  const instances = new Map<string, string>();
  for await (const { id, task } of jsonLines(file))
    if (typeof id === 'string' && typeof task === 'string')
      instances.set(instanceKey({ task, id }), task);
  return instances;
}
