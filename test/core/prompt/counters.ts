import type { TokenCounter } from '../../../src/core/prompt/tokens';

/** Words and an end-of-sequence token. */
export const words: TokenCounter = {
  name: 'words',
  estimate: false,
  count: (text) => wordsOf(text).length + 1,
  decodeFirst: (text, tokens) => wordsOf(text).slice(0, tokens).join(' '),
};

/** Each UTF-16 unit is a token; none is added. */
export const units: TokenCounter = {
  name: 'units',
  estimate: false,
  count: (text) => text.length,
  decodeFirst: (text, tokens) => text.slice(0, tokens),
};

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+/g) ?? [];
}
