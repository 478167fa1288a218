import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPositiveExamples } from '../../../src/core/document/addExamples';
import { applyEdits } from '../../../src/core/document/edit';
import { plainInstruction, type PlainExample } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { damagedText, drawnText } from './damagedText';

const sunny = { input: 'Sunny.', output: 'good', explanation: 'Praise.' };
const rainy = { input: 'Rain,\nagain.', output: 'bad' };
const added = (text: string, examples: readonly PlainExample[] = [sunny]): string =>
  applyEdits(text, [addPositiveExamples(parse(text), examples)]);

describe('new examples', () => {
  test('follow the last positive one and are numbered on', () => {
    const text = drawnText(`
      Task: a

      Positive Example 1:
        Input: x
        Output: bad

      # about the mistake
      Negative Example 1:
        Input: y
        Output: good
    `);
    expect(added(text, [sunny, rainy])).toBe(
      drawnText(`
        Task: a

        Positive Example 1:
          Input: x
          Output: bad

        Positive Example 2:
          Input: Sunny.
          Output: good
          Explanation: Praise.

        Positive Example 3:
          Input:
            Rain,
            again.
          Output: bad

        # about the mistake
        Negative Example 1:
          Input: y
          Output: good
      `),
    );
  });

  test('stand in front of the negative ones where there are none', () => {
    const text = 'Definition: d\n\nNegative Example 1:\n  Input: y\n  Output: good\n';
    expect(added(text)).toBe(
      'Definition: d\n\nPositive Example 1:\n  Input: Sunny.\n  Output: good\n  Explanation: Praise.\n\nNegative Example 1:\n  Input: y\n  Output: good\n',
    );
  });

  test('leave no blank line where the file leaves none', () => {
    const text =
      'Definition: d\nPositive Example 1:\n  Input: y\n  Output: bad\nNegative Example 1:\n';
    expect(added(text, [{ input: 'a', output: 'b' }])).toBe(
      'Definition: d\nPositive Example 1:\n  Input: y\n  Output: bad\nPositive Example 2:\n  Input: a\n  Output: b\nNegative Example 1:\n',
    );
  });

  test('keep the line ends of the file, also where its last line has none', () => {
    const text = 'Definition: d\r\n\r\nPositive Example 1:\r\n  Input: y\r\n  Output: bad';
    const edited = added(text, [rainy]);
    expect(edited).toBe(
      `${text}\r\n\r\nPositive Example 2:\r\n  Input:\r\n    Rain,\r\n    again.\r\n  Output: bad\r\n`,
    );
  });

  test('are none where none are given', () => expect(added('Task: a\n', [])).toBe('Task: a\n'));
});

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(' ', '\n', '\t', 'a', '# b', 'Input:', 'Steps:', '\r', '{{input}}', '"', ':'),
    )
    .map((parts) => parts.join('')),
);
const example = fc.record(
  { input: value, output: value, explanation: value },
  { requiredKeys: ['input', 'output'] },
);

test('in any file, however damaged, they are added exactly and nothing else changes', () => {
  fc.assert(
    fc.property(
      damagedText,
      fc.array(example, { minLength: 1, maxLength: 3 }),
      (text, examples) => {
        const document = parse(text);
        const edit = addPositiveExamples(document, examples);
        expect(edit.span.start).toBe(edit.span.end);
        const before = plainInstruction(document);
        const after = plainInstruction(parse(applyEdits(text, [edit])));
        expect(after).toEqual({
          ...before,
          positiveExamples: [...before.positiveExamples, ...examples],
        });
      },
    ),
    { numRuns: 1000 },
  );
});
