import { createIdTable } from './idTable';
import type { Problem } from './model';

/** Where the prediction for each id stands in a file: some 40 bytes each, whatever the predictions are. */
export interface PredictionIndex {
  /** How many there are, those for one id of one task counted once. */
  size(): number;
  /** Its number, counted from 0. Of several for one id of one task the first counts; the others get none. */
  add(
    prediction: { readonly id: string; readonly task: string | undefined },
    place: BytePlace,
  ): number | undefined;
  /**
   * The number of the prediction for an instance: the one that names its task, else one that names none. Where no prediction names
   * the task, it may be called otherwise where they were made: then the one with the id, unless several tasks have that id or the
   * task that it names has had it. It counts as used from now on. Where several came for its id, only one instance gets
   * the first: which of the others is for which cannot be told.
   */
  use(id: string, task: string): number | undefined;
  /** Whether every prediction names its task. */
  namesTasks(): boolean;
  placeOf(number: number): BytePlace;
  /** How many are not used, and the first of them. */
  unused(): { readonly count: number; readonly first: number | undefined };
  /** What is said of ids that came again. */
  repeated(): readonly Problem[];
}

/** In bytes. */
export interface BytePlace {
  readonly offset: number;
  readonly length: number;
}

export function createPredictionIndex(): PredictionIndex {
  const known = createIdTable();
  /** Only of predictions that name a task: the place of each id, or `ofSeveral` where more than one task has it. */
  const byId = createIdTable();
  const placesById: number[] = [];
  const tasks = createIdTable();
  let offsets = new Float64Array(512);
  let lengths = new Uint32Array(512);
  let marks = new Uint8Array(512);
  let isNamed = true;
  const repeatedIds = { count: 0, first: '' };

  const noteRepeated = (at: number, id: string): void => {
    if ((marks[at]! & isRepeated) !== 0) return;
    marks[at]! |= isRepeated;
    if (repeatedIds.count++ === 0) repeatedIds.first = id;
  };
  /** Of a task that may be called otherwise. */
  const findByIdAlone = (id: string): number | undefined => {
    const place = byId.placeOf(id);
    const at = place === undefined ? ofSeveral : placesById[place]!;
    return at === ofSeveral || (marks[at]! & isUsedByName) !== 0 ? undefined : at;
  };
  const take = (at: number, use: number): number | undefined => {
    if ((marks[at]! & isRepeated) !== 0 && (marks[at]! & use) !== 0) return undefined;
    marks[at]! |= isUsed | use;
    return at;
  };
  return {
    size: () => known.size(),
    add: ({ id, task = '' }, { offset, length }) => {
      const { place, isNew } = known.add(id, task);
      if (!isNew) {
        noteRepeated(place, id);
        return undefined;
      }
      if (place === offsets.length) {
        offsets = longer(offsets, new Float64Array(2 * place));
        lengths = longer(lengths, new Uint32Array(2 * place));
        marks = longer(marks, new Uint8Array(2 * place));
      }
      offsets[place] = offset;
      lengths[place] = length;
      if (task !== '') {
        tasks.add(task);
        const ofId = byId.add(id);
        placesById[ofId.place] = ofId.isNew ? place : ofSeveral;
      } else isNamed = false;
      return place;
    },
    use: (id, task) => {
      const named = known.placeOf(id, task) ?? known.placeOf(id);
      if (named !== undefined) return take(named, isUsedByName);
      const alone = tasks.placeOf(task) === undefined ? findByIdAlone(id) : undefined;
      return alone === undefined ? undefined : take(alone, isUsed);
    },
    namesTasks: () => isNamed,
    placeOf: (at) => ({ offset: offsets[at]!, length: lengths[at]! }),
    unused: () => {
      const end = known.size();
      let count = 0;
      let first: number | undefined;
      for (let at = 0; at < end; at++)
        if ((marks[at]! & isUsed) === 0) {
          count++;
          first ??= at;
        }
      return { count, first };
    },
    repeated: () => repeatedProblems(repeatedIds),
  };
}

const isUsed = 1;
const isRepeated = 2;
const isUsedByName = 4;
const ofSeveral = -1;

export interface RepeatedIds {
  readonly count: number;
  /** The one that came again first. */
  readonly first: string;
}

export function repeatedProblems({ count, first }: RepeatedIds): readonly Problem[] {
  if (count === 0) return [];
  const which =
    count === 1
      ? `The id "${first}" has more than one prediction`
      : `${count} ids have more than one prediction, "${first}" first`;
  return [{ kind: 'repeated-prediction', message: `${which}; the first counts.`, count }];
}

function longer<Numbers extends Float64Array | Uint32Array | Uint8Array>(
  numbers: Numbers,
  made: Numbers,
): Numbers {
  made.set(numbers);
  return made;
}
