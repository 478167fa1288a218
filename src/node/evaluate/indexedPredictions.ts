import type { Predictions } from '../../core/evaluate/answers';
import { readLine } from '../../core/evaluate/formats/readLine';
import { createPredictionIndex, type BytePlace } from '../../core/evaluate/predictionIndex';
import type { Instance } from '../../core/dataset/instances';
import { byteRanges } from './byteRanges';
import type { OpenedFile } from './openedFile';

/** Finds where each prediction stands, and reads those of a task when they are asked for. */
export async function indexPredictions(file: OpenedFile<'prediction'>): Promise<Predictions> {
  const index = createPredictionIndex();
  for await (const lines of file.lines())
    for (const { line, offset, length } of lines) index.add(line, { offset, length });
  const ranges = byteRanges(file.handle, file.size);

  const predictionsOf = async (
    task: string,
    instances: readonly Instance[],
  ): Promise<readonly (string | undefined)[]> => {
    const predictions = new Array<string | undefined>(instances.length).fill(undefined);
    const wanted: number[] = [];
    const places: BytePlace[] = [];
    for (const [at, { id }] of instances.entries()) {
      const place = index.use(id, task);
      if (!place) continue;
      wanted.push(at);
      places.push(place);
    }
    await ranges.read(places, (bytes, place) => {
      const at = wanted[place]!;
      predictions[at] = predictionIn(bytes, instances[at]!.id);
    });
    return predictions;
  };
  return {
    count: index.size(),
    problems: [...file.intake.problems(), ...index.repeated()],
    of: predictionsOf,
    unused: async () => {
      const { count, first } = index.unused();
      let firstId = '';
      if (first) await ranges.read([first], (bytes) => (firstId = lineIn(bytes)?.id ?? ''));
      return { count, firstId };
    },
  };
}

function lineIn(bytes: Buffer) {
  const read = readLine(bytes.toString('utf8'));
  return read.kind === 'line' ? read.line : undefined;
}

/** `undefined` where the line is about another id: the index takes two ids for one once in a blue moon. */
function predictionIn(bytes: Buffer, id: string): string | undefined {
  const line = lineIn(bytes);
  return line?.id === id ? line.prediction : undefined;
}
