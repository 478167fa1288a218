/** The line that Enter made, with its neighbours. */
export interface TypedLine {
  readonly start: number;
  /** Without terminator. */
  readonly content: string;
  readonly cursor: number;
  /** What Enter took along from behind the cursor, without the white space around it. */
  readonly rest: string;
  readonly above: { readonly start: number; readonly content: string };
  /** The content of the next line. */
  readonly below: string;
}

/** The line of the cursor; `undefined` on the first line of a text, which no Enter made. */
export function typedLine(text: string, cursor: number): TypedLine | undefined {
  const start = lineStart(text, cursor);
  if (start === 0) return undefined;
  const end = lineEnd(text, cursor);
  const aboveEnd = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
  const aboveStart = lineStart(text, aboveEnd);
  const belowStart = end + (text.startsWith('\r\n', end) ? 2 : 1);
  return {
    start,
    content: text.slice(start, end),
    cursor,
    rest: text.slice(cursor, end).trim(),
    above: { start: aboveStart, content: text.slice(aboveStart, aboveEnd) },
    below: text.slice(belowStart, lineEnd(text, belowStart)),
  };
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !'\r\n'.includes(text[start - 1]!)) start--;
  return start;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !'\r\n'.includes(text[end]!)) end++;
  return end;
}
