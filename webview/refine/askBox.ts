import type { RefineFromView } from '../../src/protocol/refine';
import { button } from '../shared/controls';
import { element, setShown, type Part } from '../shared/dom';
import { fitHeight } from '../shared/fitHeight';
import { isTaken, noDrafts, sent, type DraftMemory } from './drafts';
import type { OpenFrame } from './stageHeading';

/** Asks for a change in the user's own words, behind the turn that is open. They stay until they are a turn. */
export function askBox(
  post: (event: RefineFromView) => void,
  drafts: DraftMemory,
): Part<OpenFrame> {
  let open: OpenFrame | null = null;
  const field = element('textarea', {
    class: 'text-area',
    id: 'ask',
    rows: 1,
    placeholder: 'Shorter, please. Keep step 3 as it is.',
  });
  const send = (): void => {
    const text = field.value.trim();
    if (text === '' || !open) return;
    drafts.change({ ownWords: sent({ ...noDrafts.ownWords, text }, open.state.frames) });
    post({ type: 'ask', behind: open.frame.id, text });
  };
  field.addEventListener('input', () => {
    drafts.change({ ownWords: { ...noDrafts.ownWords, text: field.value } });
    fitHeight(field);
  });
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
    draw: (next) => {
      open = next;
      const { frame, state } = next;
      if (isTaken(drafts.content.ownWords, state.frames))
        drafts.change({ ownWords: noDrafts.ownWords });
      setShown(root, frame.status === 'done' && state.phase !== 'running');
      const { text } = drafts.content.ownWords;
      if (field.value === text) return;
      field.value = text;
      fitHeight(field);
    },
  };
}
