import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/document/edit';
import { format } from '../../../src/core/document/format';
import {
  plainInstruction,
  type Field,
  type InstructionDocument,
} from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { printInstruction } from '../../../src/core/document/print';
import { expectLinearTime } from '../../linearTime';
import { damagedText, drawnText } from './damagedText';

const formatted = (text: string): string => applyEdits(text, format(parse(text)));

/** Both texts as drawn, without their common margin. */
function expectFormat(before: string, after: string): void {
  const wanted = drawnText(after);
  expect(formatted(drawnText(before))).toBe(wanted);
  expect(formatted(wanted)).toBe(wanted);
}

test('blank lines set fields apart, but not those of the head', () =>
  expectFormat(
    `


    Task: kettles

    Category:   Sentiment
    Definition: Say it.
    Steps:


      1. Read.


    Positive Example 1:

      Input: a

      Output: b
    Negative Example 1:
      Input: a
      Output: c


    `,
    `
    Task: kettles
    Category: Sentiment

    Definition: Say it.

    Steps:
      1. Read.

    Positive Example 1:
      Input: a
      Output: b

    Negative Example 1:
      Input: a
      Output: c
    `,
  ));

test('values begin where they have room', () =>
  expectFormat(
    `
    Task:
      kettles
    Category:

      Sentiment

    Definition: Say it
      in two lines.

    Positive Example 1:
      Input:
        Short, yet below.
      Output: ${'long '.repeat(15)}
      Explanation:
          Indented deeper
          in both lines.
    `,
    `
    Task: kettles
    Category: Sentiment

    Definition:
      Say it
      in two lines.

    Positive Example 1:
      Input:
        Short, yet below.
      Output:
        ${'long '.repeat(15).trim()}
      Explanation:
        Indented deeper
          in both lines.
    `,
  ));

test('steps are numbered, and their lines stand under their text', () =>
  expectFormat(
    `
    Steps: 1) Read
       the text.
      - Weigh it:
        * praise
          and more
        * blame

      and say so.


      7.   Answer
        Yes

        or No.

    `,
    `
    Steps:
      1. Read
         the text.
      2. Weigh it:
         * praise
           and more
         * blame

      3. and say so.

      4. Answer
         Yes

         or No.
    `,
  ));

test('references go on naming the steps that they named', () =>
  expectFormat(
    `
    Steps: 2. Look, and go to step 5.
    # see step 5
      - Weigh it as
           in steps 2 and 5.
      5. Go back to step
         5, step two or step 9.
    `,
    `
    Steps:
      1. Look, and go to step 3.
    # see step 5
      2. Weigh it as
         in steps 1 and 3.
      3. Go back to step
         3, step one or step 9.
    `,
  ));

test('explanations go on naming the steps that they named, also outside the range', () => {
  const text =
    'Positive Example 1:\n  Output:  Yes\n  Explanation: By step 2.\n    And step 4.\n\nSteps:\n  2. a\n  4. b\n';
  const wanted = text
    .replace('step 2', 'step 1')
    .replace('step 4', 'step 2')
    .replace('2. a', '1. a')
    .replace('4. b', '2. b');
  const at = text.indexOf('2. a');
  expect(applyEdits(text, format(parse(text), { start: at, end: at }))).toBe(wanted);
  expect(applyEdits(text, format(parse(text), { start: 0, end: 0 }))).toBe(
    text.replace(
      '  Output:  Yes\n  Explanation: By step 2.\n    And',
      '  Output: Yes\n  Explanation:\n    By step 2.\n    And',
    ),
  );
});

test('references stay where the numbers of the steps stay', () => {
  const text = `
    # stepwise-disable-next-line step-numbering
    Steps: 2. Read.
      3. Go back to step 2.
    `;
  expectFormat(text, text);
});

test.each([
  '  1. Read.\n  2. List.\n  4. Sort.\n  5. Join the results of steps 3 and 4.\n',
  '  1. Read.\n  3. List.\n  4. Join what steps 2-3 found.\n',
  '  1. Read.\n  2. List.\n  4. Write the list of step 3.\n',
])('a reference to a step that is not there comes to name no other one: %j', (list) => {
  const text = `Task: lists\n\nSteps:\n${list}`;
  expectFormat(text, text);
});

