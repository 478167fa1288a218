/** A half-open range of UTF-16 offsets into a source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What an author wrote in a field: the text as it is meant, and where its characters stand in the source. */
export interface Value {
  readonly text: string;
  /** From the first to past the last character of the value in the source; empty where there is none. */
  readonly span: Span;
  /** The parts of `text` that stand in the source letter by letter, in order. An exact value has none. */
  readonly runs: readonly Run[];
}

/** `length` characters of a value's text, from `textStart`, stand in the source from `sourceStart`. */
export interface Run {
  readonly textStart: number;
  readonly sourceStart: number;
  readonly length: number;
}

export interface Field {
  readonly name: string;
  readonly nameSpan: Span;
  /** From the name to past the last character of the value. */
  readonly span: Span;
  readonly value: Value;
  /** The fields of an example; empty for every other field. */
  readonly inner: readonly Field[];
}

export interface Step {
  /** The number that the author wrote; `null` for a line of the list that has none. */
  readonly number: number | null;
  /** The number with its dot or closing bracket; empty, at the start of the step, where there is none or the list is an exact value. */
  readonly numberSpan: Span;
  /** The step without its number; further lines without the indentation under the number. */
  readonly value: Value;
  /** Of a list that is an exact value, the whole value. */
  readonly span: Span;
}

export type Polarity = 'positive' | 'negative';

export interface Example {
  readonly polarity: Polarity;
  readonly number: number | null;
  readonly nameSpan: Span;
  readonly span: Span;
  readonly input: Value | undefined;
  readonly output: Value | undefined;
  readonly explanation: Value | undefined;
}

/** What the fields of a file say; the first of a name counts, and every example. */
export interface Instruction {
  readonly task: Value | undefined;
  readonly category: Value | undefined;
  readonly instances: Value | undefined;
  readonly layout: Value | undefined;
  readonly definition: Value | undefined;
  /** Only in a layout file. */
  readonly template: Value | undefined;
  /** Only in a layout file. */
  readonly fit: Value | undefined;
  readonly stepsField: Field | undefined;
  readonly steps: readonly Step[];
  readonly positiveExamples: readonly Example[];
  readonly negativeExamples: readonly Example[];
}

export type LineKind = 'blank' | 'comment' | 'header' | 'content' | 'stray';

/** One line with its terminator. The lines of a document tile its text. */
export interface Line {
  readonly kind: LineKind;
  readonly text: string;
}

/** A place where the text does not follow the format. Parsing went on behind it. */
export interface Damage {
  readonly kind: 'indentation' | 'stray-text' | 'exact-value';
  readonly span: Span;
  readonly message: string;
}

/** A field of a file with all its lines, or what stands before the first field. The blocks of a document tile its text. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
  readonly field: Field | undefined;
  /** What the field is, if it is an example. */
  readonly example: Example | undefined;
  /** The steps that the field lists, if it is called so. */
  readonly steps: readonly Step[];
  readonly damage: readonly Damage[];
}

/** A parsed `.instruct` file. */
export interface InstructionDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly lines: readonly Line[];
  /** Top-level fields in the order of the file, examples included. */
  readonly fields: readonly Field[];
  readonly instruction: Instruction;
  readonly damage: readonly Damage[];
}

export interface PlainExample {
  readonly input: string;
  readonly output: string;
  readonly explanation?: string;
}

/** An instruction as text alone, without places: what prompts, chat models and data sets are made from. */
export interface PlainInstruction {
  readonly task: string;
  readonly category: string;
  readonly definition: string;
  /** The steps in order, without numbers. */
  readonly steps: readonly string[];
  readonly positiveExamples: readonly PlainExample[];
  readonly negativeExamples: readonly PlainExample[];
  /** Path of the data file, relative to the instruction's file. */
  readonly instances?: string;
  /** Name or path of the layout. */
  readonly layout?: string;
}

export const topLevelFields = [
  'Task',
  'Category',
  'Instances',
  'Layout',
  'Definition',
  'Steps',
  'Template',
  'Fit',
] as const;
export const exampleFields = ['Input', 'Output', 'Explanation'] as const;
export const exampleHeading = /^(Positive|Negative) Example(?: (\d+))?$/;

export function plainInstruction({ instruction }: InstructionDocument): PlainInstruction {
  return {
    task: instruction.task?.text ?? '',
    category: instruction.category?.text ?? '',
    definition: instruction.definition?.text ?? '',
    steps: instruction.steps.map((step) => step.value.text),
    positiveExamples: instruction.positiveExamples.map(plainExample),
    negativeExamples: instruction.negativeExamples.map(plainExample),
    ...(instruction.instances && { instances: instruction.instances.text }),
    ...(instruction.layout && { layout: instruction.layout.text }),
  };
}

function plainExample({ input, output, explanation }: Example): PlainExample {
  return {
    input: input?.text ?? '',
    output: output?.text ?? '',
    ...(explanation && { explanation: explanation.text }),
  };
}

/** Where a part of a value's text stands in the source; the whole value where it has no place of its own. */
export function sourceSpan(value: Value, start: number, end: number): Span {
  const first = value.runs.find((run) => start < run.textStart + run.length);
  const last = value.runs.findLast((run) => end > run.textStart);
  if (!first || !last || end <= start) return value.span;
  return {
    start: first.sourceStart + Math.max(0, start - first.textStart),
    end: last.sourceStart + Math.min(last.length, end - last.textStart),
  };
}
