import { expect, test } from 'vitest';
import { exampleItems, inOrderOfAdding } from '../../src/extension/examples/exampleItems';

const long = { input: `A ${'very '.repeat(30)}long\ninput`, output: 'a', explanation: 'Why\nnot.' };
const short = { input: 'Short $(trash)', output: 'b' };
const empty = { input: '', output: '' };
const offer = {
  ranked: [
    { example: long, why: 'Telling.', isDoubted: false },
    { example: short, why: 'Unclear.', isDoubted: true },
  ],
  best: [long],
  rejected: [{ example: empty, reason: 'It has no input.' }],
  notices: [],
};

test('the rows tell the order, the recommended ones and what speaks against the others', () => {
  const rows = exampleItems(offer).map((row) =>
    row.kind === 'separator'
      ? row.label
      : [row.picked, row.label, row.description, row.detail, row.note],
  );
  expect(rows).toEqual([
    'best first',
    [true, `A ${'very '.repeat(11)}ve…`, 'Telling.', '→ a — Why not.', 'Place 1 of 2. Telling.'],
    [false, 'Short \\$(trash)', 'doubted by the model: Unclear.', '→ b', 'Place 2 of 2. Unclear.'],
    'rejected',
    [false, '(no input)', '→ (no output)', '$(warning) It has no input.', 'It has no input.'],
  ]);
});

test('what goes together is added first, in its order', () => {
  const [a, b, c] = [{ ...short }, { ...short }, { ...short }];
  expect(inOrderOfAdding([a, b, c], { best: [c, a] })).toEqual([c, a, b]);
  expect(inOrderOfAdding([a, b, c], { best: [c, a] })[0]).toBe(c);
});
