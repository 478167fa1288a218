import type { FrameView, RefineFromView } from '../../src/protocol/refine';
import { button } from '../shared/controls';
import { element, setShown, type Part } from '../shared/dom';
import { fitHeight } from '../shared/fitHeight';

interface AskState {
  readonly frame: FrameView;
  readonly running: boolean;
}

/** Asks for a change in the user's own words, behind the turn that is open. Kept while another turn is looked at. */
export function askBox(post: (event: RefineFromView) => void): Part<AskState> {
  let behind: number | null = null;
  const field = element('textarea', {
    class: 'text-area',
    id: 'ask',
    rows: 1,
    placeholder: 'Shorter, please. Keep step 3 as it is.',
  });
  const send = (): void => {
    const text = field.value.trim();
    if (text === '' || behind === null) return;
    post({ type: 'ask', behind, text });
    field.value = '';
    fitHeight(field);
  };
  field.addEventListener('input', () => fitHeight(field));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  const ask = button({
    label: 'Ask',
    icon: 'bubble',
    title: 'Send this as the next turn of the conversation (Enter)',
    press: send,
  });
  const root = element(
    'div',
    { class: 'ask-box' },
    element('label', { for: 'ask' }, 'Ask for a change in your own words'),
    element('div', { class: 'ask-line' }, field, ask.element),
  );
  return {
    element: root,
    draw: ({ frame, running }) => {
      behind = frame.id;
      setShown(root, frame.status === 'done' && !running);
    },
  };
}
