import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InstructionDocument } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { withSteps } from '../../../src/core/document/replaceSteps';
import { damagedText, drawnText } from './damagedText';

const steps = ['Read the review.', 'Answer\nYes or No.'];
const replaced = (text: string): string => withSteps(parse(text), steps);

test('new steps stand in place of the old ones', () => {
  expect(replaced('Task: a\n\nSteps:\n  1. Old.\n\nPositive Example 1:\n  Input: x\n')).toBe(
    'Task: a\n\nSteps:\n  1. Read the review.\n  2. Answer\n     Yes or No.\n\nPositive Example 1:\n  Input: x\n',
  );
});

test('without steps they come behind the definition', () => {
  expect(replaced('Task: a\nDefinition:\n  Do it.\n\nPositive Example 1:\n  Input: x\n')).toBe(
    'Task: a\nDefinition:\n  Do it.\n\nSteps:\n  1. Read the review.\n  2. Answer\n     Yes or No.\n\nPositive Example 1:\n  Input: x\n',
  );
});

test.each([
  '',
  'Task: a',
  'Task: a\n',
  'Task: a\r\nDefinition: b\r\nCategory: c\r\n',
  'Task: a\rDefinition: b\r',
])('the steps can be read back from %j, and all line ends are of one kind', (text) => {
  const edited = replaced(text);
  expect(parse(edited).instruction.steps.map(({ value }) => value.text)).toEqual(steps);
  expect(parse(edited).instruction.task?.text).toBe(parse(text).instruction.task?.text);
  expect(new Set(edited.match(/\r\n|[\r\n]/g))).toEqual(
    new Set([/\r\n|[\r\n]/.exec(text)?.[0] ?? '\n']),
  );
});

function expectReplaced(before: string, now: readonly string[], after: string): void {
  expect(withSteps(parse(drawnText(before)), now)).toBe(drawnText(after));
}

test('comments stay with their steps, or with what became of them', () =>
  expectReplaced(
    `
    Steps:
    # how to read
      1. Read the whole review.
    # stepwise-disable-next-line vague-step -- it is meant so
      2. Think carefully about it.

    # asked for by the reviewers

      3. Answer Yes
    # the other label
         or No.
    # below the list
    Positive Example 1:
    `,
    ['Think carefully about it.', 'Weigh praise.', 'Answer Yes or No, nothing else.'],
    `
    Steps:
    # how to read
    # stepwise-disable-next-line vague-step -- it is meant so
      1. Think carefully about it.
      2. Weigh praise.
    # asked for by the reviewers
    # the other label
      3. Answer Yes or No, nothing else.
    # below the list
    Positive Example 1:
    `,
  ));

test('a comment within a step stays in its place while the step says the same', () =>
  expectReplaced(
    `
    Steps:
      1. Read.
      2. Weigh
    # stepwise-disable-next-line leaks-example
         the kettle.

         Twice.
      3. Answer.
    `,
    ['Weigh\nthe kettle.\n\nTwice.', 'Answer Yes or No.'],
    `
    Steps:
      1. Weigh
    # stepwise-disable-next-line leaks-example
         the kettle.

         Twice.
      2. Answer Yes or No.
    `,
  ));

test('comments of steps that are gone stay where these were', () =>
  expectReplaced(
    `
    Steps:
      1. Read.
    # stepwise-disable vague-step
      2. Think.
    # stepwise-enable vague-step
      3. Ponder.
    `,
    ['Read.'],
    `
    Steps:
      1. Read.
    # stepwise-disable vague-step
    # stepwise-enable vague-step
    `,
  ));

test('a comment that switches a rule off for a step that is gone does so for no other', () =>
  expectReplaced(
    `
    Steps:
      1. Read the review.
    # asked for by the reviewers
    # stepwise-disable-next-line impossible-step -- our model has a search tool
      2. Search the web for the product.
      3. Weigh
    # stepwise-disable-next-line leaks-example
         the kettle.
      4. Answer Yes or No.
    `,
    ['Read the review.', 'Train a model on opinions.', 'Answer Yes or No.'],
    `
    Steps:
      1. Read the review.
    # asked for by the reviewers
      2. Train a model on opinions.
      3. Answer Yes or No.
    `,
  ));

test('a comment above an exact list stays above it', () =>
  expectReplaced(
    `
    Steps (exact):
    # why it is exact
      "1. Read.\\n2. Answer."
    `,
    ['Read.', 'Answer it.'],
    `
    Steps:
    # why it is exact
      1. Read.
      2. Answer it.
    `,
  ));

test('a character that an editor may take for a line end begins no line', () => {
  const odd = ['a\u2028b', 'c\u0085d\u2029e'];
  expect(saidBy(parse(withSteps(parse(''), odd)))).toEqual(odd);
});

test.each(['\r', '\r\n'])('the line end %j in a step is one of the list', (eol) => {
  expect(saidBy(parse(withSteps(parse(''), [`Read.${eol}Think.`, 'Answer.'])))).toEqual([
    'Read.\nThink.',
    'Answer.',
  ]);
});

test('in any file, the steps are the new ones and no remark is lost', () => {
  const text = fc.tuple(damagedText, damagedText).map((parts) => parts.join('\nSteps:\n'));
  const other = fc.constantFrom('Read.', 'Weigh step 2\nand more.', 'a', 'words', 'Answer.');
  const choices = fc.array(fc.oneof(fc.nat({ max: 8 }), other), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(text, choices, (before, chosen) => {
      const document = parse(before);
      const old = saidBy(document);
      const now = chosen.flatMap((choice) =>
        typeof choice === 'string' ? choice : (old[choice] ?? []),
      );
      const after = parse(withSteps(document, now));
      expect(saidBy(after)).toEqual(now.map((step) => asHeld(step)));
      expect(remarks(after)).toEqual(remarks(document));
      expect(beside(document)).toEqual(expect.arrayContaining([...beside(after)]));
      expect(beside(parse(withSteps(document, [...old, ...now])))).toEqual(beside(document));
    }),
    { numRuns: 500 },
  );
});

const saidBy = ({ instruction }: InstructionDocument): string[] =>
  instruction.steps.map(({ value }) => value.text);

/** What a file says in which the step stands alone. */
const asHeld = (step: string): string | undefined => saidBy(parse(withSteps(parse(''), [step])))[0];

/** Without comments that switch rules off for a line: those of a step go with it. */
const remarks = (document: InstructionDocument): readonly string[] =>
  beside(document).filter((text) => !text.startsWith('# stepwise-disable-next-line'));

const beside = ({ lines }: InstructionDocument): readonly string[] =>
  lines
    .filter(({ kind }) => kind === 'comment' || kind === 'stray')
    .map(({ text }) => text.replace(/^\uFEFF|[ \t]*(?:\r\n|[\r\n])?$/g, ''));
