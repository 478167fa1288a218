import type { NotAnswered, ReadPrompts } from './model';
import type { Pair } from './pair';
import type { PredictFile } from './predictFile';
import { readBoth, type BothLines } from './rows';

export type OpenPredictFile = (directory: string) => PredictFile | undefined;

/** What was asked of an instance in a run, and in the one it is compared with. */
export function promptsAt(
  pair: Pair,
  place: number,
  open: OpenPredictFile,
): ReadPrompts | NotAnswered {
  const both = bothAt(pair, place);
  return 'kind' in both
    ? both
    : { kind: 'prompts', id: both.line.id, ...promptsOf(pair, both, open) };
}

export function bothAt(pair: Pair, place: number): BothLines | NotAnswered {
  if (!(place >= 0 && place < pair.store.index.columns.length))
    return { kind: 'failed', message: `The run has no instance ${place}: it was scored anew.` };
  const read = readBoth(pair, Uint32Array.of(place));
  return 'kind' in read ? read : read[0]!;
}

export function promptsOf(
  { store, other }: Pair,
  both: BothLines,
  open: OpenPredictFile,
): Pick<ReadPrompts, 'own' | 'other'> {
  const promptOf = (directory: string, line: BothLines['line']): string | null =>
    open(directory)?.instance(line)?.prompt ?? null;
  return {
    own: promptOf(store.directory, both.line),
    other: other && both.other ? promptOf(other.store.directory, both.other.line) : null,
  };
}
