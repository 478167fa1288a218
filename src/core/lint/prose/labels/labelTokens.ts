import { quotationsOf } from '../words';

/** A part of a text as far as labels go: a quotation is one token, and so is "co-hyponym" or "B_neutral_A". */
export interface Token {
  readonly kind: 'word' | 'number' | 'quote' | 'punctuation' | 'break';
  /** Of a quotation, what stands between the marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is known to be a label, whatever sort of word it is. */
  readonly isLabel?: true;
}

/** The tokens of a text in order; white space is none, but the end of a line is a `break`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { text: quoted, start, end } of quotationsOf(text)) {
    addPlain(tokens, text, from, start);
    if (isListed(quoted)) addPlain(tokens, text, start + 1, end - 1);
    else tokens.push({ kind: 'quote', text: quoted.trim(), start, end });
    from = end;
  }
  addPlain(tokens, text, from, text.length);
  return tokens;
}

/** One pair of marks around a whole list: 'Entails, Synonym, Antonym'. */
function isListed(quoted: string): boolean {
  return /^[\w-]+(?: [\w-]+)?(?:, (?:or |and )?[\w-]+(?: [\w-]+)?){2,}$/.test(quoted);
}

const plain =
  /(?<number>[+-]?\d+(?:\.\d+)?(?![\p{L}\p{N}_]))|(?<word>[Nn]\/[Aa](?![\p{L}])|[\p{L}\p{N}@#][\p{L}\p{N}\p{M}_]*(?:(?:['’&-]|\.(?=\p{L}\p{L}))[\p{L}\p{N}\p{M}_]+)*)|(?<break>\n)|(?<punctuation>->|=>|[^\s])/gu;

function addPlain(tokens: Token[], text: string, from: number, to: number): void {
  for (const match of text.slice(from, to).matchAll(plain)) {
    const start = from + match.index;
    const kind = kinds.find((name) => match.groups?.[name] !== undefined) ?? 'punctuation';
    tokens.push({ kind, text: match[0], start, end: start + match[0].length });
  }
}

const kinds = ['number', 'word', 'break', 'punctuation'] as const;
