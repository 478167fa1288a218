import { statSync } from 'node:fs';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { fileStamp } from '../fileStamp';
import { readIndex, notKept, type InstanceIndex } from './instanceIndex';
import type { NotAnswered } from './model';
import { RecentlyUsed } from './recentlyUsed';

/** The scored instances of a run, opened for reading. Nothing is held open between two readings. */
export interface Store {
  readonly kind: 'store';
  readonly directory: string;
  /** `instances.jsonl`. */
  readonly file: string;
  readonly index: InstanceIndex;
  /** Changes when its files do. */
  readonly stamp: string;
}

/** Opens run directories and remembers the last ones, as long as their files stay the same. */
export type Stores = (directory: string) => Store | NotAnswered;

const mostStores = 6;

export function createStores(): Stores {
  const stores = new RecentlyUsed<Store>(mostStores);
  return (directory) => {
    const stamp = stampOf(directory);
    const known = stores.get(directory);
    if (known && known.stamp === stamp) return known;
    const opened = stamp === undefined ? notKept : open(directory, stamp);
    if (opened.kind === 'store') stores.set(directory, opened);
    else stores.delete(directory);
    return opened;
  };
}

function open(directory: string, stamp: string): Store | NotAnswered {
  const file = path.join(directory, runFiles.instances);
  const index = readIndex(directory, statSync(file).size);
  return 'kind' in index ? index : { kind: 'store', directory, file, index, stamp };
}

/** `undefined` where one of the files is not there. */
function stampOf(directory: string): string | undefined {
  const names = [runFiles.instances, runFiles.index];
  const stamps = names.map((name) => fileStamp(path.join(directory, name)));
  return stamps.includes(undefined) ? undefined : stamps.join(', ');
}
