import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  semanticTokens,
  semanticTokensChange,
  semanticTokensLegend,
} from '../../src/language/semanticTokens';
import { sourceOf } from '../../src/language/source';
import { damagedText, drawnText } from '../core/document/damagedText';

interface Decoded {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly type: string;
}

function decoded(data: readonly number[]): Decoded[] {
  const tokens: Decoded[] = [];
  let [line, start] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, type] = data.slice(at, at + 4) as [number, number, number, number]; // prettier-ignore
    start = lines === 0 ? start + characters : characters;
    line += lines;
    tokens.push({ line, start, length, type: semanticTokensLegend.tokenTypes[type]! });
  }
  return tokens;
}

/** Each line, and under it its tokens. */
function drawn(text: string): string {
  const tokens = decoded(semanticTokens(sourceOf(text)).data);
  return text
    .split('\n')
    .flatMap((content, line) => [
      content,
      ...tokens
        .filter((token) => token.line === line)
        .map(({ start, length, type }) => `${' '.repeat(start)}${'^'.repeat(length)} ${type}`),
    ])
    .join('\n');
}

function expectTokens(drawing: string): void {
  const wanted = drawnText(drawing);
  const text = wanted
    .split('\n')
    .filter((line) => !/^\s*\^+ /.test(line))
    .join('\n');
  expect(drawn(text)).toBe(wanted);
}

test('an instruction', () =>
  expectTokens(`
    # stepwise-disable-next-line leaks-example, vague-step -- it is meant so
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword
                                 ^^^^^^^^^^^^^ string
                                                ^^^^^^^^^^ string
    Task: kettles
    ^^^^ property
    Note: no field of the language
    # stepwise is a word here
    Definition: Tell whether the writer would buy it again. Answer "Yes" or "No".
    ^^^^^^^^^^ property
                                                                    ^^^ enumMember
                                                                             ^^ enumMember
    Steps:
    ^^^^^ property
      1. Read the review.
      ^^ number
      2. If it praises, answer Yes; see steps 1 and 3.
      ^^ number
                               ^^^ enumMember
                                              ^ number
                                                    ^ number
      - Otherwise answer No.
                         ^^ enumMember
    Positive Example 1:
    ^^^^^^^^^^^^^^^^^^ class
      Input: It sings.
      ^^^^^ property
      Output: Yes
      ^^^^^^ property
              ^^^ enumMember
      Note: none
    Negative Example 1:
    ^^^^^^^^^^^^^^^^^^ class
      Input: It leaks.
      ^^^^^ property
      Output: No
      ^^^^^^ property
              ^^ enumMember
    `));

test('steps of an exact list have no places', () =>
  expectTokens(`
    Steps (exact): "1. Read.\\n2. Answer."
    ^^^^^ property
    `));

test('a layout', () =>
  expectTokens(`
    Template:
    ^^^^^^^^ property
      {{definition.sentence}}
        ^^^^^^^^^^ variable
      {{#positive_examples}}{{ input }}{{/positive_examples}}
         ^^^^^^^^^^^^^^^^^ macro
                               ^^^^^ variable
                                          ^^^^^^^^^^^^^^^^^ macro
      {{! no name }}
    `));

test('numbers in an exact list have no place', () =>
  expectTokens(`
    Steps (exact): "1. a\\n2. Go to step 1."
    ^^^^^ property
    `));

test('only the lines of a range', () => {
  const source = sourceOf('Task: a\nCategory: b\nDefinition: c\n');
  const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
  expect(decoded(semanticTokens(source, range).data)).toEqual([
    { line: 1, start: 0, length: 8, type: 'property' },
  ]);
});

test('tokens are in order, do not overlap, and end on their lines', () => {
  fc.assert(
    fc.property(damagedText, (text) => {
      const { data } = semanticTokens(sourceOf(text));
      const lines = text.split(/\r\n|\n|\r/);
      let [line, end] = [0, 0];
      for (const token of decoded(data)) {
        expect(token.line > line || token.start >= end).toBe(true);
        [line, end] = [token.line, token.start + token.length];
        expect(token.length).toBeGreaterThan(0);
        expect(end).toBeLessThanOrEqual(lines[line]!.length);
      }
    }),
  );
});

test('a change makes the new answer of the old one', () => {
  const numbers = fc.array(fc.nat(2), { maxLength: 8 });
  fc.assert(
    fc.property(numbers, numbers, (before, after) => {
      const result = [...before];
      for (const { start, deleteCount, data = [] } of semanticTokensChange(before, after))
        result.splice(start, deleteCount, ...data);
      expect(result).toEqual(after);
    }),
  );
  expect(semanticTokensChange([1, 2], [1, 2])).toEqual([]);
});
