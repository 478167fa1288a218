import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { missingLabel } from '../../../../src/core/lint/rules/missingLabel';

test.each([
  ['Write 1 if it rises, 0 if it stays and -1 if it falls.', 0],
  ['Write 1, 0 or minus one.', 0],
  ['Write 1 if it rises and 0 if not.', 1],
  ['Write -1 if it falls and 0 if not.', 1],
])('a number and its negative are two labels: %s', (step, missing) => {
  const text = `
Definition: Give the direction as a number: 1 for up, 0 for level, -1 for down.

Steps:
  1. ${step}

Positive Example 1:
  Input: The lake is full again.
  Output: 1
`;
  expect(findingsOf(missingLabel, parse(text))).toHaveLength(missing);
});
