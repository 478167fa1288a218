import { UniqueNames } from '../uniqueNames';
import { isBlank, readRow, startOf } from './rows';
import {
  leftOut,
  lineCounter,
  note,
  told,
  type InPieces,
  type Table,
  type TableProblem,
  type TableRecord,
} from './table';

/**
 * Reads comma-separated values (RFC 4180) or those of another delimiter of one character. Lines end with LF, CR LF or
 * CR, also mixed. A field in double quotes may hold anything, a quote doubled. A first line such as `sep=;` is no
 * record. Behind a broken record the reading goes on with the next line.
 */
export function* readDelimited(
  text: string,
  { delimiter, hasHeader }: { readonly delimiter: string; readonly hasHeader: boolean },
): InPieces<Table> {
  const lineOf = lineCounter(text);
  const problems: TableProblem[] = [];
  const records: TableRecord[] = [];
  let columns: readonly string[] | undefined;
  let number = 0;
  let pause = piece;
  for (let at = startOf(text); at < text.length;) {
    const row = readRow(text, at, delimiter);
    const place = { number: number + 1, line: lineOf(at) };
    at = row.end;
    if (at > pause) {
      pause = at + piece;
      yield at / text.length;
    }
    if (row.kind === 'row' && isBlank(row)) continue;
    if (columns === undefined && row.kind === 'row') {
      columns = columnNames(row.fields, hasHeader, problems);
      if (hasHeader) continue;
    }
    number++;
    if (row.kind === 'broken') problems.push(leftOut(place, row.reason));
    else {
      const values = valuesOf(row.fields, columns ?? []);
      if (typeof values === 'string') problems.push(leftOut(place, values));
      else records.push({ ...place, values });
      if (row.fields.length < (columns?.length ?? 0))
        problems.push(
          note(
            `${told(place)} has ${row.fields.length} of ${columns!.length} fields; the others are empty.`,
          ),
        );
    }
  }
  return { columns: columns ?? [], records, problems };
}

/** About how many characters are read between two looks at the world. */
const piece = 1 << 19;

/** A column without a name is called by its number, and one whose name another has by both. */
function columnNames(
  fields: readonly string[],
  hasHeader: boolean,
  problems: TableProblem[],
): readonly string[] {
  const names = new UniqueNames();
  return fields.map((field, index) => {
    const byNumber = `column${index + 1}`;
    const given = hasHeader ? field.trim() : byNumber;
    const name = names.give(given === '' ? byNumber : given);
    if (given === '') problems.push(note(`Column ${index + 1} has no name; it is "${name}" here.`));
    else if (name !== given)
      problems.push(
        note(`Column ${index + 1} is called "${given}" like another; it is "${name}" here.`),
      );
    return name;
  });
}

/** By column, or why they cannot be told apart. Empty fields behind the last column are no values. */
function valuesOf(
  fields: readonly string[],
  columns: readonly string[],
): Readonly<Record<string, string>> | string {
  const lastFilled = fields.findLastIndex((field) => field !== '');
  if (lastFilled >= columns.length)
    return `it has ${fields.length} fields, and there are ${columns.length} columns`;
  return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
}
