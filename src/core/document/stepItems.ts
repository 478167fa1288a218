import type { InstructionDocument, Span, Step } from './model';
import { headingOf, sectionsOfBlock, type Section, type SourceLine } from './sections';
import { listLines, type ListLine } from './stepLines';
import { longestMarker, stepMarker } from './stepMarker';

/** A step with the lines that go where it goes. */
export interface StepItem {
  readonly step: Step;
  /**
   * From the first of the comments directly above the step, or from its first line, to the end of its last line without
   * terminator. A step behind the name of the list begins behind the colon.
   */
  readonly span: Span;
  /** What stands before its number or text on its first line. */
  readonly margin: Span;
  /** Number or bullet, e.g. `2.` or `(2)`; empty for a step that has none. */
  readonly marker: string;
  /** Whether it stands behind the name of the list. */
  readonly inline: boolean;
  /** Its lines, with the comments and blank lines among them. */
  readonly lines: readonly WrittenLine[];
}

/** A line of the list with its place. */
export interface WrittenLine extends ListLine {
  readonly origin: SourceLine;
}

export interface StepList {
  /** The end of the name with its colon. */
  readonly colonEnd: number;
  readonly items: readonly StepItem[];
}

/** The list of steps as it stands in its lines; `undefined` where there is none, or only an exact value. */
export function stepListOf(document: InstructionDocument): StepList | undefined {
  if (!kept.has(document)) kept.set(document, readStepList(document));
  return kept.get(document);
}

/** Several changes of one list may be asked for at once. */
const kept = new WeakMap<InstructionDocument, StepList | undefined>();

/** The lines of the field that lists the steps. */
export function stepsSectionOf({ blocks, instruction }: InstructionDocument): Section | undefined {
  const block = blocks.find(({ field }) => field && field === instruction.stepsField);
  return block && sectionsOfBlock(block).sections[0];
}

function readStepList(document: InstructionDocument): StepList | undefined {
  const { text, instruction } = document;
  const { steps } = instruction;
  const section = stepsSectionOf(document);
  if (!section || headingOf(section).exact) return undefined;
  const colonEnd = endOfColon(section);
  const lines = listLines(section);
  const firsts = lines.flatMap(({ kind }, index) => (kind === 'first' ? [index] : []));
  const items = steps.map((step, index) => {
    const first = firsts[index]!;
    const own = lines.slice(first, firsts[index + 1]);
    const end = own.findLastIndex(({ kind }) => kind === 'first' || kind === 'further') + 1;
    const start = lines[firstComment(lines, first)]!.origin?.start ?? colonEnd;
    return itemOf(step, own.slice(0, end), { start, colonEnd, section, text });
  });
  return { colonEnd, items };
}

/** The index of the step whose lines hold an offset, comments above it included. */
export function stepAt(document: InstructionDocument, offset: number): number | undefined {
  const index = stepListOf(document)?.items.findIndex(
    ({ span }) => span.start <= offset && offset <= span.end,
  );
  return index === undefined || index < 0 ? undefined : index;
}

function endOfColon(section: Section): number {
  const { start, content } = section.header;
  return start + content.length - headingOf(section).rest.length;
}

/** The index of the first of the comments that stand directly above a line; of the line itself where there are none. */
function firstComment(lines: readonly ListLine[], first: number): number {
  let begin = first;
  while (lines[begin - 1]?.origin?.kind === 'comment') begin--;
  return begin;
}

function itemOf(
  step: Step,
  lines: readonly ListLine[],
  place: {
    readonly start: number;
    readonly colonEnd: number;
    readonly section: Section;
    readonly text: string;
  },
): StepItem {
  const first = lines[0]!.origin;
  const { header } = place.section;
  const last = lines.at(-1)!.origin ?? header;
  const written = place.text.slice(step.span.start, step.span.start + longestMarker);
  return {
    step,
    span: { start: place.start, end: last.start + last.content.length },
    margin: { start: first?.start ?? place.colonEnd, end: step.span.start },
    marker: stepMarker(written)?.text ?? '',
    inline: !first,
    lines: lines.map((line) => ({ ...line, origin: line.origin ?? header })),
  };
}
