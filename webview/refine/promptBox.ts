import type { FrameView, RefineFromView } from '../../src/protocol/refine';
import { button } from '../shared/controls';
import { element, setShown, setText, type Part } from '../shared/dom';
import { fitHeight } from '../shared/fitHeight';
import { keepFocus } from '../shared/keepFocus';

/** The prompt of a turn to be changed and asked again, as a branch beside the turn. */
export function promptBox(post: (event: RefineFromView) => void): Part<FrameView> & {
  readonly open: () => void;
} {
  let frame: FrameView | null = null;
  let openFor: number | null = null;
  /** What had the focus when the box was opened. */
  let opener: Element | null = null;
  const field = element('textarea', { class: 'text-area', id: 'prompt', rows: 4 });
  field.addEventListener('input', () => fitHeight(field));
  const label = element('label', { for: 'prompt' });
  const close = (): void => {
    openFor = null;
    keepFocus(
      root,
      () => setShown(root, false),
      () => opener,
    );
  };
  const ask = button({
    label: 'Ask with This Prompt',
    appearance: 'primary',
    press: () => {
      if (frame && field.value.trim() !== '')
        post({ type: 'askAgain', frame: frame.id, prompt: field.value });
      close();
    },
  });
  const leave = button({ label: 'Leave It', press: close });
  const root = element(
    'div',
    { class: 'prompt-box', hidden: true },
    label,
    field,
    element('div', { class: 'actions' }, ask.element, leave.element),
  );
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) close();
  });
  return {
    element: root,
    open: () => {
      if (frame?.prompt == null) return;
      if (openFor === null) opener = document.activeElement;
      openFor = frame.id;
      field.value = frame.prompt;
      setText(label, `What “${frame.title}” asks; the answer becomes a branch beside this one`);
      setShown(root, true);
      fitHeight(field);
      field.focus();
    },
    draw: (next) => {
      frame = next;
      if (openFor !== next.id) close();
    },
  };
}
