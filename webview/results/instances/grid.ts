import type { InstanceQuery } from '../../../src/protocol/results';
import { element, setAttribute } from '../../shared/dom';
import type { Filters } from '../page';
import { gridHeads } from './gridHeads';
import { rowHeight, rowId, type GridRowState } from './gridRow';
import type { Pages } from './pages';
import { rowWindow, type Places } from './rowWindow';

/** Rows made above and below what is seen. */
const overscan = 2;
/** Rows above and below what is seen are asked for as soon as they are so near. */
const near = 12;
/** So long rows stay that were scrolled away, while those that come are under way; in milliseconds. */
const patience = 150;

export interface GridState {
  readonly wanted: InstanceQuery;
  readonly compared: boolean;
  readonly baseline: string;
  /** The place whose details are shown, where it is known. */
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
}

/**
 * A table of any length: only the rows in view exist, each of the same height. The grid itself has the focus and tells which
 * row is meant, so that no focus is lost when rows go.
 */
export function grid({ pages, sortBy, open }: GridOptions): Grid {
  const heads = gridHeads(sortBy);
  const body = rowWindow();
  const root = element('div', {
    class: 'grid',
    role: 'grid',
    tabindex: 0,
    'aria-label': 'Instances',
  });
  root.append(heads.element, body.element);
  let state: GridState | null = null;
  let active = 0;
  /** Where the table was scrolled to when it was last drawn, and from where on its rows were. */
  let [before, shown] = [0, 0];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let hasWaited = false;

  const headHeight = (): number => heads.element.offsetHeight;
  const height = (): number => Math.max(rowHeight, root.clientHeight - headHeight());
  function drawRows(): void {
    if (!state || root.clientHeight === 0) return;
    body.resize({ rows: pages.total, top: headHeight(), seen: height() });
    const offset = body.offsetAt(root.scrollTop);
    const places = body.placesAt(offset);
    if (pages.total > 0) pages.want({ ...places, around: near, forward: offset >= before });
    before = offset;
    if (!isHeldBack(places)) shown = offset;
    body.draw(rowsAt(body.placesAt(shown), state), shown);
    setAttribute(root, 'aria-activedescendant', pages.total > 0 ? rowId(active) : null);
  }
  /** Whether the rows that are seen stay where they are, since others are under way and soon here. */
  function isHeldBack(places: Places): boolean {
    if (pages.has(places) || shown > body.offsetAt(Infinity)) {
      clearTimeout(waiting);
      waiting = undefined;
      hasWaited = false;
    } else
      waiting ??= setTimeout(() => {
        hasWaited = true;
        drawRows();
      }, patience);
    return waiting !== undefined && !hasWaited;
  }
  function rowsAt({ first, last }: Places, now: GridState): readonly GridRowState[] {
    const from = Math.max(0, first - overscan);
    const to = Math.min(pages.total - 1, last + overscan);
    const rows: GridRowState[] = [];
    for (let place = from; place <= to; place++) rows.push(rowState(place, now));
    // The active row stays, so that a screen reader can always find it.
    if (active < pages.total && (active < from || active > to)) rows.push(rowState(active, now));
    return rows;
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
    const from = body.offsetAt(root.scrollTop);
    if (top < from) root.scrollTop = body.scrolledAt(top);
    else if (top + rowHeight > from + height())
      root.scrollTop = body.scrolledAt(top + rowHeight - height());
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
  body.element.addEventListener('click', ({ target, detail }) => {
    if (detail > 1) return; // of a double click, which may meet another row than its first one
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
      active = Math.max(0, Math.min(active, pages.total - 1));
      drawRows();
    },
    goTo,
    toTop: () => {
      active = 0;
      root.scrollTop = 0;
    },
  };
}
