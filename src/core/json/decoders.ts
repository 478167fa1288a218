import type { Span } from '../document/model';
import type { JsonNode, JsonObjectNode } from './nodes';

/** What is wrong with a key of a file that people write, where, and what to do. */
export interface KeyProblem {
  readonly message: string;
  readonly span: Span;
}

/** How one value is read, described and checked. `name` is how it is called in messages. */
export interface Decoder<Result> {
  /** Stands for a key that is not given; `undefined` where the key must be given. */
  readonly fallback: Result | undefined;
  /** JSON Schema of the value. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** `undefined` after a problem was reported. */
  decode(node: JsonNode, name: string, report: Report): Result | undefined;
}

export type Report = (problem: KeyProblem) => void;
export type Shape = Readonly<Record<string, Decoder<unknown>>>;
export type Decoded<Given extends Shape> = {
  readonly [Key in keyof Given]: Given[Key] extends Decoder<infer Result> ? Result : never;
};

interface About<Result> {
  readonly summary: string;
  readonly fallback?: Result;
}

/** Editors propose `known` texts with what they mean, and the `examples`. */
export function text({
  summary,
  fallback,
  known,
  examples,
}: About<string> & {
  readonly known?: Readonly<Record<string, string>>;
  readonly examples?: readonly string[];
}): Decoder<string> {
  const anyText = { type: 'string', minLength: 1, ...(examples && { examples }) };
  const schema = known
    ? { anyOf: [{ enum: Object.keys(known), ...described(Object.values(known)) }, anyText] }
    : anyText;
  return scalar<string>(summary, fallback, schema, 'text', (value) =>
    typeof value === 'string' && value.trim() !== '' ? value : undefined,
  );
}

/** Editors show the `meanings` beside the words. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  {
    summary,
    fallback,
    meanings,
  }: About<NoInfer<Word>> & { readonly meanings?: Readonly<Record<NoInfer<Word>, string>> },
): Decoder<Word> {
  const wanted = words.map((word) => `"${word}"`).join(' or ');
  const schema = { enum: words, ...(meanings && described(words.map((word) => meanings[word]))) };
  return scalar<Word>(summary, fallback, schema, wanted, (value) =>
    words.find((word) => word === value),
  );
}

export function wholeNumber(least: number, { summary, fallback }: About<number>): Decoder<number> {
  return scalar<number>(
    summary,
    fallback,
    { type: 'integer', minimum: least },
    `a whole number of at least ${least}`,
    (value) => (isWhole(value, least) ? value : undefined),
  );
}

export function wholeNumberOr<const Word extends string>(
  word: Word,
  least: number,
  { summary, fallback }: About<number | Word>,
): Decoder<number | Word> {
  return scalar<number | Word>(
    summary,
    fallback,
    { anyOf: [{ type: 'integer', minimum: least }, { const: word }] },
    `a whole number of at least ${least} or "${word}"`,
    (value) => (value === word ? word : isWhole(value, least) ? value : undefined),
  );
}

export function positiveNumber({ summary, fallback }: About<number>): Decoder<number> {
  return scalar<number>(
    summary,
    fallback,
    { type: 'number', exclusiveMinimum: 0 },
    'a number above 0',
    (value) =>
      typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined,
  );
}

/** A number with bounds that belong to it; without `most`, of any size. */
export function numberFrom(
  least: number,
  { summary, fallback, most = Infinity }: About<number> & { readonly most?: number },
): Decoder<number> {
  const bounds = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  return scalar<number>(
    summary,
    fallback,
    { type: 'number', minimum: least, ...(most !== Infinity && { maximum: most }) },
    `a number ${bounds}`,
    (value) =>
      typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most
        ? value
        : undefined,
  );
}

/** A key that may be left out without anything standing for it; then it is `null`. */
export function optional<Result>(decoder: Decoder<Result>): Decoder<Result | null> {
  return { ...decoder, fallback: null };
}

export function flag({ summary, fallback }: About<boolean>): Decoder<boolean> {
  return scalar<boolean>(summary, fallback, { type: 'boolean' }, 'true or false', (value) =>
    typeof value === 'boolean' ? value : undefined,
  );
}

