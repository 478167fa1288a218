import { endsBatch } from '../refine/batch/failures';
import type { ChatFailure } from '../refine/chatModel';

/** Whether every other instance would meet the same trouble, so that asking for it is no use. */
export function stopsPredicting(cause: ChatFailure['cause']): boolean {
  return cause === 'cancelled' || cause === 'no-permission' || endsBatch(cause);
}

/** Whether the trouble is in the text of the instance or of its answer, and says nothing about the next one. */
export function isAboutOneInstance(cause: ChatFailure['cause']): boolean {
  return cause === 'content-filter' || cause === 'context-too-long' || cause === 'not-recorded';
}
