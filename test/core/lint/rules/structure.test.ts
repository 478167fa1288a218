import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { badExactValue } from '../../../../src/core/lint/rules/badExactValue';
import { badIndent } from '../../../../src/core/lint/rules/badIndent';
import { duplicateField } from '../../../../src/core/lint/rules/duplicateField';
import { emptyValue } from '../../../../src/core/lint/rules/emptyValue';
import { missingField } from '../../../../src/core/lint/rules/missingField';
import { missingFile } from '../../../../src/core/lint/rules/missingFile';
import { expectFindings, expectFix } from '../expectFindings';

test('text at the left edge', () =>
  expectFindings(
    badIndent,
    `
    Definition:
    You are given a review.
    ^^^^^^^^^^^^^^^^^^^^^^^ This text belongs to no field: indent it by two spaces under its field, or start a field with "Name:".
    `,
  ));

test('text at the left edge that goes on with a field can be indented', () => {
  expectFix(
    badIndent,
    `
    Steps:
    1. Read the letter.
       - Look at its end, too.
      - Look at its date.
      2. Find its tone.
    # a comment

    3. Answer Yes or No.
    `,
    `
    Steps:
      1. Read the letter.
         - Look at its end, too.
        - Look at its date.
      2. Find its tone.
    # a comment

      3. Answer Yes or No.
    `,
  );
  expectFix(
    badIndent,
    `
    Definition: You are given a letter.
    Answer Yes or No.
    `,
    `
    Definition: You are given a letter.
      Answer Yes or No.
    `,
  );
  expectFix(
    badIndent,
    `
    Positive Example 1:
      Input:
    (a letter)
      Output: Yes
    `,
    `
    Positive Example 1:
      Input:
        (a letter)
      Output: Yes
    `,
  );
});

test('lines that are indented too little or by tabs are indented together', () => {
  expectFix(
    badIndent,
    `
    Steps:
    \t1. Read the letter.
    \t   - Look at its end, too.
     2. Answer Yes or No.
    `,
    `
    Steps:
      1. Read the letter.
         - Look at its end, too.
      2. Answer Yes or No.
    `,
  );
  expectFix(
    badIndent,
    `
    Positive Example 1:
      Input:
      (a letter)
      Output: Yes
    `,
    `
    Positive Example 1:
      Input:
        (a letter)
      Output: Yes
    `,
  );
  expectFix(
    badIndent,
    `
    Positive Example 1:
     Input: (a letter)
      Output: Yes
    `,
    `
    Positive Example 1:
      Input: (a letter)
      Output: Yes
    `,
  );
});

test('a list that was pasted behind a number is indented, blank lines and all', () => {
  expectFix(
    badIndent,
    `
    Steps:
      1. Read the letter.

    2. Find its tone:
       - at its start
       - at its end

    3. Answer Yes or No.
    `,
    `
    Steps:
      1. Read the letter.

      2. Find its tone:
         - at its start
         - at its end

      3. Answer Yes or No.
    `,
  );
});

test.each([
  'Definition:\n  Tell.\n\n(a note)\n',
  'Steps:\n  1. Tell.\n\n(a note)\n',
  'Steps:\n  1. Tell.\n\n1. a note\n2. and another\n',
])('text behind a blank line is indented by itself only, since it may be a note: %j', (text) => {
  const found = findingsOf(badIndent, parse(text));
  expect(found.map(({ fix }) => fix?.isGuess)).toEqual([true]);
});

test.each([
  ['below a name', 'Task: tone\n(a note)\n'],
  ['below an exact value', 'Positive Example 1:\n  Output (exact):\n(a note)\n'],
  ['below the heading of an example', 'Positive Example 1:\n(a note)\n'],
  ['before the first field', '(a note)\nTask: tone\n'],
])('%s at the left edge is reported and not indented', (_, text) => {
  const found = findingsOf(badIndent, parse(text)).filter(({ message }) =>
    message.startsWith('This text belongs to no field'),
  );
  expect(found).toHaveLength(1);
  expect(found[0]!.fix).toBeNull();
});

