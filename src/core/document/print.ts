import type { InstructionDocument, PlainExample, PlainInstruction, Polarity } from './model';
import { fitsPlainForm } from './value';

/** A one-line value up to this length stands on the line of its name. */
export const longestInlineValue = 72;

/** The text that was parsed, put together again from the lines of the document. */
export function print(document: InstructionDocument): string {
  return document.lines.map((line) => line.text).join('');
}

/**
 * A new instruction file. Parsing it gives every string back exactly, but for steps: white space at the ends of a step and
 * indentation that its further lines share are lost, and a CR in it becomes LF. Lines end with LF.
 */
export function printInstruction(instruction: PlainInstruction): string {
  const { task, category, instances, layout, definition, steps } = instruction;
  const heading = [
    ['Task', task],
    ['Category', category],
    ['Instances', instances],
    ['Layout', layout],
  ] as const;
  const blocks = [
    heading.map(([name, text]) => (text === undefined ? '' : printField(name, text, ''))).join(''),
    printField('Definition', definition, ''),
    steps.length > 0
      ? `Steps:\n${steps.map((step, index) => `${printStep(step, index + 1)}\n`).join('')}`
      : '',
    ...printExamples('positive', instruction.positiveExamples),
    ...printExamples('negative', instruction.negativeExamples),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

/** The steps as a list numbered from 1, the way they stand in a prompt. */
export function printSteps(steps: readonly string[]): string {
  return steps.map((step, index) => numbered(step, index + 1)).join('\n');
}

/** A step with its number, the way it stands in a file. */
export function printStep(step: string, number: number): string {
  return indent(numbered(step.replace(/\r\n?/g, '\n'), number), '  ');
}

function numbered(step: string, number: number): string {
  const marker = `${number}. `;
  if (step === '') return marker.trimEnd();
  if (!step.includes('\n')) return marker + step;
  return marker + step.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
}

export function printField(name: string, text: string, margin: string): string {
  if (!fitsPlainForm(text)) return `${margin}${name} (exact): ${exactLiteral(text)}\n`;
  if (text === '') return `${margin}${name}:\n`;
  if (!text.includes('\n') && text.length <= longestInlineValue)
    return `${margin}${name}: ${text}\n`;
  return `${margin}${name}:\n${indent(text, `${margin}  `)}\n`;
}

/** Examples as they stand in a file, numbered on from `first`. Lines end with LF. */
export function printExamples(
  polarity: Polarity,
  examples: readonly PlainExample[],
  first = 1,
): string[] {
  const heading = polarity === 'positive' ? 'Positive Example' : 'Negative Example';
  return examples.map(
    ({ input, output, explanation }, index) =>
      `${heading} ${first + index}:\n` +
      printField('Input', input, '  ') +
      printField('Output', output, '  ') +
      (explanation === undefined ? '' : printField('Explanation', explanation, '  ')),
  );
}

function indent(text: string, margin: string): string {
  return text.replace(/(?<![^\n])(?=[^\n])/g, margin);
}

/** JSON, with the characters escaped that an editor would take for a line end or not show. */
function exactLiteral(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
