import { test } from 'vitest';
import { exampleNumbering } from '../../../../src/core/lint/rules/exampleNumbering';
import { expectFindings, expectFix } from '../expectFindings';

test('each kind counts from 1', () =>
  expectFindings(
    exampleNumbering,
    `
    Positive Example 1:
      Input: a
    Negative Example 1:
      Input: b
    Positive Example 2:
      Input: c
    `,
  ));

test('a gap, a repetition and a missing number', () =>
  expectFindings(
    exampleNumbering,
    `
    Positive Example 2:
    ^^^^^^^^^^^^^^^^^^ "Positive Example 2" stands where "Positive Example 1" is due. In a prompt examples are counted in their order, so that number names another one there.
      Input: a
    Positive Example 2:
      Input: b
    Negative Example:
    ^^^^^^^^^^^^^^^^ "Negative Example" has no number; in its order it is "Negative Example 1". Findings, previews and people name examples by their numbers.
      Input: c
    `,
  ));

test('no examples, no findings', () => expectFindings(exampleNumbering, 'Definition: x\n'));

test('the fix numbers the examples of both kinds', () => {
  expectFix(
    exampleNumbering,
    `
    Positive Example 3:
      Input: a
    Negative Example:
      Input: b
    Positive Example 3:
      Input: c
    `,
    `
    Positive Example 1:
      Input: a
    Negative Example 1:
      Input: b
    Positive Example 2:
      Input: c
    `,
  );
});

test('a number far beyond all examples is named as it is written', () =>
  expectFindings(
    exampleNumbering,
    `
    Positive Example 99999999999999999999999:
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "Positive Example 99999999999999999999999" stands where "Positive Example 1" is due. In a prompt examples are counted in their order, so that number names another one there.
      Input: a
    `,
  ));
