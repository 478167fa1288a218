import type { JsonValue } from './json';

/** What becomes of the parts of a text; offsets are those of the text. */
export interface JsonBuilder<Built> {
  scalar(value: JsonScalar, start: number, end: number): Built;
  list(items: readonly Built[], start: number, end: number): Built;
  object(members: readonly BuiltMember<Built>[], start: number, end: number): Built;
}

export type JsonScalar = Exclude<JsonValue, object>;

export interface BuiltMember<Built> {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Built;
}

/** What counts as JSON. */
export interface Dialect {
  /**
   * Whether the text may hold what Python's `json` module writes: `NaN`, `Infinity` and `-Infinity`. Integers that a
   * double cannot hold become bigint then. Without it the text must follow RFC 8259.
   */
  readonly python: boolean;
  /** How many braces and brackets may be open at a time. */
  readonly deepest: number;
}

/** The first place where a text is no JSON, and what should stand there. */
export interface Fault {
  readonly expected: Expected;
  readonly offset: number;
}

export type Expected =
  | 'something'
  | 'value'
  | 'key'
  | 'colon'
  | 'comma-or-brace'
  | 'comma-or-bracket'
  | 'end'
  | 'end-of-string'
  | 'escape'
  | 'plain-character'
  | 'less-nesting';

/** Reads JSON; a byte order mark before it is passed over. The first fault ends the reading. */
export function buildFromJson<Built>(
  text: string,
  builder: JsonBuilder<Built>,
  dialect: Dialect,
): { readonly kind: 'built'; readonly built: Built } | { readonly kind: 'fault'; fault: Fault } {
  try {
    return { kind: 'built', built: new Reader(text, builder, dialect).document() };
  } catch (error) {
    if (error instanceof FaultFound) return { kind: 'fault', fault: error.fault };
    throw error;
  }
}

class FaultFound extends Error {
  constructor(readonly fault: Fault) {
    super(fault.expected);
  }
}

class Reader<Built> {
  private at: number;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly builder: JsonBuilder<Built>,
    private readonly dialect: Dialect,
  ) {
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  document(): Built {
    this.skipSpace();
    if (this.at === this.text.length) this.fail('something');
    const built = this.value();
    this.skipSpace();
    if (this.at < this.text.length) this.fail('end');
    return built;
  }

  private value(): Built {
    this.skipSpace();
    const start = this.at;
    switch (this.text[start]) {
      case '{':
        return this.nested(start, () => this.object(start));
      case '[':
        return this.nested(start, () => this.list(start));
      case '"': {
        const value = this.string();
        return this.builder.scalar(value, start, this.at);
      }
      default: {
        const value = this.scalar();
        return this.builder.scalar(value, start, this.at);
      }
    }
  }

  private nested(start: number, read: () => Built): Built {
    if (this.depth === this.dialect.deepest) this.fail('less-nesting', start);
    this.depth++;
    this.at++;
    const built = read();
    this.depth--;
    return built;
  }

  private object(start: number): Built {
    const members: BuiltMember<Built>[] = [];
    this.items('}', () => {
      if (this.text[this.at] !== '"') this.fail('key');
      const keyStart = this.at;
      const key = this.string();
      const keyEnd = this.at;
      this.skipSpace();
      if (this.text[this.at] !== ':') this.fail('colon');
      this.at++;
      members.push({ key, keyStart, keyEnd, value: this.value() });
    });
    return this.builder.object(members, start, this.at);
  }

  private list(start: number): Built {
    const items: Built[] = [];
    this.items(']', () => void items.push(this.value()));
    return this.builder.list(items, start, this.at);
  }

  /** Reads from behind the opening bracket to behind the closing one. */
  private items(close: '}' | ']', item: () => void): void {
    this.skipSpace();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      this.skipSpace();
      item();
      this.skipSpace();
      const next = this.text[this.at];
      if (next !== ',' && next !== close)
        this.fail(close === '}' ? 'comma-or-brace' : 'comma-or-bracket');
      this.at++;
      if (next === close) return;
    }
  }

  private string(): string {
    const start = this.at;
    let quote = this.text.indexOf('"', start + 1);
    while (quote >= 0 && this.isEscaped(quote, start + 1))
      quote = this.text.indexOf('"', quote + 1);
    if (quote < 0) this.fail('end-of-string', start);
    this.at = quote + 1;
    const inside = this.text.slice(start + 1, quote);
    return unusual.test(inside) ? this.decoded(start, quote) : inside;
  }

  private isEscaped(quote: number, from: number): boolean {
    let backslashes = 0;
    while (quote - backslashes > from && this.text[quote - backslashes - 1] === '\\') backslashes++;
    return backslashes % 2 === 1;
  }

  private decoded(start: number, quote: number): string {
    try {
      return JSON.parse(this.text.slice(start, quote + 1)) as string; // it is in double quotes
    } catch {
      return this.failInString(start, quote);
    }
  }

  private failInString(start: number, quote: number): never {
    for (let at = start + 1; at < quote; at++) {
      if (this.text.charCodeAt(at) < 0x20) this.fail('plain-character', at);
      if (this.text[at] !== '\\') continue;
      if (!escape.test(this.text.slice(at, at + 6))) this.fail('escape', at);
      at++;
    }
    return this.fail('plain-character', start);
  }

  private scalar(): JsonScalar {
    const pattern = this.dialect.python ? pythonScalar : scalar;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) this.fail('value');
    this.at += found.length;
    const known = words.get(found);
    return known === undefined ? this.number(found) : known;
  }

  private number(digits: string): number | bigint {
    const number = Number(digits);
    if (!this.dialect.python) return number;
    const isExact = Number.isSafeInteger(number) || !/^-?\d+$/.test(digits);
    return isExact || String(number) === digits ? number : BigInt(digits);
  }

  private skipSpace(): void {
    const { text } = this;
    let code = text.charCodeAt(this.at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
      code = text.charCodeAt(++this.at);
  }

  private fail(expected: Expected, offset = this.at): never {
    throw new FaultFound({ expected, offset });
  }
}

/** What needs more than copying, or is a fault. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unusual = /[\\\u0000-\u001F]/;
const escape = /^\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
const pythonScalar =
  /(?:true|false|null|NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
const words = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
