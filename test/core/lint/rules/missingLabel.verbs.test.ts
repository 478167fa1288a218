import { test } from 'vitest';
import { missingLabel } from '../../../../src/core/lint/rules/missingLabel';
import { expectFindings } from '../expectFindings';

test('a verb behind a noun that sounds like an order is no label', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Grade the answer: full if it says all that the model answer says, part if it says some of it, none if it says nothing of it.
    Steps:
      1. All points named is full, a few of them is part, not a single one is none.
    Positive Example 1:
      Input: Model: light and water. Pupil: water
      Output: part
    Positive Example 2:
      Input: Model: a fish. Pupil: a bird
      Output: none
    `,
  ));
