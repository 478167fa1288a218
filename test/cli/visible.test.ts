import { expect, test } from 'vitest';
import { textTable } from '../../src/cli/textTable';
import { visible } from '../../src/cli/visible';

test.each([
  ['a plain text\n\tin two lines\r\n', 'a plain text\n\tin two lines\r\n'],
  ['\u001B[2Jgone', '␛[2Jgone'],
  ['over\rwritten', 'over␍written'],
  ['\0 \u007F \u009B31m', '␀ ␡ \uFFFD31m'],
])('%j on a terminal is %j', (text, shown) => expect(visible(text)).toBe(shown));

test('a line end in a name breaks no table', () => {
  expect(
    textTable([
      ['Category', 'n'],
      ['a\nb', '1'],
      ['c\r\nd', '20'],
    ]).split('\n'),
  ).toEqual(['Category   n', 'a b        1', 'c d       20']);
});
