import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { stepNumbering } from '../../../../src/core/lint/rules/stepNumbering';
import { expectFindings, expectFix } from '../expectFindings';

test('steps from 1 upward', () =>
  expectFindings(
    stepNumbering,
    `
    Steps:
      1. Read the review.
      2. Decide whether it praises or blames
         the product.

      3. Answer Yes or No.
    `,
  ));

test('a gap', () =>
  expectFindings(
    stepNumbering,
    `
    Steps:
      1. Read the review.
      3. Answer Yes or No.
      ^^ This is step 2 of the list but has the number 3. A model that is told "go back to step 3" would go to the wrong one.
    `,
  ));

test('a line without a number', () =>
  expectFindings(
    stepNumbering,
    `
    Steps:
      1. Read the review.
      - Answer Yes or No.
      ^^^^^^^^^^^^^^^^^^^ This line stands in the list without a number; it is taken as step 2. Indent it under the step above if it belongs there.
    `,
  ));

test('numbers within a step are its own', () =>
  expectFindings(
    stepNumbering,
    `
    Steps:
      1. Look for two things:
         1. praise
         1. blame
      2. Answer Yes or No.
    `,
  ));

test('the fix numbers all steps', () => {
  expectFix(
    stepNumbering,
    `
    Steps:
      2) Read the review.
      - Weigh praise
        and blame.
      7. Answer.
      Stop there.
    `,
    `
    Steps:
      1) Read the review.
      2. Weigh praise
        and blame.
      3. Answer.
      4. Stop there.
    `,
  );
});

test('references go on naming the steps that they named', () => {
  expectFix(
    stepNumbering,
    `
    Steps:
      1. Read the review.
      2. Weigh praise.
      4. Weigh blame, as in step two.
      7. Go back to step 4, or answer from steps 2 and 4; step 3 is none.
    `,
    `
    Steps:
      1. Read the review.
      2. Weigh praise.
      3. Weigh blame, as in step two.
      4. Go back to step 3, or answer from steps 2 and 3; step 3 is none.
    `,
  );
});

test('an exact list is marked as a whole, and is not written to', () => {
  const text = 'Task: x\nSteps (exact): "1. Read.\\n3. Answer."\n';
  expectFindings(
    stepNumbering,
    `
    Task: x
    Steps (exact): "1. Read.\\n3. Answer."
                   ^^^^^^^^^^^^^^^^^^^^^^ This is step 2 of the list but has the number 3. A model that is told "go back to step 3" would go to the wrong one.
    `,
  );
  expect(findingsOf(stepNumbering, parse(text)).map(({ fix }) => fix)).toEqual([null]);
});
