import type { Baseline } from '../../core/evaluate/baselines';
import type { RunView } from '../../protocol/results';

/** What runs of baselines are called. */
export const baselineNames: Readonly<Record<Baseline, string>> = {
  'copy-input': 'copy the input',
  'copy-example': "copy an example's output",
};

type Candidate = Pick<RunView, 'id' | 'name' | 'kind' | 'starred' | 'overall' | 'started'>;

/**
 * What a run is compared with as long as the user has chosen nothing: the newest starred baseline, else the newest run of
 * "copy an example's output", which is the harder one to beat, else the newest other baseline. Runs without scores are
 * none. Other runs never are it by themselves: which of them is the right one to compare with, only the user knows.
 */
export function defaultBaseline(runs: readonly Candidate[]): string | null {
  const scored = runs
    .filter(({ kind, overall }) => kind === 'baseline' && overall !== null)
    .sort((a, b) => newestFirst(a, b));
  const preferred =
    scored.find(({ starred }) => starred) ??
    scored.find(({ id, name }) => name === baselineNames['copy-example'] || isCopyExample(id)) ??
    scored[0];
  return preferred?.id ?? null;
}

/** What is looked at as long as the user has chosen nothing: the newest run with scores, a baseline only for want of others. */
export function defaultSelection(runs: readonly Candidate[]): string | null {
  const scored = runs.filter(({ overall }) => overall !== null).sort((a, b) => newestFirst(a, b));
  return (scored.find(({ kind }) => kind !== 'baseline') ?? scored[0])?.id ?? null;
}

/** The id keeps the name that the run was made with, whatever the user calls it now. */
function isCopyExample(id: string): boolean {
  return id.includes('-copy-an-example-s-output');
}

function newestFirst(a: Candidate, b: Candidate): number {
  return a.started < b.started ? 1 : a.started > b.started ? -1 : a.id < b.id ? 1 : -1;
}
