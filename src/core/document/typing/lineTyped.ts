import { lineEnd, type TextEdit } from '../edit';
import type { InstructionDocument } from '../model';
import { parse } from '../parse';
import { trimStart } from '../sections';
import { stepListOf, type StepItem } from '../stepItems';
import { stepMarker } from '../stepMarker';
import { deleteStep, insertStep } from '../stepSurgery';
import { typedLine, type TypedLine } from './typedLine';

/**
 * What Enter makes of the lines around the cursor, which stands on the new line, behind whatever the editor put there.
 * Behind a step the next begins with its number, and those below are counted on, references included. Behind an empty
 * step the list ends. On an empty further line of a step the next step begins. Within a step the rest of the line
 * stays in it, and so does a new line between two of its lines. Under the name of a field its value is indented.
 */
export function lineTyped(document: InstructionDocument, cursor: number): TextEdit[] {
  const typed = typedLine(document.text, cursor);
  if (!typed) return [];
  const inSteps = typed.rest === '' ? inList(document, typed) : restOfStep(document, typed);
  return inSteps ?? underName(typed) ?? [];
}

/** The file as it was before the new lines. */
interface Before {
  readonly document: InstructionDocument;
  /** Where the new lines were cut out: the end of the line above them. */
  readonly end: number;
  /** The new lines as they stand now, without the last terminator. */
  readonly start: number;
  readonly typedEnd: number;
}

function inList(document: InstructionDocument, typed: TypedLine): TextEdit[] | undefined {
  if (!markerAlone.test(typed.content)) return undefined;
  const leavesFurtherLine =
    typed.above.content.trim() === '' && /^ {3}/.test(typed.content + typed.above.content);
  const before = beforeTyping(document.text, typed, leavesFurtherLine);
  const list = before && stepListOf(before.document);
  if (!list) return undefined;
  const torn = leavesFurtherLine ? undefined : list.items.find(isTornAt(typed, before));
  if (torn) return [replacement(before, ' '.repeat(furtherIndent(torn)))];
  const index = list.items.findIndex(({ span }) => span.end === before.end);
  const item = list.items[index];
  if (!item) return isNameAlone(before, list.colonEnd) ? withNewStep(before, 0) : undefined;
  if (leavesFurtherLine !== item.lines.length > 1) return undefined;
  return markerAlone.test(document.text.slice(item.margin.start, item.span.end))
    ? withoutEmptyStep(before, { index, item, isLast: index === list.items.length - 1 })
    : withNewStep(before, index + 1);
}

const markerAlone = /^[ \t]*(?:(?:\(\d{1,9}\)|\d{1,9}[.)]|[-*•])[ \t]*)?$/;

/** Whether the new line stands behind the first line of a step that goes on below. */
function isTornAt({ above }: TypedLine, { end }: Before): (item: StepItem) => boolean {
  return ({ lines, span }) => lines[0]!.origin.start === above.start && span.end > end;
}

/** How deep the further lines of a step are indented: as the first of them, else under the text of the step. */
function furtherIndent({ lines, marker }: StepItem): number {
  const below = lines.find(({ kind, text }) => kind === 'further' && text.trim() !== '');
  if (below) return below.origin.content.length - trimStart(below.origin.content).length;
  return marker === '' ? 4 : 3 + marker.length;
}

function beforeTyping(text: string, typed: TypedLine, withLineAbove: boolean): Before | undefined {
  const start = withLineAbove ? typed.above.start : typed.start;
  if (start === 0) return undefined;
  const end = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
  const typedEnd = typed.start + typed.content.length;
  const document = parse(text.slice(0, end) + text.slice(typedEnd));
  return { document, end, start, typedEnd };
}

/** Whether the new line follows the name of the list, with nothing behind it. */
function isNameAlone({ document, end }: Before, colonEnd: number): boolean {
  return colonEnd <= end && /^[ \t]*$/.test(document.text.slice(colonEnd, end));
}

/** The new lines become a step without text. */
function withNewStep(before: Before, index: number): TextEdit[] {
  const edits = insertStep(before.document, index);
  const isNew = ({ span }: TextEdit): boolean => span.start === span.end;
  const marker = edits.find(isNew)?.text.replace(/[\r\n]/g, '');
  if (marker === undefined) return [];
  return [
    ...edits.filter((edit) => !isNew(edit)).map((edit) => afterTyping(edit, before)),
    replacement(before, marker),
  ];
}

/** What stands in place of the new lines. */
function replacement({ start, typedEnd }: Before, text: string): TextEdit {
  return { span: { start, end: typedEnd }, text };
}

/** The empty step and the new line become a blank line; at the end of the list the cursor stands below it. */
function withoutEmptyStep(
  before: Before,
  {
    index,
    item,
    isLast,
  }: {
    readonly index: number;
    readonly item: StepItem;
    readonly isLast: boolean;
  },
): TextEdit[] {
  const { start } = item.margin;
  const others = deleteStep(before.document, index).filter(
    ({ span }) => span.end <= start || span.start > item.span.end,
  );
  const text = isLast || item.inline ? lineEnd(before.document.text) : '';
  return [
    ...others.filter(({ text: now }) => now !== '').map((edit) => afterTyping(edit, before)),
    { span: { start, end: before.typedEnd }, text },
  ];
}

/** An edit of the file as it was, in places of the file as it is. */
function afterTyping({ span, text }: TextEdit, { end, typedEnd }: Before): TextEdit {
  const by = span.start >= end ? typedEnd - end : 0;
  return { span: { start: span.start + by, end: span.end + by }, text };
}

/** The rest of a step's first line becomes a further line of it, not a step without a number. */
function restOfStep(document: InstructionDocument, typed: TypedLine): TextEdit[] | undefined {
  const indent = typed.content.length - trimStart(typed.content).length;
  if (indent > 2 || stepMarker(typed.rest)) return undefined;
  const item = stepListOf(document)?.items.find(
    ({ lines: [first] }) => first!.origin.start === typed.above.start,
  );
  if (!item) return undefined;
  const below = /^ {3,}(?=\S)/.exec(typed.below)?.[0].length;
  return [indentation(typed, below ?? furtherIndent(item))];
}

/** The value under a name that takes several lines, or that stands alone on its line. */
function underName(typed: TypedLine): TextEdit[] | undefined {
  const wanted = wantedIndent(typed.above.content);
  const indent = typed.content.length - trimStart(typed.content).length;
  if (indent >= wanted || typed.cursor > typed.start + indent) return undefined;
  return [indentation(typed, wanted)];
}

function wantedIndent(above: string): number {
  if (/^ {2}(?:Input|Output|Explanation):[ \t]*$/.test(above)) return 4;
  const name =
    /^(?:(?:Definition|Steps|Template):(?=\s|$)|(?:Positive|Negative) Example(?: \d+)?:[ \t]*$)/;
  return name.test(above) ? 2 : 0;
}

function indentation({ start, content }: TypedLine, spaces: number): TextEdit {
  const end = start + content.length - trimStart(content).length;
  return { span: { start, end }, text: ' '.repeat(spaces) };
}
