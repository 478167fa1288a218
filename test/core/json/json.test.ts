import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printJson } from '../../../src/core/json/printJson';
import { readJson } from '../../../src/core/json/readJson';

describe('reading', () => {
  test.each([
    ['a bare NaN', '{"URL": [NaN]}', { URL: [NaN] }],
    ['infinities', '[Infinity, -Infinity, 1e999]', [Infinity, -Infinity, Infinity]],
    ['the word in a string', '["NaN", NaN]', ['NaN', NaN]],
    ['an integer that a double cannot hold', '[12345678901234567891]', [12345678901234567891n]],
    ['long digits in a text', '[" 12345678901234567891"]', [' 12345678901234567891']],
    ['a byte order mark', '\uFEFF{}', {}],
    ['lone surrogates', '["\\ud800", NaN, "\\ud83d\\ude00"]', ['\ud800', NaN, '😀']],
    ['escapes', '[NaN, "\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"]', [NaN, '"\\/\b\f\n\r\té']],
    ['numbers', '[NaN, -0.5e-3, 0, 10, 1E2]', [NaN, -0.0005, 0, 10, 100]],
    ['words', '[NaN, true, false, null]', [NaN, true, false, null]],
    ['white space', ' [ NaN ,\n{ } , [ ] ]\r\n', [NaN, {}, []]],
  ])('%s', (_, text, wanted) => {
    expect(readJson(text)).toEqual({ kind: 'json', value: wanted });
  });

  test('"__proto__" is a key like any other, beside NaN too', () => {
    for (const text of ['{"__proto__": {"a": 1}}', '{"__proto__": {"a": NaN}}']) {
      const read = readJson(text);
      expect(read.kind === 'json' && Object.keys(read.value as object)).toEqual(['__proto__']);
    }
  });

  test.each([
    ['', 1, 1, 'There is nothing in it.'],
    ['{"a": 1,\n "b": }', 2, 7, 'Expected a value, found "}".'],
    ['{"a" 1}', 1, 6, 'Expected ":" after the key, found "1".'],
    ['{a: 1}', 1, 2, 'Expected a key in double quotes, found "a".'],
    ['{"a": 1', 1, 8, 'Expected "," or "}", found the end of the file.'],
    ['[1, 2,]', 1, 7, 'Expected a value, found "]".'],
    ['[1 2]', 1, 4, 'Expected "," or "]", found "2".'],
    ['[1]\n[2]', 2, 1, 'The value ends here, but "[" follows.'],
    ['["abc', 1, 2, 'This string has no end.'],
    ['["a\\x"]', 1, 4, '"\\x" is no escape that JSON has.'],
    ['["a\nb"]', 1, 4, 'A line end or another control character stands unescaped in a string.'],
    ['[01]', 1, 2, 'Expected a value, found "01".'],
    ['<!DOCTYPE html>', 1, 1, 'Expected a value, found "<".'],
    ['version https://git-lfs', 1, 1, 'Expected a value, found "version".'],
    ['['.repeat(100_000), 1, 501, 'It is nested more than 500 levels deep.'],
  ])('%j: line %i, column %i: %s', (text, line, column, message) => {
    expect(readJson(text)).toMatchObject({ kind: 'not-json', line, column, message });
  });

  test('reads what JSON.parse reads, and refuses what it refuses', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '\\', '}', ' ', '0'),
        (json, at, by) => {
          const place = at % (json.length + 1);
          // The NaN in front sends the text to our own reader.
          const text = json.slice(0, place) + by + json.slice(place);
          const read = readJson(`[NaN, ${text}]`);
          const wanted = parsed(`["", ${text}]`);
          if (wanted === undefined) expect(read.kind).toBe('not-json');
          else
            expect(read.kind === 'json' && asDoubles(read.value)).toBe(
              asDoubles([NaN, ...wanted.slice(1)]),
            );
        },
      ),
      { numRuns: 500 },
    );
  });

  function asDoubles(value: unknown): string {
    return JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'bigint' ? Number(item) : item,
    );
  }

  function parsed(text: string): readonly unknown[] | undefined {
    try {
      return JSON.parse(text) as readonly unknown[];
    } catch {
      return undefined;
    }
  }
});

describe('printing', () => {
  test('what was read, letter by letter', () => {
    const text = `{
    "list": [
        1,
        [],
        {},
        NaN,
        -Infinity,
        12345678901234567891
    ],
    "text \\"é\\ud800\\n": null
}`;
    const read = readJson(text);
    expect(read.kind === 'json' && printJson(read.value)).toBe(text);
  });

  test('gives every value back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const read = readJson(printJson(value as never));
        expect(read).toEqual({ kind: 'json', value });
      }),
    );
  });
});
