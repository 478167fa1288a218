import { applyEdits, type TextEdit } from './edit';
import {
  besideValues,
  formattedValue,
  headerLine,
  isUnderDirective,
  type FormattedLine,
} from './formatValue';
import { headingOf, trimStart, type Section, type SourceLine } from './sections';
import { listLines, withoutIndentation, type ListLine } from './stepLines';

/**
 * The header and the body of the list of steps: each step begins with its number and a dot, its further lines stand
 * under its text. Blank lines within a step belong to it; of those between two steps one stays. `references` are the edits
 * that give references the new numbers; they are made only where the steps get theirs.
 */
export function formattedSteps(section: Section, references: readonly TextEdit[]): FormattedLine[] {
  const keepsInline = isUnderDirective(section) && trimStart(headingOf(section).rest) !== '';
  const lines = listLines(withEdits(section, references));
  if (keepsInline || lines.some(looksBlank)) return formattedValue(section);
  const firsts = lines.flatMap(({ kind }, index) => (kind === 'first' ? [index] : []));
  const formatted = [headerLine(section, ''), ...between(lines.slice(0, firsts[0]), true)];
  for (const [index, first] of firsts.entries())
    formatted.push(...formattedStep(lines.slice(first, firsts[index + 1]), index + 1));
  return formatted;
}

/** The section as it is after edits in the order of the text, each within a line; every line keeps the place that it has. */
function withEdits(section: Section, edits: readonly TextEdit[]): Section {
  let next = 0;
  const edited = (line: SourceLine): SourceLine => {
    const end = line.start + line.content.length;
    const inside: TextEdit[] = [];
    for (; next < edits.length && edits[next]!.span.end <= end; next++) {
      const { span, text } = edits[next]!;
      const moved = { start: span.start - line.start, end: span.end - line.start };
      inside.push({ span: moved, text });
    }
    return { ...line, content: applyEdits(line.content, inside) };
  };
  return { ...section, header: edited(section.header), body: section.body.map(edited) };
}

/** White space of other kinds on a line of its own: whether it belongs to its step depends on how deep it is indented. */
function looksBlank({ kind, text }: ListLine): boolean {
  return kind === 'further' && text.trim() === '';
}

/** A step and what stands between it and the next. */
export function formattedStep(lines: readonly ListLine[], number: number): FormattedLine[] {
  const end = lines.findLastIndex(({ kind }) => kind === 'first' || kind === 'further') + 1;
  const own = withoutIndentation(lines.slice(0, end));
  const marker = `  ${number}.`;
  const margin = ' '.repeat(marker.length + 1);
  const formatted = own.map((line) => {
    if (line.kind === 'beside') return beside(line);
    const text = line.text === '' ? '' : margin + line.text;
    const isFirst = line.kind === 'first';
    return { origin: line.origin, text: isFirst ? marker + text.slice(marker.length) : text };
  });
  return [...formatted, ...between(lines.slice(end), false)];
}

/** Of several blank lines one stays; `tight`: none at the start. */
function between(lines: readonly ListLine[], tight: boolean): FormattedLine[] {
  const kept = lines.filter(
    ({ kind }, index) =>
      kind !== 'blank' || (index === 0 ? !tight : lines[index - 1]!.kind !== 'blank'),
  );
  return kept.map((line) =>
    line.kind === 'blank' ? { origin: line.origin, text: '' } : beside(line),
  );
}

function beside({ origin, text }: ListLine): FormattedLine {
  return origin ? besideValues(origin) : { origin, text };
}
