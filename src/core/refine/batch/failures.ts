import type { ChatEvent } from '../chatModel';
import type { RefineFailure } from '../transcript';

/** Whether the next question would meet the same trouble. */
export function endsBatch(cause: RefineFailure['cause']): boolean {
  return endingCauses.has(cause);
}

const endingCauses: ReadonlySet<RefineFailure['cause']> = new Set<RefineFailure['cause']>([
  'no-key',
  'wrong-key',
  'no-quota',
  'spend-cap',
  'not-collected',
  'unreachable',
  'not-an-endpoint',
  'unknown-model',
  'broken-stage',
]);

/** The last event of a question that was cancelled before, or while, it was asked. */
export function cancelledAnswer(): ChatEvent {
  const message = 'Cancelled. What came so far is kept.';
  return { kind: 'failed', failure: { cause: 'cancelled', message } };
}
