import { lineEnd, type TextEdit } from './edit';
import { editedLines } from './editedLines';
import { formattedGap, type Place } from './formatGap';
import { formattedSteps, keepsItsNumbers } from './formatSteps';
import { formattedValue, isHeadLine, type FormattedLine } from './formatValue';
import { lineEdits, type WantedLine } from './lineEdits';
import type { InstructionDocument, Span } from './model';
import { misplacedLines } from './misplacedLines';
import { repairReferences } from './referenceRepair';
import {
  headingOf,
  sectionsOf,
  type Section,
  type SectionBlock,
  type SourceLine,
} from './sections';
import { numberingHindrance } from './staleReferences';

/**
 * The edits that lay a document out: one blank line between fields (none between one-line fields of the head), one
 * space behind a colon, values indented as they should be, steps numbered from 1 with their further lines under their text,
 * references to them likewise, also in explanations (the list stays as it is where one that names no step would come to name
 * one, where several are named in words that are not understood, or where a step or a comment is indented as something else),
 * one kind of line end (the first of the file), and one at the end of the file. Only what carries no meaning changes: every
 * value, every step and every comment says what it said before, and the fields stay in their order. Formatting twice is
 * formatting once. With `within`, only the top-level fields that it touches are laid out; references follow wherever they stand.
 */
export function format(document: InstructionDocument, within?: Span): TextEdit[] {
  const blocks = sectionsOf(document);
  const written = blocks.flatMap(({ lines }) => lines);
  const list = listToNumber(document, within ? blocks.filter(touchedBy(within)) : blocks);
  const edited = editedLines(
    written,
    list ? repairReferences(document, { kind: 'renumbered' }) : [],
  );
  const fields = blocks.flatMap(({ sections }) =>
    sections.map((section): FormattedField => {
      const now = { ...section, header: edited(section.header), body: section.body.map(edited) };
      return { section: now, lines: section === list ? formattedSteps(now) : formattedValue(now) };
    }),
  );
  const eol = lineEnd(document.text);
  let next = 0;
  const wanted = blocks.flatMap((block): WantedLine[] => {
    const own = fields.slice(next, (next += block.sections.length));
    if (within && !touchedBy(within)(block)) return asWritten(block.lines.map(edited));
    const lines =
      own.length === 0
        ? formattedGap(block.lines, placeBetween(undefined, fields[0]))
        : own.flatMap((field, index) => [
            ...field.lines,
            ...formattedGap(field.section.gap, placeBetween(field, own[index + 1] ?? fields[next])),
          ]);
    return lines.map(({ origin, text }) => ({ origin, text: text + eol }));
  });
  return lineEdits(written, wanted);
}

interface FormattedField {
  readonly section: Section;
  readonly lines: readonly FormattedLine[];
}

/** The list of steps, if it is among the blocks and can be numbered from 1. */
function listToNumber(
  document: InstructionDocument,
  blocks: readonly SectionBlock[],
): Section | undefined {
  const { instruction } = document;
  const list = blocks
    .flatMap(({ sections }) => sections)
    .find(({ field }) => field === instruction.stepsField);
  if (!list || headingOf(list).exact || keepsItsNumbers(list)) return undefined;
  const isClear = !numberingHindrance(document) && misplacedLines(document).length === 0;
  return isClear ? list : undefined;
}

function placeBetween(
  before: FormattedField | undefined,
  after: FormattedField | undefined,
): Place {
  const apart =
    before && after && !after.section.inner && !(isHeadLine(before) && isHeadLine(after));
  return { afterField: !!before, beforeField: !!after, apart: apart === true };
}

function touchedBy({ start, end }: Span): (block: SectionBlock) => boolean {
  return ({ block }) => block.start <= end && start < block.end;
}

function asWritten(lines: readonly SourceLine[]): WantedLine[] {
  return lines.map((line) => ({ origin: line, text: line.content + line.terminator }));
}
