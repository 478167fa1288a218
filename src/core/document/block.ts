import {
  exampleFields,
  exampleHeading,
  type Block,
  type Damage,
  type Example,
  type Field,
  type Line,
  type LineKind,
  type Span,
  type Value,
} from './model';
import { parseSteps } from './steps';
import { exactValue, plainValue, type Piece } from './value';

/** What a line that begins a field looks like: its name, perhaps `(exact)`, a colon. */
export const header = /^(\p{L}[^:]*?)( \(exact\))?:(?=\s|$)/u;

const isBlank = (content: string): boolean => /^[ \t]*$/.test(content);
const isExampleField = (name: string): boolean =>
  exampleFields.some((known) => known.toLowerCase() === name.toLowerCase());

/** A line's content is `text.slice(start, end)`, its terminator `text.slice(end, next)`. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Reads the lines of one block: a field of the file, or what stands before the first. */
export class BlockReader {
  private readonly lines: Line[] = [];
  private readonly damage: Damage[] = [];
  private field: OpenField | undefined;

  constructor(
    private readonly text: string,
    private readonly start: number,
  ) {}

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  /** `heading` is what the header expression finds in `content`. */
  read(line: SourceLine, content: string, heading: RegExpExecArray | null): void {
    const kind = heading ? this.open(heading, content, line) : this.classify(content, line);
    const from = this.isEmpty ? this.start : line.start;
    this.lines.push({ kind, text: this.text.slice(from, line.next) });
  }

  block(end: number): Block {
    if (this.isEmpty) this.lines.push({ kind: 'blank', text: this.text.slice(this.start, end) });
    const field = this.field && this.close(this.field);
    return {
      start: this.start,
      end,
      lines: this.lines,
      field,
      example: field && exampleOf(field),
      steps: field?.name === 'Steps' ? parseSteps(field.value) : [],
      damage: this.damage.sort((a, b) => a.span.start - b.span.start),
    };
  }

  private open(heading: RegExpExecArray, content: string, line: SourceLine): LineKind {
    this.field = openField(heading, content, { start: line.start, indent: 0 });
    return 'header';
  }

  private classify(content: string, line: SourceLine): LineKind {
    if (isBlank(content)) {
      this.addBlank(content, line);
      return 'blank';
    }
    if (content.startsWith('#')) return 'comment';
    const indent = /^ */.exec(content)![0].length;
    if (indent === 0 && !content.startsWith('\t')) return this.stray(line, 0);
    const { field } = this;
    if (!field) return this.stray(line, content.length - content.trimStart().length);
    return exampleHeading.test(field.name)
      ? this.readInExample(field, content, line, indent)
      : this.readContent(field, content, line);
  }

  private readInExample(
    example: OpenField,
    content: string,
    line: SourceLine,
    indent: number,
  ): LineKind {
    const current = example.inner.at(-1);
    const match = indent < 4 ? header.exec(content.slice(indent)) : null;
    if (match && (indent === 2 || isExampleField(match[1]!))) {
      if (indent !== 2)
        this.report('indentation', line.start, line.start + indent, 'This field needs two spaces.');
      example.inner.push(openField(match, content, { start: line.start, indent }));
      return 'header';
    }
    if (current) return this.readContent(current, content, line);
    return this.readContent(example, content, line);
  }

  private readContent(field: OpenField, content: string, line: SourceLine): LineKind {
    const leading = /^[ \t]*/.exec(content)![0];
    const spaces = /^ */.exec(leading)![0].length;
    let strip = field.contentIndent;
    if (spaces < field.contentIndent) {
      strip = leading.startsWith('\t') ? 1 : spaces;
      this.report(
        'indentation',
        line.start,
        line.start + leading.length,
        `A value is indented by ${field.contentIndent} spaces here, two more than its field.`,
      );
    }
    field.pieces.push({ start: line.start + strip, end: line.end });
    return 'content';
  }

  private addBlank(content: string, line: SourceLine): void {
    const target = this.field?.inner.at(-1) ?? this.field;
    if (!target) return;
    const strip = Math.min(target.contentIndent, content.length);
    target.pieces.push({ start: line.start + strip, end: line.end });
  }

  private stray(line: SourceLine, offset: number): LineKind {
    this.report(
      'stray-text',
      line.start + offset,
      line.end,
      'This text belongs to no field: indent it by two spaces under its field, or start a field with "Name:".',
    );
    return 'stray';
  }

  private report(kind: Damage['kind'], start: number, end: number, message: string): void {
    this.damage.push({ kind, span: { start, end }, message });
  }

  private close(open: OpenField): Field {
    const value = this.value(open);
    const inner = open.inner.map((field) => this.close(field));
    const end = Math.max(open.headerEnd, value.span.end, ...inner.map((field) => field.span.end));
    const { name, nameSpan } = open;
    return { name, nameSpan, span: { start: nameSpan.start, end }, value, inner };
  }

  private value(open: OpenField): Value {
    const value = plainValue(this.text, open.pieces);
    if (!open.exact) return value;
    const exact = exactValue(value);
    if (exact) return exact;
    const { start, end } = value.text === '' ? open.nameSpan : value.span;
    this.report(
      'exact-value',
      start,
      end,
      'An exact value is one JSON string, such as " E\\n". Until it is one, it is read as plain text.',
    );
    return value;
  }
}

/** A field while its lines come in. */
interface OpenField {
  readonly name: string;
  readonly nameSpan: Span;
  /** Behind the colon. */
  readonly headerEnd: number;
  readonly exact: boolean;
  /** How many leading spaces of a further line are indentation, not value. */
  readonly contentIndent: number;
  readonly pieces: Piece[];
  readonly inner: OpenField[];
}

function openField(
  [heading, name, exact]: RegExpExecArray,
  content: string,
  { start, indent }: { readonly start: number; readonly indent: number },
): OpenField {
  const nameStart = start + indent;
  const headerEnd = nameStart + heading.length;
  return {
    name: name!,
    nameSpan: { start: nameStart, end: nameStart + name!.length },
    headerEnd,
    exact: exact !== undefined,
    contentIndent: indent === 0 ? 2 : 4,
    pieces: [{ start: headerEnd, end: start + content.length }],
    inner: [],
  };
}

export function exampleOf({ name, nameSpan, span, inner }: Field): Example | undefined {
  const match = exampleHeading.exec(name);
  if (!match) return undefined;
  const find = (wanted: string): Value | undefined =>
    inner.find((field) => field.name === wanted)?.value;
  return {
    polarity: match[1] === 'Positive' ? 'positive' : 'negative',
    number: match[2] === undefined ? null : Number(match[2]),
    nameSpan,
    span,
    input: find('Input'),
    output: find('Output'),
    explanation: find('Explanation'),
  };
}
