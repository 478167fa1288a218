import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/core/document/edit';
import { format } from '../../../../src/core/document/format';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { stepNumbering } from '../../../../src/core/lint/rules/stepNumbering';
import { drawnText } from '../../document/damagedText';
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

/** What the fix makes of a list that names a step which is not there before and after it. */
function expectNumbered(before: string, after: string): void {
  const text = drawnText(before);
  const [first] = findingsOf(stepNumbering, parse(text));
  expect(applyEdits(text, first!.fix!.edits)).toBe(drawnText(after));
}

test('references go on naming the steps that they named', () => {
  expectNumbered(
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
  expectNumbered(
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
  const wrong = findings.filter(({ message }) => message.startsWith('This is step'));
  expect(findings.map(({ fix }) => fix)).toEqual(findings.map(() => null));
  expect(wrong.at(-1)!.message).toBe(
    `This is step ${numbers.length} of the list but has the number ${numbers.at(-1)}. A model that is told "go back to step ${numbers.at(-1)}" would go to the wrong one. Step ${numbers.at(-1)} names a step ${gone} that is not there, and would name another one after numbering: say which step is meant, then number them.`,
  );
});

test('a list of steps that is not understood keeps the list from being numbered', () => {
  const text =
    'Steps:\n  1. Read.\n  3. Weigh praise.\n  4. Weigh blame.\n  5. Join steps 3 upto 4.\n';
  const findings = findingsOf(stepNumbering, parse(text));
  expect(findings.map(({ fix }) => fix)).toEqual([null, null, null]);
  expect(findings.at(-1)!.message).toContain(
    ' Step 5 says "steps 3" and more that is not clear, and would name other steps after numbering: say it like "steps 2 and 3", then number them.',
  );
  expect(format(parse(text))).toEqual([]);
  const clear = text.replace('upto', 'as well as');
  expect(applyEdits(clear, format(parse(clear)))).toContain('4. Join steps 2 as well as 3.');
});

test('a step that is not there', () =>
  expectFindings(
    stepNumbering,
    `
    Steps:
      1. Read the review, as in step 0.
                                     ^ There is no step 0 in this list. A model has to guess which one is meant.
      2. Use the result of step 9.
                                ^ There is no step 9 in this list. A model has to guess which one is meant.
      3. Skip steps 3 to 7.
                         ^ There is no step 7 in this list. A model has to guess which one is meant.
      4. Go to step 1, or to step 9 of the manual.
    `,
  ));

test.each([
  ['a task about steps', 'Definition: Say what step 9 of the recipe is for.\n', ''],
  ['an example with steps', '', '\nPositive Example 1:\n  Input: Step 9: eat.\n'],
])('%s may mean its own', (_, before, behind) => {
  const text = `${before}Steps:\n  1. Read.\n  2. Look at step 9.\n${behind}`;
  expect(findingsOf(stepNumbering, parse(text))).toEqual([]);
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

test('a step that is indented as a part of the one above', () => {
  expectFindings(
    stepNumbering,
    `
    Steps:
      1. Read the word.
       2. Decide whether it is a noun,
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like step 2, but is indented as a part of the step above: a step begins two spaces from the left.
          or a verb.
      3. Answer Yes or No.
    `,
  );
  expectFix(
    stepNumbering,
    `
    Steps:
      1. Read the word.
       2. Decide whether it is a noun,
          or a verb.
      3. Answer Yes or No.
    `,
    `
    Steps:
      1. Read the word.
      2. Decide whether it is a noun,
          or a verb.
      3. Answer Yes or No.
    `,
  );
});

test('a list that is indented too deep', () =>
  expectFix(
    stepNumbering,
    `
    Steps:
        1. Read the word.
        2. Decide whether it is a noun
        3. Answer Yes or No.
    `,
    `
    Steps:
      1. Read the word.
      2. Decide whether it is a noun
      3. Answer Yes or No.
    `,
  ));

test('a step under the text of the one above', () =>
  expectFix(
    stepNumbering,
    `
    Steps:
      1. Look for two things:
         1) praise
         2) blame.
         2. Answer Yes or No.
    `,
    `
    Steps:
      1. Look for two things:
         1) praise
         2) blame.
      2. Answer Yes or No.
    `,
  ));

test.each([
  ['a list within a step', '  1. Weigh:\n     1. praise\n     2. blame\n  2. Answer.\n'],
  ['a list within a list', '  1. Weigh:\n     1. a:\n        1. b\n        2. c\n     2. d\n'],
  ['a list in a list of several', '  4. Weigh:\n     3. c\n     4. d\n     5. e\n'],
  ['a sentence that was broken', '  1. Count the words up to\n     2. Nothing else counts.\n'],
  ['the number of the step below', '  1. Read.\n     2. is no step here.\n  2. Answer.\n'],
  ['a number with more to it', '  1. Take\n   2.5 litres.\n'],
])('%s is left where it is', (_, list) => {
  const findings = findingsOf(stepNumbering, parse(`Steps:\n${list}`));
  expect(findings.filter(({ message }) => message.startsWith('This looks'))).toEqual([]);
});

test('no list is renumbered while a step may be hidden in it', () => {
  const findings = findingsOf(
    stepNumbering,
    parse('Steps:\n  1. Read.\n   2. Weigh.\n  9. Say.\n'),
  );
  expect(findings.map(({ span, fix }) => [span.start, fix?.title])).toEqual([
    [21, 'Begin every step two spaces from the left'],
    [33, undefined],
  ]);
});

test('a number without a space behind it', () => {
  expectFindings(
    stepNumbering,
    `
    Steps:
      1.Read the word.
      ^^ Behind the number 1 a space is missing.
      (2)Weigh it.
       ^^ Behind the number 2 a space is missing.
      3.
      4) "Yes" is the answer, or "No".
    `,
  );
  expectFix(
    stepNumbering,
    `
    Steps:
      1.Read the word.
      2."Yes" is the answer, or "No".
    `,
    `
    Steps:
      1. Read the word.
      2. "Yes" is the answer, or "No".
    `,
  );
});

test('a number in brackets', () =>
  expectFix(
    stepNumbering,
    `
    Steps:
      (1) Read the word.
      (3) Answer Yes or No, as in step 1.
      (4) Stop after step 3.
    `,
    `
    Steps:
      (1) Read the word.
      (2) Answer Yes or No, as in step 1.
      (3) Stop after step 2.
    `,
  ));

test('a number that belongs to the text is none of the list', () =>
  expectFindings(
    stepNumbering,
    `
    Steps:
      1. Read.
      2.5 litres are two and a half.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line stands in the list without a number; it is taken as step 2. Indent it under the step above if it belongs there.
    `,
  ));

test('an indented comment', () => {
  expectFindings(
    stepNumbering,
    `
    Steps:
      # stepwise-disable-next-line vague-step
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A comment begins in column 0. Indented, this line belongs to the list and goes into the prompt.
      1. Think carefully.
      # a note
      ^^^^^^^^ A comment begins in column 0. Indented, this line belongs to the list and goes into the prompt.
      2. # is a sign. Answer Yes or No.
    `,
  );
  expectFix(
    stepNumbering,
    `
    Steps:
      1. Read.
      # a note
      2. Answer Yes or No.
    `,
    `
    Steps:
      1. Read.
    # a note
      2. Answer Yes or No.
    `,
  );
});

const listLine = fc.tuple(
  fc.constantFrom('  ', '  ', '   ', '     ', '      '),
  fc.constantFrom('1. a', '2. b.', '(2) c', '3) d', '3.e', '4. f:', '- g', '# h', '5'),
);

test('a repair of a list repairs what it was offered for, and loses no step', () => {
  fc.assert(
    fc.property(fc.array(listLine, { maxLength: 9 }), (lines) => {
      const text = `Steps:\n${lines.map((parts) => `${parts.join('')}\n`).join('')}`;
      const findings = findingsOf(stepNumbering, parse(text));
      for (const fix of new Set(findings.flatMap((finding) => finding.fix ?? []))) {
        const after = findingsOf(stepNumbering, parse(applyEdits(text, fix.edits)));
        const own = findings.filter((finding) => finding.fix === fix).length;
        expect(after.length, fix.title).toBeLessThanOrEqual(findings.length - own);
      }
      const formatted = applyEdits(text, format(parse(text)));
      const misplaced = ({ title }: { title: string }): boolean => !/^(Number|Put)/.test(title);
      const left = findingsOf(stepNumbering, parse(formatted)).flatMap(({ fix }) => fix ?? []);
      const had = findings.flatMap(({ fix }) => fix ?? []);
      expect(left.filter(misplaced).length).toBe(had.filter(misplaced).length);
    }),
    { numRuns: 800 },
  );
});

test('a step with two numbers, as one has that was pasted with its own', () => {
  expectFindings(
    stepNumbering,
    `
    Steps:
      1. 1. Read the review.
         ^^ This step is marked twice: "1." stands in its text, too, and goes into the prompt.
      2. - Weigh praise and blame.
         ^ This step is marked twice: "-" stands in its text, too, and goes into the prompt.
      3. 3) 3) If it praises, answer Yes.
         ^^^^^ This step is marked twice: "3) 3)" stands in its text, too, and goes into the prompt.
      4. (exact) words only.
    `,
  );
  expectFix(
    stepNumbering,
    `
    Steps:
      1.  1) (1)  Read the review.
      2. Answer Yes or No.
    `,
    `
    Steps:
      1.  Read the review.
      2. Answer Yes or No.
    `,
  );
});

test('a number that belongs to the text of a step, or begins a list in it', () =>
  expectFindings(
    stepNumbering,
    `
    Steps:
      1. 3 sentences are enough.
      2. 2. of the options is the default.
      3. 1. Praise
         1) Blame
         2. Neither
      4. 1) Praise, 2) Blame: choose one.
      5. - Praise
         - Blame
      6. 2.5 litres are enough.
      7. -1 stands for neither.
      8. 1.
    `,
  ));
