import type { Instance } from '../../core/dataset/instances';
import { scoresPerEvent, type EvaluationSource } from '../../core/evaluate/evaluate';
import { withFile, type NotOpened, type OpenedFile, type PlacedLine } from './openedFile';

/** What a file of references asks for, part by part: lines of one task and category that come together are one. */
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
  for await (const part of partsOf(file.lines(), file.task))
    yield { kind: 'part', task: { ...part, positiveExamples: [] } };
  for (const problem of file.intake.problems()) yield { kind: 'problem', problem };
}

interface TaskPart {
  readonly name: string;
  readonly category: string;
  readonly instances: Instance[];
}

/** A part waits until its task or category ends, or until it is as large as an event. */
async function* partsOf(
  batches: AsyncIterable<readonly PlacedLine<'references'>[]>,
  unnamedTask: string,
): AsyncGenerator<TaskPart, void, undefined> {
  let part: TaskPart | undefined;
  for await (const batch of batches)
    for (const { line } of batch) {
      const name = line.task ?? unnamedTask;
      const category = line.category ?? '';
      const isSame = part?.name === name && part.category === category;
      if (part && (!isSame || part.instances.length >= scoresPerEvent)) {
        yield part;
        part = undefined;
      }
      part ??= { name, category, instances: [] };
      part.instances.push({ id: line.id, input: line.input ?? '', references: line.references });
    }
  if (part) yield part;
}
