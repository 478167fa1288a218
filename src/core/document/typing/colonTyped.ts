import type { TextEdit } from '../edit';
import { exampleFields, topLevelFields, type Field, type InstructionDocument } from '../model';

/**
 * What a colon at the end of a field's name makes of it, the cursor being behind the colon: the capitals that the
 * language wants ("definition:", "positive example 2:"), and for an example at the end of the file its number.
 */
export function colonTyped(document: InstructionDocument, offset: number): TextEdit[] {
  const field = document.fields.findLast(({ nameSpan }) => nameSpan.start < offset);
  if (!field) return [];
  const inner = field.inner.findLast(({ nameSpan }) => nameSpan.start < offset);
  const typed = inner ?? field;
  if (typed.nameSpan.end !== offset - 1) return [];
  const name = inner ? nameLike(typed.name, exampleFields) : topLevelName(document, field);
  return name === undefined || name === typed.name ? [] : [{ span: typed.nameSpan, text: name }];
}

function nameLike(name: string, known: readonly string[]): string | undefined {
  return known.find((wanted) => wanted.toLowerCase() === name.toLowerCase());
}

function topLevelName(
  document: InstructionDocument,
  { name, nameSpan }: Field,
): string | undefined {
  const heading = /^(positive|negative) example(?: (\d{1,9}))?$/i.exec(name);
  if (!heading) return nameLike(name, topLevelFields);
  const polarity = heading[1]!.toLowerCase() === 'positive' ? 'positive' : 'negative';
  const kind = polarity === 'positive' ? 'Positive Example' : 'Negative Example';
  if (heading[2] !== undefined) return `${kind} ${heading[2]}`;
  const { positiveExamples, negativeExamples } = document.instruction;
  const others = (polarity === 'positive' ? positiveExamples : negativeExamples).filter(
    (example) => example.nameSpan.start !== nameSpan.start,
  );
  const isLast = others.every((example) => example.nameSpan.start < nameSpan.start);
  return isLast ? `${kind} ${others.length + 1}` : kind;
}
