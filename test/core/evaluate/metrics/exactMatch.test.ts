import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactForm, exactMatch } from '../../../../src/core/evaluate/metrics/exactMatch';

test.each([
  ['case', 'YES', 'yes', 1],
  ['punctuation is deleted, not replaced', "don't", 'dont', 1],
  ['so words may join', 'a-b', 'a b', 0],
  ['articles stay', 'the cat', 'cat', 0],
  ['white space collapses', ' a\t\n b ', 'a b', 1],
  ['U+0085 and U+001C are white space in Python', 'a\u0085\u001Cb', 'a b', 1],
  ['U+FEFF is none', 'a\uFEFFb', 'a b', 0],
  ['a no-break space is', 'a\u00A0b', 'a b', 1],
  ['punctuation outside ASCII stays', 'a…', 'a', 0],
  ['words are not stemmed', 'cats', 'cat', 0],
  ['nothing equals punctuation', '', '.', 1],
])('%s', (_, prediction, reference, wanted) => {
  expect(exactMatch(prediction, [reference])).toBe(wanted);
});

test('one of several references is enough', () => {
  expect(exactMatch('B', ['a', 'b'])).toBe(1);
  expect(exactMatch('c', ['a', 'b'])).toBe(0);
});

test('is the equality of forms, whatever the characters', () => {
  const characters = Array.from('aAbzZ09 .-\t\n\u0000\u001C\u007F\u0085\u00A0éÉİ\u212A\uD800');
  const text = fc.string({ unit: fc.constantFrom(...characters), maxLength: 6 });
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(exactMatch(left, [right])).toBe(exactForm(left) === exactForm(right) ? 1 : 0);
    }),
    { numRuns: 5000 },
  );
});
