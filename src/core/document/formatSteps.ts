import { besideValues, headerLine, isUnderDirective, type FormattedLine } from './formatValue';
import { headingOf, trimStart, type Section } from './sections';
import { listLines, withoutIndentation, type ListLine } from './stepLines';

/** Whether a list has something of which nobody knows to which step it belongs, and is laid out as any other value. */
export function keepsItsNumbers(section: Section): boolean {
  const keepsInline = isUnderDirective(section) && trimStart(headingOf(section).rest) !== '';
  return keepsInline || listLines(section).some(looksBlank);
}

/**
 * The header and the body of the list of steps: each step begins with its number and a dot, its further lines stand
 * under its text. Blank lines within a step belong to it; of those between two steps one stays.
 */
export function formattedSteps(section: Section): FormattedLine[] {
  const lines = listLines(section);
  const firsts = lines.flatMap(({ kind }, index) => (kind === 'first' ? [index] : []));
  const formatted = [headerLine(section, ''), ...between(lines.slice(0, firsts[0]), true)];
  for (const [index, first] of firsts.entries())
    formatted.push(...formattedStep(lines.slice(first, firsts[index + 1]), index + 1));
  return formatted;
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
