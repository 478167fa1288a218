import type { Instance } from '../../core/dataset/instances';
import { scoresPerEvent, type EvaluationSource } from '../../core/evaluate/evaluate';
import {
  unnamedTask,
  withFile,
  type NotOpened,
  type OpenedFile,
  type PlacedLine,
} from './openedFile';

/** What a file of references asks for, part by part: lines of one task and category that are near each other are one. */
export function referenceSources(
  file: string,
  signal: AbortSignal,
): AsyncGenerator<EvaluationSource, void, undefined> {
  return withFile(file, { of: 'references', needed: ['references'], signal }, sourcesIn);
}

async function* sourcesIn(
  file: OpenedFile<'references'> | NotOpened,
): AsyncGenerator<EvaluationSource, void, undefined> {
  if ('kind' in file) return yield { kind: 'unreadable', message: file.message };
  for await (const part of partsOf(file.lines()))
    yield { kind: 'part', task: { ...part, positiveExamples: [] } };
  for (const problem of file.intake.problems()) yield { kind: 'problem', problem };
}

interface TaskPart {
  readonly name: string;
  readonly category: string;
  readonly instances: Instance[];
}

/** Parts wait until all of them together are as large as an event: tasks need not stand together in the file. */
async function* partsOf(
  batches: AsyncIterable<readonly PlacedLine<'references'>[]>,
): AsyncGenerator<TaskPart, void, undefined> {
  const parts = new Map<string, TaskPart>();
  let waiting = 0;
  for await (const batch of batches)
    for (const { line } of batch) {
      const { id, task: name = unnamedTask, category = '', input = '', references } = line;
      const key = `${name}\u0000${category}`;
      let part = parts.get(key);
      if (!part) parts.set(key, (part = { name, category, instances: [] }));
      part.instances.push({ id, input, references });
      if (++waiting < scoresPerEvent) continue;
      yield* parts.values();
      parts.clear();
      waiting = 0;
    }
  yield* parts.values();
}
