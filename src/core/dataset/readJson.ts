import type { JsonValue } from './json';

export type ReadJson =
  | { readonly kind: 'json'; readonly value: JsonValue }
  /** What is wrong, and where: line and column count from 1. */
  | {
      readonly kind: 'not-json';
      readonly message: string;
      readonly offset: number;
      readonly line: number;
      readonly column: number;
    };

export function readJson(text: string): ReadJson {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!longNumber.test(source)) {
    try {
      // What JSON.parse makes is a JsonValue.
      return { kind: 'json', value: JSON.parse(source) as JsonValue };
    } catch {
      // The slow reader below also knows NaN, and where the fault is.
    }
  }
  const reader = new Reader(source);
  const value = reader.document();
  return reader.fault === null ? { kind: 'json', value } : notJson(source, reader.fault);
}

/** May stand in a string too: then the slow reader is used for nothing. */
const longNumber = /[\s[:,]-?\d{16}/;
const deepest = 500;

interface Fault {
  readonly message: string;
  readonly offset: number;
}

function notJson(source: string, { message, offset }: Fault): ReadJson {
  const lines = source.slice(0, offset).split(/\r\n|\n|\r/);
  return {
    kind: 'not-json',
    message,
    offset,
    line: lines.length,
    column: lines.at(-1)!.length + 1,
  };
}

/** Reads on behind nothing: after the first fault every method returns at once. */
class Reader {
  fault: Fault | null = null;
  private at = 0;
  private depth = 0;

  constructor(private readonly source: string) {}

  document(): JsonValue {
    this.skipSpace();
    if (this.at === this.source.length) return this.fail('There is nothing in it.');
    const value = this.value();
    this.skipSpace();
    if (!this.fault && this.at < this.source.length)
      return this.fail(`The value ends here, but ${this.found()} follows.`);
    return value;
  }

  private value(): JsonValue {
    this.skipSpace();
    switch (this.source.charAt(this.at)) {
      case '{':
        return this.nested(() => this.object());
      case '[':
        return this.nested(() => this.list());
      case '"':
        return this.string();
      default:
        return this.scalar();
    }
  }

  private nested(read: () => JsonValue): JsonValue {
    if (this.depth === deepest) return this.fail(`It is nested more than ${deepest} levels deep.`);
    this.depth++;
    const value = read();
    this.depth--;
    return value;
  }

  private object(): JsonValue {
    const entries: [string, JsonValue][] = [];
    this.items('}', () => {
      if (this.source[this.at] !== '"') {
        this.expect('a key in double quotes');
        return;
      }
      const key = this.string();
      this.skipSpace();
      if (this.fault) return;
      if (this.source[this.at] !== ':') {
        this.expect('":" after the key');
        return;
      }
      this.at++;
      entries.push([key, this.value()]);
    });
    // Not by assignment: "__proto__" is a key like any other.
    return Object.fromEntries(entries);
  }

  private list(): JsonValue {
    const values: JsonValue[] = [];
    this.items(']', () => void values.push(this.value()));
    return values;
  }

  /** Reads from the opening to the closing bracket. */
  private items(close: '}' | ']', item: () => void): void {
    this.at++;
    this.skipSpace();
    if (this.source[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      this.skipSpace();
      item();
      this.skipSpace();
      if (this.fault) return;
      const next = this.source[this.at];
      if (next !== ',' && next !== close) {
        this.expect(`"," or "${close}"`);
        return;
      }
      this.at++;
      if (next === close) return;
    }
  }

  private string(): string {
    const start = this.at;
    let end = start + 1;
    for (;;) {
      const quote = this.source.indexOf('"', end);
      if (quote < 0) {
        this.fail('This string has no end.');
        return '';
      }
      if (!this.isEscaped(quote, end)) {
        end = quote;
        break;
      }
      end = quote + 1;
    }
    this.at = end + 1;
    return this.decoded(start, end);
  }

  private isEscaped(quote: number, from: number): boolean {
    let backslashes = 0;
    while (quote - backslashes > from && this.source[quote - backslashes - 1] === '\\')
      backslashes++;
    return backslashes % 2 === 1;
  }

  private decoded(start: number, end: number): string {
    try {
      return JSON.parse(this.source.slice(start, end + 1)) as string; // it is in double quotes
    } catch {
      this.at = this.faultInString(start, end);
      this.fail(
        this.source[this.at] === '\\'
          ? `"${this.source.slice(this.at, this.at + 2)}" is no escape that JSON has.`
          : 'A line end or another control character stands unescaped in a string.',
      );
      return '';
    }
  }

  private faultInString(start: number, end: number): number {
    for (let at = start + 1; at < end; at++) {
      if (this.source.charCodeAt(at) < 0x20) return at;
      if (this.source[at] !== '\\') continue;
      if (!escape.test(this.source.slice(at, at + 6))) return at;
      at++;
    }
    return start;
  }

  private scalar(): JsonValue {
    scalar.lastIndex = this.at;
    const match = scalar.exec(this.source);
    if (!match) {
      this.expect('a value');
      return null;
    }
    this.at = scalar.lastIndex;
    const [text] = match;
    const known = words.get(text);
    if (known !== undefined) return known;
    const number = Number(text);
    const isExact = Number.isSafeInteger(number) || !/^-?\d+$/.test(text);
    return isExact || String(number) === text ? number : BigInt(text);
  }

  private skipSpace(): void {
    while (' \t\n\r'.includes(this.source[this.at] ?? 'end')) this.at++;
  }

  private expect(what: string): void {
    this.fail(`Expected ${what}, found ${this.found()}.`);
  }

  private found(): string {
    if (this.at >= this.source.length) return 'the end of the file';
    const text = /^[\w.+-]{1,20}|^[^]/u.exec(this.source.slice(this.at, this.at + 20))![0];
    return JSON.stringify(text);
  }

  private fail(message: string): null {
    this.fault ??= { message, offset: this.at };
    this.at = this.source.length;
    return null;
  }
}

const escape = /^\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/;
const scalar =
  /(?:true|false|null|NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
const words = new Map<string, JsonValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
