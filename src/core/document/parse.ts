import {
  exampleFields,
  exampleHeading,
  type Damage,
  type Example,
  type Field,
  type Instruction,
  type InstructionDocument,
  type Line,
  type LineKind,
  type Span,
  type Value,
} from './model';
import { parseSteps } from './steps';
import { exactValue, plainValue, type Piece } from './value';

/**
 * Reads an instruction or a layout. It never fails: what does not follow the format is listed as damage, and all the
 * rest is read as if the damage were not there.
 */
export function parse(text: string): InstructionDocument {
  const reader = new Reader(text);
  for (const line of sourceLines(text)) reader.read(line);
  return reader.document();
}

/** A line's content is `text.slice(start, end)`, its terminator `text.slice(end, next)`. */
interface SourceLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Lines as editors count them: they end with LF, CR LF or CR. A byte order mark belongs to no line's content. */
function* sourceLines(text: string): Generator<SourceLine> {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const terminator = /\r\n|\n|\r/g;
  terminator.lastIndex = start;
  for (let match = terminator.exec(text); match; match = terminator.exec(text)) {
    yield { start, end: match.index, next: terminator.lastIndex };
    start = terminator.lastIndex;
  }
  if (start < text.length) yield { start, end: text.length, next: text.length };
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

const header = /^(\p{L}[^:]*?)( \(exact\))?:(?=\s|$)/u;
const isBlank = (content: string): boolean => /^[ \t]*$/.test(content);
const isExampleField = (name: string): boolean =>
  exampleFields.some((known) => known.toLowerCase() === name.toLowerCase());

class Reader {
  private readonly lines: Line[] = [];
  private readonly damage: Damage[] = [];
  private readonly fields: OpenField[] = [];

  constructor(private readonly text: string) {}

  read(line: SourceLine): void {
    const content = this.text.slice(line.start, line.end);
    const kind = this.classify(content, line);
    const from = this.lines.length === 0 ? 0 : line.start;
    this.lines.push({ kind, text: this.text.slice(from, line.next) });
  }

  document(): InstructionDocument {
    if (this.lines.length === 0 && this.text.length > 0)
      this.lines.push({ kind: 'blank', text: this.text });
    const fields = this.fields.map((field) => this.close(field));
    return {
      text: this.text,
      lines: this.lines,
      fields,
      instruction: this.instruction(fields),
      damage: this.damage.sort((a, b) => a.span.start - b.span.start),
    };
  }

  private classify(content: string, line: SourceLine): LineKind {
    if (isBlank(content)) {
      this.addBlank(content, line);
      return 'blank';
    }
    if (content.startsWith('#')) return 'comment';
    const indent = /^ */.exec(content)![0].length;
    if (indent === 0 && !content.startsWith('\t')) return this.readTopLevel(content, line);
    const field = this.fields.at(-1);
    if (!field) return this.stray(line, content.length - content.trimStart().length);
    return exampleHeading.test(field.name)
      ? this.readInExample(field, content, line, indent)
      : this.readContent(field, content, line);
  }

  private readTopLevel(content: string, line: SourceLine): LineKind {
    const match = header.exec(content);
    if (!match) return this.stray(line, 0);
    this.fields.push(openField(match, content, { start: line.start, indent: 0 }));
    return 'header';
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
    const field = this.fields.at(-1);
    const target = field?.inner.at(-1) ?? field;
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

  private instruction(fields: readonly Field[]): Instruction {
    const find = (name: string): Field | undefined => fields.find((field) => field.name === name);
    const stepsField = find('Steps');
    const examples = fields.flatMap((field) => exampleOf(field) ?? []);
    return {
      task: find('Task')?.value,
      category: find('Category')?.value,
      instances: find('Instances')?.value,
      layout: find('Layout')?.value,
      definition: find('Definition')?.value,
      template: find('Template')?.value,
      stepsField,
      steps: parseSteps(stepsField?.value),
      positiveExamples: examples.filter(({ polarity }) => polarity === 'positive'),
      negativeExamples: examples.filter(({ polarity }) => polarity === 'negative'),
    };
  }
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

function exampleOf({ name, nameSpan, span, inner }: Field): Example | undefined {
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
