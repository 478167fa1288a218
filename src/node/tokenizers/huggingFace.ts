import { Tokenizer } from '@huggingface/tokenizers';
import type { TokenCounter } from '../../core/prompt/tokens';
import { partsOf } from './library';
import { modelReader } from './modelReader';
import { type Encoder, wordByWord } from './wordByWord';

/** The contents of the files `tokenizer.json` and `tokenizer_config.json` of a model. */
export interface TokenizerFiles {
  readonly tokenizer: object;
  readonly config: object;
}

/**
 * Counts as `encode` of `@huggingface/tokenizers` does, special tokens included, and decodes as `decode` of a
 * `PreTrainedTokenizerFast` of transformers 5 does that was given the same two files. Words that were seen before are not
 * taken apart again. Throws where the library does: for a file that is no tokenizer, or one of an unknown kind.
 */
export function huggingFaceCounter(name: string, files: TokenizerFiles): TokenCounter {
  const tokenizer = new Tokenizer(files.tokenizer, withUnknownToken(files));
  const parts = partsOf(tokenizer);
  const reader = parts && modelReader(parts.model);
  const encoder = parts && reader ? wordByWord(parts, reader) : plain(tokenizer);
  const cleansUp = cleansUpSpaces(files);
  return {
    name,
    estimate: false,
    count: (text) => encoder.count(text),
    decodeFirst: (text, tokens) => {
      const first = encoder.ids(text).slice(0, Math.max(0, tokens));
      if (first.length === 0) return '';
      const options = { skip_special_tokens: true, clean_up_tokenization_spaces: cleansUp };
      return tokenizer.decode(first, options);
    },
  };
}

/** For what is not understood well enough to be read a word at a time. */
function plain(tokenizer: Tokenizer): Encoder {
  const ids = (text: string): number[] => tokenizer.encode(text).ids;
  return { ids, count: (text) => ids(text).length };
}

/** A model of whole words takes the name of the unknown token from the other file, which often is not there. */
function withUnknownToken({ tokenizer, config }: TokenizerFiles): object {
  const model = 'model' in tokenizer ? tokenizer.model : null;
  const isWordLevel =
    typeof model === 'object' && model !== null && 'type' in model && model.type === 'WordLevel';
  return isWordLevel && 'unk_token' in model ? { ...config, unk_token: model.unk_token } : config;
}

/** Transformers 5 does so where the file says it, and never for a model of byte pairs. */
function cleansUpSpaces({ tokenizer, config }: TokenizerFiles): boolean {
  const model = 'model' in tokenizer ? tokenizer.model : null;
  const isBytePair =
    typeof model === 'object' && model !== null && 'type' in model && model.type === 'BPE';
  const asked =
    'clean_up_tokenization_spaces' in config && config.clean_up_tokenization_spaces === true;
  const forced =
    'clean_up_tokenization_spaces_for_bpe_even_though_it_will_corrupt_output' in config &&
    config.clean_up_tokenization_spaces_for_bpe_even_though_it_will_corrupt_output === true;
  return asked && (!isBytePair || forced);
}
