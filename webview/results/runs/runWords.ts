import type { Metric, RunView } from '../../../src/protocol/results';
import { count } from '../../shared/numbers';

/** What stands in the place of a score that is not there. */
export function standing({ progress, status }: RunView): string {
  switch (status) {
    case 'running': {
      if (!progress) return 'Under way';
      const loss = progress.loss === null ? '' : ` · loss ${progress.loss.toPrecision(3)}`;
      return `Step ${count(progress.step)} of ${count(progress.steps)}${loss}`;
    }
    case 'finished':
      return 'No scores';
    case 'failed':
      return 'Failed';
    case 'cancelled':
      return 'Cancelled';
    case 'lost':
      return 'The process is gone without a result';
  }
}

/** Overall score minus that of the baseline; `null` where one of them is not there, or both are the same run. */
export function differenceOf(
  run: RunView,
  { baseline, metric }: { readonly baseline: RunView | null; readonly metric: Metric },
): number | null {
  if (metric === 'rougeL') return run.difference;
  if (!baseline?.overall || !run.overall || run.id === baseline.id) return null;
  return run.overall[metric] - baseline.overall[metric];
}

export function isFoundBy(filter: string, { name, note, facts, kind }: RunView): boolean {
  const words = filter.toLowerCase().split(/\s+/);
  const text = [name, note, kind, ...facts].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
