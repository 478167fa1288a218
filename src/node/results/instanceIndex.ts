import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ScoreColumns } from '../../core/evaluate/columns';
import { runFiles } from '../../core/experiment/commands';
import { codeOf } from '../runs/runFolder';
import { decodeIndex } from './indexFormat';
import type { NotAnswered } from './model';

/** Where the instances of a run are in its `instances.jsonl`, and all that is filtered and sorted by. */
export interface InstanceIndex {
  readonly columns: ScoreColumns;
  /** Of each line the first byte; lines follow each other without a gap. */
  readonly offsets: Float64Array;
  /** Of each id its hash, two numbers an instance. */
  readonly ids: Uint32Array;
  /** The same of its prediction. */
  readonly predictions: Uint32Array;
  /** The same of all its references, in any order. */
  readonly references: Uint32Array;
  /** How long `instances.jsonl` is. */
  readonly bytes: number;
}

/** The index of a run whose `instances.jsonl` has so many bytes; what is wrong, where there is none that fits. */
export function readIndex(directory: string, bytes: number): InstanceIndex | NotAnswered {
  const file = path.join(directory, runFiles.index);
  try {
    const index = decodeIndex(readFileSync(file));
    return index?.bytes === bytes ? index : doesNotFit(directory);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return notKept;
    throw error;
  }
}

/** For runs that were scored before single instances were kept. */
export const notKept: NotAnswered = {
  kind: 'failed',
  message:
    'The single instances of this run are not there: an earlier version scored it, or scoring was interrupted. Score it again to look at them.',
};

/** For an index that is damaged, of another version or of other instances. */
export function doesNotFit(directory: string): NotAnswered {
  const run = path.basename(directory);
  const message = `"${runFiles.index}" of the run "${run}" is of another version or damaged, or "${runFiles.instances}" was changed after it was made. Score the run again.`;
  return { kind: 'failed', message };
}
