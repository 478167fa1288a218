import { expect, test } from 'vitest';
import { applyEdits, replaceSteps } from '../../../src/core/document/edit';
import { parse } from '../../../src/core/document/parse';

const steps = ['Read the review.', 'Answer\nYes or No.'];
const withSteps = (text: string): string => applyEdits(text, [replaceSteps(parse(text), steps)]);

test('new steps stand in place of the old ones', () => {
  expect(withSteps('Task: a\n\nSteps:\n  1. Old.\n\nPositive Example 1:\n  Input: x\n')).toBe(
    'Task: a\n\nSteps:\n  1. Read the review.\n  2. Answer\n     Yes or No.\n\nPositive Example 1:\n  Input: x\n',
  );
});

test('without steps they come behind the definition', () => {
  expect(withSteps('Task: a\nDefinition:\n  Do it.\n\nPositive Example 1:\n  Input: x\n')).toBe(
    'Task: a\nDefinition:\n  Do it.\n\nSteps:\n  1. Read the review.\n  2. Answer\n     Yes or No.\n\nPositive Example 1:\n  Input: x\n',
  );
});

test.each(['', 'Task: a', 'Task: a\n', 'Task: a\r\nDefinition: b\r\nCategory: c\r\n'])(
  'the steps can be read back from %j, and all line ends are of one kind',
  (text) => {
    const edited = withSteps(text);
    expect(parse(edited).instruction.steps.map(({ value }) => value.text)).toEqual(steps);
    expect(parse(edited).instruction.task?.text).toBe(parse(text).instruction.task?.text);
    if (text.includes('\r')) expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
  },
);
