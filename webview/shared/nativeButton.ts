import { element, setAttribute, setText } from './dom';
import type { Button } from './controls';

interface NativeButtonOptions {
  readonly label: string;
  readonly appearance?: 'primary' | 'secondary';
  readonly press: () => void;
}

/** Looks and works as the button of the toolkit, for pages that need nothing else of it and save its weight. */
export function nativeButton({
  label,
  appearance = 'secondary',
  press,
}: NativeButtonOptions): Button {
  const button = element('button', { class: `button native-button ${appearance}`, type: 'button' });
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') press();
  });
  const setLabel = (wanted: string): void => setText(button, wanted);
  setLabel(label);
  return {
    element: button,
    setLabel,
    setDisabled: (disabled) => setAttribute(button, 'aria-disabled', disabled ? 'true' : null),
  };
}
