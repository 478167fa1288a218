import { positionsOf } from '../text/positions';
import type { JsonValue } from './json';
import { buildFromJson, type Dialect, type Expected, type Fault, type JsonBuilder } from './reader';

export type ReadJson =
  | { readonly kind: 'json'; readonly value: JsonValue }
  /** What is wrong, and where: line and column count from 1, the offset behind a byte order mark. */
  | {
      readonly kind: 'not-json';
      readonly message: string;
      readonly offset: number;
      readonly line: number;
      readonly column: number;
    };

/** Reads JSON as Python writes it, without places. Ordinary JSON is read by the engine itself. */
export function readJson(text: string): ReadJson {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!manyDigits.test(source) || !longNumber.test(source)) {
    try {
      // What JSON.parse makes is a JsonValue.
      return { kind: 'json', value: JSON.parse(source) as JsonValue };
    } catch {
      // Our own reader also knows NaN, and where the fault is.
    }
  }
  const read = buildFromJson(source, values, pythonJson);
  return read.kind === 'built' ? { kind: 'json', value: read.built } : notJson(source, read.fault);
}

/** As Python's `json` module reads it, though not as deep. */
export const pythonJson: Dialect = { python: true, deepest: 500 };

/** What is wrong at the place of a fault. `source` begins without a byte order mark. */
export function faultMessage(source: string, { expected, offset }: Fault): string {
  return messages[expected](source, offset);
}

/** Found faster than a number: the engine looks at one character in sixteen. */
const manyDigits = /\d{16}/;
/** May stand in a string too: then our own reader is used for nothing. */
const longNumber = /[\s[:,]-?\d{16}/;

const values: JsonBuilder<JsonValue> = {
  scalar: (value) => value,
  list: (items) => items,
  // Not by assignment: "__proto__" is a key like any other.
  object: (members) => Object.fromEntries(members.map(({ key, value }) => [key, value])),
};

function notJson(source: string, fault: Fault): ReadJson {
  const { line, character } = positionsOf(source).at(fault.offset);
  const message = faultMessage(source, fault);
  return {
    kind: 'not-json',
    message,
    offset: fault.offset,
    line: line + 1,
    column: character + 1,
  };
}

const messages: Readonly<Record<Expected, (source: string, offset: number) => string>> = {
  something: () => 'There is nothing in it.',
  value: expectation('a value'),
  key: expectation('a key in double quotes'),
  colon: expectation('":" after the key'),
  'comma-or-brace': expectation('"," or "}"'),
  'comma-or-bracket': expectation('"," or "]"'),
  end: (source, offset) => `The value ends here, but ${foundAt(source, offset)} follows.`,
  'end-of-string': () => 'This string has no end.',
  escape: (source, offset) => `"${source.slice(offset, offset + 2)}" is no escape that JSON has.`,
  'plain-character': () => 'A line end or another control character stands unescaped in a string.',
  'less-nesting': () => `It is nested more than ${pythonJson.deepest} levels deep.`,
};

function expectation(what: string) {
  return (source: string, offset: number): string =>
    `Expected ${what}, found ${foundAt(source, offset)}.`;
}

function foundAt(source: string, offset: number): string {
  if (offset >= source.length) return 'the end of the file';
  const text = /^[\w.+-]{1,20}|^[^]/u.exec(source.slice(offset, offset + 20))![0];
  return JSON.stringify(text);
}
