import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { missingLabel } from '../../../../src/core/lint/rules/missingLabel';
import { expectFindings } from '../expectFindings';

test('labels that no step names', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Tell what type of answer the question looks for. Use one of: Person, Place, Number, Date.
    Steps:
    ^^^^^ No step says when the answer is "Number". A model that follows the steps hardly ever gives an answer that they leave out.
    ^^^^^ No step says when the answer is "Date". A model that follows the steps hardly ever gives an answer that they leave out.
      1. Look at the question word.
      2. Write Person after "who" and place after "where".
    Positive Example 1:
      Input: Who sang?
      Output: Person
    `,
  ));

test('a label inside another word or label does not count, words for a letter do not either', () => {
  expectFindings(
    missingLabel,
    `
    Definition: Is the sentence acceptable? Label it "acceptable" or "unacceptable".
    Steps:
    ^^^^^ No step says when the answer is "acceptable". A model that follows the steps hardly ever gives an answer that they leave out.
      1. If there is a mistake, label it unacceptable.
    `,
  );
  expectFindings(
    missingLabel,
    `
    Definition: Answer E (entailment) or C (contradiction).
    Steps:
    ^^^^^ No step says when the answer is "E". A model that follows the steps hardly ever gives an answer that they leave out.
      1. Answer C if they clash. A case of entailment gets the other letter.
    `,
  );
});

test('everyday words count where they are meant as labels', () => {
  expectFindings(
    missingLabel,
    `
    Definition: Does the text mention a price? Answer Yes or No.
    Steps:
    ^^^^^ No step says when the answer is "No". A model that follows the steps hardly ever gives an answer that they leave out.
      1. If there is no doubt that it does, answer Yes.
    `,
  );
  expectFindings(
    missingLabel,
    `
    Definition: Does the text mention a price? Answer Yes or No.
    Steps:
      1. If it does, answer yes, and otherwise no.
    `,
  );
  expectFindings(
    missingLabel,
    `
    Definition: Pick the best option. Answer with A, B or C.
    Steps:
    ^^^^^ No step says when the answer is "A". A model that follows the steps hardly ever gives an answer that they leave out.
      1. A good option answers the question.
      2. Compare B and C, and write a letter.
    `,
  );
});

test('a label of many counts', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Label the turn as question or statement.
    Steps:
      1. Turns that want to know something are questions, all others statements.
    `,
  ));

test('ranges name what lies in them', () => {
  expectFindings(
    missingLabel,
    `
    Definition: Pick the best of the options A, B, C and D. Answer with the letter A, B, C or D.
    Steps:
      1. Compare the options A-D.
      2. Write the letter.
    `,
  );
  expectFindings(
    missingLabel,
    `
    Definition: Rate the joke on a scale from 1 to 5.
    Steps:
      1. Laugh or don't.
      2. Give a number from 1 (dull) to 5 (hilarious).
    `,
  );
});

test('a task with free answers', () => {
  expectFindings(
    missingLabel,
    `
    Definition: Name the town. If there is none, answer "None". Never answer "Unknown".
    Steps:
      1. Write the name of the town.
    Positive Example 1:
      Input: We met in Turku.
      Output: Turku
    `,
  );
  expectFindings(missingLabel, 'Definition: Answer Yes or No.\nSteps:\n');
  expectFindings(missingLabel, 'Definition: Answer Yes or No.\n');
});

test('labels that definitions write in unusual ways', () => {
  const examples = (first: string, second: string): string =>
    `Positive Example 1:\n  Input: A\n  Output: ${first}\nPositive Example 2:\n  Input: B\n  Output: ${second}\n`;
  const missingIn = (definition: string, step: string, shown: string): number =>
    findingsOf(missingLabel, parse(`Definition: ${definition}\nSteps:\n  1. ${step}\n${shown}`))
      .length;
  const stance = 'Tell the stance: favor, against, or none.';
  expect(missingIn(stance, 'Answer favor or against.', examples('favor', 'none'))).toBe(1);
  const mail = 'Say what should happen to it: reply, archive, or escalate.';
  expect(missingIn(mail, 'Output reply or escalate.', examples('reply', 'escalate'))).toBe(1);
  const proof = 'Say whether it SUPPORTS the claim, REFUTES it, or gives TOO LITTLE.';
  const both = 'Output SUPPORTS or REFUTES.';
  expect(missingIn(proof, both, examples('SUPPORTS', 'REFUTES'))).toBe(1);
  const devices = 'List the devices used, e.g. rhyme or metaphor.';
  expect(missingIn(devices, 'List them.', examples('rhyme', 'metaphor'))).toBe(0);
  const signs = 'Output <, = or >.';
  const inWords = 'Output the sign for less than or greater than, else the equals sign.';
  expect(missingIn(signs, inWords, examples('<', '='))).toBe(0);
});

test('very many missing labels are one finding', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Choose one of: aa1, aa2, aa3, aa4, aa5, aa6, aa7, aa8, aa9, aa10.
    Steps:
    ^^^^^ No step says when the answer is "aa1", "aa2", "aa3", "aa4", "aa5", "aa6", "aa7", "aa8" and 1 more labels. A model that follows the steps hardly ever gives an answer that they leave out.
      1. Choose aa10 if nothing else fits.
    `,
  ));

test('a range may be said with "between"; a line may end with a label', () => {
  expectFindings(
    missingLabel,
    `
    Definition: Rate the joke. Answer with 1, 2, 3 or 4.
    Steps:
      1. Output the value between 1 and 4 that fits.
    `,
  );
  expectFindings(
    missingLabel,
    `
    Definition: Is the joke on sports, food or other?
    Steps:
      1. - sports and food are told by their words
         - all that remains: other
         - only one of them goes into the output
    Positive Example 1:
      Input: A pie walks into a bar.
      Output: food
    Positive Example 2:
      Input: Why so serious?
      Output: other
    `,
  );
  expectFindings(
    missingLabel,
    `
    Definition: Rate the joke. Answer with 1, 2, 3 or 4.
    Steps:
    ^^^^^ No step says when the answer is "4". A model that follows the steps hardly ever gives an answer that they leave out.
      1. Output a value between 1 and 3.
    `,
  );
});

test.each([
  [
    'Tell whether its author is for, against or neutral towards the ban.',
    'Answer "for" if it is welcomed, "against" if it is rejected, and "neutral" in all other cases.',
    'against',
  ],
  [
    'Classify the stance as for, against or neutral towards the ban.',
    'Answer "for" if it is welcomed, "against" if it is rejected, and "neutral" in all other cases.',
    'for',
  ],
  [
    'Name the group that the post attacks. If no group is attacked, answer "none".',
    'Answer with the name of the group, or "none" if there is none.',
    'none',
  ],
])('what is said of something is no label: %s', (definition, step, output) => {
  expectFindings(
    missingLabel,
    `Definition: ${definition}\nSteps:\n  1. ${step}\nPositive Example 1:\n  Input: x\n  Output: ${output}\n`,
  );
});
