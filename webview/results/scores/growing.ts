import { element, setShown, setText } from '../../shared/dom';
import { counted } from '../../shared/numbers';

/** So many rows are made at once. */
const step = 60;

export interface Growing {
  readonly element: HTMLElement;
  /** The part of a list that is made so far. */
  take<Item>(items: readonly Item[]): readonly Item[];
  /** Makes all from now on. */
  all(): void;
}

/** A long list grows when its end comes near, or on the press of a button. */
export function growing(redraw: () => void): Growing {
  let length = step;
  const more = element('button', { class: 'plain-button link-button grow', type: 'button' });
  const grow = (): void => {
    length += step;
    redraw();
  };
  more.addEventListener('click', grow);
  const nearness = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      grow();
      // It tells changes alone: where the end is still near, it has to look anew.
      nearness.unobserve(more);
      nearness.observe(more);
    },
    { rootMargin: '600px' },
  );
  nearness.observe(more);
  return {
    element: more,
    take: (items) => {
      setShown(more, items.length > length);
      setText(more, `Show ${counted(Math.max(0, items.length - length), 'more row')}`);
      return items.length > length ? items.slice(0, length) : items;
    },
    all: () => {
      length = Infinity;
    },
  };
}
