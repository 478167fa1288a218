import type { ShownItem } from '../../src/protocol/rating';
import { element, keyedChildren, setAttribute, setText, unseen, type Part } from '../shared/dom';
import { changeIcon, icon, type IconName } from '../shared/icons';
import type { Outbox } from './outbox';
import type { RatedItem } from './ratedItems';
import { statusOf, type RateState, type Status } from './ratingState';

export interface ListState {
  readonly state: RateState;
  readonly stateOf: Outbox['stateOf'];
}

interface Entry {
  readonly rated: RatedItem;
  readonly index: number;
  readonly isShown: boolean;
  /** One entry can be reached by the Tab key. */
  readonly isTabStop: boolean;
  readonly status: Status | 'failed';
}

const pictures: Readonly<Record<Entry['status'], IconName>> = {
  open: 'circle',
  begun: 'pencil',
  rated: 'check',
  failed: 'warning',
};
const words: Readonly<Record<Entry['status'], string>> = {
  open: 'open',
  begun: 'begun',
  rated: 'rated',
  failed: 'not saved',
};

/** All items with what has become of them. One of them is a tab stop; J and K go through them. */
export function itemList(go: (index: number) => void): Part<ListState> {
  const list = element('ol', { class: 'items' });
  const draw = keyedChildren<Entry>(list, {
    key: ({ rated }) => rated.item.id,
    create: () => entryPart(go),
  });
  let shown = -1;
  return {
    element: list,
    draw: ({ state, stateOf }) => {
      draw(
        state.items.map((rated, index) => ({
          rated,
          index,
          isShown: index === state.place,
          isTabStop: index === Math.min(state.place, state.items.length - 1),
          status: stateOf(rated.item.id) === 'failed' ? 'failed' : statusOf(rated),
        })),
      );
      if (shown === state.place) return;
      shown = state.place;
      intoView(list, list.children[shown]);
    },
  };
}

function entryPart(go: (index: number) => void): Part<Entry> {
  let place = 0;
  const picture = icon('circle');
  const number = element('span', { class: 'numbers dim' });
  const name = element('span', { class: 'item-name', dir: 'auto' });
  const status = unseen('');
  const root = element(
    'button',
    { class: 'plain-button item', type: 'button' },
    number,
    name,
    status,
  );
  root.prepend(picture);
  root.addEventListener('click', () => go(place));
  return {
    element: element('li', {}, root),
    draw: ({ rated, index, isShown, isTabStop, status: now }) => {
      place = index;
      changeIcon(picture, pictures[now]);
      setText(number, String(index + 1));
      setText(name, nameOf(rated.item));
      setText(status, `, ${words[now]}`);
      setAttribute(root, 'title', `${rated.item.task}, ${rated.item.category}: ${words[now]}`);
      setAttribute(root, 'aria-current', isShown ? 'true' : null);
      setAttribute(root, 'tabindex', isTabStop ? 0 : -1);
      root.className = `plain-button item item-${now}`;
    },
  };
}

/** Many predictions are of one task, so these are told by their inputs. */
function nameOf(item: ShownItem): string {
  return item.kind === 'prediction' ? item.input.slice(0, 80).trim() || item.task : item.task;
}

/** Scrolls the list alone; `scrollIntoView` would move the page, too. */
function intoView(list: Element, child: Element | undefined): void {
  const box = list.parentElement;
  if (!box || !(child instanceof HTMLElement)) return;
  const top = child.offsetTop - box.offsetTop;
  const middle = top - (box.clientHeight - child.offsetHeight) / 2;
  if (top < box.scrollTop || top + child.offsetHeight > box.scrollTop + box.clientHeight)
    box.scrollTop = middle;
}
