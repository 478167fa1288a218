import { isForNextLine } from './directive';
import { exampleHeading } from './model';
import { longestInlineValue } from './print';
import {
  contentIndent,
  headingOf,
  trimEnd,
  trimStart,
  valueLine,
  type Section,
  type SourceLine,
} from './sections';

/** A line as it should be. */
export interface FormattedLine {
  /** The line that it was; a new line has none. */
  readonly origin: SourceLine | undefined;
  /** Without its terminator. */
  readonly text: string;
}

const headFields: readonly string[] = ['Task', 'Category', 'Instances', 'Layout'];

/** Whether it is a field of the head of a file and takes one line: no blank line stands between two of them. */
export function isHeadLine({
  section,
  lines,
}: {
  readonly section: Section;
  readonly lines: readonly FormattedLine[];
}): boolean {
  return headFields.includes(section.field.name) && lines.length === 1;
}

/**
 * The header and the body of a field, with every line of the value in its place. A value of several lines, or a long one,
 * begins below the name. A short one stays where it is, but in the head of a file it stands behind the name.
 */
export function formattedValue(section: Section): FormattedLine[] {
  const { exact, rest } = headingOf(section);
  const inline = trimStart(rest);
  if (exampleHeading.test(section.field.name)) return formattedHeading(section, inline);
  const below = valueLines(section, inline !== '');
  if (inline === '')
    return (exact ? undefined : broughtUp(section, below)) ?? [headerLine(section, ''), ...below];
  const several = below.length > 0;
  const text = several ? inline : trimEnd(inline);
  const stays =
    exact || isUnderDirective(section) || (!several && text.length <= longestInlineValue);
  if (stays) return [headerLine(section, text), ...below];
  const margin = ' '.repeat(contentIndent(section));
  return [headerLine(section, ''), { origin: undefined, text: margin + text }, ...below];
}

/** Text that belongs to an example as a whole has no place: only spaces behind its colon are known to say nothing. */
function formattedHeading(section: Section, inline: string): FormattedLine[] {
  const text = section.body.length > 0 ? inline : trimEnd(inline);
  return [
    headerLine(section, text),
    ...section.body.map((line) =>
      line.kind === 'comment' ? besideValues(line) : { origin: line, text: line.content },
    ),
  ];
}

export function headerLine(section: Section, value: string): FormattedLine {
  const margin = section.inner ? '  ' : '';
  const { heading } = headingOf(section);
  return {
    origin: section.header,
    text: margin + (value === '' ? heading : `${heading} ${value}`),
  };
}

/** A short value that stands alone under a name of the head, brought up behind the name. */
function broughtUp(section: Section, below: readonly FormattedLine[]): [FormattedLine] | undefined {
  const [only] = below;
  if (below.length !== 1 || !headFields.includes(section.field.name)) return undefined;
  const text = trimStart(only!.text);
  return only!.origin?.kind === 'content' && text.length <= longestInlineValue
    ? [headerLine(section, text)]
    : undefined;
}

/** The lines below a header. Blank lines before the value say nothing; `begun`: it stands behind the name already. */
function valueLines(section: Section, begun: boolean): FormattedLine[] {
  const margin = ' '.repeat(contentIndent(section));
  const last = section.body.at(-1);
  const lines: FormattedLine[] = [];
  let inValue = begun;
  for (const line of section.body) {
    if (line.kind === 'content' || (line.kind === 'blank' && inValue)) {
      const text = valueLine(section, line);
      const start = inValue ? text : trimStart(text);
      const whole = line === last ? trimEnd(start) : start;
      lines.push({ origin: line, text: whole === '' ? '' : margin + whole });
      inValue = true;
    } else if (line.kind !== 'blank') lines.push(besideValues(line));
    else if (lines.length > 0 && lines.at(-1)!.text !== '') lines.push({ origin: line, text: '' });
  }
  return lines;
}

/** A comment, or text that belongs to no field, which stays letter by letter. */
export function besideValues(line: SourceLine): FormattedLine {
  return { origin: line, text: line.kind === 'comment' ? trimEnd(line.content) : line.content };
}

/** A comment that silences rules on the next line holds for the name and what stands behind it: that stays together. */
export function isUnderDirective({ above }: Section): boolean {
  return above.some(({ kind, content }) => kind === 'comment' && isForNextLine(content));
}
