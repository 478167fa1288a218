import { applyEdits, type TextEdit } from './edit';
import type { SourceLine } from './sections';

/** The lines as they are after edits in the order of the text, each within a line; every line keeps the place that it has. */
export function editedLines(
  lines: readonly SourceLine[],
  edits: readonly TextEdit[],
): (line: SourceLine) => SourceLine {
  const contents = new Map<number, string>();
  let next = 0;
  for (const { start, content } of lines) {
    const inside: TextEdit[] = [];
    for (; next < edits.length && edits[next]!.span.end <= start + content.length; next++) {
      const { span, text } = edits[next]!;
      inside.push({ span: { start: span.start - start, end: span.end - start }, text });
    }
    if (inside.length > 0) contents.set(start, applyEdits(content, inside));
  }
  return (line) => ({ ...line, content: contents.get(line.start) ?? line.content });
}
