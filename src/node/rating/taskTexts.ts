import { instanceKey } from '../../core/dataset/promptLine';
import { loadTask } from '../dataset/dataTasks';
import { eachOf } from '../eachOf';

/** What raters of predictions need to know of tasks. */
export interface TaskTexts {
  /** By task. */
  readonly definitions: ReadonlyMap<string, string>;
  /** By `instanceKey`. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Files that could not be read, in words. */
  readonly problems: readonly string[];
}

/** Reads instruction files and task files, and of their instances the inputs of those `wanted`, by `instanceKey`. Of a task the first file counts. */
export async function readTaskTexts(
  files: readonly string[],
  wanted: ReadonlySet<string>,
): Promise<TaskTexts> {
  const definitions = new Map<string, string>();
  const inputs = new Map<string, string>();
  const problems: string[] = [];
  const read = await eachOf(files, (file) => readTexts(file, wanted));
  for (const one of read)
    if (typeof one === 'string') problems.push(one);
    else {
      if (!definitions.has(one.task)) definitions.set(one.task, one.definition);
      for (const [key, input] of one.inputs) inputs.set(key, input);
    }
  return { definitions, inputs, problems };
}

interface TextsOfTask {
  readonly task: string;
  readonly definition: string;
  readonly inputs: readonly (readonly [string, string])[];
}

/** What a file holds of it, or what is wrong with the file. */
async function readTexts(file: string, wanted: ReadonlySet<string>): Promise<TextsOfTask | string> {
  const loaded = await loadTask(file);
  if (loaded.kind === 'failed') return loaded.message;
  const { instruction, instances } = loaded.task;
  const { task, definition } = instruction;
  const inputs = instances
    .map(({ id, input }) => [instanceKey({ task, id }), input] as const)
    .filter(([key]) => wanted.has(key));
  return { task, definition, inputs };
}