/** One decoder for a value in braces, another for every other value. */
export function objectOr<Brief, Long>(
  brief: Decoder<Brief>,
  long: Decoder<Long>,
): Decoder<Brief | Long> {
  return {
    fallback: brief.fallback,
    schema: { anyOf: [brief.schema, long.schema] },
    decode: (node, name, report) =>
      (node.kind === 'object' ? long : brief).decode(node, name, report),
  };
}

export function texts(
  least: number,
  { summary, fallback }: About<readonly string[]>,
): Decoder<readonly string[]> {
  const item = text({ summary });
  return {
    fallback,
    schema: {
      description: summary,
      type: 'array',
      items: { type: 'string', minLength: 1 },
      minItems: least,
      ...(fallback && { default: fallback }),
    },
    decode(node, name, report) {
      if (node.kind !== 'list' || node.items.length < least) {
        const entries =
          least === 0 ? '' : ` with at least ${least === 1 ? 'one entry' : `${least} entries`}`;
        report({
          message: `${name} must be a list${entries}, but is ${told(node)}.`,
          span: node.span,
        });
        return undefined;
      }
      const items = node.items.map((entry, index) =>
        item.decode(entry, `The ${ordinal(index + 1)} entry of ${name}`, report),
      );
      return items.every((entry) => entry !== undefined) ? items : undefined;
    },
  };
}

/** A list of at least one value, each of which is read like a single one. */
export function listOf<Item>(
  item: Decoder<Item>,
  { summary }: About<never>,
): Decoder<readonly Item[]> {
  const items = Object.fromEntries(
    Object.entries(item.schema).filter(([key]) => key !== 'default'),
  );
  return {
    fallback: undefined,
    schema: { description: summary, type: 'array', items, minItems: 1 },
    decode(node, name, report) {
      if (node.kind !== 'list' || node.items.length === 0) {
        report({
          message: `${name} must be a list with at least one entry, but is ${told(node)}.`,
          span: node.span,
        });
        return undefined;
      }
      const values = node.items.map((entry, index) =>
        item.decode(entry, `The ${ordinal(index + 1)} entry of ${name}`, report),
      );
      return values.every((value) => value !== undefined) ? values : undefined;
    },
  };
}

/** An object with these keys and no others. */
export function object<Given extends Shape>(
  shape: Given,
  { summary, path = '' }: { readonly summary: string; readonly path?: string },
): Decoder<Decoded<Given>> {
  const keys = Object.entries(shape);
  const required = keys.filter(([, decoder]) => decoder.fallback === undefined).map(([key]) => key);
  const fallback = Object.fromEntries(keys.map(([key, decoder]) => [key, decoder.fallback]));
  return {
    fallback: required.length === 0 ? (fallback as Decoded<Given>) : undefined, // a fallback for every key of the shape
    schema: {
      description: summary,
      type: 'object',
      additionalProperties: false,
      ...(required.length > 0 && { required }),
      properties: Object.fromEntries(keys.map(([key, decoder]) => [key, decoder.schema])),
    },
    decode(node, name, report) {
      if (!isObject(node, name, report)) return undefined;
      const result: Record<string, unknown> = { ...fallback };
      const given = new Set<string>();
      for (const { key, keySpan, value } of node.members) {
        const called = `"${path}${key}"`;
        const decoder = Object.hasOwn(shape, key) ? shape[key] : undefined;
        if (!decoder) report({ message: unknownKey(called, Object.keys(shape)), span: keySpan });
        else if (given.has(key))
          report({ message: `${called} is given twice. Keep one.`, span: keySpan });
        else result[key] = decoder.decode(value, called, report);
        given.add(key);
      }
      for (const key of required.filter((one) => !given.has(one)))
        report({
          message: `"${path}${key}" is missing: ${String(shape[key]?.schema.description)}`,
          span: { start: node.span.start, end: node.span.start + 1 },
        });
      // Complete unless something was reported; then the caller drops it.
      return result as Decoded<Given>;
    },
  };
}

/** An object with any keys, whose values are read alike; one that is damaged is left out. */
export function recordOf<Item>(
  item: Decoder<Item>,
  { summary }: { readonly summary: string },
): Decoder<Readonly<Record<string, Item>>> {
  return {
    fallback: {},
    schema: { description: summary, type: 'object', additionalProperties: item.schema },
    decode(node, name, report) {
      if (!isObject(node, name, report)) return undefined;
      const result = new Map<string, Item>();
      for (const { key, keySpan, value } of node.members) {
        const called = `"${key}"`;
        if (result.has(key))
          report({ message: `${called} is given twice. Keep one.`, span: keySpan });
        const decoded = item.decode(value, called, report);
        if (decoded !== undefined) result.set(key, decoded);
      }
      return Object.fromEntries(result);
    },
  };
}

