import type { Span } from '../document/model';

/** A JSON value that knows where it stands. */
export type JsonNode =
  | {
      readonly kind: 'text' | 'number' | 'word';
      readonly value: string | number | boolean | null;
      readonly span: Span;
    }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[]; readonly span: Span }
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly span: Span };

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
export function readJson(text: string): JsonNode | JsonDamage {
  try {
    const reader = new JsonReader(text);
    const node = reader.value();
    reader.end();
    return node;
  } catch (error) {
    if (error instanceof Mistake)
      return { kind: 'damage', message: error.message, span: error.span };
    throw error;
  }
}

class Mistake extends Error {
  constructor(
    message: string,
    readonly span: Span,
  ) {
    super(message);
  }
}

const scalars =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/uy;

/** Far beyond any experiment, and far from the end of the stack. */
const deepest = 100;

class JsonReader {
  private at = 0;
  private depth = 0;
  constructor(private readonly text: string) {
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  value(): JsonNode {
    this.skipSpace();
    const start = this.at;
    if (this.depth > deepest) this.fail('Braces and brackets may not be nested so deep');
    this.depth++;
    if (this.take('{')) return this.object(start);
    if (this.take('[')) return this.list(start);
    this.depth--;
    const value = this.scalar();
    const kind = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'word';
    return { kind, value, span: { start, end: this.at } };
  }

  end(): void {
    this.skipSpace();
    if (this.at < this.text.length) this.fail('The file must end here');
  }

  private object(start: number): JsonNode {
    const members: JsonMember[] = [];
    while (!this.take('}')) {
      if (members.length > 0) this.demand(',');
      this.skipSpace();
      const keyStart = this.at;
      if (this.text[this.at] !== '"') this.fail('A key in double quotes must stand here');
      const key = String(this.scalar());
      const keySpan = { start: keyStart, end: this.at };
      this.demand(':');
      members.push({ key, keySpan, value: this.value() });
    }
    this.depth--;
    return { kind: 'object', members, span: { start, end: this.at } };
  }

  private list(start: number): JsonNode {
    const items: JsonNode[] = [];
    while (!this.take(']')) {
      if (items.length > 0) this.demand(',');
      items.push(this.value());
    }
    this.depth--;
    return { kind: 'list', items, span: { start, end: this.at } };
  }

  private scalar(): string | number | boolean | null {
    scalars.lastIndex = this.at;
    const found = scalars.exec(this.text)?.[0];
    if (found === undefined) this.fail('A value must stand here');
    this.at += found.length;
    return JSON.parse(found) as string | number | boolean | null; // the pattern admits nothing else
  }

  private take(character: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private demand(character: string): void {
    if (!this.take(character)) this.fail(`A "${character}" must stand here`);
  }

  private skipSpace(): void {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? '')) this.at++;
  }

  private fail(demand: string): never {
    const found = this.text[this.at];
    const start = this.at;
    const span = { start, end: Math.min(start + 1, this.text.length) };
    throw new Mistake(
      `${demand}, but ${found === undefined ? 'the file ends' : `"${found}" does`}.`,
      span,
    );
  }
}
