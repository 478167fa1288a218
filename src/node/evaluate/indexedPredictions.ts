import type { Predictions } from '../../core/evaluate/answers';
import { readLine } from '../../core/evaluate/formats/readLine';
import { createPredictionIndex, type PredictionIndex } from '../../core/evaluate/predictionIndex';
import type { Instance } from '../../core/dataset/instances';
import type { Problem } from '../../core/evaluate/model';
import type { PredictionFiles } from './predictionFiles';
import type { RecordFile } from './recordFile';

/** Predictions of files that are no longer than this together, in bytes, are held; of others only where they stand. */
const mostHeld = 1 << 24;

/** Reads files through once, and then gives the predictions of each task when they are asked for. */
export async function indexPredictions({
  files,
  problems,
}: PredictionFiles<'prediction'>): Promise<Predictions> {
  const index = createPredictionIndex();
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const held: Known[] | undefined = size <= mostHeld ? [] : undefined;
  const indexed: IndexedFile[] = [];
  const lost = new Map<IndexedFile, Problem>();
  for (const file of files) {
    indexed.push({ file, from: index.size() });
    for await (const lines of file.lines())
      for (const { line, offset, length } of lines) {
        const number = index.add(line, { offset, length });
        if (held && number !== undefined) held.push({ id: line.id, prediction: line.prediction });
      }
  }
  const known = held
    ? (numbers: readonly number[]) => Promise.resolve(numbers.map((number) => held[number]))
    : (numbers: readonly number[]) => readKnown({ indexed, index, lost }, numbers);
  return {
    count: index.size(),
    namesTasks: index.namesTasks(),
    problems: [...problems(), ...index.repeated()],
    of: (task, instances) => predictionsOf(task, instances, { index, known }),
    lost: () => [...lost.values()],
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

/** Files are read one after another, so the predictions of each have numbers that follow one another. */
interface IndexedFile {
  readonly file: RecordFile<'prediction'>;
  /** The number of its first prediction. */
  readonly from: number;
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

interface Indexed {
  readonly indexed: readonly IndexedFile[];
  readonly index: PredictionIndex;
  /** Files that can no longer be read, and why. */
  readonly lost: Map<IndexedFile, Problem>;
}

async function readKnown(
  { indexed, index, lost }: Indexed,
  numbers: readonly number[],
): Promise<readonly (Known | undefined)[]> {
  const found: (Known | undefined)[] = numbers.map(() => undefined);
  for (const [place, of] of indexed.entries()) {
    const { file, from } = of;
    const end = indexed[place + 1]?.from ?? index.size();
    const wanted = [...numbers.keys()].filter((at) => numbers[at]! >= from && numbers[at]! < end);
    if (wanted.length === 0) continue;
    const places = wanted.map((at) => index.placeOf(numbers[at]!));
    const problem = await file.read(places, (bytes, at) => {
      const read = readLine(bytes.toString('utf8'));
      if (read.kind === 'line') found[wanted[at]!] = read.line;
    });
    if (problem) lost.set(of, problem);
  }
  return found;
}
