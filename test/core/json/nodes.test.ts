import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNodes, readPlacedJson, type JsonNode } from '../../../src/core/json/nodes';
import { pythonJson, readJson } from '../../../src/core/json/readJson';
import { spanInText } from '../../../src/core/json/textPlaces';

/** The value that nodes hold. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'object')
    return Object.fromEntries(node.members.map(({ key, value }) => [key, plain(value)]));
  return node.value;
}

/** Every node with its source. */
function* parts(node: JsonNode): Generator<JsonNode> {
  yield node;
  if (node.kind === 'list') for (const item of node.items) yield* parts(item);
  if (node.kind === 'object') for (const { value } of node.members) yield* parts(value);
}

test('nodes hold what JSON.parse makes, each in its place', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.constantFrom(0, 2),
      fc.constantFrom('', '\uFEFF', '\n'),
      (json, indent, head) => {
        const text = head + JSON.stringify(JSON.parse(json), null, indent);
        const node = readNodes(text);
        if (node.kind === 'damage') throw new Error(node.message);
        expect(plain(node)).toEqual(JSON.parse(text.replace('\uFEFF', '')));
        for (const part of parts(node)) {
          const source = text.slice(part.span.start, part.span.end);
          expect(JSON.parse(source)).toEqual(plain(part));
        }
      },
    ),
  );
});

test('with and without places the same is read', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.json(), fc.string()),
      fc.constantFrom('NaN', '12345678901234567891', '1', '-Infinity'),
      (json, other) => {
        const text = `[${other}, ${json}]`;
        const placed = readPlacedJson(text, pythonJson);
        const read = readJson(text);
        if ('fault' in placed)
          expect(read).toMatchObject({ kind: 'not-json', offset: placed.fault.offset });
        else expect(read).toEqual({ kind: 'json', value: plain(placed.node) });
      },
    ),
  );
});

test.each(['NaN', '[-Infinity]', '{"a": Infinity}'])('%s is for Python alone', (text) => {
  expect(readNodes(text).kind).toBe('damage');
  expect('node' in readPlacedJson(text, pythonJson)).toBe(true);
});

test('characters behind U+007F need no escape', () => {
  expect(readNodes('"\u007F\u0085"')).toMatchObject({ kind: 'text', value: '\u007F\u0085' });
});

test.each([
  ['["a\\x"]', 'An escape that JSON has must stand here, but "\\" does.'],
  ['["a\nb"]', 'A character that needs no escape must stand here, but "\n" does.'],
  ['["abc', 'A string that ends must stand here, but a quotation mark does.'],
  ['[1 2]', 'A "," must stand here, but "2" does.'],
])('%j: %s', (text, message) => {
  expect(readNodes(text)).toMatchObject({ kind: 'damage', message });
});

test('parts of a text are found behind escapes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (before, part, behind) => {
      const source = ` ${JSON.stringify(before + part + behind)}`;
      const string = { start: 1, end: source.length };
      const { start, end } = spanInText(source, string, before.length, before.length + part.length);
      expect(JSON.parse(`"${source.slice(start, end)}"`)).toBe(part);
    }),
  );
});
