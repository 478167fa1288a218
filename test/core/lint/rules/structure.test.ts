import { test } from 'vitest';
import { badExactValue } from '../../../../src/core/lint/rules/badExactValue';
import { badIndent } from '../../../../src/core/lint/rules/badIndent';
import { duplicateField } from '../../../../src/core/lint/rules/duplicateField';
import { missingField } from '../../../../src/core/lint/rules/missingField';
import { missingFile } from '../../../../src/core/lint/rules/missingFile';
import { expectFindings } from '../expectFindings';

test('text at the left edge', () =>
  expectFindings(
    badIndent,
    `
    Definition:
    You are given a review.
    ^^^^^^^^^^^^^^^^^^^^^^^ This text belongs to no field: indent it by two spaces under its field, or start a field with "Name:".
    `,
  ));

test('an exact value that is no JSON string', () =>
  expectFindings(
    badExactValue,
    `
    Task (exact): "half
                  ^^^^^ An exact value is one JSON string, such as " E\\n". Until it is one, it is read as plain text.
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
