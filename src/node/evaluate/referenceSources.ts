import type { Instance } from '../../core/dataset/instances';
import { scoresPerEvent, type EvaluationSource } from '../../core/evaluate/evaluate';
import { recordFile, unnamedTask, type PlacedLine } from './recordFile';

/** What a file of references asks for, part by part: lines of one task and category that are near each other are one. */
export async function* referenceSources(
  file: string,
  signal: AbortSignal,
): AsyncGenerator<EvaluationSource, void, undefined> {
  const looked = await recordFile(file, { of: 'references', needed: ['references'], signal });
  if ('kind' in looked) return yield { kind: 'unreadable', message: looked.message };
  for await (const part of partsOf(looked.lines()))
    yield { kind: 'part', task: { ...part, positiveExamples: [] } };
  for (const problem of looked.problems()) yield { kind: 'problem', problem };
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
