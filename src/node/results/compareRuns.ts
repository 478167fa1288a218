import type { ScoreColumns } from '../../core/evaluate/columns';
import { pairedComparison } from '../../core/evaluate/statistics/pairedComparison';
import type { InstanceReader } from './model';
import type { Pair } from './pair';
import { readLines } from './readLines';
import type { Store } from './store';

export type Compared = Awaited<ReturnType<InstanceReader['compare']>>;

/** Sets a run against its baseline over the instances that both have. */
export function compareRuns({ store, other, lacking }: Pair): Compared {
  if (!other) return unavailable(lacking?.message ?? 'There is no baseline to compare with.');
  const { partner, shared, changed, otherReferences } = other.join;
  const places = Uint32Array.from(partner.keys()).filter((place) => partner[place]! >= 0);
  const selected = store.index.columns;
  const baseline = other.store.index.columns;
  const compared = pairedComparison({
    selected: columnsAt(selected, places),
    baseline: columnsAt(
      baseline,
      places.map((place) => partner[place]!),
    ),
  });
  if (!compared) return nothingShared(store, other);
  return {
    kind: 'ready',
    shared,
    onlySelected: selected.length - shared,
    onlyBaseline: baseline.length - shared,
    otherReferences,
    changed,
    ...compared,
  };
}

function columnsAt({ task, scores, tasks }: ScoreColumns, places: Uint32Array): ScoreColumns {
  const figures = (column: Float64Array): Float64Array =>
    Float64Array.from(places, (place) => column[place]!);
  return {
    length: places.length,
    task: places.map((place) => task[place]!),
    scores: {
      rougeL: figures(scores.rougeL),
      rouge1: figures(scores.rouge1),
      exactMatch: figures(scores.exactMatch),
    },
    tasks,
  };
}

function nothingShared(selected: Store, baseline: NonNullable<Pair['other']>): Compared {
  const { otherReferences } = baseline.join;
  if (otherReferences > 0)
    return unavailable(
      `The runs share no instance, so there is nothing to compare: those of the same task and id (${otherReferences}) have other references. Choose a baseline that was scored against the same references.`,
    );
  const [one, other] = [firstName(selected), firstName(baseline.store)];
  const examples =
    one === undefined || other === undefined ? '' : ` They are the same by task and id: here like ${one}, there like ${other}.`; // prettier-ignore
  return unavailable(
    `The runs share no instance, so there is nothing to compare.${examples} Choose a baseline of the same tasks.`,
  );
}

function firstName(store: Store): string | undefined {
  if (store.index.columns.length === 0) return undefined;
  const lines = readLines(store, [0]);
  const line = 'kind' in lines ? undefined : lines[0];
  return line && `"${line.id}" of "${line.task}"`;
}

export function unavailable(message: string) {
  return { kind: 'unavailable', message } as const;
}
