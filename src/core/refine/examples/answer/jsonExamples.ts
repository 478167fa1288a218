import type { PlainExample } from '../../../document/model';
import { printable } from '../../answer/plainText';

/**
 * The examples of a JSON value: a list of objects with an input and an output, alone, under a key or with a key each.
 * What has no input or no output key is none.
 */
export function examplesOfValue(value: unknown): PlainExample[] {
  return found(value, deepest);
}

/** A list in an object in an object. */
const deepest = 4;

function found(value: unknown, depth: number): PlainExample[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => found(entry, depth - 1));
  const example = exampleOf(
    new Map(Object.entries(value).map(([key, entry]) => [plain(key), entry])),
  );
  return example ? [example] : Object.values(value).flatMap((entry) => found(entry, depth - 1));
}

function exampleOf(fields: ReadonlyMap<string, unknown>): PlainExample | undefined {
  const input = named(fields, [/^input$/, rightOne('input'), otherOne('input')]);
  const output = named(fields, [
    /^output$/,
    rightOne('output'),
    /^(?:answer|label)$/,
    rightOne('(?:answer|label)'),
    otherOne('output'),
  ]);
  if (input === undefined || output === undefined) return undefined;
  const explanation = named(fields, [/^(?:explanation|reason|reasoning|rationale|why)$/]);
  return exampleFrom(textOf(input), textOf(output), textOf(explanation));
}

const rightOne = (part: string): RegExp =>
  new RegExp(String.raw`^(?:expected|correct|right|gold|true|target|desired|final|new) ${part}$`);

/** A key of another example, or of a mistake, names no part of this one. */
const otherOne = (part: string): RegExp =>
  new RegExp(
    String.raw`^(?!(?:in(?:correct|valid)|wrong|bad|false|mistaken|negative|careless|original|old|previous) )\w+ ${part}$`,
  );

/** An example from texts of a model: without what no file should hold, and without white space around them. */
export function exampleFrom(input: string, output: string, explanation: string): PlainExample {
  const [first, second, third] = [input, output, explanation].map((text) => printable(text).trim());
  return { input: first!, output: second!, ...(third !== '' && { explanation: third! }) };
}

/** The first name that a key has wins, whatever the order of the keys. */
function named(fields: ReadonlyMap<string, unknown>, names: readonly RegExp[]): unknown {
  const keys = [...fields.keys()];
  const name = names.find((one) => keys.some((key) => one.test(key)));
  return name && fields.get(keys.find((key) => name.test(key))!);
}

/** "Expected_Output" and "expectedOutput" are one key. */
function plain(key: string): string {
  return key
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Numbers and truth values as they are written; a list of one text as that text; anything else as JSON. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') return value[0];
  return JSON.stringify(value);
}
