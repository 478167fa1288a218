import type { TableSort } from '../page';
import type { Column } from './columns';
import type { Entry } from './entry';

const names = new Intl.Collator('en', { numeric: true });

/** By a column, then by name; rows without a value come last either way. */
export function sorted(
  entries: readonly Entry[],
  { columns, sort }: { readonly columns: readonly Column[]; readonly sort: TableSort },
): readonly Entry[] {
  const column = columns.find(({ id }) => id === sort.column) ?? columns[0]!;
  const direction = sort.descending ? -1 : 1;
  const keyed = entries.map((entry) => ({ entry, value: column.value(entry) }));
  keyed.sort((one, other) => {
    const missing = Number(one.value === null) - Number(other.value === null);
    return (
      missing ||
      direction * compare(one.value, other.value) ||
      names.compare(one.entry.name, other.entry.name)
    );
  });
  return keyed.map(({ entry }) => entry);
}

function compare(one: number | string | null, other: number | string | null): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return names.compare(String(one), String(other));
}

/** The same column again turns round; another starts with its best: names from a, numbers from the top. */
export const nextSort = (sort: TableSort, column: string): TableSort =>
  sort.column === column
    ? { column, descending: !sort.descending }
    : { column, descending: column !== 'name' && column !== 'p' };
