import type { Span } from '../document/model';
import { buildFromJson, type Dialect, type Expected, type Fault, type JsonBuilder } from './reader';
import type { JsonScalar } from './reader';

/** A JSON value that knows where it stands. */
export type JsonNode = JsonScalarNode | JsonListNode | JsonObjectNode;

export interface JsonScalarNode {
  readonly kind: 'text' | 'number' | 'word';
  /** A bigint only where the text was read as Python's JSON. */
  readonly value: JsonScalar;
  readonly span: Span;
}

export interface JsonListNode {
  readonly kind: 'list';
  readonly items: readonly JsonNode[];
  readonly span: Span;
}

export interface JsonObjectNode {
  readonly kind: 'object';
  /** All that were written, in their order, also those whose key stands twice. */
  readonly members: readonly JsonMember[];
  readonly span: Span;
}

export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

export interface JsonDamage {
  readonly kind: 'damage';
  readonly message: string;
  readonly span: Span;
}

/** Reads JSON (RFC 8259) with positions, for files that people write. The first mistake ends the reading. */
export function readNodes(text: string): JsonNode | JsonDamage {
  const read = readPlacedJson(text, plainJson);
  return 'fault' in read ? damage(text, read.fault) : read.node;
}

/** Reads JSON of a dialect with positions. */
export function readPlacedJson(
  text: string,
  dialect: Dialect,
): { readonly node: JsonNode } | { readonly fault: Fault } {
  const read = buildFromJson(text, placed, dialect);
  return read.kind === 'built' ? { node: read.built } : { fault: read.fault };
}

/** Nesting far beyond any file that people write, and far from the end of the stack. */
const plainJson: Dialect = { python: false, deepest: 100 };

const placed: JsonBuilder<JsonNode> = {
  scalar: (value, start, end) => ({ kind: kindOf(value), value, span: { start, end } }),
  list: (items, start, end) => ({ kind: 'list', items, span: { start, end } }),
  object: (members, start, end) => ({
    kind: 'object',
    members: members.map(({ key, keyStart, keyEnd, value }) => ({
      key,
      keySpan: { start: keyStart, end: keyEnd },
      value,
    })),
    span: { start, end },
  }),
};

function kindOf(value: JsonScalar): JsonScalarNode['kind'] {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'word';
}

function damage(text: string, { expected, offset }: Fault): JsonDamage {
  const found = text[offset];
  const told = found === '"' ? 'a quotation mark' : `"${found}"`;
  const reason = `but ${found === undefined ? 'the file ends' : `${told} does`}.`;
  return {
    kind: 'damage',
    message: `${demands[expected]}, ${reason}`,
    span: { start: offset, end: Math.min(offset + 1, text.length) },
  };
}

const demands: Readonly<Record<Expected, string>> = {
  something: 'A value must stand here',
  value: 'A value must stand here',
  key: 'A key in double quotes must stand here',
  colon: 'A ":" must stand here',
  'comma-or-brace': 'A "," must stand here',
  'comma-or-bracket': 'A "," must stand here',
  end: 'The file must end here',
  'end-of-string': 'A string that ends must stand here',
  escape: 'An escape that JSON has must stand here',
  'plain-character': 'A character that needs no escape must stand here',
  'less-nesting': 'Braces and brackets may not be nested so deep',
};
