import type {
  AddedToken,
  Model,
  Normalizer,
  PreTokenizer,
  Tokenizer,
} from '@huggingface/tokenizers';

/** The parts of a tokenizer of `@huggingface/tokenizers` that its `encode` runs one after the other. */
export interface TokenizerParts {
  readonly splitRaw: (text: string) => string[];
  readonly splitNormalized: (text: string) => string[];
  readonly addedTokens: ReadonlyMap<string, AddedToken>;
  readonly normalizer: Normalizer | null;
  readonly preTokenizer: PreTokenizer | null;
  readonly model: Model;
  /** The special tokens before and behind those of the text. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

interface Splitter {
  split(text: string): string[];
}

/**
 * Takes a tokenizer apart; `null` where its `encode` does more than what is known here, such as the clean-up of XLM.
 * Version 0.2.0 of the library is pinned, and tests compare every kind of tokenizer with its `encode`.
 */
export function partsOf(tokenizer: Tokenizer): TokenizerParts | null {
  // The library declares these members private; they are what `encode` of the pinned version reads.
  const inside = tokenizer as unknown as {
    readonly added_tokens_map: ReadonlyMap<string, AddedToken>;
    readonly splitter_unnormalized: Splitter;
    readonly splitter_normalized: Splitter;
    readonly remove_space?: boolean | null;
    readonly do_lowercase_and_remove_accent?: boolean;
  };
  const specials = specialTokens(tokenizer);
  const { model, normalizer, pre_tokenizer: preTokenizer } = tokenizer;
  if (inside.remove_space === true || inside.do_lowercase_and_remove_accent === true) return null;
  if (!model || !specials) return null;
  const added = [...inside.added_tokens_map].map(([content]) => content);
  return {
    splitRaw: splitAt(added, inside.splitter_unnormalized),
    splitNormalized: splitAt(added, inside.splitter_normalized),
    addedTokens: inside.added_tokens_map,
    normalizer,
    preTokenizer,
    model,
    ...specials,
  };
}

/** The library walks a dictionary through every text; here only one that holds an added token is walked. */
function splitAt(contents: readonly string[], splitter: Splitter): (text: string) => string[] {
  if (contents.length === 0) return (text) => (text === '' ? [] : [text]);
  const escaped = contents.map((content) => content.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  const any = new RegExp(escaped.join('|'));
  return (text) => (text === '' || any.test(text) ? splitter.split(text) : [text]);
}

function specialTokens(tokenizer: Tokenizer): Pick<TokenizerParts, 'before' | 'behind'> | null {
  const mark = '\u0000text';
  const { post_processor: processor } = tokenizer;
  // Called as `encode` does: with no second text, which the library types as anything.
  const tokens = processor ? processor.post_process([mark], null, true).tokens : [mark];
  const place = tokens.indexOf(mark);
  if (place < 0 || tokens.includes(mark, place + 1)) return null;
  return { before: tokens.slice(0, place), behind: tokens.slice(place + 1) };
}
