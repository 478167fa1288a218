import type { Failure, RefineFromView, RefineState } from '../../src/protocol/refine';
import { banner, type BannerState } from '../shared/banner';
import { element, type Part } from '../shared/dom';

/** What the user must know about the conversation as a whole. */
export function messages(post: (event: RefineFromView) => void): Part<RefineState> {
  const outcome = banner();
  const result = banner();
  return {
    element: element('div', { class: 'messages' }, outcome.element, result.element),
    draw: (state) => {
      outcome.draw(outcomeOf(state, post));
      result.draw(resultOf(state));
    },
  };
}

function outcomeOf(
  { failure, phase }: RefineState,
  post: (event: RefineFromView) => void,
): BannerState | null {
  if (failure) return { kind: 'error', message: failure.message, action: actionOf(failure, post) };
  if (phase === 'failed')
    return { kind: 'error', message: 'The conversation failed. Open the transcript to see where.' };
  if (phase === 'cancelled')
    return {
      kind: 'info',
      message: 'Cancelled. Finished turns are kept, and Continue goes on behind them.',
    };
  return null;
}

function actionOf(
  { action }: Failure,
  post: (event: RefineFromView) => void,
): BannerState['action'] {
  return action && { label: action.label, press: () => post({ type: action.event }) };
}

function resultOf({ result, frames }: RefineState): BannerState | null {
  if (result.kind === 'none') return null;
  const title = frames.find(({ id }) => id === result.frame)?.title ?? '';
  if (result.kind === 'applied')
    return { kind: 'success', message: `Applied, undo with ${undoKeys()} in the editor.` };
  return result.objection === null
    ? { kind: 'info', message: `The steps of “${title}” are ready to be applied.` }
    : { kind: 'warning', message: `Look before you apply “${title}”: ${result.objection}` };
}

const undoKeys = (): string => (navigator.userAgent.includes('Mac OS') ? '⌘Z' : 'Ctrl+Z');
