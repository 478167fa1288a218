import type { TokenCounter } from '../../core/prompt/tokens';

/** What is used of an encoding of the package `gpt-tokenizer`. */
interface GptEncoding {
  countTokens(text: string, options: EncodeOptions): number;
  encode(text: string, options: EncodeOptions): number[];
}

interface EncodeOptions {
  readonly disallowedSpecial: Set<string>;
}

/** The text or the UTF-8 bytes of a token, by its number. */
type Ranks = readonly (string | readonly number[] | undefined)[];

/**
 * Counts the tokens of a text. The name of a special token, such as `<|endoftext|>`, is text like any other, and none
 * is added. What the first tokens say is a beginning of the text; of a character that they cut, nothing is left.
 */
export function gptCounter(name: string, encoding: GptEncoding, ranks: Ranks): TokenCounter {
  const options = { disallowedSpecial: new Set<string>() }; // else the name of one is an error
  return {
    name,
    estimate: false,
    count: (text) => encoding.countTokens(text, options),
    decodeFirst: (text, tokens) =>
      decoded(encoding.encode(text, options).slice(0, Math.max(0, tokens)), ranks),
  };
}

/** The package's own decoder keeps the bytes of a cut character for its next text. */
function decoded(tokens: readonly number[], ranks: Ranks): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return tokens
    .map((token) => {
      const piece = ranks[token]!;
      return decoder.decode(
        typeof piece === 'string' ? Buffer.from(piece) : new Uint8Array(piece),
        {
          stream: true,
        },
      );
    })
    .join('');
}
