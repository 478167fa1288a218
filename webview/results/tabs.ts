import { element, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { count } from '../shared/numbers';
import type { Page, Remembered, Shown } from './page';

type Tab = Remembered['tab'];
const all: readonly { readonly id: Tab; readonly label: string }[] = [
  { id: 'scores', label: 'Scores' },
  { id: 'instances', label: 'Instances' },
];

/** In an editor, scores and instances share one place. */
export function tabs({ memory, redraw }: Page): Part<Shown> {
  const choose = (tab: Tab): void => {
    memory.change({ tab });
    redraw();
  };
  const parts = all.map(({ id, label }) => {
    const amount = element('span', { class: 'tab-amount dim numbers' });
    const tab = element(
      'button',
      {
        class: 'tab',
        role: 'tab',
        type: 'button',
        id: `tab-${id}`,
        'aria-controls': `panel-${id}`,
      },
      label,
      amount,
    );
    tab.addEventListener('click', () => choose(id));
    return { id, tab, amount };
  });
  const root = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Views of the run' });
  root.append(...parts.map(({ tab }) => tab));
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const other = parts.find(({ id }) => id !== memory.content.tab)!;
    choose(other.id);
    other.tab.focus();
  });
  return {
    element: root,
    draw: ({ state, detail }) => {
      setShown(root, state.place === 'editor' && detail !== null);
      for (const { id, tab, amount } of parts) {
        const selected = memory.content.tab === id;
        setAttribute(tab, 'aria-selected', selected ? 'true' : 'false');
        setAttribute(tab, 'tabindex', selected ? 0 : -1);
        setText(amount, id === 'instances' && detail ? count(detail.overall.instances) : '');
      }
    },
  };
}
