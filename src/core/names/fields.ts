import {
  exampleHeading,
  type Field,
  type InstructionDocument,
  type Polarity,
} from '../document/model';
import type { Span } from '../document/model';

/** What the fields of the instruction language are for, one sentence each, as a reader of a hover wants it. */
const purposes: Readonly<Record<string, string>> = {
  Task: 'The name of the task. Scores and data sets are kept by it.',
  Category: 'The one category of the task. Results are summed up by it.',
  Instances:
    'Path of the data file with the inputs and references of the task, relative to this file.',
  Layout:
    'How instruction and instance become one prompt: the name of a layout that ships with Stepwise, or the path of a layout file. `step-by-step` where it is missing.',
  Definition: 'How an input becomes an output; short and general.',
  Steps:
    'The step-by-step instruction: a numbered list that holds for every input, one example at a time.',
  Template: 'How an instruction and an instance become one prompt. Only in a layout file.',
  Fit: 'How a prompt is measured and cut: `plain`, which is so where it is missing, or `tk-instruct`, as the public Tk-Instruct code does it. Only in a layout file.',
  Input: 'The input of the example, as a model would get it.',
  Output: 'What the model answers to the input of the example.',
  Explanation: 'Why the output is right, or what is wrong with it.',
};

/** What a field is for; `undefined` for a name that the language does not have. */
export function fieldPurpose(name: string): string | undefined {
  const polarity = examplePolarity(name);
  if (polarity === 'positive') return 'An example of the task done right: an input and its output.';
  if (polarity === 'negative') return 'An example of the task done wrong: an output to avoid.';
  return Object.hasOwn(purposes, name) ? purposes[name] : undefined;
}

/** The polarity that the heading of an example says; `null` for any other field. */
export function examplePolarity(name: string): Polarity | null {
  const match = exampleHeading.exec(name);
  if (!match) return null;
  return match[1] === 'Positive' ? 'positive' : 'negative';
}

/** Two examples of one polarity are "Positive Example", whatever their number. */
export function fieldKind(name: string): string {
  return name.replace(/ \d+$/, '');
}

/** The field of a document that encloses an offset, and inside an example its own field. */
export interface EnclosingFields {
  readonly field: Field;
  readonly inner: Field | undefined;
}

/** The last field that begins at `offset` or before; text below a field belongs to it. */
export function fieldsAt(
  { fields }: InstructionDocument,
  offset: number,
): EnclosingFields | undefined {
  const field = lastBefore(fields, offset);
  return field && { field, inner: lastBefore(field.inner, offset) };
}

/** From the end of the name to past the colon; where "(exact)" may stand. */
export function headerRest(text: string, { nameSpan }: Field): Span {
  const colon = text.indexOf(':', nameSpan.end);
  return { start: nameSpan.end, end: colon + 1 };
}

function lastBefore(fields: readonly Field[], offset: number): Field | undefined {
  let low = 0;
  let high = fields.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fields[middle]!.nameSpan.start <= offset) low = middle + 1;
    else high = middle;
  }
  return fields[low - 1];
}
