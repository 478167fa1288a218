import { expect, test } from 'vitest';
import { csvRecord } from '../../../src/core/text/csv';

test('commas, quotes and line ends are quoted; numbers and empty cells are not', () => {
  expect(csvRecord(['a,b', 'say "so"', 'two\nlines', -1.5, null])).toBe(
    '"a,b","say ""so""","two\nlines",-1.5,\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\tx'])('%j is no formula any more', (text) => {
  expect(csvRecord([text])).toBe(`'${text}\r\n`);
});
