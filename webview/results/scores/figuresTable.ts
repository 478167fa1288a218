import { element, keyedChildren, setAttribute, setText, type Part } from '../../shared/dom';
import type { TableSort } from '../page';
import { columnHead } from './columnHead';
import type { Column } from './columns';
import type { Entry } from './entry';

interface FiguresState {
  readonly entries: readonly Entry[];
  readonly columns: readonly Column[];
  readonly sort: TableSort;
}

interface FiguresOptions {
  readonly caption: string;
  readonly sortBy: (column: string) => void;
}

/** All figures as a plain table. */
export function figuresTable({ caption, sortBy }: FiguresOptions): Part<FiguresState> {
  const root = element('div', {
    class: 'figures-box',
    role: 'region',
    tabindex: 0,
    'aria-label': `${caption}: figures`,
  });
  let made: { readonly of: string; readonly table: Part<FiguresState> } | null = null;
  return {
    element: root,
    draw: (state) => {
      const of = state.columns.map(({ id, label }) => `${id} ${label}`).join('\n');
      if (made?.of !== of) {
        made = { of, table: table(state.columns, { caption, sortBy }) };
        root.replaceChildren(made.table.element);
      }
      made.table.draw(state);
    },
  };
}

function table(
  columns: readonly Column[],
  { caption, sortBy }: FiguresOptions,
): Part<FiguresState> {
  const heads = columns.map((column) => columnHead(column, () => sortBy(column.id)));
  const body = element('tbody');
  const draw = keyedChildren<Entry>(body, { key: ({ name }) => name, create: () => row(columns) });
  return {
    element: element(
      'table',
      { class: 'figures', 'aria-label': caption },
      element('thead', {}, element('tr', {}, ...heads.map((head) => head.element))),
      body,
    ),
    draw: ({ entries, sort }) => {
      for (const head of heads) head.draw(sort);
      draw(entries);
    },
  };
}

function row(columns: readonly Column[]): Part<Entry> {
  const cells = columns.map(({ id }, place) =>
    place === 0
      ? element('th', { scope: 'row', class: 'figures-name' })
      : element('td', { class: `numbers cell-${id}` }),
  );
  return {
    element: element('tr', {}, ...cells),
    draw: (entry) => {
      for (const [place, column] of columns.entries()) setText(cells[place]!, column.text(entry));
      setAttribute(cells[0]!, 'title', entry.group);
    },
  };
}
