import { expect, test } from 'vitest';
import { speakOfCase } from '../../../../../src/core/lint/prose/constraints/spokenCases';
import { stepsText } from '../../../../../src/core/lint/prose/constraints/stepsText';

const rest = ['Find the letters that repeat.'];
const condition = 'If all letters repeat';

test.each([
  ['When everything is repeated, say so.', true],
  ['Repeat it.', false],
  ['Unless it is short, read it twice.', false],
])('what a case is about stands in the rest of the definition, too: %s', (step, isSpokenOf) => {
  expect(speakOfCase(condition, rest, stepsText(['Read it.', step]))).toBe(isSpokenOf);
});
