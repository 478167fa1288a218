import { element, keyedChildren, setAttribute, setShown, type Part } from '../../shared/dom';
import { rovingRows } from '../../shared/rows';
import type { TableSort } from '../page';
import { columnHead } from './columnHead';
import type { Column } from './columns';
import type { Entry } from './entry';
import { scoreRow, type RowActions } from './scoreRow';

interface BarState {
  readonly entries: readonly Entry[];
  readonly columns: readonly Column[];
  readonly sort: TableSort;
}

interface BarOptions extends RowActions {
  readonly caption: string;
  readonly sortBy: (column: string) => void;
}

/**
 * A table whose rows are drawn as bars. The roles are written out, as the rows are laid out as grids, which takes their
 * own meaning away.
 */
export function barTable(options: BarOptions): Part<BarState> {
  const headRow = element('tr', { class: 'score-heads', role: 'row' });
  const body = element('tbody', { role: 'rowgroup' });
  const root = element(
    'table',
    { class: 'bars', role: 'table', 'aria-label': options.caption },
    element('thead', { role: 'rowgroup' }, headRow),
    body,
  );
  const drawHeads = keyedChildren<{ readonly column: Column; readonly sort: TableSort }>(headRow, {
    key: ({ column: { id, label } }) => `${id} ${label}`,
    create: ({ column }) => {
      const head = columnHead(column, () => options.sortBy(column.id));
      return { element: head.element, draw: ({ sort }) => head.draw(sort) };
    },
  });
  const drawRows = keyedChildren<Entry>(body, {
    key: ({ name }) => name,
    create: () => scoreRow(options),
  });
  const roving = rovingRows(body, '.score-row');
  return {
    element: root,
    draw: ({ entries, columns, sort }) => {
      drawHeads(columns.filter(({ withBars }) => withBars).map((column) => ({ column, sort })));
      drawRows(entries);
      setAttribute(
        root,
        'data-compared',
        entries.some(({ compared }) => compared),
      );
      setShown(root, entries.length > 0);
      roving.refresh();
    },
  };
}
