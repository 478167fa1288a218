import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/core/document/edit';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { unknownField } from '../../../../src/core/lint/rules/unknownField';
import { expectFindings, expectFix } from '../expectFindings';

test('a field that nobody reads', () =>
  expectFindings(
    unknownField,
    `
    Defintion: x
    ^^^^^^^^^ No field is called "Defintion", so its text reaches no prompt. Fields here are Task, Category, Instances, Layout, Definition, Steps, Template, Fit, Positive Example 1, Negative Example 1.
    Positive Example 1:
      Label: E
      ^^^^^ No field is called "Label", so its text reaches no prompt. Fields here are Input, Output, Explanation.
    `,
  ));

test('a name that is written otherwise', () =>
  expectFindings(
    unknownField,
    `
    task: x
    ^^^^ No field is called "task"; it is read as "Task" only when written so.
    Definition : y
    ^^^^^^^^^^^ No field is called "Definition "; it is read as "Definition" only when written so, without a space before the colon.
    positive example 1:
    ^^^^^^^^^^^^^^^^^^ No field is called "positive example 1"; it is read as "Positive Example 1" only when written so.
      Input: a
    Example 2:
    ^^^^^^^^^ No field is called "Example 2"; it is read as "Positive Example 2" only when written so.
      Input: b
    `,
  ));

test.each([
  ['definition: x\n', 'Definition: x\n'],
  ['Task : x\n', 'Task: x\n'],
  ['Task (exact): "x"\nSteps  : 1. Do it.\n', 'Task (exact): "x"\nSteps: 1. Do it.\n'],
  ['positive example 1:\n  Input: a\n', 'Positive Example 1:\n  Input: a\n'],
  ['NEGATIVE EXAMPLE :\n  Input: a\n', 'Negative Example:\n  Input: a\n'],
  ['Positive Example1:\n  Input: a\n', 'Positive Example 1:\n  Input: a\n'],
  ['Example 2:\n  Input: a\n', 'Positive Example 2:\n  Input: a\n'],
  ['Positive Example 1:\n  input : a\n', 'Positive Example 1:\n  Input: a\n'],
])('%j is renamed', (before, after) => expectFix(unknownField, before, after));

test('prose that begins like an example is none', () =>
  expectFindings(
    unknownField,
    `
    Example 1: the word "cat".
    ^^^^^^^^^ No field is called "Example 1", so its text reaches no prompt. Fields here are Task, Category, Instances, Layout, Definition, Steps, Template, Fit, Positive Example 1, Negative Example 1.
    `,
  ));

test('a field of an example at the left edge', () =>
  expectFindings(
    unknownField,
    `
    Positive Example 1:
    Input: a
    ^^^^^ "Input" is a field of an example: indent it by two spaces under its heading, such as "Positive Example 1:".
    output: b
    ^^^^^^ "Output" is a field of an example: indent it by two spaces under its heading, such as "Positive Example 1:".
    `,
  ));

test.each([
  ['Positive Example 1:\nInput: a\n', 'Positive Example 1:\n  Input: a\n'],
  [
    'Positive Example 1:\n  Input: a\noutput :\n  b\n\n# c\n  d\n\nTask: x\n',
    'Positive Example 1:\n  Input: a\n  Output:\n    b\n\n# c\n    d\n\nTask: x\n',
  ],
  [
    'Positive Example 1:\r\nInput (exact):\r\n  "a"\r\n',
    'Positive Example 1:\r\n  Input (exact):\r\n    "a"\r\n',
  ],
])('%j is indented', (before, after) => expectFix(unknownField, before, after));

test.each([
  'Task: x\nInput: a\n',
  'Positive Example 1:\n  Input: a\nInput: b\n',
  'Definition: x\ndefinition: y\n',
])('%j has no repair', (text) => {
  const [finding, ...others] = findingsOf(unknownField, parse(text));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'unknown-field', fix: null });
});

test('lines that may be meant as parts of the text above can be indented, with those between', () => {
  const text =
    'Steps:\nStep 1: Read it.\n  Look twice.\nStep 2: Answer Yes or No.\nTask: tone\nNote: x\n';
  const found = findingsOf(unknownField, parse(text)).filter(({ fix }) => fix);
  expect(found.map(({ fix }) => fix!.title)).toEqual([
    'Indent it under "Steps"',
    'Indent it under "Steps"',
  ]);
  expect(found.map(({ fix }) => fix!.isGuess)).toEqual([true, true]);
  expect(applyEdits(text, found[1]!.fix!.edits)).toBe(
    'Steps:\n  Step 1: Read it.\n    Look twice.\n  Step 2: Answer Yes or No.\nTask: tone\nNote: x\n',
  );
});