/** One of several objects, told apart by their key `kind`. Keeps nothing of one in which something was reported. */
export function byKind<Kinds extends Readonly<Record<string, Decoder<object>>>>(
  kinds: Kinds,
  { summary }: { readonly summary: string },
): Decoder<ByKind<Kinds>> {
  const words = Object.keys(kinds);
  const wanted = words.map((word) => `"${word}"`).join(' or ');
  return {
    fallback: undefined,
    schema: { description: summary, type: 'object', required: ['kind'], oneOf: kindSchemas(kinds) },
    decode(node, name, report) {
      if (!isObject(node, name, report)) return undefined;
      const kind = node.members.find(({ key }) => key === 'kind');
      const word = words.find((each) => kind && 'value' in kind.value && kind.value.value === each);
      if (word === undefined) {
        const span = kind?.value.span ?? { start: node.span.start, end: node.span.start + 1 };
        report({ message: `The "kind" of ${name} must be ${wanted}.`, span });
        return undefined;
      }
      const problems: KeyProblem[] = [];
      const rest = { ...node, members: node.members.filter((member) => member !== kind) };
      const decoded = kinds[word]!.decode(rest, name, (problem) => problems.push(problem));
      problems.forEach(report);
      return problems.length === 0 && decoded
        ? ({ kind: word, ...decoded } as ByKind<Kinds>) // the kind was just checked
        : undefined;
    },
  };
}

export type ByKind<Kinds extends Readonly<Record<string, Decoder<object>>>> = {
  readonly [Word in keyof Kinds]: { readonly kind: Word } & (Kinds[Word] extends Decoder<
    infer Result
  >
    ? Result
    : never);
}[keyof Kinds];

function kindSchemas(kinds: Readonly<Record<string, Decoder<object>>>): readonly object[] {
  return Object.entries(kinds).map(([word, { schema }]) => {
    const required = (schema.required ?? []) as readonly string[]; // an object rule's
    const properties = schema.properties as Readonly<Record<string, unknown>>; // an object rule's
    return {
      ...schema,
      required: ['kind', ...required],
      properties: { kind: { const: word, description: schema.description }, ...properties },
    };
  });
}

function isObject(node: JsonNode, name: string, report: Report): node is JsonObjectNode {
  if (node.kind === 'object') return true;
  const message = `${name} must be an object in braces, but is ${told(node)}.`;
  report({ message, span: node.span });
  return false;
}

function scalar<Result extends string | number | boolean>(
  summary: string,
  fallback: Result | undefined,
  schema: Readonly<Record<string, unknown>>,
  wanted: string,
  accept: (value: unknown) => Result | undefined,
): Decoder<Result> {
  return {
    fallback,
    schema: {
      description: summary,
      ...schema,
      ...(fallback !== undefined && { default: fallback }),
    },
    decode(node, name, report) {
      const value = 'value' in node ? accept(node.value) : undefined;
      if (value === undefined)
        report({ message: `${name} must be ${wanted}, but is ${told(node)}.`, span: node.span });
      return value;
    },
  };
}

/** A word of VS Code's JSON service, which other editors have, too. */
function described(meanings: readonly string[]) {
  return { enumDescriptions: meanings };
}

function isWhole(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least; // a safe integer is a number
}

function unknownKey(called: string, known: readonly string[]): string {
  return `${called} is not a key here. Known are ${known.map((key) => `"${key}"`).join(', ')}.`;
}

/** A value in words for a message. */
function told(node: JsonNode): string {
  switch (node.kind) {
    case 'text':
    case 'number':
    case 'word':
      return (
        typeof node.value === 'bigint' ? String(node.value) : JSON.stringify(node.value)
      ).slice(0, 60);
    case 'list':
      return node.items.length === 0 ? 'an empty list' : 'a list';
    case 'object':
      return 'an object';
  }
}

function ordinal(number: number): string {
  const ending = /1[123]$/.test(String(number))
    ? 'th'
    : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
