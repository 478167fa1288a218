import type { ComparedRun, TableCell, TableRow } from './model';

/** A column of a table with a cell for each row. */
export interface TableColumn {
  readonly title: string;
  readonly cells: readonly TableCell[];
  /** How many instances each cell is over. */
  readonly counts: readonly TableCell[];
}

/** What stands over the columns, and the rows below. */
export interface TableBody {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

type Plain = Omit<TableColumn, 'counts'>;

export function tableBody(names: readonly string[], columns: readonly Plain[]): TableBody {
  return {
    columns: columns.map(({ title }) => title),
    rows: names.map((name, row) => ({ name, cells: columns.map(({ cells }) => cells[row]!) })),
  };
}

/** With one column in front that says how many instances each row is over. */
export function countedOnce(columns: readonly TableColumn[]): readonly Plain[] {
  const rows = [...(columns[0]?.cells.keys() ?? [])];
  const cells = rows.map((row): TableCell => {
    const there = columns.find((column) => column.cells[row]!.kind !== 'none');
    return there?.counts[row] ?? { kind: 'none' };
  });
  return [{ title: 'Instances', cells }, ...columns];
}

/** With a column in front of each that says how many instances it is over. */
export function countedEach(columns: readonly TableColumn[], title: string): readonly Plain[] {
  return columns.flatMap((column) => [{ title, cells: column.counts }, column]);
}

export function shownName({ name, partial }: ComparedRun): string {
  return partial ? `${name}*` : name;
}
