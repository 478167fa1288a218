import type { Metric, ResultsState } from '../../src/protocol/results';
import { announce } from '../shared/announce';
import { signed } from '../shared/numbers';
import { chance, metricWords, statusWords, verdictOf, verdictWords } from './words';

/** Tells a screen reader what happened without the user; of a comparison, in the metric that is chosen. */
export function announceChanges(
  before: ResultsState | null,
  after: ResultsState,
  metric: Metric,
): void {
  if (!before) return;
  for (const run of after.runs) {
    const earlier = before.runs.find(({ id }) => id === run.id);
    if (earlier && earlier.status !== run.status)
      announce(`${run.name}: ${statusWords[run.status]}.`);
    else if (earlier?.waits === null && run.waits !== null) announce(`${run.name}: ${run.waits}`);
  }
  if (before.busy && !after.busy) announce('The evaluation ended.');
  if (before.comparison?.kind === 'computing' && after.comparison?.kind === 'ready') {
    const difference = after.comparison.overall.metrics[metric];
    announce(
      `Compared: ${metricWords[metric].name} ${signed(difference.difference)}, ${chance(difference.p)}, ${verdictWords[verdictOf(difference)]}.`,
    );
  }
}
