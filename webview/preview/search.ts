import type {
  FoundView,
  HitView,
  InstancesView,
  PreviewFromView,
} from '../../src/protocol/preview';
import { announce } from '../shared/announce';
import { button, textField } from '../shared/controls';
import { element, keyedChildren, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { count, counted } from '../shared/numbers';

/** Milliseconds after the last key stroke. */
const pause = 150;

export interface SearchPart extends Part<InstancesView> {
  /** What was found stands below the tools. */
  readonly results: Element;
  drawFound(found: FoundView): void;
}

/** Looks for instances by a text. From the field, the arrow keys lead into the hits, and Escape ends the search. */
export function search(post: (event: PreviewFromView) => void): SearchPart {
  /** What stands in the field, and what was asked of it. */
  let [typed, query] = ['', ''];
  let found: FoundView | null = null;
  /** Enter was pressed, and what was typed is not answered yet. */
  let opensFirst = false;
  let shown: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const field = textField({
    label: 'Search the instances',
    placeholder: 'Search inputs and references',
    inputMode: 'search',
    input: (value) => {
      clearTimeout(timer);
      typed = value;
      opensFirst = false;
      timer = setTimeout(ask, pause);
    },
  });
  field.element.classList.add('search-field');
  const words = element('p', { class: 'dim numbers' });
  const close = button({
    label: 'End the search',
    appearance: 'icon',
    icon: 'cross',
    press: () => end(),
  });
  const list = element('ul', { class: 'hits', 'aria-label': 'Instances found' });
  const results = element(
    'div',
    { class: 'found', role: 'group', 'aria-label': 'Found', hidden: true },
    element('div', { class: 'tools' }, words, close.element),
    list,
  );
  const draw = keyedChildren<HitView & { readonly isShown: boolean }>(list, {
    key: ({ index }) => String(index),
    create: () => hitPart(open),
  });
  const open = (index: number): void => post({ type: 'selectInstance', index });
  const redraw = (): void =>
    draw((found?.hits ?? []).map((hit) => ({ ...hit, isShown: hit.index === shown })));

  function ask(): void {
    clearTimeout(timer);
    query = typed.trim();
    post({ type: 'search', query });
    if (query !== '') return;
    found = null;
    setShown(results, false);
    redraw();
  }
  function end(): void {
    field.element.focus();
    field.clear();
    typed = '';
    opensFirst = false;
    ask();
  }
  function enter(): void {
    if (typed.trim() !== query) ask();
    opensFirst = query !== '';
    openFirst();
  }
  function openFirst(): void {
    if (!opensFirst || found?.query !== query) return;
    const [first] = found.hits;
    opensFirst = !first && found.searched < found.count;
    if (first) open(first.index);
  }
  const hitButtons = (): HTMLButtonElement[] => [...list.querySelectorAll('button')];
  field.element.addEventListener('keydown', ({ key, isComposing }) => {
    if (isComposing) return; // the key is for the input method
    if (key === 'ArrowDown') hitButtons()[0]?.focus();
    if (key === 'Enter') enter();
    if (key === 'Escape') end();
  });
  list.addEventListener('keydown', (event) => {
    const buttons = hitButtons();
    const at = buttons.findIndex((one) => one === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Escape') end();
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) field.element.focus();
    else buttons[to]?.focus();
  });
  return {
    element: field.element,
    results,
    draw: (instances) => {
      setShown(field.element, instances.kind === 'some');
      if (instances.kind === 'none') setShown(results, false);
      shown = instances.kind === 'some' ? instances.index : null;
      redraw();
    },
    drawFound: (answer) => {
      if (answer.query !== query) return; // an answer to what was asked before
      found = answer;
      redraw();
      setShown(results, true);
      setText(words, foundWords(answer));
      if (answer.searched === answer.count) announce(foundWords(answer));
      openFirst();
    },
  };
}

function foundWords({ query, hits, total, searched, count: all }: FoundView): string {
  const instances = counted(total, 'instance');
  if (searched < all) return `${instances} in the first ${count(searched)} of ${count(all)}…`;
  if (total === 0) return `No instance holds “${query}”.`;
  const first = total > hits.length ? `, the first ${count(hits.length)} of them here` : '';
  return `${instances} of ${count(all)}${first}`;
}

function hitPart(open: (index: number) => void): Part<HitView & { readonly isShown: boolean }> {
  let index = 0;
  const number = element('span', { class: 'numbers dim' });
  const before = document.createTextNode('');
  const match = element('mark');
  const after = document.createTextNode('');
  const reference = element('span', { class: 'dim' }, ' (reference)');
  const hit = element(
    'button',
    { class: 'plain-button hit', type: 'button' },
    number,
    element('span', { class: 'excerpt' }, before, match, after, reference),
  );
  hit.addEventListener('click', () => open(index));
  return {
    element: element('li', {}, hit),
    draw: (state) => {
      ({ index } = state);
      setText(number, count(index + 1));
      before.data = state.before;
      setText(match, state.match);
      after.data = state.after;
      setShown(reference, state.where === 'reference');
      setAttribute(hit, 'aria-current', state.isShown ? 'true' : null);
      setAttribute(hit, 'title', state.id);
    },
  };
}
