import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuePlaceAt, writtenTexts } from '../../../src/core/json/writtenTexts';

/** The place at the bar, and what would be replaced there. */
function placeIn(drawn: string): string {
  const offset = drawn.indexOf('|');
  const source = drawn.replace('|', '');
  const place = valuePlaceAt(source, offset);
  if (!place) return 'none';
  const replaced = source.slice(place.span.start, place.span.end);
  return `${place.keys.join('.')}: ${place.quoted ? `"${replaced}"` : 'empty'}`;
}

describe('where a value is being written', () => {
  test.each([
    ['{"layout": "|"}', 'layout: ""'],
    ['{"layout": "step|-by"}', 'layout: "step-by"'],
    ['{"layout": |}', 'layout: empty'],
    ['{"layout":|', 'layout: empty'],
    ['{"tasks": ["a", "|"]}', 'tasks: ""'],
    ['{"tasks": [|]}', 'tasks: empty'],
    ['{"tasks": ["a", |]}', 'tasks: empty'],
    ['{"tasks": ["a" |]}', 'none'],
    ['{"grid": {"layout": ["a", "|"', 'grid.layout: ""'],
    ['{"grid": {"seed": [1, 2]}, "layout": "|"}', 'layout: ""'],
    ['{"lay|"}', 'none'],
    ['{"lay|out": "a"}', 'none'],
    ['{|}', 'none'],
    ['{"layout": "a" |}', 'none'],
    ['{"seed": 4|2}', 'none'],
    ['|', 'none'],
  ])('%s', (drawn, place) => expect(placeIn(drawn)).toBe(place));
});

describe('damage around it does no harm', () => {
  test.each([
    ['{"name": "A"\n "layout": "|"}', 'layout: ""'],
    ['{"name": \n "layout": "|"}', 'layout: ""'],
    ['{"name": "A\n, "layout": "|"}', 'layout: ""'],
    ['{"tasks": ["a", "b"\n "layout": "|"}', 'layout: ""'],
    ['{"tasks": ["../ta|\n "layout": "x"}', 'tasks: "../ta"'],
    ['{"grid": {"seed": [1}, "layout": "|"}', 'layout: ""'],
    ['{"a": 1]], "layout": "|"}', 'layout: ""'],
    ['{,,: "layout": "|"', 'layout: ""'],
  ])('%s', (drawn, place) => expect(placeIn(drawn)).toBe(place));
});

test('texts know their keys and places', () => {
  const source = '{"tasks": ["a.instruct", "b"], "grid": {"layout": ["c"]}, "seed": 1, "d": "e"}';
  expect(
    writtenTexts(source).map(({ keys, text, span }) => [
      keys.join('.'),
      text,
      source.slice(span.start, span.end),
    ]),
  ).toEqual([
    ['tasks', 'a.instruct', 'a.instruct'],
    ['tasks', 'b', 'b'],
    ['grid.layout', 'c', 'c'],
    ['d', 'e', 'e'],
  ]);
});

test('reading never throws, and of whole JSON it finds every text that is a value', () => {
  const count = (value: unknown): number => {
    if (typeof value === 'string') return 1;
    if (typeof value !== 'object' || value === null) return 0;
    return Object.values(value).reduce<number>((sum, each) => sum + count(each), 0);
  };
  fc.assert(
    fc.property(fc.object({ maxDepth: 3 }), (value) => {
      const source = JSON.stringify(value);
      expect(writtenTexts(source)).toHaveLength(count(JSON.parse(source)));
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.nat(30), (source, offset) => {
      valuePlaceAt(source, offset);
    }),
  );
});
