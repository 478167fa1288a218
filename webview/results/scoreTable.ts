import type { ScoreRow } from '../../src/protocol/results';
import { textField } from '../shared/controls';
import { element, keyedChildren, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { changeIcon, icon } from '../shared/icons';
import { count } from '../shared/numbers';
import { scoreRow, type TableRow } from './scoreRow';

export type Column = 'name' | 'rougeL' | 'exactMatch';

export interface TableMemory {
  readonly sort: { readonly column: Column; readonly descending: boolean };
  readonly filter: string;
}

interface ScoreTableOptions {
  readonly caption: string;
  readonly firstColumn: string;
  readonly memory: TableMemory;
  remember(memory: TableMemory): void;
  /** With a label, a box above the table keeps only rows whose name or group holds its text. */
  readonly filterLabel?: string;
  open?(name: string): void;
}

/** Names with their two scores as numbers and bars, sorted by the column whose head was pressed last. */
export function scoreTable(options: ScoreTableOptions): Part<readonly TableRow[]> {
  let { memory } = options;
  let rows: readonly TableRow[] = [];
  const change = (next: Partial<TableMemory>): void => {
    memory = { ...memory, ...next };
    options.remember(memory);
    draw();
  };

  const amount = element('span', { class: 'dim numbers', role: 'status' });
  const heads = columns(options.firstColumn).map((column) =>
    columnHead(column, () => change({ sort: nextSort(memory.sort, column.id) })),
  );
  const body = element('tbody');
  const drawRows = keyedChildren<TableRow>(body, {
    key: ({ name }) => name,
    create: () => scoreRow((name) => options.open?.(name)),
  });
  const nothing = element('p', { class: 'dim' });
  const table = element(
    'table',
    { class: 'scores', 'aria-label': options.caption },
    element('thead', {}, element('tr', {}, ...heads.map((head) => head.element))),
    body,
  );
  const heading = element(
    'div',
    { class: 'table-heading' },
    element('h3', {}, options.caption),
    amount,
  );
  const root = element('div', { class: 'score-table' }, heading);
  if (options.filterLabel !== undefined)
    root.append(filterBox(options.filterLabel, memory.filter, (filter) => change({ filter })));
  root.append(table, nothing);

  function draw(): void {
    const kept = rows.filter((row) => matches(row, memory.filter));
    drawRows(sorted(kept, memory.sort));
    for (const head of heads) head.draw(memory.sort);
    setText(
      amount,
      kept.length === rows.length ? count(rows.length) : `${kept.length} of ${count(rows.length)}`,
    );
    setShown(table, kept.length > 0);
    setShown(nothing, rows.length > 0 && kept.length === 0);
    setText(nothing, `Nothing here is called “${memory.filter}”.`);
  }
  return {
    element: root,
    draw: (next) => {
      rows = next;
      setShown(root, rows.length > 0);
      draw();
    },
  };
}

function filterBox(label: string, filter: string, input: (filter: string) => void): HTMLElement {
  const field = textField({ label, placeholder: 'Filter', inputMode: 'search', input });
  field.element.classList.add('filter');
  field.setValue(filter);
  return field.element;
}

interface ColumnHead {
  readonly id: Column;
  readonly label: string;
  readonly title: string;
}

const columns = (firstColumn: string): readonly ColumnHead[] => [
  { id: 'name', label: firstColumn, title: 'Sort by name' },
  {
    id: 'rougeL',
    label: 'ROUGE-L',
    title:
      'ROUGE-L, 0 to 100: the longest common subsequence of stemmed words, as F-measure; best reference, mean over instances',
  },
  {
    id: 'exactMatch',
    label: 'EM',
    title:
      'Exact match, 0 to 100: how many predictions equal a reference, apart from case, punctuation and white space',
  },
];

function columnHead(
  { id, label, title }: ColumnHead,
  press: () => void,
): Part<TableMemory['sort']> {
  const arrow = icon('down');
  const sortButton = element(
    'button',
    { class: 'plain-button sort', type: 'button', title },
    label,
    arrow,
  );
  sortButton.addEventListener('click', press);
  const head = element('th', { scope: 'col', class: `column-${id}` }, sortButton);
  return {
    element: head,
    draw: ({ column, descending }) => {
      const active = column === id;
      setAttribute(head, 'aria-sort', active ? (descending ? 'descending' : 'ascending') : null);
      changeIcon(arrow, descending ? 'down' : 'up');
      arrow.classList.toggle('sort-idle', !active);
    },
  };
}

/** The same column again turns round; another starts with its best: names from a, scores from the top. */
function nextSort(sort: TableMemory['sort'], column: Column): TableMemory['sort'] {
  return sort.column === column
    ? { column, descending: !sort.descending }
    : { column, descending: column !== 'name' };
}

function sorted<Row extends ScoreRow>(
  rows: readonly Row[],
  { column, descending }: TableMemory['sort'],
): readonly Row[] {
  const names = new Intl.Collator('en', { numeric: true });
  const direction = descending ? -1 : 1;
  return rows.toSorted(
    (one, other) =>
      direction *
        (column === 'name' ? names.compare(one.name, other.name) : one[column] - other[column]) ||
      names.compare(one.name, other.name),
  );
}

function matches({ name, group }: TableRow, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || (group ?? '').toLowerCase().includes(wanted);
}
