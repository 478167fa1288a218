import { element, setAttribute, setShown, setText } from '../shared/dom';
import { icon } from '../shared/icons';
import { toggled, type Page } from './page';

interface SectionOptions {
  /** Under which the page remembers whether it is folded. */
  readonly id: string;
  readonly title: string;
  readonly tools?: readonly Element[];
  readonly body: readonly Element[];
}

export interface Section {
  readonly element: HTMLElement;
  draw(state: { readonly shown: boolean; readonly amount?: string }): void;
}

/** A part of the page below a heading that folds it. */
export function section({ memory, redraw }: Page, options: SectionOptions): Section {
  const { id, title, tools = [], body } = options;
  const amount = element('span', { class: 'dim numbers section-amount' });
  const button = element(
    'button',
    { class: 'plain-button section-title', type: 'button', 'aria-controls': `section-${id}` },
    icon('next'),
    title,
  );
  button.addEventListener('click', () => {
    memory.change({ folded: toggled(memory.content.folded, id) });
    redraw();
  });
  const toolBox = element('div', { class: 'section-tools' }, ...tools);
  const content = element('div', { class: 'section-body', id: `section-${id}` }, ...body);
  const heading = element('div', { class: 'section-heading' }, element('h3', {}, button), amount);
  heading.append(toolBox);
  const root = element('section', { class: `section section-${id}`, 'aria-label': title });
  root.append(heading, content);
  return {
    element: root,
    draw: ({ shown, amount: words = '' }) => {
      const open = !memory.content.folded.includes(id);
      setShown(root, shown);
      setText(amount, words);
      setAttribute(button, 'aria-expanded', open ? 'true' : 'false');
      setShown(content, open);
      setShown(toolBox, open);
    },
  };
}
