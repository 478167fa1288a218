import { lineEnd, type TextEdit } from './edit';
import type { InstructionDocument } from './model';
import { trimStart } from './sections';
import type { StepItem, WrittenLine } from './stepItems';
import { sharedIndentation } from './stepLines';

/** The edits that make the text of a step the end of the step above it. Comments between the two stay. */
export function mergingEdits(
  document: InstructionDocument,
  above: StepItem,
  below: StepItem,
): TextEdit[] {
  const { text } = document;
  const eol = lineEnd(text);
  const between = text.slice(above.span.end, below.margin.start).split(/\r\n|\n|\r/);
  const kept = between.filter((line) => line.trim() !== '').map((line) => eol + line);
  const start = above.step.value.text === '' ? above.step.span.end : above.step.value.span.end;
  const { value } = below.step;
  if (value.text === '') return [{ span: { start, end: below.span.end }, text: kept.join('') }];
  if (kept.length === 0 && fitOneLine(above, below))
    return [{ span: { start, end: value.span.start }, text: ' ' }];
  const margin = ' '.repeat(2 + textIndent(above));
  const [first, ...further] = below.lines;
  const isBegun = first!.text !== '';
  const end = isBegun ? value.span.start : lineEndOf(first!);
  const head = {
    span: { start, end },
    text: kept.join('') + (isBegun ? eol + margin : ''),
  };
  return [head, ...reindented(below, further, margin)];
}

/** Whether two steps read well on one line: each stands on one, and the first ends like a sentence or a part of one. */
function fitOneLine({ lines, step }: StepItem, below: StepItem): boolean {
  const isPhrase = step.value.text === '' || endsPhrase(step.value.text);
  return lines.length === 1 && below.lines.length === 1 && isPhrase;
}

/** Whether a text ends as a sentence does, or a part of one. */
export function endsPhrase(text: string): boolean {
  return /[.!?:;,…)"”]$/.test(text);
}

/** How far the further lines of a step are indented in the list. */
function textIndent({ lines, marker }: StepItem): number {
  const shared = sharedIndentation(lines);
  if (Number.isFinite(shared)) return shared;
  return marker === '' ? 2 : marker.length + 1;
}

function reindented(item: StepItem, further: readonly WrittenLine[], margin: string): TextEdit[] {
  const shared = sharedIndentation(item.lines);
  let begun = item.lines[0]!.text !== '';
  return further.flatMap((line): TextEdit[] => {
    const { content, start } = line.origin;
    if (line.kind === 'beside' || (line.kind === 'blank' && !begun)) return [];
    const own = begun ? line.text.slice(shared) : trimStart(line.text);
    begun = true;
    if (line.kind === 'blank')
      return [{ span: { start, end: lineEndOf(line) }, text: own === '' ? '' : margin + own }];
    const indent =
      content.length - trimStart(content).length - (own.length - trimStart(own).length);
    return [{ span: { start, end: start + indent }, text: margin }];
  });
}

function lineEndOf({ origin }: WrittenLine): number {
  return origin.start + origin.content.length;
}
