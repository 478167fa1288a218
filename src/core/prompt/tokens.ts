/** Counts the tokens that a model sees in a text, and says what is left of a text when its tokens are cut. */
export interface TokenCounter {
  /** How the count is named to a user: the tokenizer, or what an estimate goes by. */
  readonly name: string;
  readonly estimate: boolean;
  /** The special tokens that the tokenizer adds, such as the end of sequence, included. */
  count(text: string): number;
  /**
   * What the first `tokens` tokens of a text say once they are decoded, special tokens left out: the text itself, or a
   * beginning of it, as far as the tokenizer keeps white space and writing.
   */
  decodeFirst(text: string, tokens: number): string;
}

const charactersPerToken = 4;

/** Four characters a token: near enough for English text to see what is long, and said to be an estimate. */
export const estimatedTokens: TokenCounter = {
  name: '4 characters a token',
  estimate: true,
  count: (text) => Math.ceil(text.length / charactersPerToken) + 1,
  decodeFirst: (text, tokens) => text.slice(0, tokens * charactersPerToken).toWellFormed(),
};
