import { button } from '../shared/controls';
import { element, keyedChildren, setShown, setText, type Part } from '../shared/dom';
import { icon } from '../shared/icons';
import { count, counted } from '../shared/numbers';
import type { RatedItem } from './ratedItems';
import { openCount, statusOf, type RateState } from './ratingState';

export interface SummaryState {
  readonly state: RateState;
  readonly unsaved: number;
}

interface Listeners {
  readonly go: (place: number) => void;
  readonly nextOpen: () => void;
  readonly download: (() => void) | null;
}

export interface Summary extends Part<SummaryState> {
  focus(): void;
}

/** As many open items are named. */
const mostNamed = 50;

/** The page behind the last item: what is still open, and what to do next. */
export function summary({ go, nextOpen, download }: Listeners): Summary {
  const heading = element('h2', { tabindex: -1 });
  const next = element('p');
  const notSaved = element('p');
  const open = button({
    label: 'Go On with the Next Open Item',
    appearance: 'primary',
    press: nextOpen,
  });
  const save = button({
    label: 'Download Ratings',
    appearance: 'primary',
    press: () => download?.(),
  });
  const list = element('ul', { class: 'open-items', 'aria-label': 'Open items' });
  const more = element('p', { class: 'dim' });
  const root = element('section', { class: 'summary' }, icon('checklist'), heading, next, notSaved);
  root.append(
    element('div', { class: 'tools' }, open.element, ...(download ? [save.element] : [])),
    list,
    more,
  );
  const draw = keyedChildren<{ readonly rated: RatedItem; readonly index: number }>(list, {
    key: ({ rated }) => rated.item.id,
    create: ({ rated, index }) => ({ element: openItem(rated, index, go), draw: () => undefined }),
  });
  return {
    element: root,
    focus: () => heading.focus(),
    draw: ({ state, unsaved }) => {
      const left = openCount(state);
      setText(heading, headingOf(state, left));
      setText(next, nextStep(state, left, download !== null));
      setText(notSaved, `${counted(unsaved, 'rating')} could not be saved yet.`);
      setShown(notSaved, unsaved > 0);
      setShown(open.element, left > 0);
      setShown(save.element, state.items.length > left);
      const named = state.items
        .map((rated, index) => ({ rated, index }))
        .filter(({ rated }) => statusOf(rated) !== 'rated');
      draw(named.slice(0, mostNamed));
      setText(more, `and ${count(left - mostNamed)} more`);
      setShown(more, left > mostNamed);
    },
  };
}

function openItem({ item }: RatedItem, index: number, go: (place: number) => void): Element {
  const press = element('button', { class: 'plain-button link-button', type: 'button' });
  press.append(`${count(index + 1)}. `, element('bdi', {}, item.task));
  press.addEventListener('click', () => go(index));
  return element('li', {}, press);
}

function headingOf({ items, isAdjudication }: RateState, left: number): string {
  if (items.length === 0)
    return isAdjudication ? 'There is nothing to decide' : 'There is nothing to rate';
  const done = isAdjudication ? 'decided' : 'rated';
  if (left > 0) return `${count(items.length - left)} of ${counted(items.length, 'item')} ${done}`;
  return items.length === 1
    ? `The item is ${done}`
    : `All ${counted(items.length, 'item')} are ${done}`;
}

function nextStep(state: RateState, left: number, isAlone: boolean): string {
  if (state.items.length === 0)
    return state.isAdjudication
      ? 'Raters agree wherever more than one of them has answered.'
      : 'This part of the study holds no items.';
  if (left > 0)
    return 'These are still open. What you have answered is kept; you can go on at any time.';
  if (isAlone)
    return 'Download your ratings now and send the file to the person who gave you this page.';
  if (state.isAdjudication)
    return 'The decisions are kept with the study. "Stepwise: Show Rating Report" counts them.';
  return 'The ratings are kept with the study. "Stepwise: Show Rating Report" says how far raters agree, and "Stepwise: Adjudicate Ratings…" lets you decide where they do not.';
}
