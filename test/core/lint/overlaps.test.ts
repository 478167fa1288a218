import { expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { lint } from '../../../src/core/lint/lint';

const rulesOf = (step: string, comment = ''): readonly string[] =>
  lint(
    parse(`Task: notes
Definition: You are given a note that a doctor wrote. Write in one word which illness it is about.

Steps:
  1. Read the note.${comment}
  2. ${step}
  3. Write the illness in one word.

Positive Example 1:
  Input: Coughs a lot.
  Output: bronchitis

Positive Example 2:
  Input: Cannot sleep.
  Output: insomnia
`),
  ).map(({ rule }) => rule);

test.each([
  ['Go through the other notes of the collection in the same way.', 'iterates-over-dataset'],
  ['Carry out these checks for all the notes in the collection.', 'iterates-over-dataset'],
  ['If you are not sure what it stands for, ask the doctor who wrote it.', 'impossible-step'],
])('one finding for the same words: %s', (step, rule) => {
  expect(rulesOf(step)).toEqual([rule]);
});

test('two findings where two things are wrong', () => {
  const step = 'Look the illness up on the web, and do the same for every note in the data set.';
  expect(rulesOf(step)).toEqual(['impossible-step', 'iterates-over-dataset']);
});

test('whoever switches the better rule off for a line is not told the other thing instead', () => {
  const comment = '\n# stepwise-disable-next-line iterates-over-dataset';
  expect(rulesOf('Go through the other notes of the collection in the same way.', comment)).toEqual(
    [],
  );
});
