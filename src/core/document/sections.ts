import type { Block, Field, InstructionDocument, Line, LineKind } from './model';

/** A line of a document with its place. */
export interface SourceLine {
  readonly kind: LineKind;
  /** Offset of the content; behind a byte order mark. */
  readonly start: number;
  /** Without its terminator. */
  readonly content: string;
  /** LF, CR LF or CR; empty at the end of a file without a final line end. */
  readonly terminator: string;
}

/** The lines of one field, of the top level or of an example. */
export interface Section {
  readonly field: Field;
  /** Whether it is a field of an example. */
  readonly inner: boolean;
  /** The blank lines, comments and stray text between the field before and this one. */
  readonly above: readonly SourceLine[];
  readonly header: SourceLine;
  /** The lines behind the header up to the last one with text of the value; comments and blank lines among them. */
  readonly body: readonly SourceLine[];
  /** The lines from there to the next field: blank lines, comments and stray text. */
  readonly gap: readonly SourceLine[];
}

/** The lines of a top-level field and of its inner fields, or those before the first field, which have no section. */
export interface SectionBlock {
  readonly block: Block;
  readonly lines: readonly SourceLine[];
  readonly sections: readonly Section[];
}

/** All lines of a document, in order, by the field that they stand in. */
export function sectionsOf(document: InstructionDocument): SectionBlock[] {
  let above: readonly SourceLine[] = [];
  return document.blocks.map((block) => {
    const found = sectionsOfBlock(block, above);
    above = found.sections.at(-1)?.gap ?? found.lines;
    return found;
  });
}

/** The lines of one block; `above` are those between the field before and this one. */
export function sectionsOfBlock(block: Block, above: readonly SourceLine[] = []): SectionBlock {
  const lines = sourceLines(block);
  return { block, lines, sections: sectionsIn(block, lines, above) };
}

function sectionsIn(
  { field }: Block,
  lines: readonly SourceLine[],
  before: readonly SourceLine[],
): Section[] {
  if (!field) return [];
  const fields = [field, ...field.inner];
  const headers = lines.flatMap(({ kind }, index) => (kind === 'header' ? [index] : []));
  let above = before;
  return headers.map((at, index) => {
    const behind = lines.slice(at + 1, headers[index + 1]);
    const end = behind.findLastIndex(({ kind }) => kind === 'content') + 1;
    const gap = behind.slice(end);
    const section = {
      field: fields[index]!,
      inner: index > 0,
      above,
      header: lines[at]!,
      body: behind.slice(0, end),
      gap,
    };
    above = gap;
    return section;
  });
}

function sourceLines({ start, lines }: Block): SourceLine[] {
  let offset = start;
  return lines.map((line) => {
    const source = sourceLine(line, offset);
    offset += line.text.length;
    return source;
  });
}

function sourceLine({ kind, text }: Line, offset: number): SourceLine {
  const mark = offset === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  const terminator = text.endsWith('\r\n') ? '\r\n' : /[\r\n]$/.test(text) ? text.slice(-1) : '';
  return {
    kind,
    start: offset + mark,
    content: text.slice(mark, text.length - terminator.length),
    terminator,
  };
}

/** How many spaces stand before a further line of the value, and do not belong to it. */
export function contentIndent({ inner }: Section): number {
  return inner ? 4 : 2;
}

/** What of a further line of a section, one with content or a blank one, belongs to the value. */
export function valueLine(section: Section, { kind, content }: SourceLine): string {
  const wanted = contentIndent(section);
  if (kind === 'blank') return content.slice(Math.min(wanted, content.length));
  const spaces = content.length - trimStart(content, ' ').length;
  if (spaces >= wanted) return content.slice(wanted);
  return content.slice(content.startsWith('\t') ? 1 : spaces);
}

/** The parts of a header line, e.g. `Output (exact):` and ` "E"`. */
export function headingOf({ field, header }: Section): {
  /** The name with its colon and, if it is there, `(exact)`. */
  readonly heading: string;
  readonly exact: boolean;
  /** What stands behind the colon. */
  readonly rest: string;
} {
  const start = field.nameSpan.start - header.start;
  const colon = header.content.indexOf(':', start + field.name.length);
  return {
    heading: header.content.slice(start, colon + 1),
    exact: colon > start + field.name.length,
    rest: header.content.slice(colon + 1),
  };
}

/** Without the spaces and tabs at the start; with other characters in their place where they are given. */
export function trimStart(text: string, white = ' \t'): string {
  let start = 0;
  while (start < text.length && white.includes(text[start]!)) start++;
  return text.slice(start);
}

/** Without the spaces and tabs at the end, in linear time. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t'.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
