import { lineEnd, type TextEdit } from './edit';
import { formattedGap, type Place } from './formatGap';
import { formattedSteps } from './formatSteps';
import { formattedValue, isHeadLine, type FormattedLine } from './formatValue';
import { lineEdits, type WantedLine } from './lineEdits';
import type { InstructionDocument, Span } from './model';
import { misplacedLines } from './misplacedLines';
import { misledReference, repairReferences } from './referenceRepair';
import { headingOf, sectionsOf, type Section, type SectionBlock } from './sections';

/**
 * The edits that lay a document out: one blank line between fields (none between one-line fields of the head), one
 * space behind a colon, values indented as they should be, steps numbered from 1 with their further lines under their text,
 * references to them likewise (the list stays as it is where one that names no step would come to name one, or where a step or
 * a comment is indented as something else), one kind of line end (the first of the file), and one at the end of the file.
 * Only what carries no meaning changes: every value, every step and every comment says what it said before, and the fields
 * stay in their order. Formatting twice is formatting once. With `within`, only the top-level fields that it touches are laid
 * out.
 */
export function format(document: InstructionDocument, within?: Span): TextEdit[] {
  const blocks = sectionsOf(document);
  const fields = blocks.flatMap(({ sections }) =>
    sections.map((section) => ({ section, lines: formattedField(section, document) })),
  );
  const eol = lineEnd(document.text);
  let next = 0;
  const wanted = blocks.flatMap((block): WantedLine[] => {
    const own = fields.slice(next, (next += block.sections.length));
    if (within && !touches(block, within)) return asWritten(block);
    const lines =
      own.length === 0
        ? formattedGap(block.lines, placeBetween(undefined, fields[0]))
        : own.flatMap((field, index) => [
            ...field.lines,
            ...formattedGap(field.section.gap, placeBetween(field, own[index + 1] ?? fields[next])),
          ]);
    return lines.map(({ origin, text }) => ({ origin, text: text + eol }));
  });
  return lineEdits(
    blocks.flatMap(({ lines }) => lines),
    wanted,
  );
}

interface FormattedField {
  readonly section: Section;
  readonly lines: readonly FormattedLine[];
}

function formattedField(section: Section, document: InstructionDocument): FormattedLine[] {
  const { instruction } = document;
  const isList = section.field === instruction.stepsField && !headingOf(section).exact;
  return isList && !misledReference(instruction) && misplacedLines(document).length === 0
    ? formattedSteps(section, repairReferences(document, { kind: 'renumbered' }))
    : formattedValue(section);
}

function placeBetween(
  before: FormattedField | undefined,
  after: FormattedField | undefined,
): Place {
  const apart =
    before && after && !after.section.inner && !(isHeadLine(before) && isHeadLine(after));
  return { afterField: !!before, beforeField: !!after, apart: apart === true };
}

function touches({ block }: SectionBlock, { start, end }: Span): boolean {
  return block.start <= end && start < block.end;
}

function asWritten({ lines }: SectionBlock): WantedLine[] {
  return lines.map((line) => ({ origin: line, text: line.content + line.terminator }));
}
