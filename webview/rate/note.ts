import { element, type Part } from '../shared/dom';
import { fitHeight } from '../shared/fitHeight';

export interface NoteState {
  readonly item: string;
  readonly note: string;
}

export interface NoteField extends Part<NoteState> {
  readonly focus: () => void;
  /** Hands over at once what was typed. */
  readonly flush: () => void;
}

/** Milliseconds after the last key stroke. */
const pause = 600;

/** A note on an item. It is kept while it is written, and Escape leads back to the questions. */
export function note(keep: (note: string) => void): NoteField {
  const field = element('textarea', { class: 'note-field', id: 'note', rows: 1, dir: 'auto' });
  let shown: NoteState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (shown && field.value !== shown.note) keep(field.value);
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
    fitHeight(field);
  });
  field.addEventListener('blur', flush);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    field.blur();
  });
  const root = element(
    'div',
    { class: 'note' },
    element('label', { for: 'note' }, 'Note ', element('kbd', {}, 'N')),
    field,
  );
  return {
    element: root,
    flush,
    focus: () => field.focus(),
    draw: (state) => {
      // What is being typed is newer than the state.
      const isTyping =
        shown?.item === state.item &&
        document.activeElement === field &&
        field.value !== shown.note;
      shown = state;
      if (!isTyping) {
        if (field.value !== state.note) field.value = state.note;
        fitHeight(field);
      }
    },
  };
}
