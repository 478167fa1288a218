import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainInstruction, sourceSpan } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { print, printInstruction } from '../../../src/core/document/print';

const snli = `# A line that starts with '#' in column 0 is a comment.
Task: task190_snli_classification
Category: Textual Entailment
Instances: ../data/task190_snli_classification.json
Layout: step-by-step

Definition:
  You are given two sentences.
    Deeper indentation stays.

  Answer with the letter E, C or N.

Steps:
  1. Read sentence 1
     and sentence 2.
  2. Compare them:
     a. what the first claims
     b. what the second claims
  - If they agree, answer E.

Positive Example 1:
  Input:
    Input: # and {{ need no escape
  Output: - a: b
  Explanation:

Negative Example 1:
  Input (exact): " E\\r\\n"
  Output: null
`;

test('every field says what stands in it', () => {
  expect(plainInstruction(parse(snli))).toEqual({
    task: 'task190_snli_classification',
    category: 'Textual Entailment',
    instances: '../data/task190_snli_classification.json',
    layout: 'step-by-step',
    definition:
      'You are given two sentences.\n  Deeper indentation stays.\n\nAnswer with the letter E, C or N.',
    steps: [
      'Read sentence 1\nand sentence 2.',
      'Compare them:\na. what the first claims\nb. what the second claims',
      'If they agree, answer E.',
    ],
    positiveExamples: [
      { input: 'Input: # and {{ need no escape', output: '- a: b', explanation: '' },
    ],
    negativeExamples: [{ input: ' E\r\n', output: 'null' }],
  });
});

test('a step knows its number and its place', () => {
  const [first, , third] = parse(snli).instruction.steps;
  expect(first!.number).toBe(1);
  expect(third!.number).toBeNull();
  const { text } = first!.value;
  const at = text.indexOf('and sentence');
  const { start, end } = sourceSpan(first!.value, at, at + 'and sentence'.length);
  expect(snli.slice(start, end)).toBe('and sentence');
});

describe('damage', () => {
  test.each([
    ['text at the left edge', 'Definition:\nYou are given.\n', 'You are given.'],
    ['one space instead of two', 'Definition:\n You are given.\n', ' '],
    ['a tab', 'Definition:\n\tYou are given.\n', '\t'],
    ['an example field with three spaces', 'Positive Example 1:\n   Input: a\n', '   '],
    ['an exact value that is no JSON string', 'Task (exact): "a\n', '"a'],
  ])('%s is found, the rest is read', (_, text, place) => {
    const document = parse(`${text}Category: Kept\n`);
    expect(document.damage.map(({ span }) => text.slice(span.start, span.end))).toEqual([place]);
    expect(document.instruction.category?.text).toBe('Kept');
  });

  test('values in damaged places are kept', () => {
    expect(parse('Definition:\n\tYou\n are given.').instruction.definition?.text).toBe(
      'You\nare given.',
    );
  });
});

const lines = fc.array(
  fc.oneof(
    fc.constantFrom(...snli.split('\n')),
    fc.constantFrom('Steps:', '  1. x', ' Input: y', '\t', '  ', ':', '\uFEFF', 'Output (exact): '),
    fc.string({ unit: 'binary', maxLength: 12 }),
  ),
  { maxLength: 24 },
);
const anyText = fc
  .tuple(lines, fc.constantFrom('\n', '\r\n', '\r'))
  .map(([parts, eol]) => parts.join(eol));

test('printing what was parsed gives the same text back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(print(parse(text))).toBe(text);
    }),
  );
});

test('every run of a value stands in the source letter by letter', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { fields, instruction } = parse(text);
      const values = [
        ...fields.flatMap((field) => [field, ...field.inner]).map(({ value }) => value),
        ...instruction.steps.map(({ value }) => value),
      ];
      for (const value of values)
        for (const { textStart, sourceStart, length } of value.runs)
          expect(text.slice(sourceStart, sourceStart + length)).toBe(
            value.text.slice(textStart, textStart + length),
          );
    }),
  );
});

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(' ', '\n', '\t', 'a', '1. b', '#', 'Input:', '\r', '-', '"', ':', '\u2028'),
    )
    .map((parts) => parts.join('')),
);
const example = fc.record(
  { input: value, output: value, explanation: value },
  { requiredKeys: ['input', 'output'] },
);

test('any strings come back from a printed instruction', () => {
  const instruction = fc.record({
    task: value,
    category: value,
    definition: value,
    instances: value,
    layout: value,
    steps: fc.constant([]),
    positiveExamples: fc.array(example, { maxLength: 3 }),
    negativeExamples: fc.array(example, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(instruction, (plain) => {
      expect(plainInstruction(parse(printInstruction(plain)))).toEqual(plain);
    }),
  );
});
