import { element, setAttribute, setText } from '../shared/dom';
import { toggled, type Page } from './page';

interface AsFigures {
  readonly element: HTMLElement;
  /** Tells whether figures are shown. */
  draw(): boolean;
}

interface AsFiguresOptions {
  readonly id: string;
  readonly title: string;
  /** What is shown instead of figures. */
  readonly picture: 'Bars' | 'Chart';
}

/** Turns a picture into a table, and back. */
export function asFigures({ memory, redraw }: Page, options: AsFiguresOptions): AsFigures {
  const { id, title, picture } = options;
  const button = element('button', { class: 'plain-button link-button', type: 'button' });
  button.addEventListener('click', () => {
    memory.change({ figures: toggled(memory.content.figures, id) });
    redraw();
  });
  return {
    element: button,
    draw: () => {
      const shows = memory.content.figures.includes(id);
      const other = shows ? picture : 'Table';
      setText(button, other);
      setAttribute(button, 'aria-label', `${other} of ${title.toLowerCase()}`);
      return shows;
    },
  };
}
