import type { TextEdit } from '../../document/edit';
import {
  exampleFields,
  exampleHeading,
  topLevelFields,
  type Field,
  type InstructionDocument,
} from '../../document/model';
import { defineRule, type Fix, type Report } from '../rule';

export const unknownField = defineRule({
  id: 'unknown-field',
  summary: 'Fields have the names of the instruction language.',
  severity: 'warning',
  group: 'structure',
  options: {},
  *check({ document }) {
    for (const [index, field] of document.fields.entries()) {
      if (exampleHeading.test(field.name)) yield* inExample(field);
      else if (!isOneOf(topLevelFields, field.name)) yield atLeftEdge(index, document);
    }
  },
});

function* inExample({ inner }: Field): Generator<Report> {
  for (const field of inner)
    if (!isOneOf(exampleFields, field.name))
      yield (
        misnamed(field, meantBy(field.name, exampleFields), inner) ?? unread(field, exampleFields)
      );
}

function atLeftEdge(index: number, { fields, text }: InstructionDocument): Report {
  const field = fields[index]!;
  const meant = meantBy(field.name, topLevelFields) ?? headingMeantBy(field);
  const ofExample = meantBy(field.name, exampleFields);
  if (ofExample === undefined)
    return (
      misnamed(field, meant, fields) ?? {
        ...unread(field, [...topLevelFields, 'Positive Example 1', 'Negative Example 1']),
        ...partOfTextAbove(index, { fields, text }),
      }
    );
  const example = fields[index - 1];
  const isWanted = example && exampleHeading.test(example.name) && !has(example.inner, ofExample);
  return {
    span: field.nameSpan,
    message: `"${ofExample}" is a field of an example: indent it by two spaces under its heading, such as "Positive Example 1:".`,
    ...(isWanted && {
      fix: {
        title: `Indent "${ofExample}" under "${example.name}"`,
        edits: [{ span: field.nameSpan, text: `  ${ofExample}` }, ...indentedBelow(field, text)],
      },
    }),
  };
}

/** A line such as "Note: …" or "Step 1: …" may be meant as a part of the text above, with all such lines between. */
function partOfTextAbove(
  index: number,
  { fields, text }: Pick<InstructionDocument, 'fields' | 'text'>,
): Pick<Report, 'fix'> {
  const before = fields.slice(Math.max(0, index - mostBetween), index);
  const above = before.findLastIndex(({ name }) => isKnown(name));
  const field = before[above];
  if (!field || !isOneOf(textFields, field.name) || text[field.nameSpan.end] !== ':') return {};
  const between = [...before.slice(above + 1), fields[index]!];
  const edits = between.flatMap((each) => {
    const { start } = each.nameSpan;
    return [{ span: { start, end: start }, text: '  ' }, ...indentedBelow(each, text)];
  });
  return { fix: { title: `Indent it under "${field.name}"`, edits, isGuess: true } };
}

/** A text of more such lines than this is something else. */
const mostBetween = 50;
const textFields: readonly string[] = ['Definition', 'Steps', 'Template'];

function isKnown(name: string): boolean {
  const meant = meantBy(name, [...topLevelFields, ...exampleFields]);
  return exampleHeading.test(name) || meant !== undefined;
}

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);
const has = (block: readonly Field[], name: string): boolean =>
  block.some((field) => field.name === name);

/** The name that differs in capitals only, or by a space before the colon. */
function meantBy(name: string, known: readonly string[]): string | undefined {
  return known.find((candidate) => candidate.toLowerCase() === name.trimEnd().toLowerCase());
}

/** What is called an example and nothing else is a positive one, if it has an input. */
function headingMeantBy({ name, value }: Field): string | undefined {
  const match = /^(?:(positive|negative) +)?example *(\d+)?$/i.exec(name.trimEnd());
  if (!match || (!match[1] && !/^input\b/i.test(value.text))) return undefined;
  const kind = match[1]?.toLowerCase() === 'negative' ? 'Negative' : 'Positive';
  return [kind, 'Example', ...(match[2] === undefined ? [] : [match[2]])].join(' ');
}

function misnamed(
  { name, nameSpan }: Field,
  meant: string | undefined,
  block: readonly Field[],
): Report | undefined {
  if (meant === undefined) return undefined;
  const fix: Fix = { title: `Write "${meant}"`, edits: [{ span: nameSpan, text: meant }] };
  const space = /\s$/.test(name) ? ', without a space before the colon' : '';
  return {
    span: nameSpan,
    message: `No field is called "${name}"; it is read as "${meant}" only when written so${space}.`,
    ...(!has(block, meant) && { fix }),
  };
}

function unread({ name, nameSpan }: Field, known: readonly string[]): Report {
  return {
    span: nameSpan,
    message: `No field is called "${name}", so its text reaches no prompt. Fields here are ${known.join(', ')}.`,
  };
}

/** Two spaces more for the lines of a value below its name; comments stay at the left edge. */
function indentedBelow({ span }: Field, text: string): TextEdit[] {
  const lineStarts = text.slice(span.start, span.end).matchAll(/(?:\r\n|\n|\r)(?=[^\r\n#])/g);
  return Array.from(lineStarts, ({ 0: end, index }) => {
    const start = span.start + index + end.length;
    return { span: { start, end: start }, text: '  ' };
  });
}
