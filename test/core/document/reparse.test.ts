import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/document/edit';
import { parse } from '../../../src/core/document/parse';
import { reparse } from '../../../src/core/document/reparse';

const pieces = [
  'Task: reviews',
  'Definition:',
  '  Tell whether the writer',
  '    would buy again.',
  'Steps:',
  '  1. Read the review.',
  'Steps (exact): "1. Read.\\n3. Answer."',
  '  3) Answer',
  '  (4)Answer',
  '   2. Weigh.',
  '  # remark',
  '    Output: Yes',
  '  Input:a',
  '     Yes or No.',
  'Positive Example 1:',
  '  Input: It broke.',
  '  Output (exact): " No\\n"',
  ' Output: misplaced',
  '    deeper',
  '# stepwise-disable',
  'stray text',
  '\tTabs: here',
  'Negative Example 2:',
  'Template: {{input}}',
  '',
  '  ',
  ':',
  'N',
  '\uFEFF',
  '\uD800',
];
const eol = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const anyText = fc
  .array(fc.tuple(fc.constantFrom(...pieces), eol), { maxLength: 24 })
  .map((lines) => lines.flat().join(''));
const anyPiece = fc.oneof(
  fc.constantFrom('', '\n', '\r', ':', ' ', '  ', 'A', 'Task: x', '\nSteps:\n', '#', '\uFEFF'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const anyEdit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 400 }),
  ),
  text: anyPiece,
});

test('after any edits, the tree equals a fresh parse', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (text, edits) => {
      let document = parse(text);
      for (const { from, length, text: inserted } of edits) {
        const start = Math.round(from * document.text.length);
        const end = Math.min(document.text.length, start + length);
        const next = applyEdits(document.text, [{ span: { start, end }, text: inserted }]);
        document = reparse(document, next);
        expect(document).toEqual(parse(next));
      }
    }),
    { numRuns: 1_000 },
  );
});

test('what stands before the change is taken over, and behind it moved', () => {
  const text = 'Task: reviews\nDefinition: Tell.\n\nPositive Example 1:\n  Input: a\n  Output: b\n';
  const before = parse(text);
  const after = reparse(before, text.replace('Tell.', 'Tell it.'));
  expect(after.blocks[0]).toBe(before.blocks[0]);
  expect(after.blocks[2]!.lines).toBe(before.blocks[2]!.lines);
  expect(after.instruction.positiveExamples[0]!.span.start).toBe(
    before.instruction.positiveExamples[0]!.span.start + 3,
  );
});

test('a change in one line of a long file makes one field anew', () => {
  const field = (index: number): string => `Positive Example ${index}:\n  Input: ${index}\n`;
  const text = Array.from({ length: 5_000 }, (_, index) => field(index)).join('');
  const before = parse(text);
  const after = reparse(before, text.replace('Input: 2500\n', 'Input: 2501\n'));
  const taken = after.blocks.filter((block, index) => block === before.blocks[index]);
  expect(taken).toHaveLength(4_999);
});
