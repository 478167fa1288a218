import { element, setAttribute, setShown, setText, type Part } from '../../shared/dom';
import { longText } from '../../shared/longText';
import { count } from '../../shared/numbers';

/** Longer texts than this are folded. */
const short = 700;

/** A text that is cut when long, with a button that shows all of it. */
export function foldedText(label: string): Part<string> {
  const text = longText({ class: 'text' });
  const more = element('button', { class: 'plain-button link-button', type: 'button' });
  const root = element('div', { class: 'folded-text' }, text.element, more);
  let open = false;
  const draw = (): void => {
    const length = text.text().length;
    const long = length > short || text.text().split('\n', 12).length === 12;
    root.classList.toggle('is-folded', long && !open);
    setShown(more, long);
    setAttribute(more, 'aria-expanded', open ? 'true' : 'false');
    setText(more, open ? 'Show less' : `Show all ${count(length)} characters of the ${label}`);
  };
  more.addEventListener('click', () => {
    open = !open;
    draw();
  });
  return {
    element: root,
    draw: (value) => {
      if (value !== text.text()) open = false;
      text.draw(value);
      draw();
    },
  };
}
