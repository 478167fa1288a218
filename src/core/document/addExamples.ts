import { lineEnd, type TextEdit } from './edit';
import type { Field, InstructionDocument, PlainExample } from './model';
import { printExamples } from './print';

/**
 * The edit that gives a document further positive examples: behind its last one or, where it has none, in front of the
 * negative ones (at the end without any). They are numbered on. All the rest of the text stays as it is, byte for byte.
 */
export function addPositiveExamples(
  document: InstructionDocument,
  examples: readonly PlainExample[],
): TextEdit {
  const { text, instruction } = document;
  const eol = lineEnd(text);
  const at = placeFor(document);
  const printed = printExamples('positive', examples, instruction.positiveExamples.length + 1);
  const gap = isDense(document) ? '' : eol;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const endsLine = before === '' || before === '\uFEFF' || /[\r\n]$/.test(before);
  const lead = (endsLine ? '' : eol) + (before.trim() === '' ? '' : gap);
  const tail = /^[^\S\r\n]*(?:[\r\n]|$)/.test(after) ? '' : gap;
  const added = printed.map((example) => example.replaceAll('\n', eol)).join(gap);
  return { span: { start: at, end: at }, text: examples.length === 0 ? '' : lead + added + tail };
}

/** Behind the line on which the field ends that the examples follow. */
function placeFor({ text, fields, instruction }: InstructionDocument): number {
  const before = fieldBefore(fields, instruction.positiveExamples.at(-1)?.nameSpan.start);
  if (before) return endOfLine(text, before.span.end);
  return fields[0]?.nameSpan.start ?? text.length;
}

function fieldBefore(fields: readonly Field[], last: number | undefined): Field | undefined {
  if (last !== undefined) return fields.find(({ nameSpan }) => nameSpan.start === last);
  const negative = fields.findIndex(({ name }) => name.startsWith('Negative Example'));
  return negative < 0 ? fields.at(-1) : fields[negative - 1];
}

function endOfLine(text: string, from: number): number {
  const terminator = /\r\n|\n|\r/g;
  terminator.lastIndex = from;
  return terminator.exec(text) ? terminator.lastIndex : text.length;
}

/** Whether the file has examples and leaves no blank line in front of them. */
function isDense({ blocks }: InstructionDocument): boolean {
  const above = blocks.filter((_, index) => blocks[index + 1]?.example);
  return (
    above.length > 0 &&
    above.every(({ lines }) => lines.findLast(({ kind }) => kind !== 'comment')?.kind !== 'blank')
  );
}
