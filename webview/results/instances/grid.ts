import type { InstanceQuery } from '../../../src/protocol/results';
import { element, setAttribute, type Part } from '../../shared/dom';
import type { Filters } from '../page';
import { gridHeads } from './gridHeads';
import { gridRow, rowHeight, rowId, type GridRowState } from './gridRow';
import type { Pages } from './pages';

/** Rows made above and below what is seen. */
const overscan = 12;

export interface GridState {
  readonly wanted: InstanceQuery;
  readonly compared: boolean;
  readonly baseline: string;
  /** The place whose details are shown. */
  readonly open: number | null;
}

interface GridOptions {
  readonly pages: Pages;
  readonly sortBy: (sort: Filters['sort']) => void;
  readonly open: (place: number) => void;
}

export interface Grid {
  readonly element: HTMLElement;
  draw(state: GridState): void;
  /** Makes a place the one that keys start from, and brings it into view. */
  goTo(place: number): void;
  toTop(): void;
  focus(): void;
}

/**
 * A table of any length: only the rows in view exist, each of the same height, placed where it would be. The grid itself
 * has the focus and tells which row is meant, so that no focus is lost when rows go.
 */
export function grid({ pages, sortBy, open }: GridOptions): Grid {
  const heads = gridHeads(sortBy);
  const body = element('div', { class: 'grid-body', role: 'rowgroup' });
  const root = element('div', {
    class: 'grid',
    role: 'grid',
    tabindex: 0,
    'aria-label': 'Instances',
  });
  root.append(heads.element, body);
  const rows = rowPool(body);
  let state: GridState | null = null;
  let active = 0;
  let seen = 0;

  const range = (): { readonly first: number; readonly last: number } => {
    const height = root.clientHeight - heads.element.clientHeight;
    const first = Math.floor(root.scrollTop / rowHeight);
    const last = Math.ceil((root.scrollTop + Math.max(height, rowHeight)) / rowHeight) - 1;
    return { first, last: Math.min(last, pages.total - 1) };
  };
  function drawRows(): void {
    if (!state || root.clientHeight === 0) return;
    const { first, last } = range();
    if (pages.total > 0)
      pages.want({ first, last, around: overscan, forward: root.scrollTop >= seen });
    seen = root.scrollTop;
    const from = Math.max(0, first - overscan);
    const to = Math.min(pages.total - 1, last + overscan);
    const shown: GridRowState[] = [];
    for (let place = from; place <= to; place++) shown.push(rowState(place, state));
    // The active row stays, so that a screen reader can always find it.
    if (active < pages.total && (active < from || active > to)) shown.push(rowState(active, state));
    rows.draw(shown);
    setAttribute(root, 'aria-activedescendant', pages.total > 0 ? rowId(active) : null);
  }
  const rowState = (
    place: number,
    { wanted, compared, open: opened }: GridState,
  ): GridRowState => ({
    place,
    row: pages.row(place),
    metric: wanted.metric,
    compared,
    active: place === active,
    open: place === opened,
  });
  function goTo(place: number): void {
    active = Math.max(0, Math.min(pages.total - 1, place));
    const top = active * rowHeight;
    const height = root.clientHeight - heads.element.clientHeight;
    if (top < root.scrollTop) root.scrollTop = top;
    else if (top + rowHeight > root.scrollTop + height) root.scrollTop = top + rowHeight - height;
    drawRows();
  }
  root.addEventListener('scroll', drawRows, { passive: true });
  new ResizeObserver(drawRows).observe(root);
  root.addEventListener('keydown', (event) => {
    if (event.target !== root) return;
    const page = Math.max(1, Math.floor(root.clientHeight / rowHeight) - 2);
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: pages.total - 1,
    }[event.key];
    if (to !== undefined) goTo(to);
    else if (event.key === 'Enter' || event.key === ' ') open(active);
    else return;
    event.preventDefault();
  });
  body.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('.grid-row') : null;
    if (row?.dataset['place'] === undefined) return;
    active = Number(row.dataset['place']);
    drawRows();
    open(active);
  });
  return {
    element: root,
    draw: (next) => {
      state = next;
      heads.draw(next);
      setAttribute(root, 'aria-rowcount', pages.total + 1);
      setAttribute(root, 'data-compared', next.compared);
      body.style.height = `${pages.total * rowHeight}px`;
      active = Math.max(0, Math.min(active, pages.total - 1));
      drawRows();
    },
    goTo,
    toTop: () => {
      active = 0;
      root.scrollTop = 0;
    },
    focus: () => root.focus({ preventScroll: true }),
  };
}

/** Rows that stay with their place as long as it is in view, and are then used for another. */
function rowPool(body: HTMLElement): { draw(states: readonly GridRowState[]): void } {
  type Row = Part<GridRowState>;
  let used = new Map<number, Row>();
  const free: Row[] = [];
  return {
    draw: (states) => {
      const next = new Map<number, Row>();
      const wanted = new Set(states.map(({ place }) => place));
      for (const [place, row] of used) if (!wanted.has(place)) free.push(row);
      for (const state of states) {
        const row = used.get(state.place) ?? free.pop() ?? gridRow();
        next.set(state.place, row);
        row.draw(state);
        if (!row.element.isConnected) body.append(row.element);
      }
      for (const row of free) row.element.remove();
      used = next;
    },
  };
}
