import { joinInstances, type Join } from './join';
import type { InstancesOf, NotAnswered } from './model';
import { RecentlyUsed } from './recentlyUsed';
import { createStores, type Store } from './store';

/** A run, and the one it is compared with. */
export interface Pair {
  readonly kind: 'pair';
  readonly store: Store;
  /** `null` where it is compared with nothing, or the baseline cannot be read. */
  readonly other: { readonly store: Store; readonly join: Join } | null;
  /** Why the baseline cannot be read. */
  readonly lacking: NotAnswered | null;
}

const mostJoins = 6;

/** Opens both and joins their instances; what was joined is remembered. */
export function createPairs(): (of: InstancesOf) => Pair | NotAnswered {
  const openStore = createStores();
  const joins = new RecentlyUsed<Join>(mostJoins);
  const joined = (store: Store, other: Store): Join => {
    const name = [store, other].map(({ directory, stamp }) => `${directory} ${stamp}`).join('\n');
    const join = joins.get(name) ?? joinInstances(store.index, other.index);
    joins.set(name, join);
    return join;
  };
  return ({ directory, baseline }) => {
    const store = openStore(directory);
    if (store.kind === 'failed') return store;
    const pair = { kind: 'pair', store, other: null, lacking: null } as const;
    if (baseline === null) return pair;
    const other = openStore(baseline);
    if (other.kind === 'failed') return { ...pair, lacking: ofBaseline(other) };
    return { ...pair, other: { store: other, join: joined(store, other) } };
  };
}

export function ofBaseline({ kind, message }: NotAnswered): NotAnswered {
  return { kind, message: `The run that is compared with: ${message}` };
}
