import type { JsonObject } from '../../json/json';

/** A file of records, whatever its form was. */
export interface Table {
  /** In the order in which the file shows them, each once. */
  readonly columns: readonly string[];
  readonly records: readonly TableRecord[];
  readonly problems: readonly TableProblem[];
}

export interface TableRecord {
  /** Counts from 1 over all records of the file, broken ones included, without a line of column names. */
  readonly number: number;
  /** The line on which it begins, from 1; `undefined` where it stands inside of a JSON object. */
  readonly line: number | undefined;
  /** By column; a column of which the record says nothing is absent. */
  readonly values: JsonObject;
}

/** What a user should know about a file: a record that could not be used (`left-out`), or something else (`note`). */
export interface TableProblem {
  readonly kind: 'left-out' | 'note';
  /** One sentence that names the record and the line where there is one. */
  readonly message: string;
}

/** How a file holds its records. */
export type TableForm =
  | { readonly kind: 'delimited'; readonly delimiter: string; readonly hasHeader: boolean }
  | { readonly kind: 'json-lines' }
  /** A JSON list, or a JSON object in which a list stands. */
  | { readonly kind: 'json' };

/**
 * Work on a large file in pieces: between two pieces the caller may do something else, or stop. What it yields is how
 * much of the work is done, from 0 to 1.
 */
export type InPieces<Result> = Generator<number, Result, undefined>;

/** Does all pieces at once. */
export function atOnce<Result>(work: InPieces<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

export function leftOut(place: Place, reason: string): TableProblem {
  return { kind: 'left-out', message: `${told(place)} was left out: ${reason}.` };
}

export function note(message: string): TableProblem {
  return { kind: 'note', message };
}

type Place = Pick<TableRecord, 'number' | 'line'>;

/** A record as messages name it. */
export function told({ number, line }: Place): string {
  return line === undefined ? `Record ${number}` : `Record ${number} (line ${line})`;
}

/** Gives the line of an offset, from 1; the offsets must ascend. Lines end with LF, CR LF or CR. */
export function lineCounter(text: string): (offset: number) => number {
  const lineEnd = /\r\n|\n|\r/g;
  let line = 1;
  let next = lineEnd.exec(text);
  return (offset) => {
    while (next && next.index + next[0].length <= offset) {
      line++;
      next = lineEnd.exec(text);
    }
    return line;
  };
}