test('a tenth step needs more room', () =>
  expectFormat(
    `
    Steps:
    ${'  - a\n        b\n    '.repeat(10)}
    `,
    `
    Steps:
    ${Array.from({ length: 10 }, (_, index) => (index < 9 ? `  ${index + 1}. a\n         b\n    ` : '  10. a\n          b')).join('')}
    `,
  ));

test('a number alone stays alone', () =>
  expectFormat(
    `
    Steps:
      1.

          Read
        the text.
      2.
    `,
    `
    Steps:
      1.
         Read
         the text.
      2.
    `,
  ));

test('comments stay beside what they are about', () =>
  expectFormat(
    `
    # head

    # about the task
    Task: a
    # about the category
    Category: b
    Definition:
      First line


    # within the value
      second line
    # below the value


    # above the steps
    Steps:
    # at the left edge
      1. Read
    # within a step
          the text.
    # before the next

      2. Answer.
    # about the example
    Positive Example 1:
      Input: a
    # about the output

      Output: b


    # end

    `,
    `
    # head

    # about the task
    Task: a
    # about the category
    Category: b

    Definition:
      First line


    # within the value
      second line
    # below the value

    # above the steps
    Steps:
    # at the left edge
      1. Read
    # within a step
         the text.
    # before the next

      2. Answer.

    # about the example
    Positive Example 1:
      Input: a
    # about the output

      Output: b

    # end
    `,
  ));

test('what a directive silences stays on its line', () =>
  expectFormat(
    `
    # stepwise-disable-next-line leaks-example
    Definition: One line
      and another
    `,
    `
    # stepwise-disable-next-line leaks-example
    Definition: One line
      and another
    `,
  ));

test('damaged indentation is repaired where it can mean one thing only', () =>
  expectFormat(
    `
    Definition:
    \tSay
     it.
    Positive Example 1:
     Input:
       a
    \tb
       output: c
    Positive Example 2:
     Note: text of the example, a field if it had two spaces
    \tInput: text of the example, too
    `,
    `
    Definition:
      Say
      it.

    Positive Example 1:
      Input:
        a
        b
      output: c

    Positive Example 2:
     Note: text of the example, a field if it had two spaces
    \tInput: text of the example, too
    `,
  ));

describe('what carries meaning stays', () => {
  test.each([
    ['white space at the ends of inner lines', 'Definition:\n  a  \n  b\t\n  c\n'],
    ['white space on blank lines of a value', 'Definition:\n  a\n     \n  b\n'],
    ['blank lines of a value', 'Definition:\n  a\n\n\n  b\n'],
    ['an exact value', `Task (exact): " ${'long '.repeat(30)}\\r\\n"\n`],
    ['an exact value below its name', 'Task (exact):\n  " a "\n'],
    ['a byte order mark', '\uFEFFTask: a\n'],
    ['a byte order mark alone', '\uFEFF'],
    ['a byte order mark below a blank line', '\n\uFEFFTask: a\nDefinition: b\n'],
    ['a second byte order mark below a blank line', '\uFEFF\n\uFEFF\n\nTask: a\n'],
    ['an empty file', ''],
    ['a no-break space', 'Task: \u00A0a\n'],
    ['stray text', 'Task: a\n\nSteps\n1. Read.\n'],
    ['the order of fields', 'Definition: a\n\nTask: b\n'],
    ['a list of no-break spaces', 'Steps:\n  1. a\n   \u00A0\n  4. b\n'],
    ['a second list', 'Steps:\n  1. a\n\nSteps:\n  4. b\n'],
    ['deeper indentation', 'Definition:\n  a\n      b\n'],
  ])('%s', (_, text) => expect(formatted(text)).toBe(text));
});

test.each([
  [
    'the first line end',
    'Task: a\r\nCategory: b\nDefinition: c\r',
    'Task: a\r\nCategory: b\r\n\r\nDefinition: c\r\n',
  ],
  ['LF', 'Task: a\nCategory: b\r\n', 'Task: a\nCategory: b\n'],
  ['CR', 'Task: a\rCategory: b\n', 'Task: a\rCategory: b\r'],
  ['a final line end', 'Task: a', 'Task: a\n'],
  ['white space alone', ' \n\t\n\n', ''],
  ['a comment alone', '\n\n# a  \n\n', '# a\n'],
])('%s', (_, before, after) => expect(formatted(before)).toBe(after));

