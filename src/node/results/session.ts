import type { InstanceQuery, InstanceRow } from '../../protocol/results';
import { codeOf } from '../runs/runFolder';
import { compareRuns, unavailable, type Compared } from './compareRuns';
import { exportInstances } from './exportInstances';
import { filteredPlaces, sortedPlaces } from './findPlaces';
import { instanceAt } from './instanceAt';
import {
  firstRows,
  type FoundInstances,
  type InstancesOf,
  type NotAnswered,
  type ReadInstance,
  type ReadPrompts,
} from './model';
import { createPairs, type Pair } from './pair';
import { createPredictFiles } from './predictFile';
import { promptsAt } from './promptsAt';
import { placesHolding } from './placesHolding';
import { rowsAt } from './rows';
import { createTextSearch } from './textSearch';

/** What is looked for. Questions about what was found bring it along, so that nothing depends on what came before. */
export interface Search {
  readonly of: InstancesOf;
  readonly wanted: InstanceQuery;
}

/** What a reader of instances is asked; each answer is a value, whatever is wrong with the files. */
export interface Questions {
  readonly find: (search: Search) => FoundInstances | NotAnswered;
  readonly rows: (
    search: Search,
    offset: number,
    count: number,
  ) => readonly InstanceRow[] | NotAnswered;
  readonly instance: (search: Search, index: number) => ReadInstance | NotAnswered;
  readonly prompts: (search: Search, index: number) => ReadPrompts | NotAnswered;
  readonly exportFound: (search: Search, file: string) => number | NotAnswered;
  readonly compare: (of: InstancesOf) => Compared;
}

export interface Session extends Questions {
  /** Does a piece of what will be needed soon; whether there is more to do. */
  readonly workAhead: () => boolean;
}

interface Found {
  readonly kind: 'found places';
  readonly wanted: string;
  readonly pair: Pair;
  readonly places: Uint32Array;
}

/** Answers here and now, and remembers what it has read. */
export function createSession(): Session {
  const openPair = createPairs();
  const openPredictFile = createPredictFiles();
  const texts = createTextSearch();
  let last: Found | undefined;

  const searched = (pair: Pair, wanted: InstanceQuery): Uint32Array | NotAnswered => {
    const { store, other, lacking } = pair;
    if (lacking && (wanted.changedOnly || wanted.sort === 'difference')) return lacking;
    const compared = {
      index: store.index,
      other: other && { index: other.store.index, join: other.join },
    };
    const places = filteredPlaces(compared, wanted);
    const holding = wanted.text === '' ? places : placesHolding(texts, pair, wanted.text, places);
    return 'kind' in holding ? holding : sortedPlaces(compared, holding, wanted);
  };

  /** From the last search, unless the files are others by now. */
  const found = ({ of, wanted }: Search): Found | NotAnswered => {
    const pair = openPair(of);
    if (pair.kind === 'failed') return pair;
    const key = JSON.stringify(wanted);
    if (last?.wanted === key && isSame(last.pair, pair)) return last;
    const places = searched(pair, wanted);
    if ('kind' in places) return places;
    last = { kind: 'found places', wanted: key, pair, places };
    return last;
  };

  return {
    find: (search) =>
      asked(() => {
        const all = found(search);
        if (all.kind === 'failed') return all;
        const rows = rowsAt(all.pair, all.places.subarray(0, firstRows));
        if ('kind' in rows) return rows;
        const { length } = all.pair.store.index.columns;
        return { kind: 'found', total: all.places.length, all: length, rows };
      }),
    rows: (search, offset, count) =>
      asked(() => {
        const all = found(search);
        if (all.kind === 'failed') return all;
        return rowsAt(all.pair, all.places.subarray(offset, offset + count));
      }),
    instance: (search, index) =>
      asked(() => {
        const all = found(search);
        if (all.kind === 'failed') return all;
        const instance = instanceAt(all.pair, index, openPredictFile);
        if ('kind' in instance) return instance;
        const place = all.places.indexOf(index);
        return { kind: 'instance', instance, place: place < 0 ? null : place };
      }),
    prompts: (search, index) =>
      asked(() => {
        const all = found(search);
        return all.kind === 'failed' ? all : promptsAt(all.pair, index, openPredictFile);
      }),
    exportFound: (search, file) =>
      asked(() => {
        const all = found(search);
        return all.kind === 'failed' ? all : exportInstances(all.pair, all.places, file);
      }),
    compare: (of) => {
      const compared = asked(() => {
        const pair = openPair(of);
        return pair.kind === 'failed' ? pair : compareRuns(pair);
      });
      return compared.kind === 'failed' ? unavailable(compared.message) : compared;
    },
    workAhead: () => {
      if (!last) return false;
      const { store, other } = last.pair;
      const worked = asked(() => {
        const isMore =
          texts.prepare({ store, texts: 'all of it' }) ||
          (other !== null && texts.prepare({ store: other.store, texts: 'the prediction' }));
        return { kind: 'worked', isMore } as const;
      });
      return worked.kind === 'worked' && worked.isMore;
    },
  };
}

function isSame(one: Pair, other: Pair): boolean {
  return one.store === other.store && one.other?.store === other.other?.store;
}

/** What the disk refuses is an answer, too. */
function asked<Answer>(answer: () => Answer): Answer | NotAnswered {
  try {
    return answer();
  } catch (error) {
    if (codeOf(error) === undefined || !(error instanceof Error)) throw error;
    return { kind: 'failed', message: `A file cannot be read or written: ${error.message}.` };
  }
}
