import type { InstanceRow } from '../../../src/protocol/results';

/** How many rows a request brings. */
export const pageSize = 100;
/** So many requests are under way at most, so that after a long drag the rows in view come next. */
const together = 2;
/** So many pages are kept. */
const kept = 60;

/** The rows of what was found, of which only some are here. */
export interface Pages {
  /** What was found anew. With `keep`, the rows that are here stay until their page comes again. */
  start(found: Found): void;
  add(offset: number, rows: readonly InstanceRow[]): void;
  row(place: number): InstanceRow | undefined;
  /** Whether all rows from the first to the last are here. */
  has(places: { readonly first: number; readonly last: number }): boolean;
  readonly total: number;
  /** Asks for what is missing: what is in view first, then what is near it, then the page that comes next. */
  want(range: Wanted): void;
}

interface Wanted {
  /** In view. */
  readonly first: number;
  readonly last: number;
  /** So many rows around them are made, too. */
  readonly around: number;
  readonly forward: boolean;
}

interface Found {
  readonly total: number;
  readonly rows: readonly InstanceRow[];
  readonly keep: boolean;
}

export function pages(ask: (offset: number, count: number) => void): Pages {
  let total = 0;
  let here = new Map<number, readonly InstanceRow[]>();
  let stale = new Map<number, readonly InstanceRow[]>();
  const underWay = new Set<number>();
  let wanted: Wanted | null = null;
  const pageOf = (place: number): number => Math.floor(place / pageSize);

  function request(page: number): void {
    if (page < 0 || page * pageSize >= total) return;
    if (here.has(page) || underWay.has(page) || underWay.size >= together) return;
    underWay.add(page);
    ask(page * pageSize, Math.min(pageSize, total - page * pageSize));
  }
  function requestWanted(): void {
    if (!wanted || total === 0) return;
    const { first, last, around, forward } = wanted;
    for (let page = pageOf(first); page <= pageOf(last); page++) request(page);
    request(pageOf(last + around));
    request(pageOf(first - around));
    request(forward ? pageOf(last) + 1 : pageOf(first) - 1);
  }
  function forget(): void {
    if (here.size <= kept || !wanted) return;
    const middle = pageOf((wanted.first + wanted.last) / 2);
    const far = [...here.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const page of far.slice(0, here.size - kept)) here.delete(page);
  }
  const row = (place: number): InstanceRow | undefined => {
    const page = pageOf(place);
    return (here.get(page) ?? stale.get(page))?.[place % pageSize];
  };
  return {
    get total() {
      return total;
    },
    start: (found) => {
      stale = new Map(found.keep ? [...stale, ...here] : []);
      here = new Map();
      underWay.clear();
      ({ total } = found);
      if (found.rows.length >= Math.min(pageSize, total))
        here.set(0, found.rows.slice(0, pageSize));
      wanted = null;
    },
    add: (offset, rows) => {
      const page = pageOf(offset);
      underWay.delete(page);
      stale.delete(page);
      here.set(page, rows);
      forget();
      requestWanted();
    },
    row,
    has: ({ first, last }) => {
      for (let place = first; place <= last; place++) if (!row(place)) return false;
      return true;
    },
    want: (range) => {
      wanted = range;
      requestWanted();
    },
  };
}
