import {
  isJsonList,
  isJsonObject,
  type JsonList,
  type JsonObject,
  type JsonValue,
} from '../../json/json';
import { readJson } from '../../json/readJson';
import { kindOf } from '../taskFile';
import { flatten } from './columns';
import {
  leftOut,
  lineCounter,
  type InPieces,
  type Table,
  type TableProblem,
  type TableRecord,
} from './table';

/** Reads one JSON object a line. Blank lines are no records. */
export function* readJsonLines(text: string): InPieces<Table> {
  const source = withoutMark(text);
  const reading = newReading(source);
  let pause = piece;
  for (let at = 0; at < source.length;) {
    const lineFeed = source.indexOf('\n', at);
    const end = lineFeed < 0 ? source.length : lineFeed;
    const line = source.slice(at, end);
    if (line.trim() !== '') reading.add(line, at);
    at = end + 1;
    if (at > pause) {
      pause = at + piece;
      yield at / source.length;
    }
  }
  return reading.table();
}

/** Reads a JSON list of objects, or the longest list of objects that is the value of a key of a JSON object. */
export function* readJsonRecords(text: string): InPieces<Table> {
  const source = withoutMark(text);
  if (source.trimStart().startsWith('[')) return yield* readList(source);
  const read = readJson(source);
  if (read.kind === 'not-json' || !isJsonObject(read.value)) {
    const reading = newReading(source);
    reading.add(source, 0);
    return reading.table();
  }
  return tableInObject(read.value);
}

/** The list of objects that a JSON object holds under one of its keys; the longest, where there are several. */
export function listInObject(
  object: JsonObject,
):
  | { readonly key: string; readonly list: JsonList; readonly others: readonly string[] }
  | undefined {
  const lists = Object.entries(object).flatMap(([key, value]) =>
    isJsonList(value) && value.some(isJsonObject) ? [{ key, list: value }] : [],
  );
  if (lists.length === 0) return undefined;
  const longest = lists.reduce((one, other) => (other.list.length > one.list.length ? other : one));
  const others = lists.map(({ key }) => key).filter((key) => key !== longest.key);
  return { ...longest, others };
}

/** About how many characters are read between two looks at the world. */
const piece = 1 << 19;

/** A record of a list that is longer is taken for one that has no end. In characters. */
const longestRecord = 16_000_000;

/** Each record is read by itself, so that a broken one costs nothing but itself. */
function* readList(source: string): InPieces<Table> {
  const reading = newReading(source);
  let pause = piece;
  let at = source.indexOf('[') + 1;
  for (let isClosed = false; !isClosed;) {
    const { start, end, behind, closedBy } = elementFrom(source, at);
    const element = source.slice(start, end);
    if (element.trim() !== '') reading.add(element, start);
    isClosed = closedBy !== 'comma' && behind >= source.length;
    at = behind;
    if (closedBy === 'bracket') break;
    if (at > pause) {
      pause = at + piece;
      yield at / source.length;
    }
  }
  const rest = source.slice(at).trim().length;
  if (rest > 0)
    reading.problem('left-out', `${rest} characters behind the end of the list were left out.`);
  else if (!source.trimEnd().endsWith(']'))
    reading.problem('left-out', 'The list has no closing "]": its end may be missing.');
  return reading.table();
}

interface Element {
  readonly start: number;
  readonly end: number;
  /** Where the reading goes on. */
  readonly behind: number;
  readonly closedBy: 'comma' | 'bracket' | 'nothing';
}

/** The element of a list that begins at an offset. One without an end ends before the next line that begins as it does. */
function elementFrom(source: string, from: number): Element {
  const start = behindSpace(source, from);
  const limit = start + longestRecord;
  let depth = 0;
  for (let at = start; at < source.length && at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === quote) {
      at = closingQuote(source, at);
      if (at < 0) break;
    } else if (code === brace || code === bracket) depth++;
    else if (depth === 0 && code === comma)
      return { start, end: at, behind: at + 1, closedBy: 'comma' };
    else if (depth === 0 && code === closingBracket)
      return { start, end: at, behind: at + 1, closedBy: 'bracket' };
    else if ((code === closingBrace || code === closingBracket) && depth > 0) depth--;
  }
  const end = nextLikeIt(source, start) ?? source.length;
  return { start, end, behind: end, closedBy: 'nothing' };
}

const [quote, brace, closingBrace, bracket, closingBracket, comma] = [
  0x22, 0x7b, 0x7d, 0x5b, 0x5d, 0x2c,
] as const;

/** The offset of the quote that ends a string; -1 where none does on its line. */
function closingQuote(source: string, start: number): number {
  for (let at = source.indexOf('"', start + 1); at >= 0; at = source.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (source[at - backslashes - 1] === '\\') backslashes++;
    if (backslashes % 2 === 0) return source.slice(start, at).includes('\n') ? -1 : at;
  }
  return -1;
}

/** The next line that is indented as the line of `start` is and begins with a brace. */
function nextLikeIt(source: string, start: number): number | undefined {
  const lineStart = source.lastIndexOf('\n', start) + 1;
  const margin = /^[ \t]*/.exec(source.slice(lineStart, start))![0];
  const next = source.indexOf(`\n${margin}{`, start);
  return next < 0 ? undefined : next + 1;
}

function behindSpace(source: string, from: number): number {
  let at = from;
  while (at < source.length && ' \t\r\n'.includes(source[at]!)) at++;
  return at;
}

function tableInObject(object: JsonObject): Table {
  const found = listInObject(object);
  if (!found) return { columns: [], records: [], problems: [] };
  const reading = newReading('');
  for (const item of found.list) reading.addValue(item, undefined);
  for (const key of found.others)
    reading.problem(
      'note',
      `The records are those of "${found.key}"; the list "${key}" was not read.`,
    );
  return reading.table();
}

interface Reading {
  /** Reads one record of the text; the offsets must ascend. */
  add(json: string, offset: number): void;
  addValue(value: JsonValue, line: number | undefined): void;
  problem(kind: TableProblem['kind'], message: string): void;
  table(): Table;
}

function newReading(source: string): Reading {
  const lineOf = lineCounter(source);
  const columns = new Set<string>();
  const records: TableRecord[] = [];
  const problems: TableProblem[] = [];
  let number = 0;
  const addValue = (value: JsonValue, line: number | undefined): void => {
    const place = { number: ++number, line };
    if (!isJsonObject(value))
      return void problems.push(leftOut(place, `it is ${kindOf(value)} instead of an object`));
    const values = flatten(value);
    for (const column of Object.keys(values)) columns.add(column);
    records.push({ ...place, values });
  };
  return {
    add(json, offset) {
      const line = lineOf(offset);
      const read = readJson(json);
      if (read.kind === 'json') {
        addValue(read.value, line);
        return;
      }
      const where = read.line === 1 ? '' : `line ${line + read.line - 1}, `;
      const reason = `it is not JSON (${where}column ${read.column}: ${read.message.replace(/\.$/, '')})`;
      problems.push(leftOut({ number: ++number, line }, reason));
    },
    addValue,
    problem: (kind, message) => void problems.push({ kind, message }),
    table: () => ({ columns: [...columns], records, problems }),
  };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
