import { isJsonObject } from '../../json/json';
import { readJson } from '../../json/readJson';
import { guessDelimiter } from './firstRows';
import { listInObject } from './jsonRecords';
import { namedDelimiter } from './rows';
import type { TableForm } from './table';

/** What the user said about a file of delimited values; what is not said is found out, or taken for the usual. */
export interface DelimitedOptions {
  readonly delimiter?: string | undefined;
  readonly hasHeader?: boolean | undefined;
}

/**
 * How a file holds its records. `no-table`: it is a SUP-NATINST task, or JSON of another shape than records have;
 * whoever reads it as a task says what is wrong with it.
 */
export function recogniseTable(
  text: string,
  fileName: string,
  { delimiter, hasHeader = true }: DelimitedOptions = {},
): TableForm | 'no-table' {
  const ending = /\.\w+$/.exec(fileName)?.[0].toLowerCase();
  const delimited = (usual?: string): TableForm => {
    const found = namedDelimiter(text) ?? usual ?? guessDelimiter(text.slice(0, sample));
    return { kind: 'delimited', delimiter: delimiter ?? found, hasHeader };
  };
  if (ending === '.csv') return delimited();
  if (ending === '.tsv' || ending === '.tab') return delimited('\t');
  const first = /^[\uFEFF\s]*(\S?)/.exec(text)?.[1];
  if (first === '[') return { kind: 'json' };
  if (ending === '.jsonl' || ending === '.ndjson') return { kind: 'json-lines' };
  if (first === '{') return formInBraces(text);
  return ending === '.json' ? 'no-table' : delimited();
}

/** How many characters of a file its delimiter is guessed from. */
const sample = 100_000;

/** One object, or one a line. */
function formInBraces(text: string): TableForm | 'no-table' {
  if (hasFirstLineOfItsOwn(text)) return { kind: 'json-lines' };
  if (/"Instances"\s*:/.test(text) && /"Definition"\s*:/.test(text)) return 'no-table';
  const read = readJson(text);
  if (read.kind === 'not-json' || !isJsonObject(read.value)) return 'no-table';
  const isTask = Object.hasOwn(read.value, 'Definition') || Object.hasOwn(read.value, 'Instances');
  return isTask || !listInObject(read.value) ? 'no-table' : { kind: 'json' };
}

function hasFirstLineOfItsOwn(text: string): boolean {
  const [line = ''] = /^[\uFEFF\s]*\{.*\}[ \t]*\r?\n\s*\{/.exec(text) ?? [];
  return line !== '' && readJson(line.slice(0, line.lastIndexOf('}') + 1)).kind === 'json';
}
