import type { TextEdit } from './edit';
import type { SourceLine } from './sections';

/** A line of the wanted text, terminator included. */
export interface WantedLine {
  /** The line that it was, by its start; a new line has none. Kept lines stand in their old order. */
  readonly origin: SourceLine | undefined;
  readonly text: string;
}

/** The edits that make the wanted lines of the written ones, as small as they can be, each within a line or of whole lines. */
export function lineEdits(
  written: readonly SourceLine[],
  wanted: readonly WantedLine[],
): TextEdit[] {
  const edits: TextEdit[] = [];
  let next = 0;
  let offset = written[0]?.start ?? 0;
  const dropUntil = (origin: SourceLine | undefined): void => {
    for (; next < written.length && written[next]!.start !== origin?.start; next++) {
      const end = endOf(written[next]!);
      add(edits, { span: { start: offset, end }, text: '' });
      offset = end;
    }
  };
  for (const { origin, text } of wanted) {
    if (!origin) {
      add(edits, { span: { start: offset, end: offset }, text });
      continue;
    }
    dropUntil(origin);
    const line = written[next++]!;
    add(edits, lineEdit(line, text));
    offset = endOf(line);
  }
  dropUntil(undefined);
  return edits;
}

function endOf({ start, content, terminator }: SourceLine): number {
  return start + content.length + terminator.length;
}

/** The change of one line without what stays at its start and end; a line end is replaced as a whole. */
function lineEdit({ start, content, terminator }: SourceLine, text: string): TextEdit {
  const sameEnd = terminator !== '' && text.endsWith(terminator) && !isHalfOf(terminator, text);
  const old = sameEnd ? content : content + terminator;
  const wanted = sameEnd ? text.slice(0, text.length - terminator.length) : text;
  const shorter = Math.min(sameEnd ? old.length : content.length, wanted.length);
  let from = 0;
  while (from < shorter && old[from] === wanted[from]) from++;
  let same = 0;
  while (
    sameEnd &&
    same < shorter - from &&
    old[old.length - 1 - same] === wanted[wanted.length - 1 - same]
  )
    same++;
  return {
    span: { start: start + from, end: start + old.length - same },
    text: wanted.slice(from, wanted.length - same),
  };
}

/** LF is also the end of CR LF. */
function isHalfOf(terminator: string, text: string): boolean {
  return terminator === '\n' && text.endsWith('\r\n');
}

/** Edits that touch become one. */
function add(edits: TextEdit[], edit: TextEdit): void {
  if (edit.text === '' && edit.span.start === edit.span.end) return;
  const last = edits.at(-1);
  if (last?.span.end === edit.span.start)
    edits[edits.length - 1] = {
      span: { start: last.span.start, end: edit.span.end },
      text: last.text + edit.text,
    };
  else edits.push(edit);
}