test('only the fields in the range are laid out', () => {
  const text = 'Task:  a\n\n\nDefinition:  b\n\n\nSteps:\n  4. c\n';
  const at = text.indexOf('b');
  expect(applyEdits(text, format(parse(text), { start: at, end: at }))).toBe(
    'Task:  a\n\n\nDefinition: b\n\nSteps:\n  4. c\n',
  );
});

test('an edit touches no more than it must', () => {
  const text = 'Task: a\n\nSteps:\n  1. Read.\n  3. Answer.\n  3. Stop.  \n';
  expect(format(parse(text))).toEqual([
    { span: { start: text.indexOf('3'), end: text.indexOf('3') + 1 }, text: '2' },
    { span: { start: text.length - 3, end: text.length - 1 }, text: '' },
  ]);
});

describe('a drawn file that was laid out', () => {
  const check = (property: (text: string) => void): void =>
    fc.assert(fc.property(damagedText, property), { numRuns: 1500 });

  test('says what it said before', () =>
    check((text) => {
      const before = parse(text);
      const after = parse(formatted(text));
      expect(plainInstruction(after)).toEqual(plainInstruction(before));
      expect(said(after)).toEqual(said(before));
      expect(beside(after)).toEqual(beside(before));
    }));

  test('stays as it is', () =>
    check((text) => {
      const once = formatted(text);
      expect(formatted(once)).toBe(once);
    }));

  test('has no white space at the ends of comments and names', () =>
    check((text) => {
      for (const { kind, text: line } of parse(formatted(text)).lines)
        if (kind === 'comment' || /:[ \t]*\n$/.test(line)) expect(line).not.toMatch(/[ \t]\r?\n$/);
    }));
});

/** The list of steps is left out: its steps are compared, and its numbers are renewed. */
const said = ({ fields, instruction }: InstructionDocument): unknown => {
  const saidBy = (field: Field): unknown => [
    field.name,
    field === instruction.stepsField ? '' : field.value.text,
    field.inner.map(saidBy),
  ];
  return fields.map(saidBy);
};

const beside = ({ lines }: InstructionDocument): readonly string[] =>
  lines
    .filter(({ kind }) => kind === 'comment' || kind === 'stray')
    .map(({ text }) => text.replace(/^\uFEFF|[ \t]*(?:\r\n|[\r\n])?$/g, ''));

test('a printed instruction is laid out already', () => {
  const value = fc
    .array(fc.constantFrom('a', 'word', '\n', ' ', '1. b', '#', 'Input:', '\r', '"', ':'))
    .map((parts) => parts.join(''));
  const line = fc.stringMatching(/^[a-z][a-z ]{0,80}[a-z]$/);
  const example = fc.record({ input: value, output: value, explanation: value });
  const instruction = fc.record({
    task: line,
    category: line,
    definition: value,
    instances: line,
    layout: line,
    steps: fc.array(line),
    positiveExamples: fc.array(example, { maxLength: 3 }),
    negativeExamples: fc.array(example, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(instruction, (plain) => {
      const text = printInstruction(plain);
      expect(formatted(text)).toBe(text);
    }),
  );
});

test.each(['src/core/prompt/layouts', 'src/core/refine/stages'])(
  'every file in %s is laid out already',
  (folder) => {
    for (const name of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      expect(formatted(text)).toBe(text);
    }
  },
);

test.each([
  ['lines', '  a\n'],
  ['steps', '  - a\n      b\n\n'],
  ['fields', 'Name:  a\n'],
  ['spaces', ' '],
  ['blank lines', '\n'],
  ['comments', '#  \n'],
  ['inner fields', ' Input: a\n'],
])('many %s take linear time', (_, unit) => {
  expectLinearTime(8_000, (count) => {
    const units = unit.repeat(count);
    const document = parse(`Steps: 1. x\n${units}Positive Example 1:\n${units}  b`);
    return () => format(document);
  });
});
