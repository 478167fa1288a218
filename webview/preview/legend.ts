import type { PreviewState, SectionView } from '../../src/protocol/preview';
import { button } from '../shared/controls';
import { element, keyedChildren, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { count, counted } from '../shared/numbers';
import type { Emphasis } from './emphasis';
import { foldButton } from './foldButton';
import type { Folds } from './folds';

type Entry = SectionView & {
  readonly index: number;
  readonly isFolded: boolean;
  readonly isHeld: boolean;
  readonly isMarked: boolean;
};

interface LegendOptions {
  readonly marked: Emphasis;
  readonly folds: Folds;
  readonly reveal: (offset: number) => void;
}

/** The sections with their tokens. Pointing shows a section in the prompt, pressing holds it and scrolls there. */
export function legend(options: LegendOptions): Part<PreviewState> {
  const { folds, marked } = options;
  let sections: readonly SectionView[] = [];
  const list = element('ul');
  const draw = keyedChildren<Entry>(list, {
    key: ({ title }) => title,
    create: () => entryPart(options),
  });
  const all = element('button', { class: 'plain-button link-button', type: 'button' });
  all.addEventListener('click', () =>
    folds.set(isAnyOpen() ? sections.map(({ title }) => title) : []),
  );
  const isAnyOpen = (): boolean => sections.some(({ title }) => !folds.folded().has(title));
  const root = element(
    'nav',
    { class: 'legend', 'aria-label': 'Sections' },
    element('div', { class: 'legend-head' }, element('h2', {}, 'Sections'), all),
    list,
  );
  const redraw = (): void => {
    const folded = folds.folded();
    draw(
      sections.map((section, index) => ({
        ...section,
        index,
        isFolded: folded.has(section.title),
        isHeld: marked.held() === section.title,
        isMarked: marked.shown() === section.title,
      })),
    );
    setText(all, isAnyOpen() ? 'Fold All' : 'Unfold All');
  };
  folds.onChange(redraw);
  marked.onChange(redraw);
  return {
    element: root,
    draw: (state) => {
      ({ sections } = state);
      setShown(root, sections.length > 0);
      redraw();
    },
  };
}

function entryPart({ marked, folds, reveal }: LegendOptions): Part<Entry> {
  let entry: Entry | null = null;
  const fold = foldButton(
    (name) => folds.toggle(name),
    (name) => `Text of ${name}`,
  );
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
  const root = element('li', {}, fold.element, hold, source.element);

  root.addEventListener('pointerenter', () => entry && marked.point(entry.title));
  root.addEventListener('pointerleave', () => marked.point(null));
  hold.addEventListener('click', () => {
    if (!entry) return;
    marked.toggle(entry.title);
    if (marked.held() === entry.title) scrollTo(entry.index);
  });
  return {
    element: root,
    draw: (next) => {
      entry = next;
      root.className = `legend-entry legend-${next.name}`;
      root.classList.toggle('legend-marked', next.isMarked);
      root.classList.toggle('legend-dropped', next.dropped);
      setAttribute(hold, 'aria-pressed', next.isHeld ? 'true' : 'false');
      fold.draw(next);
      setText(title, next.title);
      setAttribute(hold, 'title', spokenTokens(next));
      setText(tokens, next.dropped ? `dropped, ${count(next.tokens)}` : count(next.tokens));
      source.setLabel(`Go to the source of ${next.title}`);
    },
  };
}

function spokenTokens({ title, tokens, dropped }: Entry): string {
  return dropped
    ? `${title} is dropped: it would take ${counted(tokens, 'token')}`
    : `${title}: ${counted(tokens, 'token')}`;
}

function scrollTo(section: number): void {
  document
    .querySelector(`.prompt [data-section="${section}"]`)
    ?.scrollIntoView({ block: 'center', behavior: 'auto' });
}