test('lines that are no field for want of a space are no part of a text above', () => {
  const text = 'Positive Example 1:\n  Input:\n(a letter)\nOutput:Yes\n';
  const fixes = findingsOf(badIndent, parse(text)).map(({ fix }) => fix?.title);
  expect(fixes).toEqual(['Put a space behind "Output:"', 'Indent the text under "Input"']);
});

test('a value that is indented too deep', () => {
  expectFindings(
    badIndent,
    `
    Definition:
        You are given a review.
    ^^^^ A value is indented by 2 spaces here. What is more is lost on its first line, and goes into the prompt on the others.

          Answer Yes or No.
    `,
  );
  expectFix(
    badIndent,
    `
    Positive Example 1:
      Input:
          It sings,
    # a comment

            and never drips.
      Output: Yes
    `,
    `
    Positive Example 1:
      Input:
        It sings,
    # a comment

          and never drips.
      Output: Yes
    `,
  );
});

test.each([
  ['a value of one line', 'Definition:\n      Tell.\n'],
  ['a first line that alone is deeper', 'Definition:\n      You are\n  given.\n'],
  ['further lines that are deeper', 'Definition:\n  a:\n    b\n'],
  ['a value that begins behind its name', 'Definition: a\n    b\n    c\n'],
  ['an exact value', 'Definition (exact):\n      "a"\n      \n'],
  ['steps, which lose what they share', 'Steps:\n    1. a\n       b\n'],
  ['a name in an input', 'Positive Example 1:\n  Input: a\n    Output: b\n  Output: c\n'],
  ['its own name', 'Positive Example 1:\n  Input:\n    Input: a\n  Output: c\n'],
  [
    'an explanation below other lines',
    'Positive Example 1:\n  Input:\n    a\n    Explanation: b\n  Output: c\n',
  ],
  ['a joined name in a value', 'Positive Example 1:\n  Input:\n    Output:c\n  Output: c\n'],
])('%s', (_, text) => {
  expect(findingsOf(badIndent, parse(text))).toEqual([]);
});

test('a field of an example that is indented too deep', () => {
  expectFindings(
    badIndent,
    `
    Positive Example 1:
      Input: cat
        Output: Yes
        ^^^^^^ "Output" is indented too deep to be a field of the example: one begins two spaces from the left.
        Output: or No
    Positive Example 2:
        Input: run
        ^^^^^ "Input" is indented too deep to be a field of the example: one begins two spaces from the left.
      Output: No
        Explanation: A deed.
        ^^^^^^^^^^^ "Explanation" is indented too deep to be a field of the example: one begins two spaces from the left.
    `,
  );
  expectFix(
    badIndent,
    `
    Positive Example 1:
      Input: cat
      Output: Yes
        Explanation:
        A thing.
    `,
    `
    Positive Example 1:
      Input: cat
      Output: Yes
      Explanation:
        A thing.
    `,
  );
});

test('text of an example outside of its fields', () =>
  expectFindings(
    badIndent,
    `
    Positive Example 1: an easy one
                        ^^^^^^^^^^^ This text stands in no field of the example, so it reaches no prompt. Put it into one, or make it a comment: "#" in column 0.
      Input: cat
      Output: Yes
    Positive Example 2:
      This one is hard,
      ^^^^^^^^^^^^^^^^^ This text stands in no field of the example, so it reaches no prompt. Put it into one, or make it a comment: "#" in column 0.
     and damaged.
    ^ A value is indented by 2 spaces here, two more than its field.
    # A comment.
      Input: run
      Output: No
    `,
  ));

