import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/core/document/edit';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import type { Rule } from '../../../../src/core/lint/rule';
import { chatResidue } from '../../../../src/core/lint/rules/chatResidue';
import { expectFindings, expectFix } from '../expectFindings';

test('talk before and after the steps', () =>
  expectFindings(
    chatResidue,
    `
    Definition: Tell whether a review is positive or negative.
    Steps:
      1. Sure, here are the steps:
         ^^^^^^^^^^^^^^^^^^^^^^^^^ "Sure, here are the steps:" is talk from a chat and not a step. A model that reads it may answer as in a chat.
      2. Read the review.
      3. Answer positive or negative. I hope this helps! Let me know if you need more.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "I hope this helps! Let me know if you need more." is talk from a chat and not a step. A model that reads it may answer as in a chat.
    `,
  ));

test('mark-up', () =>
  expectFindings(
    chatResidue,
    `
    Definition: Tell whether a review is positive or negative.
    Steps:
      1. ## Steps
         ^^^^^^^^ "## Steps" is talk from a chat and not a step. A model that reads it may answer as in a chat.
      2. **Read:** the review.
         ^^^^^^^^^ "**Read:**" is mark-up from a chat. The prompt shows it as it stands, and a model may copy it.
      3. Step 3: Answer.
         ^^^^^^^^ "Step 3:" is mark-up from a chat. The prompt shows it as it stands, and a model may copy it.
    `,
  ));

test('over several lines', () =>
  expectFindings(
    chatResidue,
    `
    Definition: Tell whether a review is positive or negative.
    Steps:
      1. Read the review. I hope
                          ^^^^^^ "I hope this helps." is talk from a chat and not a step. A model that reads it may answer as in a chat.
         this helps.
      2. Thank
         the writer in your mind.
    `,
  ));

test('mark-up in a task about it', () =>
  expectFindings(
    chatResidue,
    `
    Definition: Format the text as Markdown.
    Steps:
      1. **Bold** is for the first words.
      2. Certainly! Write it.
         ^^^^^^^^^^ "Certainly!" is talk from a chat and not a step. A model that reads it may answer as in a chat.
    `,
  ));

test('such phrases for the sake of the task', () =>
  expectFindings(
    chatResidue,
    `
    Definition: Write the reply of a hotel to a guest.
    Steps:
      1. Begin with "Certainly" or "I hope this helps".
      2. Let the guest know that you are sorry, and offer further help.
      3. Note the words with a negative tone.
    `,
  ));

test('the fix takes a step out, and numbers the rest and what names them', () =>
  expectFix(
    chatResidue,
    `
    Steps:
      1. Sure, here are the steps:
      2. Read the review.
      3. If step 2 is unclear, repeat steps 2 and three.
      4. Answer.
    `,
    `
    Steps:
      1. Read the review.
      2. If step 1 is unclear, repeat steps 1 and two.
      3. Answer.
    `,
  ));

test('the fix takes the last step out', () =>
  expectFix(
    chatResidue,
    `
    Steps:
      1. Answer.
      2. I hope this helps!

    Positive Example 1:
      Input: Good.
      Output: Yes
    `,
    `
    Steps:
      1. Answer.

    Positive Example 1:
      Input: Good.
      Output: Yes
    `,
  ));

test('the fix leaves what is a step', () =>
  expectFix(
    chatResidue,
    `
    Steps:
      1. Certainly! read the review.
      2. Answer.
    `,
    `
    Steps:
      1. Read the review.
      2. Answer.
    `,
  ));

test('the fix takes words out of the middle and from the end', () => {
  expectFix(
    chatResidue,
    `
    Steps:
      1. Read it. Let me know if you need more. Answer.
    `,
    `
    Steps:
      1. Read it. Answer.
    `,
  );
  expectFix(
    chatResidue,
    `
    Steps:
      1. Answer. I hope
         this helps!
    `,
    `
    Steps:
      1. Answer.
    `,
  );
});

test('the fix keeps words in bold', () =>
  expectFix(
    chatResidue,
    `
    Steps:
      1. **Read the review:** note praise.
    `,
    `
    Steps:
      1. Read the review: note praise.
    `,
  ));

const withoutFix = [
  ['the only step', 'Steps:\n  1. I hope this helps!\n'],
  ['a step that another one names', 'Steps:\n  1. I hope this helps!\n  2. See step 1.\n'],
  ['a list that is not numbered from 1', 'Steps:\n  3. I hope this helps!\n  4. Answer.\n'],
  ['an exact list', 'Steps (exact): "1. I hope this helps!\\n2. Answer."\n'],
] as const;

test.each(withoutFix)('no fix for %s', (_, text) => {
  const findings = findingsOf(chatResidue, parse(text));
  expect(findings.map(({ fix }) => fix)).toEqual([null]);
});

test('a fix removes its finding and adds none, whatever the line ends', () => {
  const steps = [
    'Great question! Read the text. Let me know if it works.',
    '## Final Instruction',
    '**Step 3:** Read the text.',
    'Here is the revised version: read the text.',
    'Read the text, then answer.',
  ];
  for (const first of steps)
    for (const second of steps)
      for (const end of ['\n', '\r\n', '\r']) {
        const text = ['Steps:', `  1. ${first}`, `  2. ${second}`, '  3. Answer.', ''].join(end);
        const before = findingsOf(chatResidue, parse(text));
        for (const { fix } of before) {
          const after = parse(applyEdits(text, fix?.edits ?? []));
          expect(findingsOf(chatResidue as Rule, after)).toHaveLength(before.length - 1);
          expect(after.instruction.steps.map(({ number }) => number)).toEqual(
            after.instruction.steps.map((_, index) => index + 1),
          );
        }
      }
});

const plural = (steps: string): string =>
  `Definition: Write the plural of the noun.\nSteps:\n${steps}`;
const fixed = (text: string): string | null => {
  const [finding] = findingsOf(chatResidue, parse(text));
  return finding?.fix ? applyEdits(text, finding.fix.edits) : null;
};

test('with a step goes the comment above it, and that of the next step stays', () => {
  const next =
    "# stepwise-disable-next-line vague-step -- asked for\n# Ann's wording\n  3. Think carefully.\n";
  const text = plural(
    `  1. Read the noun.\n# about the talk\n  2. Sure, here are the steps!\n${next}`,
  );
  expect(fixed(text)).toBe(plural(`  1. Read the noun.\n${next.replace('3.', '2.')}`));
});

test('a comment between the lines of a step is not taken with the words around it', () => {
  const text = plural(
    '  1. Sure, here is the first step!\n# keep: from the paper\n     Read the noun.\n  2. Write it.\n',
  );
  expect(findingsOf(chatResidue as Rule, parse(text))).toHaveLength(1);
  expect(fixed(text)).toBeNull();
});

test('a step that an explanation names is not taken away by a fix', () => {
  const example = 'Positive Example 1:\n  Input: cat\n  Output: cats\n  Explanation: See step 2.\n';
  const text = plural(
    `  1. Read the noun.\n  2. Sure, here are the steps!\n  3. Write it.\n${example}`,
  );
  expect(findingsOf(chatResidue as Rule, parse(text))).toHaveLength(1);
  expect(fixed(text)).toBeNull();
});
