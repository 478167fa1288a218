import { expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { labelMentions, labelSpread } from '../../../src/core/names/labelMentions';

const text = `Definition: Answer "Yes" or "No".
Steps:
  1. If so, answer
     Yes.
Positive Example 1:
  Input: Yes
  Output: Yes
  Explanation: So the label is Yes.
Positive Example 2:
  Output: YES
Positive Example 3:
  Output: yes.
Positive Example 4:
  Explanation: no output
Negative Example 1:
  Output (exact): "No"
`;
const { instruction } = parse(text);

test('labels are found where they are meant, in the order of the file', () => {
  const found = labelMentions(instruction, ['Yes', 'No']);
  expect(
    found.map(({ label, span, in: place, exact }) =>
      [label, text.slice(span.start, span.end), place, exact].join(' '),
    ),
  ).toEqual([
    'Yes Yes definition false',
    'No No definition false',
    'Yes Yes step false',
    'Yes Yes output false',
    'Yes Yes explanation false',
    'Yes YES output false',
    'No "No" output true',
  ]);
});

test('nothing is found without labels, in exact texts, or in an empty file', () => {
  expect(labelMentions(instruction, [])).toEqual([]);
  expect(labelMentions(parse('').instruction, ['Yes'])).toEqual([]);
  const exact = parse('Definition (exact): "Answer \\"Yes\\"."').instruction;
  expect(labelMentions(exact, ['Yes'])).toEqual([]);
});

test('positive examples are counted by their labels, whatever the capitals and the full stop', () => {
  const { counts, others } = labelSpread(instruction, ['Yes', 'No']);
  expect([...counts]).toEqual([
    ['Yes', 3],
    ['No', 0],
  ]);
  expect(others).toBe(1);
});
