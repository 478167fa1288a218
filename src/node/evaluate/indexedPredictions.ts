import type { Predictions } from '../../core/evaluate/answers';
import { readLine } from '../../core/evaluate/formats/readLine';
import { createPredictionIndex, type PredictionIndex } from '../../core/evaluate/predictionIndex';
import type { Instance } from '../../core/dataset/instances';
import { readRanges } from './byteRanges';
import type { OpenedFile } from './openedFile';

/** The predictions of a file that is no longer than this, in bytes, are held; of others only where they stand. */
const mostHeld = 1 << 24;

/** Reads a file through once, and then gives the predictions of each task when they are asked for. */
export async function indexPredictions(file: OpenedFile<'prediction'>): Promise<Predictions> {
  const index = createPredictionIndex();
  const held: Known[] | undefined = file.size <= mostHeld ? [] : undefined;
  for await (const lines of file.lines())
    for (const { line, offset, length } of lines) {
      const number = index.add(line, { offset, length });
      if (held && number !== undefined) held.push({ id: line.id, prediction: line.prediction });
    }
  const known = held
    ? (numbers: readonly number[]) => Promise.resolve(numbers.map((number) => held[number]))
    : (numbers: readonly number[]) => readKnown(file, index, numbers);
  return {
    count: index.size(),
    namesTasks: index.namesTasks(),
    problems: [...file.intake.problems(), ...index.repeated()],
    of: (task, instances) => predictionsOf(task, instances, { index, known }),
    unused: async () => {
      const { count, first } = index.unused();
      const [of] = first === undefined ? [] : await known([first]);
      return { count, firstId: of?.id ?? '' };
    },
  };
}

interface Known {
  readonly id: string;
  readonly prediction: string | undefined;
}

type KnownOf = (numbers: readonly number[]) => Promise<readonly (Known | undefined)[]>;

/** None where the line is about another id: the index takes two ids for one once in a blue moon. */
async function predictionsOf(
  task: string,
  instances: readonly Instance[],
  { index, known }: { readonly index: PredictionIndex; readonly known: KnownOf },
): Promise<readonly (string | undefined)[]> {
  const numbers = instances.map(({ id }) => index.use(id, task));
  const found = await known(numbers.filter((number) => number !== undefined));
  let next = 0;
  return instances.map(({ id }, at) => {
    if (numbers[at] === undefined) return undefined;
    const of = found[next++];
    return of?.id === id ? of.prediction : undefined;
  });
}

async function readKnown(
  file: OpenedFile<'prediction'>,
  index: PredictionIndex,
  numbers: readonly number[],
): Promise<readonly (Known | undefined)[]> {
  const found: (Known | undefined)[] = numbers.map(() => undefined);
  const places = numbers.map((number) => index.placeOf(number));
  await readRanges(file.handle, places, (bytes, at) => {
    const read = readLine(bytes.toString('utf8'));
    if (read.kind === 'line') found[at] = read.line;
  });
  return found;
}
