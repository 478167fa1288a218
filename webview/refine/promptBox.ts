import type { RefineFromView } from '../../src/protocol/refine';
import { button } from '../shared/controls';
import { element, setShown, setText, type Part } from '../shared/dom';
import { fitHeight } from '../shared/fitHeight';
import { keepFocus } from '../shared/keepFocus';
import { isTaken, sent, type DraftMemory, type Drafts } from './drafts';
import type { OpenFrame } from './stageHeading';

/**
 * The prompt of a turn to be changed and asked again, as a branch beside the turn. What was written is there when the turn is
 * looked at again, until it is asked or left.
 */
export function promptBox(
  post: (event: RefineFromView) => void,
  drafts: DraftMemory,
): Part<OpenFrame> & { readonly open: () => void } {
  let shown: OpenFrame | null = null;
  /** What had the focus when the box was opened. */
  let opener: Element | null = null;
  const field = element('textarea', { class: 'text-area', id: 'prompt', rows: 4 });
  const label = element('label', { for: 'prompt' });
  const draft = (): Drafts['prompts'][number] | undefined => {
    const { frame, state } = shown!;
    const kept = drafts.content.prompts[frame.id];
    const isOpen = frame.status === 'done' && state.phase !== 'running';
    return isOpen && kept?.asked === frame.prompt ? kept : undefined;
  };
  const write = (text: string): void => {
    const { id, stage, prompt } = shown!.frame;
    const written = { stage, asked: prompt ?? '', text, sentAfter: null };
    drafts.change({ prompts: { ...drafts.content.prompts, [id]: written } });
  };
  const show = (): void => {
    const kept = draft();
    const draw = (): void => setShown(root, kept !== undefined);
    keepFocus(root, draw, () => opener ?? root.parentElement);
    if (!kept) return;
    setText(
      label,
      `What “${shown!.frame.title}” asks; the answer becomes a branch beside this one`,
    );
    if (field.value === kept.text) return;
    field.value = kept.text;
    fitHeight(field);
  };
  const leave = (): void => {
    drafts.change({ prompts: without(drafts.content.prompts, [shown!.frame.id]) });
    show();
  };
  const send = (): void => {
    const { frame, state } = shown!;
    const kept = draft();
    if (!kept || kept.text.trim() === '') {
      leave();
      return;
    }
    const prompts = { ...drafts.content.prompts, [frame.id]: sent(kept, state.frames) };
    drafts.change({ prompts });
    post({ type: 'askAgain', frame: frame.id, prompt: kept.text });
  };
  field.addEventListener('input', () => {
    write(field.value);
    fitHeight(field);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) leave();
  });
  const ask = button({ label: 'Ask with This Prompt', appearance: 'primary', press: send });
  const leaveIt = button({ label: 'Leave It', press: leave });
  const root = element(
    'div',
    { class: 'prompt-box', hidden: true },
    label,
    field,
    element('div', { class: 'actions' }, ask.element, leaveIt.element),
  );
  return {
    element: root,
    open: () => {
      if (shown?.frame.prompt == null) return;
      if (!draft()) {
        opener = document.activeElement;
        write(shown.frame.prompt);
      }
      show();
      field.focus();
    },
    draw: (next) => {
      shown = next;
      const { prompts } = drafts.content;
      const taken = Object.keys(prompts)
        .map(Number)
        .filter((id) => isTaken(prompts[id]!, next.state.frames));
      if (taken.length > 0) drafts.change({ prompts: without(prompts, taken) });
      show();
    },
  };
}

function without(prompts: Drafts['prompts'], ids: readonly number[]): Drafts['prompts'] {
  return Object.fromEntries(Object.entries(prompts).filter(([id]) => !ids.includes(Number(id))));
}
