import type { RefineState, FrameView } from '../../src/protocol/refine';
import { announce } from '../shared/announce';
import { counted } from '../shared/numbers';
import { presentSteps } from './steps';

/** Tells a screen reader what happened between two states: turns that started or ended, and the outcome. */
export function announceChanges(before: RefineState | null, after: RefineState): void {
  const sentences = after.frames.flatMap((frame) => {
    const earlier = before?.frames.find(({ id }) => id === frame.id)?.status ?? 'waiting';
    return earlier === frame.status || frame.status === 'waiting' ? [] : [sentence(frame)];
  });
  if (after.failure && before?.failure?.message !== after.failure.message)
    sentences.push(after.failure.message);
  if (after.result.kind !== (before?.result.kind ?? 'none')) {
    if (after.result.kind === 'ready') sentences.push('The result is ready to be applied.');
    if (after.result.kind === 'applied') sentences.push('Applied.');
  }
  if (after.phase === 'cancelled' && before?.phase === 'running') sentences.push('Cancelled.');
  if (sentences.length > 0) announce(sentences.join(' '));
}

function sentence({ title, status, steps, findings }: FrameView): string {
  switch (status) {
    case 'waiting':
      return `${title} waits.`;
    case 'streaming':
      return `${title} started.`;
    case 'done':
      return (
        `${title} is done: ${counted(presentSteps(steps).length, 'step')}, ` +
        `${counted(findings.fixed.length, 'finding')} fixed, ${findings.added.length} added, ${findings.left.length} left.`
      );
    case 'failed':
      return `${title} failed.`;
    case 'skipped':
      return `${title} was skipped.`;
  }
}
