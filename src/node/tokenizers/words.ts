import {
  ByteLevelPreTokenizer,
  type PreTokenizer,
  SequencePreTokenizer,
} from '@huggingface/tokenizers';

/** A pre-tokenizer in two steps, so that what the second one says of a word can be remembered. */
export interface WordSplitter {
  /** Takes a section of a text apart; `section` is the number of the section, from 0. */
  words(text: string, section: number): readonly string[];
  /** What the model is given for one of these words. It depends on the word and on whether `section` is 0. */
  pieces(word: string, section: number): readonly string[];
}

/** Both steps after each other give what `pre_tokenize` of the library gives. */
export function wordSplitter(preTokenizer: PreTokenizer | null): WordSplitter {
  if (!preTokenizer) return { words: (text) => [text], pieces: (word) => [word] };
  if (preTokenizer instanceof ByteLevelPreTokenizer) return byteLevelWords(preTokenizer);
  if (preTokenizer instanceof SequencePreTokenizer) return sequenceWords(preTokenizer);
  return {
    // Not by pre_tokenize, which copies the list once more.
    words: (text, section) => preTokenizer.pre_tokenize_text(text, { section_index: section }),
    pieces: (word) => [word],
  };
}

/** Writing a word in the alphabet of bytes is what takes the time of this pre-tokenizer. */
function byteLevelWords(preTokenizer: ByteLevelPreTokenizer): WordSplitter {
  const { add_prefix_space: prefix, use_regex: splits, pattern } = preTokenizer;
  const bytes = new ByteLevelPreTokenizer({ type: 'ByteLevel', use_regex: false });
  return {
    words: (text) => {
      const whole = prefix && !text.startsWith(' ') ? ` ${text}` : text;
      return splits ? (whole.match(pattern) ?? []) : [whole];
    },
    pieces: (word) => bytes.pre_tokenize(word),
  };
}

/** The first of a sequence sees the section; those behind it see one word at a time. */
function sequenceWords({ tokenizers }: SequencePreTokenizer): WordSplitter {
  const [first, ...rest] = tokenizers.filter((each) => each !== null);
  const splitter = wordSplitter(first ?? null);
  if (rest.length === 0) return splitter;
  return {
    words: (text, section) => splitter.words(text, section),
    pieces: (word, section) =>
      rest.reduce<readonly string[]>(
        (parts, each) => each.pre_tokenize([...parts], { section_index: section }),
        splitter.pieces(word, section),
      ),
  };
}
