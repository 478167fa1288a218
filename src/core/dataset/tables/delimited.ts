import { UniqueNames } from '../uniqueNames';
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
 * CR, also mixed. A field in double quotes may hold anything, a quote doubled. Behind a broken record the reading goes
 * on with the next line.
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
    if (row.kind === 'broken') problems.push(leftOut(place, reasons[row.fault]));
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

/** A quoted field that is longer is taken for one whose closing quote is missing. In characters. */
const longestField = 2_000_000;

interface Row {
  readonly kind: 'row';
  readonly fields: readonly string[];
  /** Where the next row begins. */
  readonly end: number;
}

interface BrokenRow {
  readonly kind: 'broken';
  readonly fault: keyof typeof reasons;
  /** Where the line ends on which the row begins. */
  readonly end: number;
}

const reasons = {
  'unclosed-quote': 'a field of it begins with a double quote and has no closing one',
  'text-behind-quote':
    'text follows the closing double quote of a field (a quote inside a quoted field is written twice)',
} as const;

/** The row that begins at an offset. */
function readRow(text: string, start: number, delimiter: string): Row | BrokenRow {
  const fields: string[] = [];
  for (let at = start; ; at++) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    if (field === undefined) return broken('unclosed-quote', text, start);
    fields.push(field.text);
    at = field.end;
    if (at < text.length && text[at] === delimiter) continue;
    if (at < text.length && !isLineEnd(text.charCodeAt(at)))
      return broken('text-behind-quote', text, start);
    return { kind: 'row', fields, end: behindLineEnd(text, at) };
  }
}

interface Field {
  readonly text: string;
  /** Where the delimiter or the line end should stand. */
  readonly end: number;
}

function plainField(text: string, start: number, delimiter: string): Field {
  const code = delimiter.charCodeAt(0);
  let end = start;
  for (; end < text.length; end++) {
    const found = text.charCodeAt(end);
    if (found === code || isLineEnd(found)) break;
  }
  return { text: text.slice(start, end), end };
}

/** `undefined`: it has no end. Blanks behind the closing quote belong to nothing. */
function quotedField(text: string, start: number): Field | undefined {
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text[quote + 1] === '"' && quote - start <= longestField)
    quote = text.indexOf('"', quote + 2);
  if (quote < 0 || quote - start > longestField) return undefined;
  let end = quote + 1;
  while (text[end] === ' ') end++;
  return { text: text.slice(start + 1, quote).replace(/""/g, '"'), end };
}

function broken(fault: BrokenRow['fault'], text: string, start: number): BrokenRow {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return { kind: 'broken', fault, end: behindLineEnd(text, at) };
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function behindLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : Math.min(at + 1, text.length);
}

function startOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

function isBlank({ fields }: Row): boolean {
  return fields.length === 1 && fields[0]!.trim() === '';
}

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

/** The delimiter that splits the first rows of a text into the most columns of an even number. */
export function guessDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [',', '\t', ';', '|']) {
    const counts = firstRows(text, delimiter, 20).map(({ length }) => length);
    const [first = 0] = counts;
    const even = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    const score = first > 1 ? even * 100 + Math.min(first, 50) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The fields of up to `most` rows at the start of a text. */
export function firstRows(
  text: string,
  delimiter: string,
  most: number,
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = startOf(text); at < text.length && rows.length < most;) {
    const row = readRow(text, at, delimiter);
    if (row.kind === 'row' && !isBlank(row)) rows.push(row.fields);
    at = row.end;
  }
  return rows;
}

/** Whether the first row reads like names of columns: short, all different, and no numbers. */
export function looksLikeHeader([first = []]: readonly (readonly string[])[]): boolean {
  const names = first.map((field) => field.trim().toLowerCase()).filter((name) => name !== '');
  const isName = (name: string): boolean =>
    name.length <= 40 && !/[.!?]$|^-?[\d.,]+$|\n/.test(name) && name.split(/\s+/).length <= 4;
  return names.length > 0 && new Set(names).size === names.length && names.every(isName);
}
