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
      7. Go back to step 4, or answer from steps 2 and 4; step 9 is none.
    `,
    `
    Steps:
      1. Read the review.
      2. Weigh praise.
      3. Weigh blame, as in step two.
      4. Go back to step 3, or answer from steps 2 and 3; step 9 is none.
    `,
  );
});

test('an end of a range that is there gets its number', () => {
  expectFix(
    stepNumbering,
    `
    Steps:
      1. Read the review.
      3. Weigh praise.
      4. Join steps 3 to 9, or steps 4-3.
    `,
    `
    Steps:
      1. Read the review.
      2. Weigh praise.
      3. Join steps 2 to 9, or steps 3-2.
    `,
  );
});

test.each([
  ['Join the results of steps 3 and 4.', [1, 2, 4, 5], 3],
  ['Join what steps 2-3 found.', [1, 3, 4], 2],
  ['Write the list of step 3.', [1, 2, 4], 3],
])('a step that is not there comes to be no other one: %s', (last, numbers, gone) => {
  const text = `Steps:\n${numbers.map((number) => `  ${number}. ${number === numbers.at(-1) ? last : `Read line ${number}.`}\n`).join('')}`;
  const findings = findingsOf(stepNumbering, parse(text));
  expect(findings.map(({ fix }) => fix)).toEqual(findings.map(() => null));
  expect(findings.at(-1)!.message).toBe(
    `This is step ${numbers.length} of the list but has the number ${numbers.at(-1)}. A model that is told "go back to step ${numbers.at(-1)}" would go to the wrong one. Step ${numbers.at(-1)} names a step ${gone} that is not there, and would name another one after numbering: say which step is meant, then number them.`,
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
