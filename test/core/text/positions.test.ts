import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionsOf } from '../../../src/core/text/positions';

test('lines and columns count from 0', () => {
  const positions = positionsOf('ab\r\nc\n\rd');
  expect(positions.at(0)).toEqual({ line: 0, character: 0 });
  expect(positions.at(4)).toEqual({ line: 1, character: 0 });
  expect(positions.at(7)).toEqual({ line: 3, character: 0 });
  expect(positions.at(8)).toEqual({ line: 3, character: 1 });
});

test('a position outside the text is brought into it', () => {
  expect(positionsOf('ab\ncd').offset({ line: 9, character: 9 })).toBe(5);
});

test('an offset survives the way there and back; within CR LF, the line has ended', () => {
  const text = fc
    .array(fc.constantFrom('a', '\n', '\r\n', '\r', '😀'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(), (source, seed) => {
      const offset = source === '' ? 0 : seed % (source.length + 1);
      const positions = positionsOf(source);
      const isWithin = offset > 0 && source.startsWith('\r\n', offset - 1);
      expect(positions.offset(positions.at(offset))).toBe(isWithin ? offset - 1 : offset);
    }),
  );
});

test.each(['\n', '\r\n', '\r'])('a column behind a line is its end, before %j', (eol) => {
  expect(positionsOf(`ab${eol}cd`).offset({ line: 0, character: 999 })).toBe(2);
  expect(positionsOf(`ab${eol}${eol}`).offset({ line: 1, character: 1 })).toBe(2 + eol.length);
});

test('a line behind the last is the end of the text', () => {
  expect(positionsOf('ab\ncd').offset({ line: 2, character: 0 })).toBe(5);
  expect(positionsOf('ab\n').offset({ line: 9, character: 0 })).toBe(3);
});
