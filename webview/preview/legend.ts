import type { PreviewState, SectionView } from '../../src/protocol/preview';
import { button } from '../shared/controls';
import { element, keyedChildren, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { count, counted } from '../shared/numbers';
import type { Emphasis } from './emphasis';

type Entry = SectionView & { readonly index: number };

/** The sections with their tokens. Pointing shows a section in the prompt, pressing holds it and scrolls there. */
export function legend(marked: Emphasis, reveal: (offset: number) => void): Part<PreviewState> {
  const list = element('ul');
  const draw = keyedChildren<Entry>(list, {
    key: ({ index }) => String(index),
    create: () => entryPart(marked, reveal),
  });
  const root = element(
    'nav',
    { class: 'legend', 'aria-label': 'Sections' },
    element('h2', {}, 'Sections'),
    list,
  );
  return {
    element: root,
    draw: ({ sections }) => {
      setShown(root, sections.length > 0);
      draw(sections.map((section, index) => ({ ...section, index })));
    },
  };
}

function entryPart(marked: Emphasis, reveal: (offset: number) => void): Part<Entry> {
  let entry: Entry | null = null;
  const title = element('span', { class: 'legend-title' });
  const tokens = element('span', { class: 'numbers dim' });
  const hold = element(
    'button',
    { class: 'plain-button legend-hold', type: 'button' },
    element('span', { class: 'swatch', 'aria-hidden': 'true' }),
    title,
    tokens,
  );
  const source = button({
    label: 'Go to the source of this section',
    appearance: 'icon',
    icon: 'open',
    press: () => entry && reveal(entry.start),
  });
  const root = element('li', {}, hold, source.element);

  root.addEventListener('pointerenter', () => entry && marked.point(entry.index));
  root.addEventListener('pointerleave', () => marked.point(null));
  hold.addEventListener('click', () => {
    if (!entry) return;
    marked.toggle(entry.index);
    if (marked.held() === entry.index) scrollTo(entry.index);
  });
  marked.onChange((section) => {
    root.classList.toggle('legend-marked', section === entry?.index);
    setAttribute(hold, 'aria-pressed', marked.held() === entry?.index ? 'true' : 'false');
  });
  return {
    element: root,
    draw: (next) => {
      entry = next;
      root.className = `legend-entry legend-${next.name}`;
      root.classList.toggle('legend-marked', marked.held() === next.index);
      setAttribute(hold, 'aria-pressed', marked.held() === next.index ? 'true' : 'false');
      setText(title, next.title);
      setAttribute(hold, 'title', `${next.title}: ${counted(next.tokens, 'token')}`);
      setText(tokens, count(next.tokens));
      source.setLabel(`Go to the source of ${next.title}`);
    },
  };
}

function scrollTo(section: number): void {
  document
    .querySelector(`.prompt [data-section="${section}"]`)
    ?.scrollIntoView({ block: 'center', behavior: 'auto' });
}
