import type { Span } from './model';

/** Replaces `span` of a source text by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from);
}

/** The line end that new lines of a text get: its first one; LF where it has none. */
export function lineEnd(text: string): string {
  return /\r\n|[\r\n]/.exec(text)?.[0] ?? '\n';
}
