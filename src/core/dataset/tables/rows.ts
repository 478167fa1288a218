interface Row {
  readonly kind: 'row';
  readonly fields: readonly string[];
  /** Where the next row begins. */
  readonly end: number;
}

interface BrokenRow {
  readonly kind: 'broken';
  /** A part of a sentence. */
  readonly reason: string;
  /** Where the line ends on which the row begins. */
  readonly end: number;
}

const unclosedQuote = 'a field of it begins with a double quote and has no closing one';
const textBehindQuote =
  'text follows the closing double quote of a field (a quote inside a quoted field is written twice)';

/** The row that begins at an offset. */
export function readRow(text: string, start: number, delimiter: string): Row | BrokenRow {
  const fields: string[] = [];
  for (let at = start; ; at++) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    if (field === undefined) return broken(unclosedQuote, text, start);
    fields.push(field.text);
    at = field.end;
    if (at < text.length && text[at] === delimiter) continue;
    if (at < text.length && !isLineEnd(text.charCodeAt(at)))
      return broken(textBehindQuote, text, start);
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

/** A quoted field that is longer is taken for one whose closing quote is missing. In characters. */
const longestField = 2_000_000;

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

function broken(reason: string, text: string, start: number): BrokenRow {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return { kind: 'broken', reason, end: behindLineEnd(text, at) };
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function behindLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : Math.min(at + 1, text.length);
}

/** Where the first row begins: behind a byte order mark, and behind the line that names the delimiter. */
export function startOf(text: string): number {
  return firstLine.exec(text)![0].length;
}

/** The delimiter that a line such as `sep=;` at the start names: so Excel writes files, and so it reads them. */
export function namedDelimiter(text: string): string | undefined {
  return firstLine.exec(text)![1];
}

const firstLine = /^\uFEFF?(?:sep=([^"\r\n])(?:\r\n|\r|\n|$))?/i;

export function isBlank({ fields }: Row): boolean {
  return fields.length === 1 && fields[0]!.trim() === '';
}
