import type { Metric, RunProgress, RunView } from '../../../src/protocol/results';
import { count, duration } from '../../shared/numbers';

/** What stands in the place of a score that is not there. */
export function standing({ progress, status, awaitsScores }: RunView): string {
  switch (status) {
    case 'queued':
      return 'Queued';
    case 'running':
      return progress ? stepWords(progress) : 'Under way';
    case 'finished':
      return awaitsScores ? 'Not scored yet' : 'No scores';
    case 'failed':
      return 'Failed';
    case 'cancelled':
      return 'Cancelled';
    case 'lost':
      return 'The process is gone without a result';
  }
}

function stepWords({ action, step, steps, loss }: RunProgress): string {
  const words = `tep ${count(step)} of ${count(steps)}`;
  if (action === 'predict') return `Predicting, s${words}`;
  return `S${words}${loss === null ? '' : ` · loss ${loss.toPrecision(3)}`}`;
}

/** How fast it goes and how long it still takes; empty where neither is known. */
export function pace({ tokensPerSecond, secondsLeft }: RunProgress): string {
  return [
    ...(tokensPerSecond === null ? [] : [`${count(tokensPerSecond)} tokens/s`]),
    ...(secondsLeft === null ? [] : [`${duration(Math.max(1, secondsLeft))} left`]),
  ].join(' · ');
}

/** Whether its programs are at work, or will be when their turn comes. */
export const isGoing = ({ status }: Pick<RunView, 'status'>): boolean =>
  status === 'running' || status === 'queued';

/** What tells runs apart, the host first where it is not this machine. */
export const factsOf = ({ facts, host }: RunView): readonly string[] => [
  ...(host === 'local' ? [] : [`on ${host}`]),
  ...facts,
];

/** Overall score minus that of the baseline; `null` where there is none, and where both are not over the same instances. */
export function differenceOf(
  run: RunView,
  { baseline, metric }: { readonly baseline: RunView | null; readonly metric: Metric },
): number | null {
  if (run.difference === null || metric === 'rougeL') return run.difference;
  if (!baseline?.overall || !run.overall) return null;
  return run.overall[metric] - baseline.overall[metric];
}

export function isFoundBy(filter: string, { name, note, facts, kind, host }: RunView): boolean {
  const words = filter.toLowerCase().split(/\s+/);
  const text = [name, note, kind, host, ...facts].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
