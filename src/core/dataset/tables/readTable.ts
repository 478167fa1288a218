import { readDelimited } from './delimited';
import { readJsonLines, readJsonRecords } from './jsonRecords';
import type { InPieces, Table, TableForm } from './table';

/** Reads the records of a file. A byte order mark is passed over; broken records are among the problems. */
export function readTable(text: string, form: TableForm): InPieces<Table> {
  switch (form.kind) {
    case 'delimited':
      return readDelimited(text, form);
    case 'json-lines':
      return readJsonLines(text);
    case 'json':
      return readJsonRecords(text);
  }
}
