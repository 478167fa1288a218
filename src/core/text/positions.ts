import { lastAtMost } from './lastAtMost';

/** Line and column, both from 0; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offsets and positions of one text, in both directions. Lines end with LF, CR LF or CR. */
export interface Positions {
  at(offset: number): Position;
  /** Of a column behind the line, the end of the line in front of its terminator; of a line behind the last, the end of the text. */
  offset(position: Position): number;
}

/** The one place where offsets become lines and columns. */
export function positionsOf(text: string): Positions {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return {
    at(offset) {
      const line = lastAtMost(starts, offset);
      return { line, character: offset - starts[line]! };
    },
    offset({ line, character }) {
      if (line >= starts.length) return text.length;
      const index = Math.max(0, line);
      const next = starts[index + 1];
      const end = next === undefined ? text.length : next - terminatorBefore(text, next);
      return Math.min(starts[index]! + Math.max(0, character), end);
    },
  };
}

/** Length of the terminator that ends at an offset. */
function terminatorBefore(text: string, offset: number): number {
  return text.startsWith('\r\n', offset - 2) ? 2 : 1;
}
