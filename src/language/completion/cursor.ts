import type { Position } from 'vscode-languageserver-types';
import type { Field } from '../../core/document/model';
import { lineEnd } from '../../core/document/edit';
import { fieldsAt, headerRest, type EnclosingFields } from '../../core/names/fields';
import type { Source } from '../source';

/** A place where a person types, and what stands around it. */
export interface Cursor {
  readonly source: Source;
  readonly offset: number;
  /** The line of the cursor, without its end; a byte order mark belongs to no line. */
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The line up to the cursor. */
  readonly before: string;
  /** The line from the cursor on. */
  readonly after: string;
  /** The fields that the line belongs to. */
  readonly around: EnclosingFields | undefined;
  /** The field whose name stands on the line. */
  readonly header: Field | undefined;
  /** What ends a line of the file. */
  readonly eol: string;
}

export function cursorAt(source: Source, position: Position): Cursor {
  const { document, positions } = source;
  const { text } = document;
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  const lineStart = Math.max(first, positions.offset({ line: position.line, character: 0 }));
  const end = /[\r\n]|$/g;
  end.lastIndex = lineStart;
  const lineStop = end.exec(text)?.index ?? text.length;
  const offset = Math.max(lineStart, Math.min(positions.offset(position), lineStop));
  const around = fieldsAt(document, lineStop);
  const nearest = around?.inner ?? around?.field;
  return {
    source,
    offset,
    lineStart,
    lineEnd: lineStop,
    before: text.slice(lineStart, offset),
    after: text.slice(offset, lineStop),
    around,
    header: nearest && nearest.nameSpan.start >= lineStart ? nearest : undefined,
    eol: lineEnd(text),
  };
}

/** A value of one line with the cursor in it. */
export interface TypedValue {
  readonly field: Field;
  /** From where the value begins; behind the white space in front of it. */
  readonly start: number;
  readonly end: number;
  /** The value up to the cursor. */
  readonly before: string;
  /** Whether the colon still needs a space behind it. */
  readonly needsSpace: boolean;
}

/**
 * The value that is being typed, if it is one that stands on a single line, behind the colon or below it. An exact value
 * is none: what it holds is JSON.
 */
export function typedValue(cursor: Cursor): TypedValue | undefined {
  const { source, offset, lineStart, around, before, after } = cursor;
  const field = cursor.header ?? around?.inner ?? around?.field;
  if (!field) return undefined;
  const { text } = source.document;
  const rest = headerRest(text, field);
  if (rest.end > offset || text.slice(rest.start, rest.end) !== ':') return undefined;
  if (!cursor.header && (!/^[ \t]/.test(before) || isElsewhere(field, cursor))) return undefined;
  const from = cursor.header ? rest.end : lineStart;
  const start = from + /^[ \t]*/.exec(text.slice(from, offset))![0].length;
  const end = Math.max(offset, offset + after.trimEnd().length);
  const needsSpace = start === rest.end;
  return { field, start, end, before: text.slice(start, offset), needsSpace };
}

/** Whether a field has a value on other lines than that of the cursor. */
function isElsewhere({ value }: Field, { lineStart, lineEnd }: Cursor): boolean {
  return value.text !== '' && (value.span.start < lineStart || value.span.end > lineEnd);
}
