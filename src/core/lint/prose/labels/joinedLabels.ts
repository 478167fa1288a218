import { tokensOf, type Token } from './labelTokens';

/**
 * The tokens of a definition, those joined that are one output together: "Sci/Tech", "on hold", "C++". Where outputs begin or end
 * with a sign, other labels may do so, too: "#REF!", ".txt". Outputs are in lower case.
 */
export function withJoined(
  tokens: readonly Token[],
  outputs: ReadonlySet<string>,
): readonly Token[] {
  const parts = [...outputs].map((output) => textsOf(tokensOf(output))).filter(isSeveral);
  if (parts.length === 0) return tokens;
  const spelled = new Set(parts.map(spell));
  const starts = new Set(parts.map(([first]) => first));
  const longest = parts.reduce(
    (most, { length }) => Math.min(mostParts, Math.max(most, length)),
    2,
  );
  const hasSigns = [...outputs].some(isSigned);
  const endOfOutput = (at: number): number => {
    if (!starts.has(tokens[at]!.text.toLowerCase())) return at + 1;
    let end = at + longest;
    while (end > at + 1 && !spelled.has(spell(textsOf(tokens.slice(at, end))))) end--;
    return end;
  };
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const end = Math.max(endOfOutput(at), hasSigns ? endOfSigned(tokens, at) : at);
    joined.push(end === at + 1 ? tokens[at]! : joinedOf(tokens.slice(at, end)));
    at = end;
  }
  return joined;
}

const mostParts = 12;

const textsOf = (tokens: readonly Token[]): string[] =>
  tokens.map(({ text }) => text.toLowerCase());
const isSeveral = ([first, second]: readonly string[]): boolean =>
  second !== undefined && !/^\d/.test(first!);
const spell = (texts: readonly string[]): string => texts.join(' ');

/** As the tokens are written, but that white space is one space. */
function joinedOf(tokens: readonly Token[]): Token {
  const [first] = tokens;
  const text = tokens
    .map(({ text, start }, index) =>
      start === (tokens[index - 1]?.end ?? start) ? text : ` ${text}`,
    )
    .join('');
  return { kind: 'word', text, start: first!.start, end: tokens.at(-1)!.end, isLabel: true };
}

const isSigned = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) && (/^[#@./$+*~&%<>=?!]/.test(text) || /[#+*~&%<>=?!]$/.test(text));

/** Behind a word with signs that begins at a token; the mark that ends its sentence is no part of it. */
function endOfSigned(tokens: readonly Token[], at: number): number {
  const isStart = tokens[at - 1]?.end !== tokens[at]!.start || opening.test(tokens[at - 1]!.text);
  if (!isStart || opening.test(tokens[at]!.text)) return at;
  let end = at + 1;
  while (tokens[end]?.start === tokens[end - 1]!.end && !opening.test(tokens[end]!.text)) end++;
  const behind = tokens[end];
  const endsSentence = !behind || behind.kind === 'break' || /^\p{Lu}/u.test(behind.text);
  if (endsSentence && /^[.?!]$/.test(tokens[end - 1]!.text)) end--;
  while (end > at && /^[,;:)\]}]$/.test(tokens[end - 1]!.text)) end--;
  const word = tokens.slice(at, end);
  const isWhole = word.length > 1 && word.every(({ kind }) => kind !== 'quote' && kind !== 'break');
  return isWhole && isSigned(joinedOf(word).text) ? end : at;
}

const opening = /^[([{]$/;