test('a name without a space behind its colon', () => {
  expectFindings(
    badIndent,
    `
    Definition:Tell.
    ^^^^^^^^^^^ Behind "Definition:" a space is missing, so it is no field.
    Task: 12:30
    Positive Example 1:
      Input:cat
      ^^^^^^ Behind "Input:" a space is missing, so it is no field.
      Output: Yes
       Explanation:It is a thing.
       ^^^^^^^^^^^^ Behind "Explanation:" a space is missing, so it is no field.
      Output:No
      ^^^^^^^ Behind "Output:" a space is missing, so it is no field.
    `,
  );
  expectFix(badIndent, 'Task:nouns\n', 'Task: nouns\n');
  expectFix(
    badIndent,
    `
    Positive Example 1:
       Input (exact):"cat "
      Output: Yes
    `,
    `
    Positive Example 1:
      Input (exact): "cat "
      Output: Yes
    `,
  );
});

test('an exact value that is no JSON string', () =>
  expectFindings(
    badExactValue,
    `
    Task (exact): "half
                  ^^^^^ An exact value is one JSON string, such as " E\\n". Until it is one, it is read as plain text.
    `,
  ));

test('an exact value with one half of a character', () =>
  expectFindings(
    badExactValue,
    `
    Task (exact): "cut \\ud83d"
                  ^^^^^^^^^^^^ This value holds one half of a character (a lone surrogate, such as "\\ud83d"). A model reads "\uFFFD" there.
    Category (exact): "whole \\ud83d\\ude00"
    `,
  ));

test('a field that stands twice', () =>
  expectFindings(
    duplicateField,
    `
    Task: a
    Task: b
    ^^^^ "Task" stands here a second time. Only the first counts; this one reaches no prompt.
    `,
  ));

test('every example counts, whatever its heading, and of its fields the first', () =>
  expectFindings(
    duplicateField,
    `
    Positive Example 1:
      Input: a
    Positive Example 1:
      Input: b
      Input: c
      ^^^^^ "Input" stands here a second time. Only the first counts; this one reaches no prompt.
    Negative Example:
      Input: d
    Negative Example:
      Input: e
    `,
  ));

test('an instruction without definition and an example without output', () =>
  expectFindings(
    missingField,
    `
    Task: a
    ^^^^ The definition is missing. Without it neither a model nor a reader knows how an input becomes an output.
    Positive Example 1:
    ^^^^^^^^^^^^^^^^^^ This example has no "Output:".
      Input: x
    `,
  ));

test('an empty definition is not a missing one', () =>
  expectFindings(
    missingField,
    `
    Task: a
    Definition:
    ^^^^^^^^^^ The definition is empty. Without it neither a model nor a reader knows how an input becomes an output.
    Positive Example 1:
      Input:
      Output:
    `,
  ));

test('steps and examples without text', () =>
  expectFindings(
    emptyValue,
    `
    Steps:
      1. Read the noun.
      2.
      ^^ Step 2 has no text, and stands in the prompt as its number alone. Write it, or delete it.
      -
      ^ Step 3 has no text, and stands in the prompt as its number alone. Write it, or delete it.
    Positive Example 1:
    ^^^^^^^^^^^^^^^^^^ This example is empty, and stands in the prompt as one that has no input and no output. Write both, or delete it.
      Input:
      Output:
    Positive Example 2:
      Input: cat
      Output:
      ^^^^^^ The output is empty, so the example shows a model to answer nothing. Where that is meant, write: Output (exact): ""
    Positive Example 3:
      Input:
      Output: Yes
    Negative Example 1:
      Input: cat
      Output (exact): ""
    Negative Example 2:
      Input:
    Negative Example 3:
      Input:
      Output (exact): ""
    `,
  ));

test('an exact list has no empty step where it has none', () => {
  expect(findingsOf(emptyValue, parse('Steps (exact): "1. a\\n2."\n'))).toHaveLength(1);
  expect(findingsOf(emptyValue, parse('Steps:\n'))).toEqual([]);
});

test('a layout needs no task', () =>
  expectFindings(
    missingField,
    `
    Template:
      {{input}}
    `,
  ));

test('files that are not there', () =>
  expectFindings(
    missingFile,
    `
    Instances: data/reviews.json
               ^^^^^^^^^^^^^^^^^ There is no data file "data/reviews.json", so this task has no instances. The path is relative to this file.
    Layout: step-by-step
    `,
    { fileExists: () => false },
  ));
