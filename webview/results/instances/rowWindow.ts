import { element } from '../../shared/dom';
import { gridRow, rowHeight, type GridRowState } from './gridRow';

/** A scrolled element can be no taller than this in any browser; a longer table scrolls by more than its thumb does. */
const tallest = 15_000_000;

/** The first and the last of those in view. */
export interface Places {
  readonly first: number;
  readonly last: number;
}

interface Size {
  readonly rows: number;
  /** Where the window begins below the top of the scrolled element, and how high it is; in pixels. */
  readonly top: number;
  readonly seen: number;
}

/** Offsets are pixels from the top of the first row. */
export interface RowWindow {
  readonly element: HTMLElement;
  resize(size: Size): void;
  /** Where the window is when so much is scrolled, and the other way round. */
  offsetAt(scrolled: number): number;
  scrolledAt(offset: number): number;
  placesAt(offset: number): Places;
  /** Shows rows in a window that is at this offset. */
  draw(rows: readonly GridRowState[], offset: number): void;
}

/**
 * What of a table of any length is seen. It stands still while the table scrolls behind it, and its rows are moved by what was
 * scrolled: a browser that scrolls faster than rows are made shows the old ones for a moment, never a blank.
 */
export function rowWindow(): RowWindow {
  const layer = element('div', { class: 'grid-layer' });
  const window = element('div', { class: 'grid-window' }, layer);
  const root = element('div', { class: 'grid-body', role: 'rowgroup' }, window);
  const pool = rowPool(layer);
  let [height, seen, scrollable] = [0, 0, 0];

  /** How far rows move while one pixel is scrolled. */
  const stretch = (): number => (scrollable > seen ? (height - seen) / (scrollable - seen) : 1);
  return {
    element: root,
    resize: ({ rows, top, seen: inView }) => {
      height = rows * rowHeight;
      seen = Math.min(height, inView);
      scrollable = Math.min(height, tallest);
      root.style.height = `${scrollable}px`;
      window.style.top = `${top}px`;
      window.style.height = `${seen}px`;
    },
    offsetAt: (scrolled) => Math.min(height - seen, scrolled * stretch()),
    scrolledAt: (offset) => offset / stretch(),
    placesAt: (offset) => ({
      first: Math.floor(offset / rowHeight),
      last: Math.ceil((offset + seen) / rowHeight) - 1,
    }),
    draw: (rows, offset) => {
      // Rows keep their place in the layer while one scrolls through a few of them, so that only the layer moves.
      const origin = Math.floor(offset / (100 * rowHeight)) * 100;
      pool.draw(rows, origin);
      layer.style.transform = `translateY(${origin * rowHeight - offset}px)`;
    },
  };
}

/** Rows that stay with their place as long as it is in view, and are then used for another. */
function rowPool(layer: HTMLElement): {
  draw(states: readonly GridRowState[], origin: number): void;
} {
  type Row = ReturnType<typeof gridRow>;
  let used = new Map<number, Row>();
  const free: Row[] = [];
  return {
    draw: (states, origin) => {
      const next = new Map<number, Row>();
      const wanted = new Set(states.map(({ place }) => place));
      for (const [place, row] of used) if (!wanted.has(place)) free.push(row);
      for (const state of states) {
        const row = used.get(state.place) ?? free.pop() ?? gridRow();
        next.set(state.place, row);
        row.draw(state);
        row.element.style.top = `${(state.place - origin) * rowHeight}px`;
        if (!row.element.isConnected) layer.append(row.element);
      }
      for (const row of free) row.element.remove();
      used = next;
    },
  };
}
