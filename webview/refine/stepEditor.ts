import { element, setShown } from '../shared/dom';
import { fitHeight } from '../shared/fitHeight';

interface StepEditorOptions {
  readonly save: (text: string) => void;
  /** The editor is closed, with or without saving. */
  readonly done: () => void;
}

/** A step as text to be changed, in place of the step: Enter saves, Shift+Enter begins a new step, Escape leaves. */
export function stepEditor({ save, done }: StepEditorOptions) {
  const field = element('textarea', {
    class: 'text-area',
    rows: 1,
    'aria-label':
      'Text of the step. Enter saves, Shift and Enter begins a new step, Escape leaves.',
  });
  const root = element('div', { class: 'step-editor', hidden: true }, field);
  let before = '';
  const close = (isSaved: boolean): void => {
    if (root.hasAttribute('hidden')) return;
    setShown(root, false);
    root.parentElement?.classList.remove('step-edited');
    if (isSaved && field.value !== before) save(field.value);
  };
  field.addEventListener('input', () => fitHeight(field));
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.isComposing) return; // the key is for the input method
    if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return;
    event.preventDefault();
    close(event.key === 'Enter');
    done();
  });
  field.addEventListener('blur', () => close(true));
  return {
    element: root,
    open: (text: string): void => {
      field.value = before = text;
      setShown(root, true);
      root.parentElement?.classList.add('step-edited');
      field.focus();
      fitHeight(field);
    },
  };
}
